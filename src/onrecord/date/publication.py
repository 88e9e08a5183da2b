"""The day of publication, where the text states it: in its dateline, or in a line of its own near the top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from onrecord.clean.blocks import LINE
from onrecord.clean.calendar import DATE_LINE, Dated, dates, nearest
from onrecord.clean.credits.masthead import masthead
from onrecord.clean.dateline.find import day_in
from onrecord.date.clue import spoken
from onrecord.records import Article, Dateline, Span, When

UPDATE = re.compile(r"updated|modified|archive|\bborn\b|on this day|years ago", re.IGNORECASE)
TIME = re.compile(r"\b\d\d?:\d\d\b")
TOP_LINES, TOP_CHARS, MAX_LINE = 12, 6_000, 120
"""How far down a line that holds nothing but a date is taken for the day of publication; menus do not count."""


def dateline(article: Article, published: When | None) -> Dateline | None:
    """The dateline, its day with the year that publication gives where it states none itself."""
    line = article.dateline
    if line is None or line.date is not None or published is None or published.precision != "day":
        return line
    return replace(line, date=_with_year(article, line, published))


def from_dateline(article: Article) -> When | None:
    """The day of a dateline that has its year."""
    line = article.dateline
    return line.date if line is not None and line.date is not None and line.date.method == "stated" else None


def from_line(article: Article) -> When | None:
    """The first line near the top that is a date with its year, or the day in a masthead."""
    head = masthead(article.text)
    if head is not None:
        for found in dates(article.text, *head.day):
            when = stated(article, found)
            if when:
                return when
    for m in top_lines(article):
        words = m[0].strip()
        if not words or len(words) > MAX_LINE or not _dates_only(article, m.start() + m[0].index(words), words):
            continue
        for found in dates(article.text, m.start(), m.end()):
            when = stated(article, found)
            if when and not UPDATE.search(article.text, max(0, m.start() - MAX_LINE), found.start):
                return when
    return None


def top_lines(article: Article) -> Iterator[re.Match[str]]:
    """The lines near the top, those of furniture not counted."""
    furniture = [(m.span.start, m.span.end) for m in article.furniture if m.span.start < TOP_CHARS]
    counted = 0
    for m in LINE.finditer(article.text, 0, TOP_CHARS):
        yield m
        counted += not any(a < m.end() and m.start() < b for a, b in furniture)
        if counted >= TOP_LINES:
            return


def _dates_only(article: Article, start: int, words: str) -> bool:
    """Whether a line is a date, or in furniture a date with a control or a time ("12.07.2018Get short URL")."""
    if DATE_LINE.fullmatch(words):
        return True
    stamped = DATE_LINE.match(words) or TIME.search(words)
    return stamped is not None and any(f.span.start == start for f in article.furniture)


def _with_year(article: Article, line: Dateline, published: When) -> When | None:
    """The day of a dateline without a year: the nearest to publication."""
    found = day_in(article.text, line.span.start, line.span.end)
    day = nearest(found, published.latest) if found else None
    if found is None or day is None:
        return None
    why = f"“{article.text[found.start : found.end]}” stands in the dateline, and publication gives the year."
    return When(day, day, "day", (_span(article, found),), "stated", (why,))


def stated(article: Article, found: Dated) -> When | None:
    """A date with its year as a When; an interval where day and month cannot be told apart."""
    days = found.possible()
    if not days:
        return None
    first: date = days[0]
    last: date = days[-1]
    span = _span(article, found)
    why = f"The text states it: “{span.exact}”."
    if first != last:
        why = f"The text states “{span.exact}”, which can be read as {spoken(first)} or as {spoken(last)}."
    return When(first, last, "day" if first == last else "interval", (span,), "stated", (why,))


def _span(article: Article, found: Dated) -> Span:
    return article.span(found.start, found.end)
