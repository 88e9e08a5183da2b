"""Abstention: where the record does not say who said what, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span

AbstentionReason = Literal["unsure", "language", "contradiction"]


@dataclass(frozen=True, slots=True)
class Abstention:
    """What was left open in an article.

    "unsure": a passage that may be a statement, with the spans it would have; its `confidence` is below the
    threshold.
    "language": the whole article, which was not read because of its language; no spans, confidence 0.
    "contradiction": the day of the article, because words of it (`content`) cannot all be true of one day; `why` says
    so in sentences; confidence 0.
    """

    id: str
    article: str
    reason: AbstentionReason
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    why: tuple[str, ...] = ()
