"""Encoder: a small transformer that reads an article once and says, for each word piece, which part it plays.

MiniLM-L6 fine-tuned on PolNeAR, int8, run by ONNX Runtime; the weights and their model card lie in weights/
(tagger.onnx, tagger.md), training/tagger.py makes them. Each window is run by itself: activations are quantised by the
range they have in one run, so windows run together would change one another's figures.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from onrecord.read.said.tags import Tags
from onrecord.read.said.windows import FIRST, LAST, Pieces, pieces, windows
from onrecord.weights import onnx

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onrecord.read.blocks import Block
    from onrecord.read.quotes import Quotation

MODEL = "tagger.onnx"


class Encoder:
    """The trained tagger. Loading takes half a second."""

    def __init__(self, model: bytes, vocabulary: str) -> None:
        self._session, self._tokenizer = onnx.session(model), onnx.tokenizer(vocabulary)
        self.version = hashlib.sha256(model + vocabulary.encode()).hexdigest()[:12]

    def read(self, blocks: Sequence[Block], quotes: Sequence[Quotation]) -> Tags:
        """The tags of an article's blocks, read in one pass of overlapping windows."""
        return self.tags(self.pieces(blocks, quotes))

    def pieces(self, blocks: Sequence[Block], quotes: Sequence[Quotation]) -> Pieces:
        """The word pieces of an article's blocks, in this encoder's vocabulary."""
        return pieces(blocks, quotes, self._tokenizer)

    def tags(self, found: Pieces) -> Tags:
        """The tags of some word pieces."""
        runs = [
            self._run(found.numbers[w.first : w.stop], w.own_first - w.first, w.own_stop - w.first)
            for w in windows(found.numbers)
        ]
        parts = [np.concatenate(x) for x in zip(*runs, strict=True)] if runs else [np.zeros((0, 1))] * 4
        return Tags(found.starts, found.ends, *parts)

    def _run(self, numbers: NDArray[np.int64], first: int, stop: int) -> list[NDArray[np.float32]]:
        """The four outputs of one window for its pieces first..stop; [CLS] stands before them."""
        ids = np.concatenate(([FIRST], numbers, [LAST]))[None]
        outputs: list[NDArray[np.float32]] = self._session.run(None, {"ids": ids})
        return [x[1 + first : 1 + stop] for x in outputs]


@cache
def encoder() -> Encoder:
    """The encoder that ships with onrecord."""
    return Encoder(files("onrecord.weights").joinpath(MODEL).read_bytes(), onnx.shipped())
