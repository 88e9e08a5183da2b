"""Who was spoken of last: the memory that "he" and "the minister" are resolved against.

News text keeps talking of the person it quotes, so the last speaker comes first; a person who was the subject of a
sentence since then takes over. Names inside quotations are the speaker's subject, not the reporter's, and do not count.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.read.gender import Gender, genders
from onrecord.read.intervals import Intervals
from onrecord.read.known import Known
from onrecord.read.parse import Parse
from onrecord.read.people import People
from onrecord.read.quotes import Quotation

_REACH = 1_500
"""Code points back in which a pronoun or a bare title looks for its person."""

_LATE = 400
"""A speaker's words may run on past the pronoun ("...," he said): how far they may."""

_BESIDE = 120
"""Code points between two people spoken of in one breath."""

_RECENT_NAMES = 12


class Recent:
    """The speakers so far and the people named, by position."""

    def __init__(self, people: People, parse: Parse, quotes: Sequence[Quotation]) -> None:
        self._people, self._parse = people, parse
        self._spoke: list[tuple[int, Known]] = []
        self.quoted = quoted = Intervals((q.start, q.end) for q in quotes)
        self._gender = genders(people, parse, quoted)
        self._named = sorted(
            (s, n) for n, p in enumerate(people.persons) for s, _ in p.mentions if not quoted.covers(s)
        )
        self._at = [s for s, _ in self._named]

    def spoke(self, end: int, known: Known) -> None:
        """Remember a speaker whose words end at `end`."""
        self._spoke.append((end, known))

    def speaker(self, before: int, *, exclude: Known | None = None) -> Known | None:
        """The person who spoke last before a place, and not too far from it."""
        for end, known in reversed(self._spoke[-_RECENT_NAMES:]):
            if end <= before + _LATE and known is not exclude:
                return known if before - end < _REACH else None
        return None

    def person(self, before: int, *, exclude: Known | None = None, gender: Gender | None = None) -> Known | None:
        """Whom "he" or "the expert" at `before` means; None when nobody, or no single one, fits."""
        spoke = [
            (end, k)
            for end, k in self._spoke[-_RECENT_NAMES:]
            if end <= before + _LATE and before - end < _REACH and k is not exclude and self.fits(k, gender)
        ]
        last = bisect_left(self._at, before)
        named = [(s, self._people.persons[n]) for s, n in self._named[max(0, last - _RECENT_NAMES) : last]]
        named = [(s, k) for s, k in named if before - s < _REACH and k is not exclude and self.fits(k, gender)]
        topics = [(s, k) for s, k in named if self._is_topic(s)]
        latest = max([*spoke[-1:], *topics[-1:]], key=lambda x: x[0], default=None)
        if latest is not None:
            return self._surer([*spoke, *topics], latest, gender)
        only = {id(k) for _, k in named}
        return named[-1][1] if len(only) == 1 else None

    def fits(self, known: Known, gender: Gender | None) -> bool:
        """Whether the article does not tell another gender."""
        return gender is None or self._gender.get(id(known), gender) == gender

    def _surer(self, fits: list[tuple[int, Known]], last: tuple[int, Known], gender: Gender | None) -> Known:
        """The last one; but close by, one who is told to be a "she" comes before one of whom nothing is told."""
        if gender is not None and id(last[1]) not in self._gender:
            sure = [x for x in fits if self._gender.get(id(x[1])) == gender and last[0] - x[0] < _BESIDE]
            if sure:
                return max(sure, key=lambda x: x[0])[1]
        return last[1]

    def _is_topic(self, start: int) -> bool:
        """Whether the person named at `start` is the subject of a clause that is nobody's name or modifier."""
        span = self._parse.span(start, start + 1)
        if span is None:
            return False
        token = span[0]
        for _ in range(6):
            if token.dep_ in ("nsubj", "nsubjpass"):
                return token.head.dep_ in ("ROOT", "conj", "ccomp", "parataxis")
            if token.dep_ not in ("compound", "appos", "amod", "nmod", "flat"):
                return False
            token = token.head
        return False
