"""Readings of times counted from another that the words name: two days later, nine years ago next week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from onrecord.clean.calendar import calendar_day
from onrecord.date.timex.amount import amount
from onrecord.date.timex.counted import LONGEST, ago
from onrecord.date.timex.grammar import Match
from onrecord.date.timex.reading import Context, Reading, Said
from onrecord.date.timex.relation import date_of, step_of
from onrecord.date.timex.spans import duration, one
from onrecord.date.timex.tense import BOUNDARY
from onrecord.date.timex.values import covered, month_value, moved, week_value
from onrecord.date.timex.weekdays import weekday_of


def later(m: Match, c: Context) -> Reading | None:
    """Units after the day named last: "two days later". A length where no day is named in this sentence or the last."""
    return _later(m, c) or _cut((duration if m.has("units") else one)(m, c), m, "units" if m.has("units") else "unit")


def _later(m: Match, c: Context) -> Reading | None:
    unit = m.value("units") or m.value("unit") or ""
    count = amount(m)
    days = covered(c.last) if c.last else None
    if count is None or count != int(count) or days is None or (days[1] - days[0]).days >= LONGEST.get(unit, 0):
        return None
    if len(BOUNDARY.findall(c.text[c.last_at : m.start])) > 1:
        return None
    said = Said(unit=unit, count=int(count))
    found = date_of(moved(days[0], unit, int(count)), said, passing=unit == "Y")
    over = covered(found.value) if found else None
    ahead = c.anchor is not None and over is not None and over[0] > c.anchor
    return None if ahead and c.tense(m) <= 0 else found


def _cut(reading: Reading | None, m: Match, name: str) -> Reading | None:
    """A reading of the words up to the last of a class."""
    return replace(reading, end=m.slots[name][-1].end) if reading else None


def ago_from(m: Match, c: Context) -> Reading | None:
    """Years or weeks before a time near the anchor: "nine years ago next week", "two weeks ago Friday"."""
    at = m.slots["ago"][0].end
    counted, near = _part(m, 0, at), _part(m, at, m.end)
    count = amount(counted)
    unit = counted.value("units") or counted.value("unit")
    if c.anchor is not None and count is not None and count == int(count):
        value = _before(near, unit or "", int(count), c.anchor)
        if value is not None and covered(value):
            return date_of(value)
    return _cut(ago(counted, c), m, "ago")


def _part(m: Match, start: int, end: int) -> Match:
    """The words of a match between two places of the text."""
    slots = {name: tuple(t for t in found if start <= t.start < end) for name, found in m.slots.items()}
    tokens = tuple(t for t in m.tokens if start <= t.start < end)
    return Match(m.reading, tokens, {name: found for name, found in slots.items() if found})


def _before(near: Match, unit: str, count: int, anchor: date) -> str | None:
    """The value `count` years or weeks before the time near the anchor that a match names, as fine as that."""
    weekday, of = weekday_of(near), near.value("unit")
    try:
        if weekday is not None:
            # the nearest such day, which may be just ahead: an anniversary
            anchor += timedelta(days=(weekday - anchor.weekday() + 3) % 7 - 3)
        elif of == "W":
            anchor += timedelta(days=7 * step_of(near))
        elif of == "M" and unit == "Y":
            return month_value(anchor.year - count, anchor.month + step_of(near))
        elif not near.has("today"):
            return None
        if unit == "W" and of is None:
            return (anchor - timedelta(days=7 * count)).isoformat()
        if unit != "Y":
            return None
    except OverflowError:
        return None
    day = calendar_day(anchor.year - count, anchor.month, anchor.day) or calendar_day(anchor.year - count, 2, 28)
    if day is None:
        return None
    return week_value(day) if of == "W" else day.isoformat()
