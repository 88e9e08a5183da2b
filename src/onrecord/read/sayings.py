"""Sayings: the days on which the statements of an article were made, where their own sentences do not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.records import Dated, When

ELSEWHEN = re.compile(
    r"\b(?:previous(?:ly)?|earlier|before|formerly|repeatedly|often|frequently|constantly|always|once|in the past|then"
    r"|at the time|ago|has|have|had|used to|recently|long|later|will|would|since)\b",
    re.IGNORECASE,
)
"""What in a reporting sentence says that it tells of another day than the sentences around it, or may."""


def spread(
    dated: Dated,
    days: Sequence[When | None],
    speakers: Sequence[object | None],
    sentences: Sequence[tuple[int, int]],
    told: Sequence[tuple[int, int]],
) -> list[When | None]:
    """The days of statements in the order of the text; a speaker who goes on speaks on the day that was told last.

    `days`: as the sentence of each cue gives them; `sentences`: these sentences, in code points; `told`:
    quotations and contents, whose words do not count. A day is passed on to later statements of the same speaker, up
    to one that has its own day or tells of another time ("previously", "has repeatedly said"); never backwards.
    """
    out, latest = list(days), dict[int, When]()
    for n in sorted(range(len(days)), key=lambda n: sentences[n]):
        day, who = days[n], speakers[n]
        if who is None:
            continue
        if day is not None:
            latest[id(who)] = day
        elif (before := latest.get(id(who))) is not None and _goes_on(dated, *sentences[n], told):
            words = before.basis[0].exact if before.basis else ""
            out[n] = replace(
                before, why=(f"“{words}” stands with what the same speaker says before this.", *before.why)
            )
    return out


def _goes_on(dated: Dated, start: int, end: int, told: Sequence[tuple[int, int]]) -> bool:
    """Whether a reporting sentence has, outside quotations, no time of its own and nothing that tells of another."""

    def free(at: int) -> bool:
        return not any(a <= at < b for a, b in told)

    text = dated.article.text
    if any(start <= t.span.start < end and t.type in ("DATE", "TIME") and free(t.span.start) for t in dated.times):
        return False
    return not any(free(m.start()) for m in ELSEWHEN.finditer(text, start, end))
