"""Case: one affirmation against one denial, before cases of one proposition are made one dispute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.records import Side, Span


@dataclass(frozen=True, slots=True)
class Case:
    """Two sides and the proposition: `why` says in a sentence what joins them."""

    affirmed: Side
    denied: Side
    proposition: Span
    confidence: float
    why: str
    kind: Literal["truth", "quantity"] = "truth"

    @property
    def key(self) -> tuple[str, Span, Span, str]:
        """What puts cases in order."""
        return (self.kind, self.affirmed.span, self.denied.span, self.why)
