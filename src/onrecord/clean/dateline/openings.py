"""Ways to read the opening of a paragraph as a dateline: parts with marks between them and a mark after the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.clean.calendar import Dated
from onrecord.clean.dateline.day import day
from onrecord.clean.dateline.house import AUTHOR, agency, stranger
from onrecord.clean.dateline.parts import CLOSE, SEPARATOR, STOP, Part
from onrecord.clean.dateline.place import lower_place, place
from onrecord.clean.tables import places

_LAND = re.compile(r" ?\[([^\W\d_][^\[\]\n]{2,30})\]")
LOOK = 200
"""Code points at the start of a block that are looked at."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Parts in their order; code points: where the dateline ends (its last mark included), where the sentence begins.

    close: "dash", "colon", "bar", "stroke", "stop", "end" (of the block), "none"; `apart`: the mark joins no two words.
    """

    parts: tuple[Part, ...]
    end: int
    after: int
    close: str
    apart: bool

    def of(self, kind: str) -> Part | None:
        """The part of a kind."""
        return next((p for p in self.parts if p.kind == kind), None)

    @property
    def day(self) -> Dated | None:
        """The date, from a part of its own or from inside the agency's brackets."""
        return next((p.day for p in self.parts if p.day), None)


def readings(text: str, at: int, end: int) -> Iterator[Reading]:
    """Ways to read the opening, the likelier first: each with as many parts as there are, then with fewer."""
    stop = min(end, at + LOOK)
    firsts = [day(text, at, stop), agency(text, at, stop), place(text, at, stop), lower_place(text, at, stop)]
    for part in firsts:
        if part is not None:
            yield from reversed(grown(text, part, stop, end))


def grown(text: str, first: Part, stop: int, end: int) -> list[Reading]:
    """The readings that begin with a part: it alone, it and the next, and so on."""
    parts: tuple[Part, ...] = ()
    part: Part | None = first
    out: list[Reading] = []
    while part is not None:
        parts = (*parts, _landed(text, part, stop))
        part = parts[-1]
        out.append(_closed(text, parts, stop, end))
        between = SEPARATOR.match(text, part.end, stop)
        at = between.end() if between else part.end
        if at >= stop:
            break
        part = _next(text, at, stop, {p.kind for p in parts}, touching=at == part.end)
    return out


def _landed(text: str, part: Part, stop: int) -> Part:
    """A place with its country in brackets: "New Delhi [India], May 4 (ANI): "."""
    m = _LAND.match(text, part.end, stop) if part.kind == "place" else None
    return replace(part, end=m.end()) if m and m[1].casefold() in places() else part


def _next(text: str, at: int, stop: int, have: set[str], *, touching: bool) -> Part | None:
    """The part at `at` of a kind that the dateline does not have yet."""
    found = None if "day" in have else day(text, at, stop)
    if found is None and "agency" not in have and not (touching and text[at] not in "([/"):
        found = agency(text, at, stop)
    if found is None and {"place", "day"} == have and not touching:
        found = stranger(text, at, stop)
    if found is not None and found.kind in have:
        return None
    if found is None and "place" not in have and not touching:
        found = place(text, at, stop)
    return found


def _closed(text: str, parts: tuple[Part, ...], stop: int, end: int) -> Reading:
    """The parts with the mark that closes them."""
    at = parts[-1].end
    author = AUTHOR.match(text, at, end) if parts[-1].kind == "agency" else None
    if author and author[1][:1].isupper() and author[2][:1].isupper():
        behind = _closed(text, (replace(parts[-1], kind="author", end=author.end()),), stop, end)
        return replace(behind, parts=parts, end=at)
    m = CLOSE.match(text, at, min(end, stop + 20))
    if m:
        marks = m[0].strip()
        kind = "stroke" if marks == "/" else "dash" if marks.strip(".:,;|") else "bar" if "|" in marks else "colon"
        apart = text[at].isspace() or kind != "dash" or len(marks) > 1 or marks not in "-\u2010\u2011"
        return Reading(parts, at + len(m[0].rstrip()), m.end(), kind, apart)
    if end - at < LOOK and not text[at:end].strip(" \t\r\n\u00a0.,"):
        return Reading(parts, at, end, "end", True)
    if text[at] in "\r\n":
        return Reading(parts, at, at + 1, "end", True)
    m = STOP.match(text, at, min(end, stop + 20))
    if m:
        return Reading(parts, at + 1, m.end(), "stop", True)
    after = at + 1 if at < end and text[at].isspace() else at
    return Reading(parts, at, after, "none", after > at)
