"""The main flow of dating: one article in; out the same article with its day, its times, and what stays open about it.

What the document or its text states counts first. Else the clues of the text are joined (solve.py), and where they
leave one side open the day stays unknown. Nothing is ever filled from the clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from onrecord.date.clue import Clue, spoken
from onrecord.date.occasions import occasions
from onrecord.date.officials import officials
from onrecord.date.passages import passages
from onrecord.date.publication import dateline, from_dateline, from_line
from onrecord.date.solve import against, precision, solve
from onrecord.date.stamps import dated_weekdays, stamps
from onrecord.date.tenures import Tenures
from onrecord.date.times import Expression, expressions
from onrecord.date.years import years
from onrecord.records import Abstention, Article, Dated, Method, Time, When, content_id

DEFAULT_LANGUAGE = "en"
"""Whose words of time are looked for in a text whose language is not known."""


def dated(article: Article, tenures: Tenures | None = None) -> Dated:
    """The article with `published` as it is stated or as its clues give it, and the times that it tells.

    `tenures`: who held which post when; None takes our own table. A date that came with the document is never changed;
    a line that is a date and nothing else may be another's (an archive, a birthday) and must agree with who speaks.
    """
    published = article.published or from_dateline(article)
    open_ = tuple[Abstention, ...]()
    if published is None:
        given = list(clues(article, tenures or own()))
        line_day = from_line(article)
        found = against(article, line_day, given) or line_day if line_day else solve(article, given)
        if isinstance(found, Abstention):
            open_ = (found,)
        else:
            published = found
    line = dateline(article, published)
    if published is not article.published or line is not article.dateline:
        article = replace(article, published=published, dateline=line)
    return Dated(article, tuple(times(article)), open_)


def clues(article: Article, tenures: Tenures) -> Iterator[Clue]:
    """What the text of an article without a stated day says about it, the surest first."""
    found = passages(article, _expressions(article, None))
    yield from stamps(article, found)
    yield from dated_weekdays(found)
    yield from officials(article.text, found, tenures)
    yield from occasions(found)
    yield from years(found)


def times(article: Article) -> Iterator[Time]:
    """The expressions of time outside the furniture; they count from the day of publication where that is known."""
    published = article.published
    anchor = published.earliest if published is not None and published.precision == "day" else None
    for x in _expressions(article, anchor):
        id_ = content_id("time", article.id, x.start, x.end, x.type, x.value)
        span = article.span(x.start, x.end)
        yield Time(id_, article.id, span, x.type, x.value, _when(article, x, anchor))


def _expressions(article: Article, anchor: date | None) -> list[Expression]:
    furniture = [(m.span.start, m.span.end) for m in article.furniture]
    found = expressions(article.text, anchor, article.language or DEFAULT_LANGUAGE)
    return [x for x in found if not _inside(x.start, furniture)] if furniture else found


def _inside(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(a <= at < b for a, b in stretches)


def _when(article: Article, x: Expression, anchor: date | None) -> When | None:
    """The days that an expression covers; None where it gives none."""
    if x.first is None or x.last is None:
        return None
    words = article.text[x.start : x.end]
    method: Method = "stated"
    why = f"The text states it: “{words}”."
    if x.relative and anchor is not None:
        method = "weekday" if x.said.weekday is not None else "relative"
        why = f"“{words}”, counted from the day of the report, {spoken(anchor)}."
    span = article.span(x.start, x.end)
    return When(x.first, x.last, precision(x.first, x.last), (span,), method, (why,), x.others)


@cache
def own() -> Tenures:
    """The tenures of our own table."""
    return Tenures()
