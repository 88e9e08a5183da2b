"""The day that a page prints: told to be that of publication, beside its headline, or in the line that closes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.clean.page.datedlines import DatedLine, dated_lines
from onrecord.clean.page.order import Order
from onrecord.clean.page.texts import Shown

AFTER, FAR = 12, 24
"""Texts after the headline among which its date stands, and one in an element that is named for it."""
SENTENCE = 12
"""Words of a text behind which what looks like comments or a menu is that."""
BEFORE, CLOSE = 8, 2
"""The same before the headline, where the day of the visit may stand: in an element named for it, and any."""
NEAR = 40
"""Texts on either side of the headline in which of several dates that are told to be of publication one counts."""
LATER = 6
"""Texts by which a date that is told to be that of publication may follow the first date beside the headline."""


@dataclass(frozen=True, slots=True)
class Printed:
    """ISO days: `told` to be that of publication or beside the headline, the `closing` line of author and day, and
    `all` that are not in menus or lists of other articles.
    """

    told: str | None = None
    closing: str | None = None
    all: frozenset[str] = frozenset()


def printed(texts: Sequence[Shown], order: Order) -> Printed:
    """The days that a page prints near its headline, or says to be that of publication."""
    heads = [n for n, t in enumerate(texts) if t.headline]
    around = frozenset(texts[heads[-1]].element.iterancestors()) if heads else frozenset()
    lines = list(dated_lines(texts, order, around))
    first, last = (heads[0], heads[-1]) if heads else (None, None)
    near = _told_near(lines, first, last)
    body = next((n for n in range((last or 0) + 1, len(texts)) if len(texts[n].words.split()) >= SENTENCE), len(texts))
    beside = _beside(lines, first, last, body)
    best = beside if near and beside and near.n > beside.n + LATER else near or beside
    return Printed(
        best.day if best else _told_anywhere(lines),
        _closing(lines, last),
        frozenset(x.day for x in lines if not x.other),
    )


def _told_near(lines: Sequence[DatedLine], first: int | None, last: int | None) -> DatedLine | None:
    """The date at the headline that a word or an element's name gives as that of publication."""
    if first is None or last is None:
        return None
    told = [x for x in lines if x.told and not x.other]
    near = [x for x in told if last < x.n <= last + NEAR] or [x for x in told if first - BEFORE <= x.n <= last]
    return near[0] if near else None


def _told_anywhere(lines: Sequence[DatedLine]) -> str | None:
    """The one day on the whole page that is given as that of publication."""
    days = {x.day for x in lines if x.told and not x.other} or {x.day for x in lines if x.told == "word"}
    return days.pop() if len(days) == 1 else None


def _beside(lines: Sequence[DatedLine], first: int | None, last: int | None, body: int) -> DatedLine | None:
    """The first date by itself after the headline, or one before it in an element that is named for it.

    `body` is the text that the article begins with.
    """
    if first is None or last is None:
        return None
    after = next(
        (
            x
            for x in lines
            if last < x.n <= (min(last + AFTER, body) if x.other else last + (FAR if x.named else AFTER))
        ),
        None,
    )
    before = [x for x in lines if first - (BEFORE if x.named else CLOSE) <= x.n <= last and not x.other]
    return after or (before[-1] if len({x.day for x in before}) == 1 else None)


def _closing(lines: Sequence[DatedLine], last: int | None) -> str | None:
    """The day of the one line that says by whom and when."""
    days = {x.day for x in lines if x.closing and not x.other and (last is None or x.n > last)}
    return days.pop() if len(days) == 1 else None
