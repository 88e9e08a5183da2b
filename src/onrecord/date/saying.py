"""The day on which something was said, by the expressions of time in the sentence that reports it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import timedelta

from onrecord.date.quoting import outside
from onrecord.records import Dated, Time, When

Range = tuple[int, int]
Place = Callable[[int, int], "int | None"]

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
OCCASION = re.compile(
    r"\b(?:speaking|interview|speech|briefing|address|statement|press conference|news conference|told reporters)\b",
    re.IGNORECASE,
)
"""What tells beside the cue itself when something was said."""
OPENING = re.compile(
    r"\W*(?:(?:but|and|also|late|early|earlier|later|only|just|on|in|at|back|then|yet|so|for)\s+)*"
    r"(?:an?\s+(?=\d{4}\b))?",
    re.IGNORECASE,
)
"""What may stand before a day at the head of a sentence."""
NOT_FREE = re.compile(r"\b(?:the|this|that|of|every|each|\w+['\u2019]s)\s+\Z", re.IGNORECASE)
NOUN_AFTER = re.compile(r"['\u2019]s\b|\s+(?:had|has|was|were|is|are|would|will|could|may|might)\b")
NEAR, MAX_CUE, AT_ONCE = 40, 20, 3
"""Code points within which a day belongs to the verb of saying, the longest such verb, and those of a blank."""
WEEKDAY = re.compile(r"XXXX-WXX-[1-7]")
WEEK = timedelta(days=6)


def said(dated: Dated, start: int, end: int, cue: Sequence[Range] = (), content: Sequence[Range] = ()) -> When | None:
    """The day that the words of text[start:end] (a statement's sentence) give for the saying; None when they give none.

    Only words outside quotation marks count, beside the statement's own cue (no `cue`: any verb of saying), and none of
    its content unless they follow the cue at once. A day behind the cue counts before one that opens the sentence; a
    day elsewhere is that of what is told, not of the saying. In a report that is dated to an interval a weekday gives
    that interval: some such day in it, or in the week before. All ranges are code points of the text.
    """
    article = dated.article
    start, end = max(0, start), min(len(article.text), end)
    if start >= end:
        return None
    times = [t for t in dated.times if start <= t.span.start and t.span.end <= end]
    if not times:
        return None
    place = beside_cue(article.text, start, end, cue)
    found = list[tuple[int, When]]()
    for time in times:
        a, b = time.span.start, time.span.end
        if any(x <= a < y for x, y in content) and not any(0 <= a - e <= AT_ONCE for _, e in cue):
            continue
        where, when = place(a, b), _day(time, article.published)
        if where is not None and when is not None:
            found.append((where, when))
    return min(found, key=lambda x: x[0], default=(0, None))[1]


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


def beside_cue(text: str, start: int, end: int, cue: Sequence[Range]) -> Place:
    """Where a stretch stands: 0 behind a cue in its clause, 1 before one at the head of the sentence; None elsewhere.

    Elsewhere are also quotation marks, words that look ahead, and a day that belongs to a noun ("the Friday prayers").
    """
    free = outside(text, start, end)
    pattern = OCCASION if cue else CUE
    cues = sorted({*cue, *(m.span() for m in pattern.finditer(text, start, end) if free(m.start()))})
    starts = [s for s, _ in cues]

    def place(a: int, b: int) -> int | None:
        if not free(a) or FORWARD.search(text, max(start, a - 30), a) or of_noun(text, a, b, start):
            return None
        # Cues come in order: only those around the stretch need a look.
        low, high = bisect_left(starts, a - NEAR - MAX_CUE), bisect_right(starts, b + NEAR)
        near = cues[low:high]
        behind = (e for _, e in near if 0 <= a - e <= NEAR)
        if any(not APART.search(text, e, a) and not SAID_CLAUSE.search(text, e, a) for e in behind):
            return 0
        # "On Monday, she said, they will meet": between commas the verb leaves the day to what is said.
        before = ((s, e) for s, e in near if 0 <= s - b <= NEAR and OPENING.fullmatch(text, start, a))
        return 1 if any(not APART.search(text, b, s) and text[e : e + 1] != "," for s, e in before) else None

    return place


def of_noun(text: str, start: int, end: int, floor: int = 0) -> bool:
    """Whether a day is part of a name or belongs to one: "the Friday prayers", "Sunday's vote", "Monday had seen"."""
    return NOT_FREE.search(text, max(floor, start - 20), start) is not None or NOUN_AFTER.match(text, end) is not None
