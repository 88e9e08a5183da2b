"""Features: what speaks for and against two articles reporting one event."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.story.namedays import days_between
from onrecord.reconcile.story.view import View, cosine
from onrecord.reconcile.story.words import rarity

FEATURES = (
    *("words", "names", "both", "lead", "numbers", "weekdays"),
    *("turns", "quoted"),
    *("gap", "dated", "apart", "counted", "same", "other", "again"),
)
MOST_DAYS = 1000
"""A longer gap between two days says no more."""
APART = 300
"""Days from which on two reports are of different times: what looks alike is then the next one of its kind."""
MEET = 1
"""Days between the nearest days that two reports name, up to which they may name one: over night, over time zones."""
_DOUBT = 5.0
"""Weight of rare words by which agreement and disagreement of counts are shrunk towards nothing known."""


def features(a: View, b: View) -> tuple[float, ...]:
    """The features of a pair, in the order of FEATURES. Symmetric to the last bit.

    Of the cosines the square roots: the first things in common say more than further ones. "both" is the product of
    those of words and of names: a template filled in with other names has the words alone. "same" and "other": a day
    that one names is one of the other's, or none is; "again": none is, and what they count differs too, as it does in
    reports of two events of one kind. "turns": turns of phrase,
    which templates have in common too; "quoted": those in quotation marks.
    """
    days, counted, other = gap(a, b), counts(a, b), other_days(a, b)
    words, names = math.sqrt(cosine(a.words, b.words)), math.sqrt(cosine(a.names, b.names))
    return (
        words,
        names,
        words * names,
        math.sqrt(cosine(a.lead, b.lead)),
        math.sqrt(cosine(a.numbers, b.numbers)),
        math.fsum(x * y for x, y in zip(a.weekdays, b.weekdays, strict=True)),
        turns(a.turns, b.turns),
        turns(a.quoted, b.quoted),
        0.0 if days is None else math.log1p(min(days, MOST_DAYS)),
        0.0 if days is None else 1.0,
        1.0 if _published_apart(a, b) else 0.0,
        counted,
        1.0 if other is False else 0.0,
        1.0 if other else 0.0,
        max(-counted, 0.0) if other else 0.0,
    )


def turns(a: NDArray[np.uint32], b: NDArray[np.uint32]) -> float:
    """The share of turns of phrase that both have: square root of the cosine of the two sets."""
    if not len(a) or not len(b):
        return 0.0
    return math.sqrt(len(np.intersect1d(a, b, assume_unique=True)) / math.sqrt(len(a) * len(b)))


def gap(a: View, b: View) -> int | None:
    """Days between the reports; None where one of them has no day."""
    return None if a.day is None or b.day is None else abs((a.day - b.day).days)


def other_days(a: View, b: View) -> bool | None:
    """Whether no day that one names is one of the other's; None where one names none."""
    between = days_between(a.days, b.days)
    return None if between is None else between > MEET


def _published_apart(a: View, b: View) -> bool:
    if a.published is None or b.published is None:
        return False
    first, second = sorted((a.published, b.published))
    return (second[0] - first[1]).days >= APART


def counts(a: View, b: View) -> float:
    """Whether they count the same things to the same numbers: from -1 (all differ) to 1 (all agree)."""
    agree = differ = 0.0
    for what in sorted(a.counted.keys() & b.counted.keys()):
        weight = min(rarity(what), _DOUBT)
        if a.counted[what] & b.counted[what]:
            agree += weight
        else:
            differ += weight
    return (agree - differ) / (agree + differ + _DOUBT)
