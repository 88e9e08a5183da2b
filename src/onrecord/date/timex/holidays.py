"""The day of a holiday in a year, from its rule: "12-25", "easter-2", "11:4:4" (fourth Thursday of November)."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.clean.calendar import calendar_day
from onrecord.date.timex.choice import weighed

EASTER = "easter"


def holiday_in(rule: str, year: int) -> date | None:
    """The day in a year; None when the rule gives none."""
    if not 1583 <= year <= 4000:
        return None
    if rule.startswith(EASTER):
        return easter(year) + timedelta(days=int(rule[len(EASTER) :]))
    if ":" in rule:
        rule, _, more = rule.partition("+")
        month, weekday, nth = map(int, rule.split(":"))
        if nth > 0:
            first = date(year, month, 1)
            return first + timedelta(days=(weekday - 1 - first.weekday()) % 7 + 7 * (nth - 1) + int(more or 0))
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday + 1) % 7)
    month, day = map(int, rule.split("-"))
    return calendar_day(year, month, day)


def holiday_near(rule: str, anchor: date, tense: int, *, strict: bool) -> date | None:
    """The nearest to the anchor; `strict` only on the side of the tense."""
    found = [d for y in (-1, 0, 1) if (d := holiday_in(rule, anchor.year + y)) is not None]
    if strict:
        found = [d for d in found if (d - anchor).days * tense > 0]
    return min(found, key=lambda d: weighed(d, d, anchor, tense), default=None)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    r = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * r) // 451
    month, day = divmod(h + r - 7 * m + 114, 31)
    return date(year, month, day + 1)
