"""Stamps: a day and month without a year over a report, and the weekdays that tell which years it fits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.clean.blocks import LINE
from onrecord.clean.calendar import DATE_LINE, WEEKDAY, WEEKDAYS, Dated, dates
from onrecord.clean.dateline.find import day_in
from onrecord.date.clue import WEEKDAYS as DAY_NAMES
from onrecord.date.clue import Clue, listed, month_day
from onrecord.date.days import Days, weekdays, yearly
from onrecord.date.passages import Passage
from onrecord.records import Article

TOP_LINES, TOP_CHARS, MAX_LINE = 12, 3_000, 120
HEAD = 6
"""Sentences of the beginning in which the weekday of the news stands."""
AROUND = range(1990, 2041)
"""The years that are named as fitting a weekday."""


def stamps(article: Article, found: Sequence[Passage]) -> Iterator[Clue]:
    """The day and month of the dateline, or of a line of its own, and the weekday that goes with it."""
    over = _dateline(article)
    stamp, where = (_line(article), "a line at its head says") if over is None else (over, "its dateline says")
    if stamp is None or stamp.year is not None or len(stamp.days) != 1:
        return
    ((month, day),) = stamp.days
    on = yearly(month, day)
    if not on:
        return
    yield Clue("dateline", on, ((stamp.start, stamp.end),), f"{where} {month_day(month, day)}")
    weekday = _beside(article, stamp)
    if weekday is not None:
        yield _weekday(on, month, day, *weekday, wider=None)
        return
    news = weekday_of_news(found)
    if news is not None:
        # The weekday of a report is the day of its dateline or the one before.
        wider = on & (weekdays(news[0]) | weekdays((news[0] + 1) % 7))
        yield _weekday(on, month, day, *news, wider)


def weekday_of_news(found: Sequence[Passage]) -> tuple[int, tuple[int, int]] | None:
    """The weekday on which a report says that something was said, near its beginning, and where it stands."""
    for passage in found[:HEAD]:
        for time in passage.times:
            n = time.said.weekday
            if n is not None and time.said.day is None and passage.reports and not _forward(passage, time.start):
                return n, (time.start, time.end)
    return None


def dated_weekdays(found: Sequence[Passage]) -> Iterator[Clue]:
    """A weekday printed with its day and month, "on Wednesday, July 11": years that do not fit are out."""
    for passage in found:
        for time in passage.times:
            said = time.said
            if said.weekday is None or said.day is None or said.month is None or said.year is not None:
                continue
            on = yearly(said.month, said.day) & weekdays(said.weekday)
            if not on:
                continue
            # Without its year a day is printed within half a year of it; in a report of the day, within a week after.
            near = (0, 7) if passage.reports and not passage.ahead and passage in found[:HEAD] else (-183, 183)
            words = _fits(on, said.month, said.day, said.weekday)
            yield Clue("weekday", on.moved(*near), ((time.start, time.end),), words)


def _dateline(article: Article) -> Dated | None:
    line = article.dateline
    return None if line is None else day_in(article.text, line.span.start, line.span.end)


def _line(article: Article) -> Dated | None:
    """The date of the first line near the top that is nothing else."""
    for n, m in enumerate(LINE.finditer(article.text, 0, TOP_CHARS)):
        if n >= TOP_LINES:
            break
        words = m[0].strip()
        if words and len(words) <= MAX_LINE and DATE_LINE.fullmatch(words):
            return next(dates(article.text, m.start(), m.end()), None)
    return None


def _beside(article: Article, stamp: Dated) -> tuple[int, tuple[int, int]] | None:
    """The weekday printed directly before or after the day itself: "Friday, January 7"."""
    text = article.text
    for m in WEEKDAY.finditer(text, max(0, stamp.start - 16), min(len(text), stamp.end + 16)):
        gap = text[m.end() : stamp.start] if m.end() <= stamp.start else text[stamp.end : m.start()]
        if not re.sub(r"[\s,.()]|\bthe\b", "", gap):
            return WEEKDAYS[m[0].lower()], m.span()
    return None


def _forward(passage: Passage, at: int) -> bool:
    """Whether the words before a weekday look ahead: "will meet on Friday", "next Friday", "until Friday"."""
    before = passage.text[max(0, at - passage.start - 30) : at - passage.start]
    return (
        re.search(r"\b(?:will|would|next|until|till|by|since|from|before|last|coming)\b[^,;]*\Z", before, re.I)
        is not None
    )


def _weekday(on: Days, month: int, day: int, weekday: int, at: tuple[int, int], wider: Days | None) -> Clue:
    return Clue(
        "weekday", on & weekdays(weekday), (at,), _fits(on & weekdays(weekday), month, day, weekday), wider=wider
    )


def _fits(on: Days, month: int, day: int, weekday: int) -> str:
    """In which years a day is this weekday, in words."""
    years = [str(y) for y in on.years() if y in AROUND]
    return f"{month_day(month, day)} falls on a {DAY_NAMES[weekday]} in {listed(years)}"
