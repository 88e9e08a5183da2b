"""Sense: the vectors of the words of one sentence, and those of a doing in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from onrecord.weights.minilm import SIZE, encoder

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from onrecord.weights.minilm import Vectors

FACES = 4
"""Vectors of a doing: of its sentence, of the words between the parties, of all words but theirs, of its verb."""


class Sense:
    """The vectors of a sentence, (words, SIZE) by token, and their mean over word pieces, (SIZE,)."""

    def __init__(self, sentence: Span) -> None:
        offsets, pieces = encoder().read(sentence.text)
        self.start, self.words = sentence.start, np.zeros((len(sentence), SIZE), np.float32)
        self.whole: Vectors = pieces.mean(axis=0)
        base, first = sentence.start_char, 0
        for n, t in enumerate(sentence):
            begin, end = t.idx - base, t.idx - base + len(t)
            while first < len(offsets) and offsets[first][1] <= begin:
                first += 1
            last = first
            while last < len(offsets) and offsets[last][0] < end and offsets[last][1] > offsets[last][0]:
                last += 1
            if last > first:
                self.words[n] = pieces[first:last].mean(axis=0)

    def of(self, inside: frozenset[int], key: Sequence[Token], verb: Token) -> Vectors:
        """(FACES * SIZE,) the vectors of a doing, each of length 1; `inside` are the token numbers of its parties."""
        rest = [n for n in range(len(self.words)) if n + self.start not in inside]
        at = [t.i - self.start for t in key if 0 <= t.i - self.start < len(self.words)]
        faces = np.stack([self.whole, self._mean(at), self._mean(rest), self._mean([verb.i - self.start])])
        length = np.maximum(np.linalg.norm(faces, axis=1, keepdims=True), 1e-6)
        return np.asarray(faces / length, np.float32).ravel()

    def _mean(self, rows: Sequence[int]) -> Vectors:
        return np.asarray(self.words[list(rows)].mean(axis=0) if rows else np.zeros(SIZE), np.float32)
