"""Masthead: the line near the top with outlet and day ("Harbour Courier | World | 14 May", "UN News, 3 May 2031")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.clean.blocks import LINE
from onrecord.clean.calendar import DATE_LINE, WEEKDAY, dates
from onrecord.clean.dateline.towns import town
from onrecord.clean.tables import agencies, outlets

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
_BESIDE = re.compile(r"(?P<name>[^\n,;:|]+?)(?:[,.] |,? [-–—] )(?P<day>[^\n]*\b(?:19|20)\d\d\b[^\n]*)")
_PRESS = re.compile(
    r"Agency|Argus|Bulletin|Chronicle|Courier|Daily|Dispatch|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent"
    r"|Inquirer|Journal|Lantern|Ledger|Mail|Mercury|Mirror|Monitor|News|Observer|Online|Post|Press|Radio|Record(?:er)?"
    r"|Reporter|Review|Sentinel|Standard|Star|Telegraph|Times|Today|Tribune|TV|Voice|Weekly|World"
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
            if found := _beside(text, line):
                return found
            continue
        kinds = [_kind(text, *p) for p in parts]
        if kinds.count("name") == 1 and "day" in kinds and "other" not in kinds:
            return Masthead(parts[kinds.index("name")], parts[kinds.index("day")])
    return None


def _beside(text: str, line: re.Match[str]) -> Masthead | None:
    """A line of a name and a day with its year. A place stands so too: a word of the press or a time must tell."""
    found = _BESIDE.fullmatch(text, *_trimmed(text, line.start(), line.end()))
    if found is None or not DATE_LINE.fullmatch(found["day"]) or _kind(text, *found.span("name")) != "name":
        return None
    name = found["name"]
    told = _PRESS.search(name) or name in outlets() or name.casefold() in agencies()
    if not told and (town(name) is not None or not _TIME.search(found["day"])):
        return None
    return Masthead(found.span("name"), found.span("day"))


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
