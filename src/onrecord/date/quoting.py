"""Which code points of a stretch stand outside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

MARK = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u00bb\n\r]")
PARAGRAPH = re.compile(r"[\n\r]")
LOOK_BACK = 5_000
OPENS_AFTER = "([\u2013\u2014-/"


def _inside_after(mark: str, left: str, right: str, inside: bool) -> bool:
    """Whether the words after a mark are quoted. What stands on either side decides before the mark's own direction.

    So a mark that is missing spoils no more than the words up to the next one.
    """
    opens = (not left or left.isspace() or left in OPENS_AFTER) and bool(right) and not right.isspace()
    closes = bool(left) and not left.isspace() and not right.isalnum()
    if mark == '"':
        return opens if opens != closes else not inside
    if mark in "\u201d\u00bb":
        # They open in Swedish, and in German books.
        return opens and not closes and not inside
    # A mark that opens in English closes in German.
    return not (mark != "\u201e" and inside and closes)


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
        else:
            inside = _inside_after(
                mark, text[max(begin, m.start() - 1) : m.start()], text[m.end() : m.end() + 1], inside
            )
        places.append(m.start())
        quoted.append(inside)

    def free(at: int) -> bool:
        i = bisect_right(places, at) - 1
        return i < 0 or not quoted[i]

    return free
