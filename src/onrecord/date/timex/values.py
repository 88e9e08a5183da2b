"""TIMEX3 values as text, and the days of the calendar that each covers."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date, date]
"""First and last day, both included."""

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month; winter runs into the next year."""

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
MONTH = re.compile(r"(\d{4})-(\d\d)")
PART = re.compile(r"(\d{4})-([QH])(\d)")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
YEAR = re.compile(r"(?:FY)?(\d{4})")
MANY = re.compile(r"\d{2,3}")


def covered(value: str) -> Days | None:
    """The days that a value covers; None for durations, sets, values with X in them and days that no calendar has."""
    for pattern, days in COVERS:
        m = pattern.fullmatch(value)
        if m is not None:
            try:
                return days(m)
            except (ValueError, OverflowError):
                return None
    return None


def _day(m: re.Match[str]) -> Days:
    day = date(int(m[1]), int(m[2]), int(m[3]))
    return day, day


def _week(m: re.Match[str]) -> Days:
    return date.fromisocalendar(int(m[1]), int(m[2]), 6 if m[3] else 1), date.fromisocalendar(int(m[1]), int(m[2]), 7)


def _month(m: re.Match[str]) -> Days:
    return _months(int(m[1]), int(m[2]), int(m[2]))


def _part(m: re.Match[str]) -> Days:
    size, n = (3, int(m[3])) if m[2] == "Q" else (6, int(m[3]))
    return _months(int(m[1]), (n - 1) * size + 1, n * size)


def _season(m: re.Match[str]) -> Days:
    return _months(int(m[1]), *SEASONS[m[2]])


def _year(m: re.Match[str]) -> Days:
    return _months(int(m[1]), 1, 12)


def _years(m: re.Match[str]) -> Days:
    size = 10 ** (4 - len(m[0]))
    first = int(m[0]) * size
    return date(first, 1, 1), date(first + size - 1, 12, 31)


def _months(year: int, first: int, last: int) -> Days:
    after_year, after = year + last // 12, last % 12 + 1
    return date(year + (first - 1) // 12, (first - 1) % 12 + 1, 1), date(after_year, after, 1) - timedelta(days=1)


COVERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = (
    (DAY, _day),
    (MONTH, _month),
    (YEAR, _year),
    (WEEK, _week),
    (PART, _part),
    (SEASON, _season),
    (MANY, _years),
)


def month_value(year: int, month: int) -> str:
    """A month; months may run over the year (0 is the December before)."""
    return f"{year + (month - 1) // 12:04}-{(month - 1) % 12 + 1:02}"


def week_value(day: date) -> str:
    """The week of a day, by ISO 8601."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def quarter_value(year: int, quarter: int) -> str:
    """A quarter; quarters may run over the year (0 is the last of the year before)."""
    return f"{year + (quarter - 1) // 4:04}-Q{(quarter - 1) % 4 + 1}"


def season_of(day: date) -> tuple[int, str]:
    """The season of a day and the year that names it."""
    if day.month <= 2:
        return day.year - 1, "WI"
    return day.year, next(s for s, (first, last) in SEASONS.items() if first <= day.month <= last)


def moved(day: date, unit: str, count: int) -> str | None:
    """The value `count` units from a day, as fine as the unit; None when no calendar goes so far."""
    try:
        if unit == "D":
            return (day + timedelta(days=count)).isoformat()
        if unit in ("W", "F", "WE"):
            week = week_value(day + timedelta(days=7 * count * (2 if unit == "F" else 1)))
            return week + ("-WE" if unit == "WE" else "")
    except OverflowError:
        return None
    if unit == "M":
        return _within(month_value(day.year, day.month + count))
    if unit == "Q":
        return _within(quarter_value(day.year, (day.month + 2) // 3 + count))
    if unit == "Y":
        return _within(f"{day.year + count:04}")
    if unit == "E":
        return _within(f"{day.year // 10 + count:03}")
    if unit == "C":
        return _within(f"{day.year // 100 + count:02}")
    return None


def _within(value: str) -> str | None:
    return value if covered(value) else None
