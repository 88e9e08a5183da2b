"""The dates that stand by themselves on a page, and what is said of each: of publication, of an update, of neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.clean.page.dates import full_dates, iso_day
from onrecord.clean.page.order import Order
from onrecord.clean.page.texts import Shown, about_others, in_comments, names, opening
from onrecord.clean.page.words import called, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

AUTHOR_LEFT = 80
"""Letters of an author's name between "by" and the date."""
BEFORE_DATE = re.compile(r"(?:\b(?:am|on|le|il|el|op|den|em|at|pe)|[,|\u2013\u2014\u00b7-])\s*(?:\w+,?\s+)?$", re.I)
MAX_LINE, MAX_WORDS = 100, 8
"""Characters of a text that is a date and little else, and words beside the date."""
GOES_ON = re.compile(
    r",?\s+(?!(?:von|uhr|par|por|kl|klo|\u0433|\u0433\u043e\u0434\u0430|at|um|\u00e0|in|by|and|og|och|i|ore|h|pm|am|est|edt|gmt"
    r"|ist)\b)[a-z\u0430-\u044f]{3,}"
)
"""What makes a sentence of a date: "On July 11, 2018 the ministers met"."""
LOOK_BACK = 40
"""How far before a date a word about it may stand."""
MAX_LEAD = 2
"""Words before the date in a text with a stop at its end that is no sentence: "On Monday, July 11, 2018 at 11 a.m."."""
MAX_PIECE, MAX_PIECES = 25, 60
"""Characters of a piece of a date, and of what its pieces make together."""
PIECE = re.compile(r"^\W*(?:\d{1,2}|(?:19|20)\d\d|[^\W\d_]{3,12}\.?(?:\s+\d{1,2})?|\d{1,2}\.?\s+[^\W\d_]{3,12}\.?)\W*$")
STAMPS = ("datetime", "title", "data-datetime", "data-date", "data-time", "data-published", "data-publish-date")
MAX_DATES = 400
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A date by itself: the index of its text, and what is said of it."""

    n: int
    day: str
    told: str
    named: bool
    closing: bool
    other: bool


def dated_lines(
    texts: Sequence[Shown], order: Order, around: frozenset[HtmlElement] = frozenset()
) -> Iterator[DatedLine]:
    """The dates that stand in short texts and are not said to be of an update, of the visit, or of something else."""
    count = 0
    pieced: set[HtmlElement] = set()
    for n, (text, element, _) in enumerate(texts):
        if len(text) > MAX_LINE:
            continue
        text = _whole(text, element, pieced, order)
        label = texts[n - 1].words if n and len(texts[n - 1].words) <= LOOK_BACK else ""
        # "Date" in a cell of its own needs no colon.
        before = f"{label}{': ' if len(label.split()) == 1 else ' '}" if label else ""
        end = 0
        for found in full_dates(text, order.language):
            lead, end = (before + text[end : found.start]) if not end else text[end : found.start], found.end
            day = order.day(found)
            beside = text[: found.start] + text[found.end :]
            if not day or len(WORD.findall(beside)) > MAX_WORDS or GOES_ON.match(text, found.end):
                continue
            word = _last_word(lead[-LOOK_BACK:])
            name = " ".join(names(e) for e in _holders(element))
            # Many systems call a date "published updated", which are two names; "post-updated-date" is one.
            named = any(called("released").search(x) and not words("changed").search(x) for x in name.split())
            if word == "changed" or (
                word is None and (called("elsewhen").search(name) or (words("changed").search(name) and not named))
            ):
                continue
            sentence = text.endswith((".", "!", "?")) and len(WORD.findall(text[: found.start])) > MAX_LEAD
            if (sentence and not word) or element.tag in ("figcaption", "figure"):
                continue
            count += 1
            if count > MAX_DATES:
                return
            yield DatedLine(
                n,
                day,
                told="word" if word == "released" else "name" if named else "",
                named=named or element.tag == "time" or called("dated").search(name) is not None,
                closing=_by(lead),
                other=in_comments(element, around) or about_others(element, around),
            )


def _whole(text: str, element: HtmlElement, pieced: set[HtmlElement], order: Order) -> str:
    """The text; the date that an attribute gives for it ("2 days ago"); or the date that it is a piece of."""
    if len(text) > MAX_PIECE or any(True for _ in full_dates(text, order.language)):
        return text
    for value in (v for k in STAMPS if (v := element.get(k))):
        if day := iso_day(value[:MAX_LINE]):
            return day
    if not PIECE.search(text):
        return text
    for holder in islice(element.iterancestors(), 2):
        if holder in pieced:
            return text
        pieces = opening(holder, MAX_PIECES)
        if len(pieces) <= MAX_PIECES and any(True for _ in full_dates(pieces, order.language)):
            pieced.add(holder)
            return pieces
    return text


def _holders(element: HtmlElement) -> Iterator[HtmlElement]:
    """An element and those around it that hold little else."""
    yield element
    for parent, _ in zip(element.iterancestors(), range(2), strict=False):
        if parent.tag in ("body", "html", "main", "article") or len(opening(parent, MAX_LINE)) > MAX_LINE:
            return
        yield parent


def _by(lead: str) -> bool:
    """Whether what stands before a date names an author: "Posted by Jo Reed on ..."."""
    m = words("author").search(lead)
    return m is not None and 2 < len(lead) - m.end() <= AUTHOR_LEFT and BEFORE_DATE.search(lead) is not None


def _last_word(lead: str) -> str | None:
    """Whether the nearest word before a date speaks of publication or of an update."""
    released = max((m.end() for m in words("released").finditer(lead)), default=-1)
    changed = max((m.end() for m in words("changed").finditer(lead)), default=-1)
    if released == changed == -1:
        return None
    return "released" if released > changed else "changed"
