"""Readings of units by their bare names: the year, the quarter, the weekend, year-end, the week of March 6."""

from __future__ import annotations

from dataclasses import replace

from onrecord.date.timex.counted import LONGEST, UNKNOWN, weekend
from onrecord.date.timex.days import day
from onrecord.date.timex.grammar import Match
from onrecord.date.timex.quarters import year_before
from onrecord.date.timex.reading import Context, Reading, Said
from onrecord.date.timex.relation import STEP, date_of, relation
from onrecord.date.timex.values import covered, moved, week_value


def same_period(m: Match, c: Context) -> Reading | None:
    """The period of another year that is compared: "the same period last year"."""
    step = STEP.get(relation(m) or "", 0)
    if c.quarter and c.quarterly and step == -1:
        return date_of(year_before(c.quarter), Said(unit="Y", count=-1), passing=True)
    return date_of(moved(c.anchor, "Y", step) if c.anchor else "XXXX", Said(unit="Y", count=step), passing=True)


def named(m: Match, c: Context) -> Reading | None:
    """A unit by its bare name: "the year", "the quarter", "the end of the month"."""
    unit = m.value("unit") or ""
    if unit in ("H", "MIN", "S", "D", "E", "C") and not m.has("end", "start", "middle"):
        return None
    if c.text[m.end : m.end + 1] == "-":
        return None  # "the year-on-year rise"
    if unit == "Q" and c.is_sign("share_sign", c.word_after(m)):
        return None  # "the quarter of the voters"
    if unit == "Y" and c.is_sign("ended_sign", c.word_after(m)):
        return Reading("DURATION", "P1Y")
    if c.anchor is None:
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"), Said(unit=unit, count=0))
    if unit == "WE":
        return date_of(weekend(c.anchor, 0, c.tense(m)), Said(unit=unit, count=0))
    if unit == "Q":
        return date_of(c.quarter or moved(c.anchor, "Q", -1 if c.tense(m) < 0 else 0))
    return date_of(moved(c.anchor, unit, 0), Said(unit=unit, count=0))


def before(m: Match, c: Context) -> Reading | None:
    """The unit next to the time named last: "the year before", "the week after".

    None before an event: "the year before the war".
    """
    unit, step = m.value("unit") or "", 1 if m.has("behind") else -1
    last = c.spoken_of(m)
    days = covered(last) if last else None
    if m.has("behind") and unit in ("WE", "Q") and c.word_after(m):
        found = named(m, c)  # "over the weekend after a debate"
        return replace(found, end=m.slots["unit"][0].end) if found else None
    if c.word_after(m) or days is None or (days[1] - days[0]).days >= LONGEST.get(unit, 1):
        return None
    value = moved(days[0], unit, step)
    over = covered(value) if value else None
    if step > 0 and over and c.anchor and over[0] > c.anchor and c.tense(m) < 0:
        return None
    return date_of(value, Said(unit=unit, count=step), passing=True)


def year_end(_m: Match, c: Context) -> Reading | None:
    """The end of the year: "by year-end"."""
    return date_of(moved(c.anchor, "Y", 0) if c.anchor else "XXXX", Said(unit="Y", count=0))


def week_of(m: Match, c: Context) -> Reading | None:
    """The week that a day lies in: "the week of March 6"."""
    found = day(m, c)
    days = covered(found.value) if found else None
    if found is None or days is None:
        return None
    return date_of(week_value(days[0]), found.said, relative=found.relative)
