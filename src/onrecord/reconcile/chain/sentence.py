"""Sentence: its bounds around a place of a text, without a parse."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?\u2026][\"\u201d\u2019'\u00bb)\]]*\s+(?=[\"\u201c\u2018\u201e\u00ab(\[]?[^\W\d_a-z])|\n")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Prof|Rev|Hon|Jr|Sr|vs|No|Adm|Brig|Amb|Inc|Co|Corp|Ltd"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)|(?<![^\W_])[A-Z](?:\.[A-Z])*)\Z"
)
"""What a stop stands behind without ending a sentence."""
REACH, _WORD = 1_500, 6
"""Code points that a sentence may reach to either side of a place, and those of the longest shortened word."""


def sentence(text: str, at: int) -> tuple[int, int]:
    """The bounds of the sentence around a place, in code points."""
    floor, ceiling = max(0, at - REACH), min(len(text), at + REACH)
    start = floor
    for m in _END.finditer(text, floor, ceiling):
        if m[0][0] == "." and _SHORT.search(text[max(0, m.start() - _WORD) : m.start()]):
            continue
        if m.end() > at:
            return start, m.end()
        start = m.end()
    return start, ceiling
