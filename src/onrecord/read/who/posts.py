"""Posts: who holds which post on the day of an article, as the table of offices says."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache

from onrecord.collect.isodate import iso_days
from onrecord.data import rows
from onrecord.date import Tenures
from onrecord.date.posts import titles
from onrecord.names import words_of
from onrecord.records import Tenure, When


class Posts:
    """The words of the posts of each person named in the table, on the days from `when.earliest` to `when.latest`."""

    def __init__(self, book: PostBook | None, when: When | None) -> None:
        self._book, self._when = book, when
        self._held: dict[str, tuple[frozenset[str], ...]] = {}

    def held(self, name: str) -> tuple[frozenset[str], ...]:
        """What titles of a person of this full name may say: the words of each, with those of the state or body."""
        if self._book is None or self._when is None or " " not in name:
            return ()
        found = self._held.get(name)
        if found is None:
            found = self._held[name] = tuple(
                _words(t) for t in self._book.of(name) if _holds(t, self._when.earliest, self._when.latest)
            )
        return found


class PostBook:
    """The terms of a table by the name of the person; built once for many articles."""

    def __init__(self, tenures: Tenures) -> None:
        self._by: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in tenures.all:
            for name in (tenure.person, *tenure.names):
                self._by[_key(name)].append(tenure)

    def of(self, name: str) -> list[Tenure]:
        """The terms of whoever has this full name."""
        return self._by.get(_key(name), [])


def _key(name: str) -> str:
    words = name.casefold().split()
    return f"{words[0]} {words[-1]}" if words else ""


def _holds(tenure: Tenure, earliest: date, latest: date) -> bool:
    since = iso_days(tenure.since) if tenure.since else None
    until = iso_days(tenure.until) if tenure.until else None
    return (since is None or since[0] <= latest) and (until is None or earliest <= until[1])


def _words(tenure: Tenure) -> frozenset[str]:
    posts = (word for title in titles(tenure.post, tenure.of) for word in words_of(title))
    return frozenset({*posts, *words_of(tenure.post), *words_of(tenure.of), *_adjectives().get(tenure.of, ())})


@cache
def _adjectives() -> dict[str, frozenset[str]]:
    """What a state or body is called otherwise."""
    return {name: words_of(" ".join(others).replace("|", " ")) for name, *others in rows("states.tsv")}
