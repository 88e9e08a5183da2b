"""Tenures: who held which post when, as the table says, and where a text names a person in such a post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import cast

from onrecord.collect.isodate import iso_days
from onrecord.data import rows
from onrecord.date.days import Days, between
from onrecord.date.posts import single, stated
from onrecord.date.titled import titled
from onrecord.records import Confidence, Tenure

DOUBT = {"high": 0, "medium": 7, "low": 366}
"""Days by which a term is taken longer at either end, by how sure its row is."""
WORD = re.compile(r"\w+(?:['’.-]\w+)*")


@dataclass(frozen=True, slots=True)
class Holder:
    """Where a text (code points start..end) names a person in a post, and the terms in which it was held."""

    start: int
    end: int
    tenures: tuple[Tenure, ...]

    @property
    def days(self) -> Days:
        """The days of these terms, a little wider where the table is not sure."""
        out = Days(0)
        for one in self.tenures:
            out |= days(one)
        return out


def days(tenure: Tenure) -> Days:
    """The days on which a post was held, widened by the doubt of the table."""
    doubt = timedelta(DOUBT[tenure.confidence])
    since = iso_days(tenure.since) if tenure.since else None
    until = iso_days(tenure.until) if tenure.until else None
    return between(since[0] - doubt if since else None, until[1] + doubt if until else None)


@cache
def table() -> tuple[Tenure, ...]:
    """The terms of our own table."""
    return tuple(
        Tenure(
            person,
            tuple(filter(None, names.split("|"))),
            post,
            of,
            since or None,
            until or None,
            cast(Confidence, confidence),
            source,
        )
        for person, names, post, of, since, until, confidence, source in rows("offices.tsv")
    )


class Tenures:
    """The terms that stand in a table, to be found in texts. `given`: those of the user, who knows better than ours."""

    def __init__(self, given: Iterable[Tenure] = ()) -> None:
        given = tuple(map(stated, given))
        # A post that several hold at a time (ambassadors, spokespeople) is not emptied by one row.
        replaced = {(t.post, t.of, "" if single(t.post) else t.person) for t in given}
        self.given = frozenset(given)
        ours = (t for t in table() if (t.post, t.of, "" if single(t.post) else t.person) not in replaced)
        self.all = (*given, *ours)
        self._by_last: dict[str, list[tuple[str, Tenure]]] = {}
        for tenure in self.all:
            for name in (tenure.person, *tenure.names):
                words = WORD.findall(name)
                if len(words) > 1:
                    self._by_last.setdefault(words[-1].casefold(), []).append((name.casefold(), tenure))

    def holders(self, text: str, start: int, end: int) -> Iterator[Holder]:
        """Where text[start:end], a sentence, names somebody by full name and post."""
        for word in WORD.finditer(text, start, end):
            for (begin, stop), same in self._named(text, start, word).items():
                found = [(t, at) for t in same if (at := titled(text, start, end, begin, stop, t)) is not None]
                if found:
                    # Of a president who was prime minister before, the title that is printed decides.
                    a, b = found[0][1]
                    yield Holder(min(begin, a), max(stop, b), tuple(t for t, at in found if at == (a, b)))
                    break

    def _named(self, text: str, start: int, word: re.Match[str]) -> dict[tuple[int, int], list[Tenure]]:
        """The full names that end in this word, longest first, and the terms of those who bear them."""
        last = word[0].removesuffix("'s").removesuffix("’s")
        stop = word.start() + len(last)
        out: dict[tuple[int, int], list[Tenure]] = {}
        if (known := self._by_last.get(last.casefold())) is None:
            return out
        for name, tenure in sorted(known, key=lambda x: (-len(x[0]), x[0])):
            begin = stop - len(name)
            if begin >= start and text[begin:stop].casefold() == name and not text[begin - 1 : begin].isalnum():
                out.setdefault((begin, stop), []).append(tenure)
        return out
