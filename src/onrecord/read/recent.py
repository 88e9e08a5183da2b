"""Who was spoken of last: the memory that "he" and "the minister" are resolved against.

News text keeps talking of the person it quotes, so the last speaker comes first; a person who was the subject of a
sentence since then takes over. Names inside quotations are the speaker's subject, not the reporter's, and do not count.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.read.intervals import Intervals
from onrecord.read.parse import Parse
from onrecord.read.people import Known, People
from onrecord.read.quotes import Quotation

_COURTESY_MALE = re.compile(r"\b(?:Mr|Sir|Lord)\b\.?")
_COURTESY_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Madam|Mme)\b\.?")
_FEMALE_ROLE = re.compile(r"woman\b|\bqueen\b|\bprincess\b|\bmother\b|\bwife\b")
_MALE_ROLE = re.compile(r"(?<!wo)man\b|\bking\b|\bprince\b|\bfather\b|\bhusband\b")
_REACH = 1_500
"""Code points back in which a pronoun or a bare title looks for its person."""

_LATE = 400
"""A speaker's words may run on past the pronoun ("...," he said): how far they may."""

_RECENT_NAMES = 12


class Recent:
    """The speakers so far and the people named, by position."""

    def __init__(self, people: People, parse: Parse, quotes: Sequence[Quotation]) -> None:
        self._people, self._parse = people, parse
        self._spoke: list[tuple[int, Known]] = []
        self._gender: dict[int, str | None] = {}
        quoted = Intervals((q.start, q.end) for q in quotes)
        self._named = sorted(
            (s, n) for n, p in enumerate(people.persons) for s, _ in p.mentions if not quoted.covers(s)
        )
        self._at = [s for s, _ in self._named]

    def spoke(self, end: int, known: Known) -> None:
        """Remember a speaker whose words end at `end`."""
        self._spoke.append((end, known))

    def last_of(self, fits: Sequence[Known], before: int) -> Known | None:
        """The one of some people who spoke last before a place; else the one named last."""
        for end, known in reversed(self._spoke):
            if end <= before and any(known is f for f in fits):
                return known
        return max(fits, key=lambda p: self._last_named(p, before), default=None)

    def _last_named(self, known: Known, before: int) -> int:
        return max((s for s, _ in known.mentions if s < before), default=-1)

    def person(self, before: int, *, exclude: Known | None = None, gender: str | None = None) -> Known | None:
        """Whom "he" or "the expert" at `before` means; None when nobody, or no single one, fits."""
        spoke = [
            (end, k)
            for end, k in self._spoke[-_RECENT_NAMES:]
            if end <= before + _LATE and before - end < _REACH and k is not exclude and self._fits(k, gender)
        ]
        last = bisect_left(self._at, before)
        named = [(s, self._people.persons[n]) for s, n in self._named[max(0, last - _RECENT_NAMES) : last]]
        named = [(s, k) for s, k in named if before - s < _REACH and k is not exclude and self._fits(k, gender)]
        topics = [(s, k) for s, k in named if self._is_topic(s)]
        if spoke and not (topics and topics[-1][0] > spoke[-1][0]):
            return self._told(spoke[-1][1], gender)
        if topics:
            return self._told(topics[-1][1], gender)
        only = {id(k) for _, k in named}
        return self._told(named[-1][1], gender) if len(only) == 1 else None

    def _told(self, known: Known, gender: str | None) -> Known:
        if gender is not None and self._gender.get(id(known)) is None:
            self._gender[id(known)] = gender
        return known

    def _fits(self, known: Known, gender: str | None) -> bool:
        if gender is None:
            return True
        if id(known) not in self._gender:
            self._gender[id(known)] = self._told_gender(known)
        return self._gender[id(known)] in (None, gender)

    def _told_gender(self, known: Known) -> str | None:
        """Told by a courtesy title before a mention, or by an office (spokeswoman); never guessed from a name."""
        for s, _ in known.mentions:
            around = self._parse.text[max(0, s - 8) : s + 4]
            if _COURTESY_FEMALE.search(around):
                return "f"
            if _COURTESY_MALE.search(around):
                return "m"
        words = " ".join(sorted(known.role_words))
        if _FEMALE_ROLE.search(words):
            return "f"
        return "m" if _MALE_ROLE.search(words) else None

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
