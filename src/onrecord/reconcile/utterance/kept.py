"""Kept: what keeps statements from being one act of saying: their days and their speakers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_

from onrecord.reconcile.utterance.days import EVER, SLACK
from onrecord.reconcile.utterance.saying import Saying
from onrecord.reconcile.utterance.speakers import body


@dataclass(frozen=True, slots=True)
class Kept:
    """The days that all statements of a group leave (ordinals), who speaks in them, and for whom."""

    first: int = EVER.first
    last: int = EVER.last
    speakers: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()

    @classmethod
    def of(cls, saying: Saying) -> Kept:
        """What one statement leaves."""
        s = saying.statement
        speakers = frozenset({s.speaker} if s.speaker else ())
        of = body(s)
        return cls(saying.days.late, saying.days.last, speakers, frozenset({of} if of and s.speaker else ()))

    @classmethod
    def all(cls, some: Iterable[Kept]) -> Kept:
        """What all of these leave together."""
        return reduce(and_, some, cls())

    def __and__(self, other: Kept) -> Kept:
        return Kept(
            max(self.first, other.first),
            min(self.last, other.last),
            self.speakers | other.speakers,
            self.bodies | other.bodies,
        )

    @property
    def possible(self) -> bool:
        """Whether it can be one act: a day is left, and one speaker, the body for which he or she speaks aside."""
        persons = len(self.speakers - self.bodies)
        return self.first <= self.last + SLACK and (persons <= 1 if persons else len(self.speakers) <= 1)
