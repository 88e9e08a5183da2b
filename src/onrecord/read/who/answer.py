"""Answer: who a source is, and the words that tell."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.read.named.known import Known

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Answer:
    """Who a source is: None where it is open. `basis`: the words that tell (code points); `why`: the same in sentences.

    `probability` is None where the source names the speaker.
    """

    known: Known | None
    basis: tuple[Range, ...] = ()
    why: tuple[str, ...] = ()
    probability: float | None = None


OPEN = Answer(None)
