"""Copied: from whose article the words of a statement were copied, where dates or a credit show the direction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.reconcile.chain.credit import credits_of
from onrecord.reconcile.chain.hand import Hand, role
from onrecord.records import Article, Passage, Span, Statement

AGENCY, PRINTED, MOST = 0.85, 0.6, 0.5
"""How surely copied words came from the agency that the other article credits, and from who printed them earlier; the
part of a statement's words that must be copied."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Stretches of an article that stand in another one too, and whom they came from."""

    spans: tuple[Span, ...]
    hand: Hand


def copies(article: Article, passages: Sequence[Passage], others: Mapping[str, Article]) -> list[Copy]:
    """The copied stretches of an article: from an agency, or from who printed or is credited for them first.

    The agency that the other article credits: an outlet that prints the same wire is no source. Of others the outlet,
    where a date or a credit shows that it was first.
    """
    out = []
    for p in sorted(passages, key=lambda p: p.id):
        other = others.get(p.b if p.a == article.id else p.a)
        if article.id not in (p.a, p.b) or other is None or p.first == article.id:
            continue
        theirs = credits_of(other)
        spans, from_ = (p.spans_a, p.spans_b) if p.a == article.id else (p.spans_b, p.spans_a)
        if theirs.whole is not None:
            out.append(Copy(spans, replace(theirs.whole, evidence=(*spans, *theirs.whole.evidence), sure=AGENCY)))
        elif p.first == other.id and theirs.outlet is not None:
            kind, name = role(theirs.outlet.name), theirs.outlet.name
            sure = AGENCY if kind == "agency" else PRINTED
            out.append(Copy(spans, Hand(kind, name, (*spans, *from_), sure=sure)))
    return out


def copied(statement: Statement, found: Sequence[Copy]) -> tuple[Copy, tuple[Span, ...]] | None:
    """The copy that holds the greatest part of a statement's words, and the words it holds.

    None for less than half; and none where only the quotation is shared, and not who says it: both may have heard it.
    """
    best: tuple[int, Copy, tuple[Span, ...]] | None = None
    size = sum(_ink(c.exact) for c in statement.content)
    telling = (*statement.cue, *statement.source)
    for copy in found:
        if telling and not any(_shared(t, x) for t in telling for x in copy.spans):
            continue
        words = tuple(shared for c in statement.content for x in copy.spans if (shared := _shared(c, x)) is not None)
        held = sum(_ink(w.exact) for w in words)
        if held and held >= MOST * size and (best is None or held > best[0]):
            best = held, copy, words
    return None if best is None else best[1:]


def _ink(words: str) -> int:
    return sum(c.isalnum() for c in words)


def _shared(a: Span, b: Span) -> Span | None:
    start, end = max(a.start, b.start), min(a.end, b.end)
    return Span(a.article, start, end, a.exact[start - a.start : end - a.start]) if start < end else None
