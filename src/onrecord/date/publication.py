"""The day of publication, where the text states it: in its dateline, or in a line of its own near the top."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.clean.blocks import LINE
from onrecord.clean.calendar import DATE_LINE, Dated, dates, nearest
from onrecord.records import Article, Dateline, Span, When

TOP_LINES, TOP_CHARS, MAX_LINE = 12, 3_000, 120
"""How far down a line that holds nothing but a date is taken for the day of publication."""


def dated(article: Article) -> Article:
    """The article with `published` filled where its text states a full date, and the year of its dateline where known.

    A date that came with the document is never changed; nothing is ever filled from the clock.
    """
    published = article.published or _from_dateline(article) or _from_line(article)
    line = article.dateline
    if line is not None and line.date is None and published is not None:
        line = replace(line, date=_with_year(article, line, published))
    if published is article.published and line is article.dateline:
        return article
    return replace(article, published=published, dateline=line)


def _from_dateline(article: Article) -> When | None:
    line = article.dateline
    return line.date if line is not None and line.date is not None and line.date.method == "stated" else None


def _from_line(article: Article) -> When | None:
    """The first line near the top that is a date with its year."""
    for n, m in enumerate(LINE.finditer(article.text, 0, TOP_CHARS)):
        if n >= TOP_LINES:
            break
        words = m[0].strip()
        if not words or len(words) > MAX_LINE or not DATE_LINE.fullmatch(words):
            continue
        for found in dates(article.text, m.start(), m.end()):
            when = stated(article, found)
            if when:
                return when
    return None


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
