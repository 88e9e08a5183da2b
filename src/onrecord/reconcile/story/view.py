"""View: a profile as weighted vectors, as pairs are compared by."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.story.namedays import Days, comparable
from onrecord.reconcile.story.words import CALENDAR, stem, telling, weight
from onrecord.records.profile import Profile


@dataclass(frozen=True, slots=True)
class Vector:
    """Weights of stems above 0, and their Euclidean length."""

    weights: Mapping[str, float]
    length: float


@dataclass(frozen=True, slots=True)
class View:
    """Vectors over stems: all words, names, lead; numbers; weekdays, of length 1. `counted`: stem -> its numbers.

    `days`: the day of the report and the days that it names. Words of dates are in no vector. `spelt`: the words as
    printed, in the order of the vector of words. A view takes some 12 KB.
    """

    article: str
    words: Vector
    names: Vector
    lead: Vector
    numbers: Vector
    weekdays: tuple[float, ...]
    counted: Mapping[str, frozenset[str]]
    published: tuple[date, date] | None
    day: date | None
    days: Days
    turns: NDArray[np.uint32]
    quoted: NDArray[np.uint32]
    spelt: tuple[str, ...]

    def printed(self) -> Mapping[str, str]:
        """The words as printed, by their stems."""
        return dict(zip(self.words.weights, self.spelt, strict=True))


def view(p: Profile) -> View:
    """The vectors of a profile."""
    stems = [stem(w) for w in p.words]
    weights = [0.0 if s in CALENDAR else weight(s, n) for s, n in zip(stems, p.counts, strict=True)]
    counted = dict[str, frozenset[str]]()
    for pair in p.counted:
        number, _, what = pair.partition(" ")
        counted[what] = counted[what] | {number} if what in counted else _only(number)
    norm = math.sqrt(sum(n * n for n in p.weekdays)) or 1.0
    words = {s: w for s, w in zip(stems, weights, strict=True) if w}
    printed = dict(zip(stems, p.words, strict=True))
    turned = np.frombuffer(p.turns, ">u4").astype(np.uint32)
    return View(
        article=p.article,
        words=_vector(words),
        names=_vector({stems[n]: w for n in p.names if (w := weights[n])}),
        lead=_vector({stems[n]: telling(stems[n]) for n in p.lead if weights[n]}),
        numbers=_vector({n: w for n in p.numbers if (w := _says(n))}),
        weekdays=tuple(n / norm for n in p.weekdays),
        counted=counted,
        published=p.published,
        day=p.day,
        turns=turned >> np.uint32(1),
        quoted=turned[turned % 2 == 1],
        days=comparable(p.dates if p.day is None else (*p.dates, p.day)),
        spelt=tuple([printed[s] for s in words]),
    )


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of two vectors; 0 where one is empty."""
    if len(a.weights) > len(b.weights):
        a, b = b, a
    others = b.weights
    shared = [x * others[s] for s, x in a.weights.items() if s in others]
    return math.fsum(shared) / (a.length * b.length) if shared else 0.0


@lru_cache(maxsize=1 << 12)
def _only(number: str) -> frozenset[str]:
    """One set for all views: a set of its own for each would take a fifth of a view."""
    return frozenset((number,))


def _says(number: str) -> float:
    """What a number says: little where it has one digit, more the rarer it is."""
    return 0.3 if len(number) == 1 else telling(number)


def _vector(weights: dict[str, float]) -> Vector:
    return Vector(weights, math.sqrt(math.fsum([x * x for x in weights.values()])))
