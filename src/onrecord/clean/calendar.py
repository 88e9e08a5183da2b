"""Dates as the press prints them: "July 12, 2018", "12 July", "2018-07-12", "12.07.2018"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NAMES = """jan january enero januar janvier январь января янв січня
feb february febrero februar février февраль февраля фев лютого
mar march marzo märz mars март марта березня
apr april abril avril апрель апреля апр квітня
may mayo mai май мая травня
jun june junio juni juin июнь июня червня
jul july julio juli juillet июль июля июл липня
aug august agosto août август августа авг серпня
sep sept september septiembre septembre сентябрь сентября сен вересня
oct october octubre oktober octobre октябрь октября окт жовтня
nov november noviembre novembre ноябрь ноября ноя листопада
dec december diciembre dezember décembre декабрь декабря дек грудня"""
MONTHS = {name: number for number, line in enumerate(_NAMES.splitlines(), 1) for name in line.split()}
WEEKDAYS = {
    name: n for n, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(WEEKDAYS)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_SPACE = r"[ \t\u00a0]"
WORDED = (
    rf"(?:(?P<m1>{_MONTH})\b\.?{_SPACE}*(?P<d1>{_DAY})(?:st|nd|rd|th)?(?!\d)(?:,?{_SPACE}+(?P<y1>(?:19|20)\d\d)\b)?"
    rf"|(?P<d2>{_DAY})(?:st|nd|rd|th|\.)?{_SPACE}+(?:de{_SPACE}+)?(?P<m2>{_MONTH})\b\.?(?:,?{_SPACE}+(?:de{_SPACE}+)?(?P<y2>(?:19|20)\d\d)\b)?)"
)
"""A month by name with its day, the year where it stands beside them."""
NUMBERED = (
    r"(?:(?P<y3>(?:19|20)\d\d)(?P<s3>[-/.])(?P<m3>\d\d?)(?P=s3)(?P<d3>\d\d?)(?![\d])"
    r"|(?P<a4>\d\d?)(?P<s4>[-/.])(?P<b4>\d\d?)(?P=s4)(?P<y4>(?:19|20)\d\d)(?!\d))"
)
DATE = re.compile(rf"(?<![\w.])(?:{WORDED}|{NUMBERED})", re.IGNORECASE)
WEEKDAY = re.compile(rf"\b(?:{_WEEKDAY})\b", re.IGNORECASE)
_UNNAMED = re.sub(r"[?]P<[a-z0-9]+>", "?:", WORDED)
_LABEL = rf"published(?:{_SPACE}time)?|edited{_SPACE}time|updated|posted|date|created|last modified|erstellt|stand"
DATE_LINE = re.compile(
    rf"(?:(?:{_LABEL})(?:{_SPACE}+(?:on|at))?:?{_SPACE}*)?"
    rf"(?:(?:{_WEEKDAY}|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?,?{_SPACE}+)?"
    r"(?:\d\d?:\d\d(?::\d\d)?,?\s*)?"
    rf"(?:{_UNNAMED}|(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d)"
    r"(?:T?[ \t,|/\u00a0\u2013-]*(?:at\s+)?\d\d?[:.h]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?"
    r"(?:\s*\(?(?:[A-Z]{2,5}|Z|[+-]\d\d:?\d\d)(?:\s?[+-]\d+)?\)?)?)?"
    r"[ \t|.]*",
    re.IGNORECASE,
)
"""A line that holds a date and nothing else that matters."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text; two candidate days where day and month cannot be told apart; `year` is None if not stated."""

    start: int
    end: int
    year: int | None
    days: tuple[tuple[int, int], ...]

    def possible(self, year: int | None = None) -> tuple[date, ...]:
        """The days of the calendar that it can mean, in order, with `year` where it states none."""
        year = self.year or year
        if year is None:
            return ()
        return tuple(sorted(d for month, day in set(self.days) if (d := calendar_day(year, month, day)) is not None))


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has no such one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """Every date with a day in text[start:end]."""
    for m in DATE.finditer(text, start, len(text) if end is None else end):
        yield dated_match(m)


def dated_match(m: re.Match[str]) -> Dated:
    """What a match of DATE (or of a pattern made with WORDED) says."""
    g = m.groupdict()
    begin, stop = m.span()
    if g.get("m1"):
        return Dated(begin, stop, _year(g["y1"]), ((MONTHS[g["m1"].lower()], int(g["d1"])),))
    if g.get("m2"):
        return Dated(begin, stop, _year(g["y2"]), ((MONTHS[g["m2"].lower()], int(g["d2"])),))
    if g.get("y3"):
        return Dated(begin, stop, int(g["y3"]), ((int(g["m3"]), int(g["d3"])),))
    first, second = int(g["a4"]), int(g["b4"])
    # 05/07/2018: the fifth of July or the seventh of May.
    days = tuple((m, d) for m, d in ((second, first), (first, second)) if 1 <= m <= 12)
    return Dated(begin, stop, int(g["y4"]), days)


def _year(x: str | None) -> int | None:
    return int(x) if x else None


def nearest(found: Dated, to: date) -> date | None:
    """The day without a year that lies nearest to another day, across new year too; None when there is none."""
    days = [d for year in (to.year - 1, to.year, to.year + 1) for d in found.possible(year)]
    return min(days, key=lambda d: abs((d - to).days), default=None)
