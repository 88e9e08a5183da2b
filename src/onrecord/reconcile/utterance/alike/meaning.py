"""Meaning: what each word means where it stands, and all of a statement together, as vectors.

Those of all-MiniLM-L6-v2 (weights/minilm.py), each stretch of content read by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from onrecord.reconcile.utterance.alike.tokens import Token
from onrecord.records import Span
from onrecord.weights.minilm import SIZE, encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

MOST_LETTERS = 4000
"""Of each stretch of content: what is read; words beyond have no vector."""


class Meaning:
    """What the words of a statement mean, read when it is first asked for: that costs more than all other comparing."""

    def __init__(self, content: Sequence[Span], tokens: Sequence[Token]) -> None:
        self._content, self._tokens = content, tokens

    @cached_property
    def read(self) -> tuple[Vectors, Vectors]:
        """(n, SIZE) and (SIZE,), see `meanings`."""
        return meanings(self._content, self._tokens)


def meanings(content: Sequence[Span], tokens: Sequence[Token]) -> tuple[Vectors, Vectors]:
    """(n, SIZE) a vector of length 1 for each word, or 0 for one not read; (SIZE,) one for all of the content."""
    words, whole = np.zeros((len(tokens), SIZE), np.float32), np.zeros(SIZE, np.float32)
    for span in content:
        mine = [(n, t.start - span.start, t.end - span.start) for n, t in enumerate(tokens) if _within(t, span)]
        if not mine:
            continue
        offsets, vectors = encoder().read(span.exact[: min(MOST_LETTERS, mine[-1][2])])
        whole += vectors.sum(axis=0)
        first = 0
        for n, start, end in mine:
            while first < len(offsets) and offsets[first][1] <= start:
                first += 1
            last = first
            while last < len(offsets) and offsets[last][0] < end and offsets[last][1] > offsets[last][0]:
                last += 1
            if last > first:
                words[n] = vectors[first:last].mean(axis=0)
    return _of_length_one(words), _of_length_one(whole)


def _within(token: Token, span: Span) -> bool:
    return span.start <= token.start and token.end <= span.end


def _of_length_one(vectors: Vectors) -> Vectors:
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return (vectors / np.where(length > 0, length, 1.0)).astype(np.float32)
