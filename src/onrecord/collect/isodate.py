"""ISO dates as a sender may state them: a year, a month, a day, or a moment of a day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?", re.ASCII)


def iso_days(stated: str) -> tuple[date, date] | None:
    """The first and the last day of what is stated; None when it is no ISO date, or none of the calendar."""
    m = ISO.fullmatch(stated)
    if m is None:
        return None
    year, month, day = int(m[1]), int(m[2] or 0), int(m[3] or 0)
    try:
        if m[3]:
            return date(year, month, day), date(year, month, day)
        first, last = (month, month) if m[2] else (1, 12)
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    except ValueError:
        return None
