"""Days that a report names: dates with a year or without one, and weekdays, put beside the day of the report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.clean.calendar import WEEKDAY, WEEKDAYS, Dated, calendar_day, nearest

MOST = 8
"""Days kept of each kind, those named first."""
NO_YEAR = 4
"""The year of a day whose year is not known: a leap year, in which every day has its place."""
LEAP = 366


def namedays(text: str, dates: Sequence[Dated], day: date | None) -> tuple[date, ...]:
    """The days named in `text`, of which `dates` are its dates, ascending; in the year NO_YEAR where none is known.

    `day`: that of the report. A weekday is the last one on or before it, and nothing without it.
    """
    found = [(d.start, named) for d in dates if (named := _day(d, day)) is not None]
    if day is not None:
        found += [(m.start(), _last(m.group(), day)) for m in WEEKDAY.finditer(text)]
    ordered = list(dict.fromkeys(named for _, named in sorted(found)))
    whole, yearless = ([d for d in ordered if (d.year == NO_YEAR) is less] for less in (False, True))
    return tuple(sorted([*whole[:MOST], *yearless[:MOST]]))


@dataclass(frozen=True, slots=True)
class Days:
    """Some days, ready to be compared: `whole` as ordinals; `round_year`, all of them, and `yearless` as of NO_YEAR."""

    dates: tuple[date, ...]
    whole: frozenset[int]
    yearless: tuple[int, ...]
    round_year: tuple[int, ...]


def comparable(dates: Iterable[date]) -> Days:
    """Days as profiles have them (namedays), made comparable."""
    ordered = tuple(sorted(set(dates)))
    return Days(
        ordered,
        frozenset(d.toordinal() for d in ordered if d.year != NO_YEAR),
        tuple(d.toordinal() for d in ordered if d.year == NO_YEAR),
        tuple(d.replace(year=NO_YEAR).toordinal() for d in ordered),
    )


def days_between(a: Days, b: Days) -> int | None:
    """Days between the nearest two of some days and others, round the calendar without a year; None if one has none."""
    if not a.whole.isdisjoint(b.whole):
        return 0
    apart = [abs(x - y) for x in a.whole for y in b.whole]
    for some, others in ((a.yearless, b.round_year), (b.yearless, a.round_year)):
        apart += [min(abs(x - y), LEAP - abs(x - y)) for x in some for y in others]
    return min(apart, default=None)


def nearest_days(a: Days, b: Days) -> tuple[date, date]:
    """Two days, one of each, that lie nearest to each other, the earliest of them."""
    return min((_apart(x, y), x, y) for x in a.dates for y in b.dates)[1:]


def _apart(a: date, b: date) -> int:
    if a.year != NO_YEAR and b.year != NO_YEAR:
        return abs(a.toordinal() - b.toordinal())
    days = abs(a.replace(year=NO_YEAR).toordinal() - b.replace(year=NO_YEAR).toordinal())
    return min(days, LEAP - days)


def _day(found: Dated, day: date | None) -> date | None:
    """The one day that a date means, if it means one."""
    if len(set(found.days)) > 1:
        return None
    if found.year is None and day is not None:
        return nearest(found, day)
    month, of_month = found.days[0] if found.days else (0, 0)
    return calendar_day(found.year or NO_YEAR, month, of_month)


def _last(weekday: str, day: date) -> date:
    return day - timedelta((day.weekday() - WEEKDAYS[weekday.casefold()]) % 7)
