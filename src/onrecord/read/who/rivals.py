"""Rivals: all candidates of one pronoun or title, put in order once, so that comparing each with all costs little."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from onrecord.read.who.memory import Person
from onrecord.records import Gender

TIES = frozenset({"office:fits", "office:partly", "office:noun", "table:now", "table:then"})
"""What ties a title to a person: an office of the article, or a post of the table."""
_ROLES = {"subject": 3, "sub": 2, "object": 1, "agent": 2}

Salience = tuple[int, int, int]
_Mark = TypeVar("_Mark", int, Salience)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who may be meant: what gender is told or likely, how a title fits."""

    person: Person
    told: Gender | None
    likely: Gender | None
    fit: Sequence[str] = ()


def compatible(candidate: Candidate, gender: Gender | None) -> bool:
    """Whether nothing told speaks against the gender, and no name."""
    mine = candidate.told or candidate.likely
    return gender is None or mine is None or mine == gender


def salience(c: Candidate) -> Salience:
    """Later sentences first, in them subjects, then what stands first: the centre of attention (Grosz et al. 1995)."""
    seen = c.person.latest
    if seen is None:
        return -1, 0, 0
    return seen.sentence - seen.role.startswith("told"), _ROLES.get(seen.role, 0), -seen.start


class Rivals:
    """The candidates, those spoken of last first, and how many there are of a kind or beyond a mark."""

    def __init__(self, candidates: Sequence[Candidate], gender: Gender | None) -> None:
        self.all = candidates
        able = [c for c in candidates if compatible(c, gender)]
        fitting = [c for c in candidates if TIES.intersection(c.fit)]
        self.able, self.fitting = len(able), len(fitting)
        self._fits = Counter(c.fit[0] for c in candidates if c.fit)
        self._able, self._fitting = sorted(map(salience, able)), sorted(map(salience, fitting))
        self._totals, self._fitting_totals = _totals(candidates), _totals(fitting)

    def alike(self, fit: str) -> int:
        """How many a title fits best in this way."""
        return self._fits[fit]

    def more_salient(self, c: Candidate) -> int:
        """How many who can be meant are more in the centre of attention."""
        return _above(self._able, salience(c))

    def more_salient_fitting(self, c: Candidate) -> int:
        """How many whom the title fits are."""
        return _above(self._fitting, salience(c))

    def more_named(self, c: Candidate) -> int:
        """How many are named more often."""
        return _above(self._totals, c.person.total)

    def more_named_fitting(self, c: Candidate) -> int:
        """How many whom the title fits are."""
        return _above(self._fitting_totals, c.person.total)


def _totals(some: Iterable[Candidate]) -> list[int]:
    return sorted(c.person.total for c in some)


def _above(marks: Sequence[_Mark], mark: _Mark) -> int:
    return len(marks) - bisect_right(marks, mark)
