"""The marks of a dateline, and what one of its parts is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.clean.calendar import Dated

BLANK = "[ \t\n\r\u00a0\u2000-\u200b\u202f\u2060\ufeff]"
DASH = "[-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\uff0d_\u00ad]"
SEPARATOR = re.compile(rf"\*{{0,3}}{BLANK}*(?:[.,;:\u00b7|]|{DASH}+)?(?:{BLANK}|[.,:*]|{DASH}){{0,6}}")
"""What may stand between two parts."""
CLOSE = re.compile(
    rf"{BLANK}{{0,6}}[.,:;]?{BLANK}{{0,2}}(?:{DASH}(?:{BLANK}{{0,2}}{DASH}){{0,5}}[.:]?|[:|]"
    rf"|(?<=[ \u00a0])/(?=[ \u00a0])){BLANK}{{0,6}}"
)
"""The dash, colon or bar before the first sentence."""
STOP = re.compile(rf"\.{BLANK}{{0,6}}")
WORD = re.compile(r"[^\W\d_]+(?:(?:['\u2019`\u2011-]|\.(?=[^\W\d_]))[^\W\d_]+)*\.?")
GAP = re.compile(rf"{BLANK}{{0,2}}")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a dateline: code points start..end, and what was read there.

    kind "place": `name` as printed; "day": `day` where a date is stated (a weekday alone states none); "agency":
    `name`, whether it is a `known` one, and whether brackets or strokes stand around it.
    """

    kind: str
    start: int
    end: int
    name: str | None = None
    day: Dated | None = None
    known: bool = False
    bracketed: bool = False
