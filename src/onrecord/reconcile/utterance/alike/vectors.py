"""Vectors: the meaning of single words, as the vectors of the parser's package have it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from onrecord.read.language import english

if TYPE_CHECKING:
    from numpy.typing import NDArray


def vectors(words: Sequence[str]) -> NDArray[np.float32]:
    """(n, 300): one row of length 1 for each plain word, of length 0 for a word without a vector."""
    vocabulary = english().vocab
    if not words:
        return np.zeros((0, vocabulary.vectors_length), np.float32)
    rows = np.array([vocabulary.get_vector(w) for w in words], np.float32)
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(length > 0, length, 1.0)).astype(np.float32)
