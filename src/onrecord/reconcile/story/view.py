"""View: a profile as weighted vectors, as pairs are compared by."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.reconcile.story.words import LEAST, rarity, stem, weight
from onrecord.records.profile import Profile

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class View:
    """Vectors of length 1 over stems: all words, names, lead; numbers; weekdays. `counted`: stem -> its numbers."""

    article: str
    words: Vector
    names: Vector
    lead: Vector
    numbers: Vector
    weekdays: tuple[float, ...]
    counted: Mapping[str, frozenset[str]]
    published: tuple[date, date] | None
    day: date | None
    printed: Mapping[str, str]


def view(p: Profile) -> View:
    """The vectors of a profile."""
    stems = [stem(w) for w in p.words]
    weights = [weight(s, n) for s, n in zip(stems, p.counts, strict=True)]
    counted = dict[str, set[str]]()
    for pair in p.counted:
        number, _, what = pair.partition(" ")
        counted.setdefault(what, set()).add(number)
    norm = math.sqrt(sum(n * n for n in p.weekdays)) or 1.0
    return View(
        article=p.article,
        words=_unit(dict(zip(stems, weights, strict=True))),
        names=_unit({stems[n]: weights[n] for n in p.names}),
        lead=_unit({stems[n]: max(rarity(stems[n]) - LEAST, 0.0) for n in p.lead}),
        numbers=_unit({n: _telling(n) for n in p.numbers}),
        weekdays=tuple(n / norm for n in p.weekdays),
        counted={what: frozenset(ns) for what, ns in counted.items()},
        published=p.published,
        day=p.day,
        printed=dict(zip(stems, p.words, strict=True)),
    )


def dot(a: Vector, b: Vector) -> float:
    """The inner product; of unit vectors the cosine."""
    if len(a) > len(b):
        a, b = b, a
    return math.fsum(x * b[s] for s, x in a.items() if s in b)


def _telling(number: str) -> float:
    """What a number says: little where it has one digit, more the rarer it is."""
    return 0.3 if len(number) == 1 else max(rarity(number) - LEAST, 0.0)


def _unit(vector: dict[str, float]) -> dict[str, float]:
    norm = math.sqrt(math.fsum(x * x for x in vector.values()))
    return {s: x / norm for s, x in vector.items() if x > 0} if norm else {}
