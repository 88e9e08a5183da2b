"""Readings of days by their date, and of holidays."""

from __future__ import annotations

import re
from datetime import date

from onrecord.clean.calendar import calendar_day
from onrecord.date.timex.choice import day_near
from onrecord.date.timex.grammar import Match
from onrecord.date.timex.holidays import holiday_in, holiday_near
from onrecord.date.timex.reading import Context, Reading, Said
from onrecord.date.timex.relation import STEP, relation
from onrecord.date.timex.weekdays import weekday_of


def day(m: Match, c: Context) -> Reading | None:
    """A day of a month, with or without its year: "Friday, Oct. 23", "7 January 2022"."""
    if m.has("iso"):
        return _iso(m)
    days = sorted((*m.slots.get("dom", ()), *m.slots.get("ordinal", ())), key=lambda t: t.start)
    month, of_month = int(m.value("month") or 0), int(days[0].senses.get("dom") or days[0].senses["ordinal"])
    if not 1 <= of_month <= 31:
        return None
    weekday = weekday_of(m)
    year = int(m.value("year") or 0) or None
    said = Said(weekday=weekday, month=month, day=of_month, year=year)
    end = days[0].end if len(days) > 1 else None  # "April 24 and 25": the other is an expression of its own
    if year:
        stated = calendar_day(year, month, of_month)
        return Reading("DATE", stated.isoformat(), said, end=end) if stated else None
    if calendar_day(2000, month, of_month) is None:
        return None
    if c.anchor is None:
        return Reading("DATE", f"XXXX-{month:02}-{of_month:02}", said, end=end)
    tense = (STEP.get(relation(m) or "", 0) if weekday is None else 0) or c.tense(m)
    found = day_near(month, of_month, c.anchor, tense, weekday)
    return Reading("DATE", found.isoformat(), said, relative=True, end=end) if found else None


def _iso(m: Match) -> Reading | None:
    value = m.value("iso") or ""
    try:
        stated = date.fromisoformat(value[:10])
    except ValueError:
        return None
    said = Said(month=stated.month, day=stated.day, year=stated.year)
    return Reading("TIME" if "T" in value else "DATE", value, said)


def numeric(m: Match, _c: Context) -> Reading | None:
    """A date in figures: 12/31/2013, 31.12.2013. The year alone where day and month cannot be told apart."""
    first, second, year, mark = (m.value("numeric") or "").split()
    if len(year) != 4:
        return None
    a, b = int(first), int(second)
    if mark == "/" and a <= 12 and b <= 12 and a != b:
        return Reading("DATE", year, Said(year=int(year)))
    month, of_month = (b, a) if mark == "." or a > 12 else (a, b)
    stated = calendar_day(int(year), month, of_month)
    said = Said(month=month, day=of_month, year=int(year))
    return Reading("DATE", stated.isoformat(), said) if stated else None


def same_month(m: Match, c: Context) -> Reading | None:
    """A further day of the month just named: "April 24 and 25"."""
    number, before = (*m.slots.get("dom", ()), *m.slots.get("ordinal", ()))[0], c.before
    if before is None or before.said.day is None or c.text[c.before_at : m.start].strip():
        return None
    of_month, month = int(m.value("dom") or m.value("ordinal") or 0), before.said.month or 0
    year = m.value("year") or before.value[:4]
    if of_month <= before.said.day or not LIST_END.match(c.text, m.end) or c.month_after(m):
        return None
    if calendar_day(int(year) if year.isdecimal() else 2000, month, of_month) is None:
        return None
    said = Said(month=month, day=of_month, year=int(m.value("year") or 0) or before.said.year)
    value = f"{year}-{month:02}-{of_month:02}"
    return Reading("DATE", value, said, relative=before.relative, start=number.start)


LIST_END = re.compile(r"[\s.,;:)]|\Z")
"""What follows a day that ends a list: no unit, no share of something."""


def holiday(m: Match, c: Context) -> Reading | None:
    """A day with a name of its own: Christmas Eve, Easter, Thanksgiving."""
    rule = m.value("holiday") or ""
    if len(m.tokens) == 1 and " " not in c.text[m.start : m.end] and c.text[m.end + 1 : m.end + 2].isupper():
        return None  # "Easter Island"
    year = int(m.value("year") or 0) or None
    if year is not None:
        found = holiday_in(rule, year)
        return Reading("DATE", found.isoformat(), Said(year=year)) if found else None
    if c.anchor is None:
        if rule[2:3] != "-":
            return Reading("DATE", "XXXX-XX-XX")
        return Reading("DATE", f"XXXX-{rule}", Said(month=int(rule[:2]), day=int(rule[3:])))
    which = relation(m)
    tense = STEP.get(which or "", 0) or c.tense(m)
    found = holiday_near(rule, c.anchor, tense, strict=which in ("last", "next"))
    return Reading("DATE", found.isoformat(), relative=True) if found else None
