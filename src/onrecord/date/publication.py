"""The day of publication, where the text states it: in its dateline, or in a line of its own near the top."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from onrecord.clean.blocks import LINE
from onrecord.clean.calendar import DATE_LINE, Dated, dates, nearest
from onrecord.clean.masthead import masthead
from onrecord.records import Article, Dateline, Span, When

UPDATE = re.compile(r"updated|modified", re.IGNORECASE)
TIME = re.compile(r"\b\d\d?:\d\d\b")
TOP_LINES, TOP_CHARS, MAX_LINE = 12, 3_000, 120
"""How far down a line that holds nothing but a date is taken for the day of publication."""


def dated(article: Article) -> Article:
    """The article with `published` filled where its text states a full date, and the year of its dateline where known.

    A date that came with the document is never changed; nothing is ever filled from the clock.
    """
    published = article.published or _from_dateline(article) or _from_line(article)
    line = article.dateline
    if line is not None and line.date is None and published is not None and published.precision == "day":
        line = replace(line, date=_with_year(article, line, published))
    if published is article.published and line is article.dateline:
        return article
    return replace(article, published=published, dateline=line)


def _from_dateline(article: Article) -> When | None:
    line = article.dateline
    return line.date if line is not None and line.date is not None and line.date.method == "stated" else None


def _from_line(article: Article) -> When | None:
    """The first line near the top that is a date with its year, or the day in a masthead."""
    head = masthead(article.text)
    if head is not None:
        for found in dates(article.text, *head.day):
            when = stated(article, found)
            if when:
                return when
    for n, m in enumerate(LINE.finditer(article.text, 0, TOP_CHARS)):
        if n >= TOP_LINES:
            break
        words = m[0].strip()
        if not words or len(words) > MAX_LINE or not _dates_only(article, m.start() + m[0].index(words), words):
            continue
        for found in dates(article.text, m.start(), m.end()):
            when = stated(article, found)
            if when and not UPDATE.search(article.text, m.start(), found.start):
                return when
    return None


def _dates_only(article: Article, start: int, words: str) -> bool:
    """Whether a line is a date, or in furniture a date with a control or a time ("12.07.2018Get short URL")."""
    if DATE_LINE.fullmatch(words):
        return True
    stamped = DATE_LINE.match(words) or TIME.search(words)
    return stamped is not None and any(f.span.start == start for f in article.furniture)


def _with_year(article: Article, line: Dateline, published: When) -> When | None:
    """The day of a dateline without a year: the nearest to publication."""
    for found in dates(article.text, line.span.start, line.span.end):
        day = nearest(found, published.latest)
        if day:
            return When(day, day, "day", (_span(article, found),), "stated")
    return None


def stated(article: Article, found: Dated) -> When | None:
    """A date with its year as a When; an interval where day and month cannot be told apart."""
    days = found.possible()
    if not days:
        return None
    first: date = days[0]
    last: date = days[-1]
    return When(first, last, "day" if first == last else "interval", (_span(article, found),), "stated")


def _span(article: Article, found: Dated) -> Span:
    return article.span(found.start, found.end)
