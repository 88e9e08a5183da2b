"""Credit: the outlet of an article, and the agency that it credits for all of its text or for a part of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.clean.blocks import blocks
from onrecord.clean.credits.agency import stated
from onrecord.clean.credits.wires import Wire, wires
from onrecord.reconcile.chain.hand import BESIDE, Hand, house
from onrecord.records import Article, Marked

SURE = {"dateline": 0.97, "byline": 0.95, "sign-off": 0.95, "notice": 0.9}
HIDING = frozenset({"caption", "link-list", "navigation", "share", "promo"})
"""Furniture in which a name is no credit of the words: in a list only where it stands alone."""
OUTLET, ALONGSIDE = 0.99, 0.6
"""That an outlet has printed it; that words are its own although an agency contributed to the report."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A hand between the outlet and all words within code points start..end."""

    hand: Hand
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Credits:
    """Whom an article names for itself: for the whole of it, and for parts, in the order of the text.

    `contributed`: an agency had a part in it, nobody says which.
    """

    outlet: Hand | None
    whole: Hand | None
    parts: tuple[Credit, ...]
    contributed: bool

    def over(self, start: int, end: int) -> Hand | None:
        """The agency credited for the words start..end."""
        n = bisect_right(self.parts, start, key=lambda c: c.start) - 1
        return self.parts[n].hand if n >= 0 and end <= self.parts[n].end else self.whole


def credits_of(article: Article) -> Credits:
    """The outlet and the agencies of an article: a dateline first, then a byline, then what stands at its end."""
    size = len(article.text)
    told = sorted(wires(article.text, blocks(article.text)), key=lambda w: (w.how == "notice", w.start))
    marks = sorted((m for m in article.furniture if m.reason in HIDING), key=lambda m: m.span)
    shown = [w for w in told if not _hidden(marks, w)]
    found = [*_dateline(article), *(_credit(article, w) for w in shown if w.how != "contribution")]
    whole = next((c.hand for c in found if c.start == 0 and c.end >= size), None)
    parts = sorted((c for c in found if c.end - c.start < size), key=lambda c: c.start)
    named = article.outlet
    outlet = None if named is None else Hand("outlet", named.name, named.basis, sure=OUTLET)
    return Credits(outlet, whole, tuple(parts), any(w.how == "contribution" for w in shown))


def _hidden(marks: Sequence[Marked], wire: Wire) -> bool:
    """Whether a credit is that of a picture, or a name in a list of links."""
    n = bisect_right(marks, wire.start, key=lambda m: m.span.start) - 1
    if n < 0 or wire.end > marks[n].span.end:
        return False
    return marks[n].reason == "caption" or wire.lone


def _dateline(article: Article) -> list[Credit]:
    line = article.dateline
    if line is None or line.agency is None:
        return []
    at = line.span.exact.find(line.agency)
    span = line.span if at < 0 else article.span(line.span.start + at, line.span.start + at + len(line.agency))
    hand = Hand("agency", BESIDE.join(stated(line.agency)), (span,), sure=SURE["dateline"])
    return [Credit(hand, 0, len(article.text))]


def _credit(article: Article, wire: Wire) -> Credit:
    span = article.span(wire.start, wire.end)
    hand = Hand("agency", BESIDE.join(map(house, wire.names)), (span,), sure=SURE[wire.how])
    return Credit(hand, *wire.covers)
