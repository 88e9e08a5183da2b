"""ONNX: a trained network with its tokenizer, opened the one way in which we run them."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tokenizers import Tokenizer

VOCABULARY = "tokenizer.json"
"""In weights/: the word pieces of MiniLM (BERT, uncased), which all our networks read."""


def session(model: str | bytes) -> Any:  # noqa: ANN401 (the package has no types)
    """A network in a file or in memory, run by ONNX Runtime on one processor core, so that workers do not fight."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # fused, the sum and norm of MiniLM take an eighth more time than apart, as ONNX Runtime 1.2x runs them
    return onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )


def tokenizer(vocabulary: str, most: int | None = None) -> Tokenizer:
    """What cuts a text into word pieces, `most` of them at most."""
    from tokenizers import Tokenizer

    made: Tokenizer = Tokenizer.from_str(vocabulary)
    made.no_padding()
    if most is None:
        made.no_truncation()
    else:
        made.enable_truncation(most)
    return made


def shipped() -> str:
    """The vocabulary that ships."""
    return files("onrecord.weights").joinpath(VOCABULARY).read_text(encoding="utf-8")
