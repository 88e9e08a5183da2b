"""Which of several days or months a name without its year means."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from onrecord.clean.calendar import calendar_day
from onrecord.date.timex.values import covered, month_value, quarter_value

AGAINST = (1.0, 3.0, 6.0)
"""How much farther a day counts that lies on the other side of the anchor than the words around it look."""

AHEAD = 1.25
"""How much farther the future counts where they do not say: the press tells what has been."""


def weighed(first: date, last: date, anchor: date, tense: int) -> float:
    """How far first..last is from the anchor, by the tense of the words around."""
    against = AGAINST[min(2, abs(tense))]
    if last < anchor:
        return (anchor - last).days * (against if tense > 0 else 1.0)
    if first > anchor:
        return (first - anchor).days * (against if tense < 0 else 1.0 if tense > 0 else AHEAD)
    return 0.0


def day_near(month: int, day: int, anchor: date, tense: int, weekday: int | None = None) -> date | None:
    """The day of that name nearest to the anchor; a weekday named with it decides where the calendar allows."""
    found = [d for y in range(anchor.year - 4, anchor.year + 5) if 0 < y < 9999 and (d := calendar_day(y, month, day))]
    near = [d for d in found if abs(d.year - anchor.year) <= 1]
    if weekday is not None and (fits := [d for d in near if d.weekday() == weekday]):
        near = fits
    return min(near or found, key=lambda d: weighed(d, d, anchor, tense), default=None)


def nearest_value(values: Iterable[str], anchor: date, tense: int, *, ahead: bool = False) -> str | None:
    """The value whose days are nearest to the anchor; with `ahead` none that is over."""
    days = [(v, d) for v in values if (d := covered(v)) is not None]
    if ahead:
        days = [(v, d) for v, d in days if d[1] >= anchor]
    return min(days, key=lambda x: weighed(x[1][0], x[1][1], anchor, tense), default=(None, None))[0]


def month_near(month: int, anchor: date, tense: int) -> str | None:
    """The month of that name nearest to the anchor."""
    return nearest_value((month_value(anchor.year + y, month) for y in (-1, 0, 1)), anchor, tense)


def quarter_near(quarter: int, anchor: date, tense: int, *, ahead: bool = False) -> str | None:
    """The quarter of that number nearest to the anchor; with `ahead` none that is over."""
    return nearest_value((quarter_value(anchor.year + y, quarter) for y in (-1, 0, 1)), anchor, tense, ahead=ahead)


def weekday_from(weekday: int, anchor: date, step: int, *, same: bool) -> date | None:
    """The nearest such weekday before (step -1) or after (1) the anchor; the anchor's own day only when `same`."""
    away = ((weekday - anchor.weekday()) * step) % 7
    if away == 0 and not same:
        away = 7
    try:
        return anchor + timedelta(days=step * away)
    except OverflowError:
        return None
