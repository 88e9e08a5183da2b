"""Readings of units counted from the anchor, or from the time spoken of: last week, two years ago, a year earlier."""

from __future__ import annotations

from datetime import date

from onrecord.date.timex.amount import amount
from onrecord.date.timex.grammar import Match
from onrecord.date.timex.lengths import length
from onrecord.date.timex.quarters import last_quarter, year_before
from onrecord.date.timex.reading import Context, Reading, Said
from onrecord.date.timex.relation import STEP, date_of, relation
from onrecord.date.timex.values import covered, moved

UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "E": "XXX",
    "C": "XX",
    "F": "XXXX-WXX",
}
"""Values of units that nothing anchors."""

LONGEST = {"D": 1, "W": 7, "M": 31, "Q": 92, "Y": 366, "E": 3660, "C": 36600}
"""Days that a time may cover at most for a unit to be counted from it: no day from a year."""


def shift(m: Match, c: Context) -> Reading | None:
    """A unit next to the anchor: last week, this month, next year, the latest quarter, that day."""
    unit = m.value("unit") or "Q"  # "the latest period" of a company is a quarter
    which = relation(m) or ("latest" if m.has("latest") else "")
    count = STEP.get(which, 0) + m.has("behind") - m.has("ahead")  # "the week after next"
    said = Said(unit=unit, count=count)
    if (unit == "D" and which == "this") or c.in_title(m):
        return None  # "on this day": any
    if unit in ("H", "MIN", "S") or (unit in ("E", "C") and which in ("last", "past", "next", "coming")):
        return Reading("DURATION", length(unit, 1)) if count else None
    if m.has("year"):
        quarter = c.quarter or last_quarter(c)
        value = f"{m.value('year')}{quarter[4:]}" if quarter and (c.quarterly or m.has("unit")) else m.value("year")
        return date_of(value, passing=True)
    if which in ("that", "same", "following", "previous") and unit != "WE":
        return _from_last(unit, count, m, c)
    if unit == "Q" and which == "latest":
        return date_of(c.quarter or last_quarter(c) or "XXXX-QX")
    if c.anchor is None:
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"), said)
    if unit == "WE":
        return date_of(weekend(c.anchor, count, c.tense(m)), said)
    if unit == "Q" and which == "this" and c.quarter and c.tense(m) < 0:
        return date_of(c.quarter, said)
    return date_of(moved(c.anchor, unit, count), said)


def _from_last(unit: str, count: int, m: Match, c: Context) -> Reading | None:
    """A unit next to the time named last: "that year", "the following month"."""
    if unit == "Q" and count == 0 and c.quarter:
        return date_of(c.quarter)
    last = c.spoken_of(m)
    days = covered(last) if last else None
    if days is None or (days[1] - days[0]).days >= LONGEST.get(unit, 1):
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"), Said(unit=unit, count=count))
    return date_of(moved(days[0], unit, count))


def weekend(anchor: date, count: int, tense: int) -> str | None:
    """A weekend: until Wednesday "the weekend" is the one before, unless the words look ahead."""
    if count == 0 and anchor.weekday() < 3 and tense <= 0:
        count = -1
    return moved(anchor, "WE", count)


def ago(m: Match, c: Context) -> Reading | None:
    """A number of units before the anchor (or after it: "two weeks from now"), as fine as the unit."""
    units = m.values("unit") + m.values("units")
    unit = units[-1]
    count = amount(m)
    ahead = m.has("hence")
    sign = 1 if ahead else -1
    if count is None:
        return Reading("DATE", "FUTURE_REF" if ahead else "PAST_REF")
    if unit in ("H", "MIN", "S"):
        return Reading("DURATION", length(unit, count))
    if unit == "E":  # "two decades ago" is twenty years ago
        unit, count = "Y", 10 * count
    whole = round(count) * sign
    said = Said(unit=unit, count=whole)
    if unit == "Y" and whole == -1 and c.quarter and c.quarterly:
        return date_of(year_before(c.quarter), said, passing=True)
    if c.anchor is None:
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"), said)
    if unit == "Y" and count != int(count):
        return date_of(moved(c.anchor, "M", round(count * 12) * sign), said)
    return date_of(moved(c.anchor, unit, whole), said)


def earlier(m: Match, c: Context) -> Reading | None:
    """A unit before the time spoken of: "a year earlier", "the year-ago quarter"."""
    unit = (m.values("unit") + m.values("units"))[0]
    count = None if m.has("dash") else amount(m)
    whole = -1 if count is None else -round(count)
    said = Said(unit=unit, count=whole)
    if unit == "Y" and whole == -1:
        of_quarter = "Q" in m.values("unit") or m.has("period")
        quarter = (c.quarter or last_quarter(c)) if of_quarter else c.quarter if c.quarterly else None
        # "a year-ago loss": the words before are no part of it
        start = None if of_quarter or not m.has("dash") else m.slots["unit"][0].start
        if quarter:
            return Reading("DATE", year_before(quarter), said, relative=True, passing=True, start=start)
        if c.anchor is not None and m.has("dash"):
            return Reading("DATE", f"{c.anchor.year - 1:04}", said, relative=True, passing=True, start=start)
    days = covered(c.last) if c.last else None
    fine = days is not None and (days[1] - days[0]).days < LONGEST.get(unit, 1)
    base = days[0] if days and fine and unit != "Y" else c.day or c.anchor
    if base is None:
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"), said, passing=True)
    return date_of(moved(base, unit, whole), said, passing=True)
