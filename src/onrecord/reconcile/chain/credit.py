"""Credit: the outlet of an article, and the agency that it credits for all of its text or for a part of it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.clean.blocks import blocks
from onrecord.clean.credits.agency import stated
from onrecord.clean.credits.wires import Wire, wires
from onrecord.reconcile.chain.hand import BESIDE, Hand, house
from onrecord.records import Article, Marked

SURE = {"dateline": 0.97, "byline": 0.95, "sign-off": 0.95, "notice": 0.9}
LISTS = frozenset({"link-list", "navigation", "share", "promo"})
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
    """Whom an article names for itself. `contributed`: an agency had a part in it, nobody says which."""

    outlet: Hand | None
    credits: tuple[Credit, ...]
    contributed: bool

    def over(self, start: int, end: int) -> Hand | None:
        """The agency credited for these words: the one for the smallest part of the text."""
        found = [c for c in self.credits if c.start <= start and end <= c.end]
        return min(found, key=lambda c: c.end - c.start).hand if found else None

    @property
    def whole(self) -> Hand | None:
        """The agency credited for the whole article."""
        return self.credits[0].hand if self.credits and self.credits[0].start == 0 else None


def credits_of(article: Article) -> Credits:
    """The outlet and the agencies of an article: a dateline first, then a byline, then what stands at its end."""
    found = [] if article.dateline is None else _dateline(article)
    told = sorted(wires(article.text, blocks(article.text)), key=lambda w: (w.how == "notice", w.start))
    shown = [w for w in told if not any(_hides(m, w) for m in article.furniture)]
    found += [_credit(article, w) for w in shown if w.how != "contribution"]
    named = article.outlet
    outlet = None if named is None else Hand("outlet", named.name, named.basis, sure=OUTLET)
    whole = [c for c in found if c.start == 0 and c.end >= len(article.text)]
    parts = [c for c in found if c not in whole]
    return Credits(outlet, (*whole[:1], *parts), any(w.how == "contribution" for w in shown))


def _hides(mark: Marked, wire: Wire) -> bool:
    """Whether a credit is that of a picture, or a name in a list of links."""
    if not (mark.span.start <= wire.start and wire.end <= mark.span.end):
        return False
    return mark.reason == "caption" or (mark.reason in LISTS and wire.lone)


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
