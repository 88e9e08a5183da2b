"""Readings of times of the day: "5 p.m. EST, Nov. 6", "noon Saturday"."""

from __future__ import annotations

import re

from onrecord.date.timex.days import day
from onrecord.date.timex.grammar import Match
from onrecord.date.timex.reading import Context, Reading
from onrecord.date.timex.values import DAY
from onrecord.date.timex.weekdays import deictic, same_day, weekday

NEAR = 60
"""Code points within which a day named before gives a time its day."""

APART = re.compile(r"[.!?;]\s|\n\s*\n")
"""What stands between two sentences."""


EVENING = range(5, 12)
"""Hours that are after noon in "at 9:00 tonight"."""


def time(m: Match, c: Context) -> Reading | None:
    """A time of the day, on the day named with it, just before it, or else the anchor's."""
    at = _clock(m)
    if at is None:
        return None
    on = _day(m, c)
    if on is None and m.has("month", "weekday"):
        return None
    if on is not None:
        # "3 p.m. on Tuesday": two expressions, the one gives the other its day
        end = m.tokens[m.tokens.index(m.slots["on"][0]) - 1].end if m.has("on") else None
        value = on.value[:10] if DAY.match(on.value) else on.value
        return Reading("TIME", value + at, on.said, on.relative, on.others, end=end)
    near = 0 <= m.start - c.last_at <= NEAR and APART.search(c.text, c.last_at, m.start) is None
    if c.last and near and DAY.fullmatch(c.last):
        return Reading("TIME", c.last[:10] + at, relative=True)
    day = c.anchor.isoformat() if c.anchor else "XXXX-XX-XX"
    return Reading("TIME", day + at, relative=c.anchor is not None, floating=True)


def _day(m: Match, c: Context) -> Reading | None:
    if m.has("month"):
        return day(m, c)
    if m.has("weekday"):
        return weekday(m, c)
    if m.has("today", "tonight", "this", "last"):
        return deictic(m, c)
    if m.has("that"):
        return same_day(m, c)
    return None


def _clock(m: Match) -> str | None:
    """The end of the value: T22:00."""
    if m.has("noon", "military"):
        return m.value("noon") or m.value("military")
    half = int(m.value("ampm") or 0)
    part = m.value("part")
    if part in ("AF", "EV") or (part == "NI" and m.has("hour")):
        half = 12
    if m.has("clock", "point"):
        hour, minute = (m.value("clock") or m.value("point") or "")[1:].split(":", 1)
    elif m.has("hour"):
        hour, minute = m.value("hour") or "0", "00"
    else:
        return None
    n = int(hour)
    if m.has("ampm") or part:
        if n > 12:
            return f"T{n:02}:{minute}" if n < 24 else None
        n = n % 12 + half
    elif m.has("tonight") and n in EVENING:
        n += 12
    return f"T{n:02}:{minute}"
