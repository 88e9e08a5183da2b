"""Likeness: how much it is worth to set a word of the base against a word of a witness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel, Prefix

from onrecord.reconcile.collate.lexicon import LONGEST, Look

Matrix = NDArray[np.float32]

SAME_KEY, SAME_STEM, NEAR = 0.9, 0.8, 0.6
"""What words of one spelling, of one stem, and words that look alike are worth, of the weight of the same word."""
NEAR_EDIT, NEAR_PREFIX = 0.75, 0.7
"""From which likeness on words look alike: Indel similarity; letters in front that are the same, of the longer word."""
KIND, UNLIKE, ACROSS, KINDRED = 0.15, -0.1, -0.3, 0.2
"""Two small words of one class; two others; a small one against a word of meaning; less than any kindred words."""

MANY = 1500
"""Different words up to which all pairs are worked out at once."""


class Likeness:
    """What pairs of these words are worth: worked out once for all, or stretch by stretch where they are many."""

    def __init__(self, words: Iterable[Look]) -> None:
        self._places = {x: n for n, x in enumerate(dict.fromkeys(words))}
        few = len(self._places) <= MANY
        self._table = _table(list(self._places), list(self._places)) if few else None

    def of(self, base: Sequence[Look], witness: Sequence[Look]) -> Matrix:
        """What each pair is worth, base x witness; from KINDRED on the two have something to do with each other."""
        if self._table is None:
            return likeness(base, witness)
        return self._table[np.ix_([self._places[x] for x in base], [self._places[x] for x in witness])]

    def kindred(self, one: Look, other: Look) -> bool:
        """Whether two words have something to do with each other."""
        if self._table is None:
            return kin(one, other)
        return bool(self._table[self._places[one], self._places[other]] > KINDRED)


def likeness(base: Sequence[Look], witness: Sequence[Look]) -> Matrix:
    """What each pair of these is worth, base x witness."""
    one, other = list(dict.fromkeys(base)), list(dict.fromkeys(witness))
    rows, columns = {x: n for n, x in enumerate(one)}, {x: n for n, x in enumerate(other)}
    return _table(one, other)[np.ix_([rows[x] for x in base], [columns[x] for x in witness])]


@lru_cache(maxsize=1 << 17)
def kin(one: Look, other: Look) -> bool:
    """Whether two words have something to do with each other."""
    return float(_table([one], [other])[0, 0]) > KINDRED


def family(one: str, other: str) -> bool:
    """Whether two words begin alike, as words of one family do ("isolate", "isolation")."""
    front = Prefix.similarity(one[:LONGEST], other[:LONGEST])
    short, long = sorted((len(one), len(other)))
    return front >= 4 and (front >= NEAR_PREFIX * long or (front >= short - 2 and front >= 0.5 * long))


def _table(one: Sequence[Look], other: Sequence[Look]) -> Matrix:
    small = np.array([bool(x.does) for x in one], bool)[:, None], np.array([bool(x.does) for x in other], bool)[None, :]
    number = np.array([x.number for x in one], bool)[:, None], np.array([x.number for x in other], bool)[None, :]
    weight = np.minimum(np.array([x.weight for x in one])[:, None], np.array([x.weight for x in other])[None, :])
    worth: Matrix = np.where(small[0] == small[1], UNLIKE, ACROSS).astype(np.float32)
    worth[number[0] & number[1]] = KIND
    worth[_equal([x.does for x in one], [x.does for x in other]) & small[0]] = KIND
    words = ~small[0] & ~small[1] & ~number[0] & ~number[1]
    if words.any():
        worth = np.where(words & _near(one, other), NEAR * weight, worth)
        worth = np.where(words & _equal([x.stem for x in one], [x.stem for x in other]), SAME_STEM * weight, worth)
    worth = np.where(_equal([x.key for x in one], [x.key for x in other]), SAME_KEY * weight, worth)
    worth = np.where(_equal([x.plain for x in one], [x.plain for x in other]), weight, worth)
    return worth.astype(np.float32)


def _equal(one: Sequence[str], other: Sequence[str]) -> NDArray[np.bool_]:
    codes = {x: n for n, x in enumerate(dict.fromkeys([*one, *other]))}
    equal: NDArray[np.bool_] = (
        np.array([codes[x] for x in one])[:, None] == np.array([codes[x] for x in other])[None, :]
    )
    return equal


def _near(one: Sequence[Look], other: Sequence[Look]) -> NDArray[np.bool_]:
    a, b = [x.key[:LONGEST] for x in one], [x.key[:LONGEST] for x in other]
    edit = process.cdist(a, b, scorer=Indel.normalized_similarity, score_cutoff=NEAR_EDIT)
    front = process.cdist(a, b, scorer=Prefix.similarity, dtype=np.int32)
    longer = np.maximum(np.array([len(x) for x in a])[:, None], np.array([len(x) for x in b])[None, :])
    shorter = np.minimum(np.array([len(x) for x in a])[:, None], np.array([len(x) for x in b])[None, :])
    family = (front >= 4) & ((front >= NEAR_PREFIX * longer) | (front >= shorter - 2) & (front >= 0.5 * longer))
    near: NDArray[np.bool_] = (edit >= NEAR_EDIT) | family
    return near
