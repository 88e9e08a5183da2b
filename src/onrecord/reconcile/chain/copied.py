"""Copied: from whose article the words of a statement were copied, where dates or a credit show the direction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.reconcile.chain.credit import credits_of
from onrecord.reconcile.chain.hand import Hand, key, role
from onrecord.records import Article, Passage, Span, Statement

SURE, MOST = 0.85, 0.5
"""How surely words that another printed first came from there; the part of a statement's words that must be copied."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A stretch of an article that stands in an earlier one: the hands that it came through."""

    spans: tuple[Span, ...]
    hands: tuple[Hand, ...]


def copies(article: Article, passages: Sequence[Passage], others: Mapping[str, Article]) -> list[Copy]:
    """The copied stretches of an article whose direction is known, the earliest source first."""
    out = []
    whole = credits_of(article).whole
    for p in sorted(passages, key=lambda p: p.id):
        if article.id not in (p.a, p.b) or p.first in (None, article.id):
            continue
        other = others.get(p.b if p.a == article.id else p.a)
        if other is None or other.id != p.first:
            continue
        theirs = credits_of(other)
        if theirs.whole is not None and whole is not None and key(theirs.whole.name) == key(whole.name):
            continue  # both have it from the same agency
        spans, from_ = (p.spans_a, p.spans_b) if p.a == article.id else (p.spans_b, p.spans_a)
        named = [h for h in (theirs.outlet, theirs.whole) if h is not None]
        hands = tuple(Hand(role(h.name), h.name, (*spans, *from_), sure=SURE) for h in named)
        if hands:
            out.append(Copy(spans, hands))
    return out


def copied(statement: Statement, found: Sequence[Copy]) -> tuple[Copy, tuple[Span, ...]] | None:
    """The copy that holds the greatest part of a statement's words, and the words it holds; None for less than half."""
    best: tuple[int, Copy, tuple[Span, ...]] | None = None
    size = sum(_ink(c.exact) for c in statement.content)
    for copy in found:
        words = tuple(shared for c in statement.content for x in copy.spans if (shared := _shared(c, x)) is not None)
        held = sum(_ink(w.exact) for w in words)
        if held >= MOST * size and held and (best is None or held > best[0]):
            best = held, copy, words
    return None if best is None else best[1:]


def _ink(words: str) -> int:
    return sum(c.isalnum() for c in words)


def _shared(a: Span, b: Span) -> Span | None:
    start, end = max(a.start, b.start), min(a.end, b.end)
    return Span(a.article, start, end, a.exact[start - a.start : end - a.start]) if start < end else None
