"""Masthead: the line near the top that names outlet and day between bars ("Harbour Courier | World | 14 May")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.clean.blocks import LINE
from onrecord.clean.calendar import WEEKDAY, dates

Range = tuple[int, int]

TOP_LINES, TOP_CHARS, MAX_LINE, MAX_PARTS, MAX_NAME_WORDS = 10, 3_000, 120, 5, 5
MAX_MENU_WORDS = 3
"""Lines of so few words do not count among the top ones."""
_PART = re.compile(r"[^|·•\n]+")
_EDGES = " \t\u00a0*_#>-–—"
_TIME = re.compile(r"\b\d\d?[:.]\d\d\b")
_NAME = re.compile(r"(?:[A-Z][\w'’&.-]*|of|the|and|for|de|la)(?: (?:[A-Z][\w'’&.-]*|of|the|and|for|de|la))*")
_SECTIONS = frozenset(
    "africa america americas analysis asia breaking business commentary defence defense diplomacy economy editorial "
    "essay europe foreign headlines home international interview interviews latest national news opinion politics "
    "region regions report security society top-news world".split()
)


@dataclass(frozen=True, slots=True)
class Masthead:
    """Where the outlet's name stands, and where the day stands, in code points."""

    name: Range
    day: Range


def masthead(text: str) -> Masthead | None:
    """The masthead near the top of a text: one name beside a day, with sections and bylines; None if there is none."""
    count = 0
    for line in LINE.finditer(text, 0, TOP_CHARS):
        if count >= TOP_LINES:
            break
        # A menu above it may be of any length.
        count += len(line[0].split()) > MAX_MENU_WORDS
        if len(line[0]) > MAX_LINE:
            continue
        parts = [_trimmed(text, m.start(), m.end()) for m in _PART.finditer(text, line.start(), line.end())]
        parts = [p for p in parts if p[1] > p[0]]
        if not 2 <= len(parts) <= MAX_PARTS:
            continue
        kinds = [_kind(text, *p) for p in parts]
        if kinds.count("name") == 1 and "day" in kinds and "other" not in kinds:
            return Masthead(parts[kinds.index("name")], parts[kinds.index("day")])
    return None


def _kind(text: str, start: int, end: int) -> str:
    words = text[start:end]
    if words.casefold().replace(" ", "-") in _SECTIONS:
        return "section"
    if WEEKDAY.match(words) or _TIME.search(words) or any(True for _ in dates(text, start, end)):
        return "day"
    if words.casefold().startswith("by "):
        return "byline"
    return "name" if _NAME.fullmatch(words) and len(words.split()) <= MAX_NAME_WORDS else "other"


def _trimmed(text: str, start: int, end: int) -> Range:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
