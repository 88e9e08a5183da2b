"""Sense: what a wording means, as one vector: those of its word pieces, each by the weight of its word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.term.fold import FUNCTION, WORD, fold
from onrecord.weights.minilm import encoder

Sense = NDArray[np.float64]

OF_FUNCTION, OF_OTHERS = 0.1, 0.3
"""The weight of a word that names nothing ("the"), and of one without a weight of its own ("have")."""
_CACHED = 1 << 10


def sense(plain: str, weight: Mapping[str, float]) -> Sense:
    """The vector of some words, of length 1 (0 where there are none). `weight`: by key, how much a word tells.

    Pieces by inverse document frequency, as is usual for short texts (Arora, Liang and Ma, 2017).
    """
    words, vectors = _pieces(plain)
    by_word = {w: OF_FUNCTION if w.casefold() in FUNCTION else weight.get(fold(w), OF_OTHERS) for w in words if w}
    mean = np.array([by_word.get(w, 0.0) for w in words]) @ vectors
    length = float(np.linalg.norm(mean))
    return np.asarray(mean / length if length else mean, dtype=np.float64)


@lru_cache(maxsize=_CACHED)
def _pieces(plain: str) -> tuple[tuple[str, ...], NDArray[np.float64]]:
    """The word that each piece is of, "" where it is of none, and the vector of each (n, SIZE)."""
    spans, vectors = encoder().read(plain)
    found = list(WORD.finditer(plain))
    words = (next((m.group() for m in found if start < m.end() and m.start() < end), "") for start, end in spans)
    return tuple(words), np.asarray(vectors, dtype=np.float64)
