"""The day on which something was said, by the expressions of time in the sentence that reports it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import timedelta

from onrecord.date.quoting import outside
from onrecord.records import Dated, Time, When

Near = Callable[[int, int], bool]

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
APART = re.compile(r"[;:\"\u201c\u201d\u00ab\u00bb]|[.!?]\s|\b(?:that|which|when|who|after|before)\b", re.IGNORECASE)
"""What begins another clause between a verb and a day."""
SAID_CLAUSE = re.compile(
    r"\b(?:will|would|could|should|may|might|it|he|she|they|we|there|is|was|are|were|be|has|had|have)\b", re.IGNORECASE
)
"""What begins, after a verb of saying, the clause that is said: a day in it is not the day of the saying."""
NEAR, MAX_CUE = 40, 20
"""Code points within which a day belongs to the verb of saying, and the longest such verb."""
WEEKDAY = re.compile(r"XXXX-WXX-[1-7]")
WEEK = timedelta(days=6)


def said(dated: Dated, start: int, end: int) -> When | None:
    """The day that the words of text[start:end] (a statement's sentence) give for the saying; None when they give none.

    Only words outside quotation marks count, and only beside a verb of saying. In a report that is dated to an
    interval a weekday gives that interval: some such day in it, or in the week before.
    """
    article = dated.article
    start, end = max(0, start), min(len(article.text), end)
    if start >= end:
        return None
    times = [t for t in dated.times if start <= t.span.start and t.span.end <= end]
    if not times:
        return None
    near = _beside_cue(article.text, start, end)
    for time in times:
        when = _day(time, article.published)
        if when is not None and near(time.span.start, time.span.end):
            return when
    return None


def _day(time: Time, published: When | None) -> When | None:
    """The days of an expression, if something can have been said on them: not after the report."""
    if time.type not in ("DATE", "TIME"):
        return None
    when = time.when
    if when is not None:
        return None if published is not None and when.earliest > published.latest else when
    if published is None or not WEEKDAY.match(time.value):
        return None
    why = f"“{time.span.exact}”, in a report whose day is not known more closely."
    basis = (time.span, *published.basis)
    first = published.earliest - WEEK
    return When(first, published.latest, "interval", basis, "weekday", (why, *published.why))


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
