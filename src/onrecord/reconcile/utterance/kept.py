"""Kept: what keeps statements from being one act of saying: their days and their speakers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import and_

from onrecord.reconcile.utterance.days import EVER, SLACK
from onrecord.reconcile.utterance.saying import Saying
from onrecord.reconcile.utterance.speakers import body, is_body, namesakes


@dataclass(frozen=True, slots=True)
class Kept:
    """The days that all statements of a group leave (ordinals), and who speaks in them.

    `persons`: by id and name; `bodies` speak for themselves, `behalf` through a person.
    """

    first: int = EVER.first
    last: int = EVER.last
    persons: frozenset[tuple[str, str]] = frozenset()
    bodies: frozenset[str] = frozenset()
    behalf: frozenset[str] = frozenset()

    @classmethod
    def of(cls, saying: Saying) -> Kept:
        """What one statement leaves."""
        s = saying.statement
        if s.speaker is None:
            return cls(saying.days.first, saying.days.last)
        if is_body(s):
            return cls(saying.days.first, saying.days.last, bodies=frozenset({s.speaker}))
        persons, of = frozenset({(s.speaker, s.speaker_name or "")}), body(s)
        return cls(saying.days.first, saying.days.last, persons, behalf=frozenset({of} if of else ()))

    @classmethod
    def all(cls, some: Iterable[Kept]) -> Kept:
        """What all of these leave together."""
        return reduce(and_, some, cls())

    def __and__(self, other: Kept) -> Kept:
        return Kept(
            max(self.first, other.first),
            min(self.last, other.last),
            self.persons | other.persons,
            self.bodies | other.bodies,
            self.behalf | other.behalf,
        )

    @property
    def possible(self) -> bool:
        """Whether it can be one act: a day is left, and one speaker, the body for which he or she speaks aside."""
        if self.first > self.last + SLACK:
            return False
        persons = [one for one in self.persons if one[0] not in self.behalf]
        if not persons:
            return len({id_ for id_, _ in self.persons} | self.bodies) <= 1
        return all(a[0] == b[0] or namesakes(a[1], b[1]) for a, b in combinations(persons, 2))
