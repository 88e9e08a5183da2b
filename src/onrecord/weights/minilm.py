"""MiniLM: what each word piece of a text means where it stands, as a vector.

all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019), int8 (minilm.onnx, minilm.md; training/encoder.py writes
it). Each text is run by itself: activations are quantised by the range they have in one run, so texts run together
would change one another's figures.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from onrecord.weights import onnx

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

SIZE = 384
MODEL = "minilm.onnx"
MOST_PIECES = 256
"""Of a text: what is read; what stands beyond has no vector."""


class Encoder:
    """The sentence encoder. Loading takes a quarter of a second."""

    def __init__(self, model: bytes, vocabulary: str) -> None:
        self._session, self._tokenizer = onnx.session(model), onnx.tokenizer(vocabulary, MOST_PIECES)

    def read(self, text: str) -> tuple[list[tuple[int, int]], Vectors]:
        """The word pieces of a text: where each stands in it (code points), and its vector (n, SIZE)."""
        found = self._tokenizer.encode(text.encode("utf-8", "replace").decode("utf-8"))
        ids = np.array([found.ids], np.int64)
        inputs = {"input_ids": ids, "token_type_ids": np.zeros_like(ids)}
        return found.offsets, np.asarray(self._session.run(None, inputs)[0][0], np.float32)


@cache
def encoder() -> Encoder:
    """The encoder that ships."""
    return Encoder(files("onrecord.weights").joinpath(MODEL).read_bytes(), onnx.shipped())
