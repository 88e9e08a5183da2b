"""Which code points of a stretch stand outside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

MARK = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u00bb\n\r]")
PARAGRAPH = re.compile(r"[\n\r]")
LOOK_BACK = 5_000


def outside(text: str, start: int, end: int) -> Callable[[int], bool]:
    """A test for code points start..end: True outside quotation marks, counted from where their paragraph begins."""
    floor = max(0, start - LOOK_BACK)
    begin = start
    for m in PARAGRAPH.finditer(text, floor, start):
        begin = m.end()
    if begin == start and not (start and text[start - 1] in "\n\r"):
        begin = floor
    places: list[int] = []
    quoted: list[bool] = []
    inside = False
    for m in MARK.finditer(text, begin, end):
        mark = m[0]
        if mark in "\n\r":
            inside = False
        elif mark in "\u201c\u201e\u00ab":
            # A mark that opens in English closes in German.
            inside = not (mark == "\u201c" and inside)
        else:
            inside = mark == '"' and not inside
        places.append(m.start())
        quoted.append(inside)

    def free(at: int) -> bool:
        i = bisect_right(places, at) - 1
        return i < 0 or not quoted[i]

    return free
