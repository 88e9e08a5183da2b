"""The day on which something was said, by the words of the sentence that reports it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date, timedelta

from onrecord.clean.calendar import WEEKDAY, WEEKDAYS, dates, nearest
from onrecord.date.publication import stated
from onrecord.date.quoting import outside
from onrecord.records import Article, Method, When

Near = Callable[[int, int], bool]

RELATIVE = re.compile(
    r"\b(today|yesterday|this (?:morning|afternoon|evening)|tonight|earlier today|last night)\b", re.I
)
BEFORE = frozenset({"yesterday", "last night"})
CUE = re.compile(
    r"\b(?:said|says|told|stated|announced|added|noted|stressed|declared|confirmed|denied|warned|insisted|argued"
    r"|explained|claimed|acknowledged|admitted|wrote|tweeted|called|criticized|criticised|accused|urged|recalled|remarked|commented"
    r"|emphasized|emphasised|reiterated|pledged|vowed|promised|spoke|speaking|statement|interview|speech|briefing"
    r"|according to|reported|reports|told reporters|press conference|news conference)\b",
    re.IGNORECASE,
)
FORWARD = re.compile(
    r"\b(?:next|by|until|till|before|from|since|coming|this coming|will|would|to|scheduled for|due|planned for)"
    r"(?: (?:on|next))?\s+\Z",
    re.IGNORECASE,
)
LAST = re.compile(r"\b(?:last|previous)\s+\Z", re.IGNORECASE)
APART = re.compile(r"[;:\"\u201c\u201d\u00ab\u00bb]|[.!?]\s|\b(?:that|which|when|who|after|before)\b", re.IGNORECASE)
"""What begins another clause between a verb and a day."""
SAID_CLAUSE = re.compile(
    r"\b(?:will|would|could|should|may|might|it|he|she|they|we|there|is|was|are|were|be|has|had|have)\b", re.IGNORECASE
)
"""What begins, after a verb of saying, the clause that is said: a day in it is not the day of the saying."""
NEAR, MAX_CUE = 40, 20
"""Code points within which a day belongs to the verb of saying, and the longest such verb."""


def said(article: Article, start: int, end: int) -> When | None:
    """The day that the words of text[start:end] (a statement's sentence) give for the saying; None when they give none.

    Only words outside quotation marks count, and only beside a verb of saying. A weekday needs the day of publication.
    """
    start, end = max(0, start), min(len(article.text), end)
    if start >= end:
        return None
    near = _beside_cue(article.text, start, end)
    published = article.published
    known = published.latest if published is not None and published.precision == "day" else None
    return _dated(article, start, end, known, near) or (_counted(article, start, end, known, near) if known else None)


def _dated(article: Article, start: int, end: int, known: date | None, near: Near) -> When | None:
    """A date with its year; one without it when publication gives the year."""
    for found in dates(article.text, start, end):
        if not near(found.start, found.end):
            continue
        when = stated(article, found)
        if when:
            return when
        day = nearest(found, known) if known else None
        if known and day and day <= known:
            return _day(article, day, found.start, found.end, "relative")
    return None


def _counted(article: Article, start: int, end: int, known: date, near: Near) -> When | None:
    """A weekday, "today" or "yesterday", counted back from the day of publication."""
    for m in WEEKDAY.finditer(article.text, start, end):
        if near(*m.span()):
            back = (known.weekday() - WEEKDAYS[m[0].lower()]) % 7
            if back == 0 and LAST.search(article.text, max(start, m.start() - 12), m.start()):
                back = 7
            return _day(article, known - timedelta(days=back), *m.span(), "weekday")
    for m in RELATIVE.finditer(article.text, start, end):
        if near(*m.span()):
            return _day(article, known - timedelta(days=m[0].lower() in BEFORE), *m.span(), "relative")
    return None


def _day(article: Article, day: date, start: int, end: int, method: Method) -> When:
    return When(day, day, "day", (article.span(start, end),), method)


def _beside_cue(text: str, start: int, end: int) -> Near:
    """A test for a stretch: outside quotation marks, not looking ahead, and in one clause with a verb of saying."""
    free = outside(text, start, end)
    cues = [m.span() for m in CUE.finditer(text, start, end) if free(m.start())]
    starts = [s for s, _ in cues]

    def near(a: int, b: int) -> bool:
        if not free(a) or FORWARD.search(text, max(start, a - 30), a) is not None:
            return False
        # Cues come in order: only those around the stretch need a look.
        low, high = bisect_left(starts, a - NEAR - MAX_CUE), bisect_right(starts, b + NEAR)
        for s, e in cues[low:high]:
            if 0 <= a - e <= NEAR and not APART.search(text, e, a) and not SAID_CLAUSE.search(text, e, a):
                return True
            # "On Monday, she said, they will meet": between commas the verb leaves the day to what is said.
            if 0 <= s - b <= NEAR and not APART.search(text, b, s) and text[e : e + 1] != ",":
                return True
        return False

    return near
