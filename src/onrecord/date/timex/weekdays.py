"""Readings of weekdays and of days next to the anchor: Friday evening, yesterday, tonight, the next morning."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.date.timex.choice import weekday_from
from onrecord.date.timex.grammar import Match
from onrecord.date.timex.reading import Context, Reading, Said, Type
from onrecord.date.timex.relation import STEP, relation


def weekday_of(m: Match) -> int | None:
    """The weekday named in a match, 0 for Monday."""
    name = m.value("weekday") or m.value("weekday_short")
    return int(name) - 1 if name else None


def part_of(m: Match) -> str:
    """The end of a value for a part of the day: TEV."""
    part = m.value("part")
    return f"T{part}" if part else ""


def weekday(m: Match, c: Context) -> Reading | None:
    """A weekday, with or without a part of the day: newspaper convention where nothing but the tense tells which."""
    n = weekday_of(m)
    if n is None:
        return None
    part = part_of(m)
    kind: Type = "TIME" if part else "DATE"
    said = Said(weekday=n)
    if c.anchor is None:
        return Reading(kind, f"XXXX-WXX-{n + 1}{part}", said)
    which = relation(m)
    found = _weekday(n, which, c.anchor, m, c)
    if found is None:
        return None
    others = () if which in ("last", "next") else _neighbours(found, c.anchor)
    return Reading(kind, found.isoformat() + part, said, relative=True, others=others)


def _weekday(n: int, which: str | None, anchor: date, m: Match, c: Context) -> date | None:
    base = (c.day or anchor) if which in ("previous", "following") else anchor
    if which in STEP:
        return weekday_from(n, base, STEP[which], same=False)
    if n == anchor.weekday():
        return anchor
    tense = c.tense(m)
    ahead = tense > 0 or (which == "this" and tense == 0)
    return weekday_from(n, anchor, 1 if ahead else -1, same=True)


def _neighbours(found: date, anchor: date) -> tuple[date, ...]:
    """The same weekday of the weeks before and after, nearest to the anchor first."""
    days = []
    for step in (-7, 7):
        try:
            days.append(found + timedelta(days=step))
        except OverflowError:
            continue
    return tuple(sorted(days, key=lambda d: (abs((d - anchor).days), d)))


def deictic(m: Match, c: Context) -> Reading | None:
    """Today, yesterday, tomorrow, tonight, last night, this morning."""
    if c.word_before(m) and c.as_name(m.tokens[0]):
        return None  # a name: "USA Today"
    count = int(m.value("today") or 0) + m.has("behind") - m.has("ahead")  # "the day after tomorrow"
    part = part_of(m)
    if m.has("tonight"):
        part = "TNI"
    elif m.has("last") and part:
        count = -1
    if m.has("overnight"):
        part, count = "TNI", -1
    said = Said(unit="D", count=count)
    kind: Type = "TIME" if part else "DATE"
    if c.anchor is None:
        return Reading(kind, f"XXXX-XX-XX{part}", said)
    try:
        found = c.anchor + timedelta(days=count)
    except OverflowError:
        return None
    return Reading(kind, found.isoformat() + part, said, relative=True)


def same_day(m: Match, c: Context) -> Reading | None:
    """A part of the day spoken of: "that night", "the next morning", "in the evening"."""
    if len(m.tokens) == 2 and m.has("the"):
        inside = c.is_sign("part_sign", c.word_before(m))
        if not inside or c.is_sign("event_sign", c.word_after(m)):
            return None  # "the night of the fire"
    day = c.day_spoken_of(m)
    step = 1 if m.has("next", "following") else -1 if m.has("previous") else 0
    if day is None:
        return Reading("TIME", f"XXXX-XX-XX{part_of(m)}")
    try:
        return Reading("TIME", (day + timedelta(days=step)).isoformat() + part_of(m), relative=True)
    except OverflowError:
        return None
