"""The main flow of copied passages: pairs that share fingerprints, what they share word for word, and who was first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from onrecord.reconcile.story.copied import Text, covered, narrated, read, shared
from onrecord.reconcile.story.direction import first
from onrecord.reconcile.story.overlaps import overlaps
from onrecord.records import Article, Passage, content_id
from onrecord.records.profile import Profile

STRETCH = 7
"""Words of the shortest stretch told of: stock phrases are shorter."""
NARRATED = 16
"""Words in a row outside quotation marks that prove copying: titles, charges and stock phrases of fact are shorter."""
TOGETHER, AT_LEAST = 30, 10
"""Or so many in all, one stretch having AT_LEAST in a row."""
TEXTS = 256
"""Texts held in memory at a time."""


def passages(
    profiles: Iterable[Profile],
    article: Callable[[str], Article],
    known: Mapping[tuple[str, str], Passage | None] | None = None,
) -> dict[tuple[str, str], Passage | None]:
    """Every pair of articles that share fingerprints, by their ids, with the passage copied between them, or None.

    `known`: pairs compared before; they are not compared again.
    """
    ordered, before = sorted(profiles, key=lambda p: p.article), known or {}
    text: Callable[[str], Text] = lru_cache(TEXTS)(lambda id_: read(article(id_)))
    found = dict[tuple[str, str], Passage | None]()
    for a, b in overlaps(ordered):
        pair = (ordered[a].article, ordered[b].article)
        found[pair] = before[pair] if pair in before else passage(article(pair[0]), article(pair[1]), text)
    return found


def passage(a: Article, b: Article, text: Callable[[str], Text]) -> Passage | None:
    """The words that two articles share by copying; None where they share none, or only what both quote."""
    one, other = text(a.id), text(b.id)
    stretches = sorted(shared(one, other, STRETCH), key=lambda s: (s.a, s.b))
    told = [narrated(one, other, s) for s in stretches]
    most, total = max(told, default=0), sum(told)
    if most < NARRATED and (most < AT_LEAST or total < TOGETHER):
        return None
    spans_a = tuple(a.span(one.starts[s.a], one.ends[s.a + s.length - 1]) for s in stretches)
    spans_b = tuple(b.span(other.starts[s.b], other.ends[s.b + s.length - 1]) for s in stretches)
    counts = covered(stretches, of_a=True), covered(stretches, of_a=False)
    share = max(counts[0] / len(one.words), counts[1] / len(other.words))
    earlier, reason = first(a, b)
    places = [[(s.start, s.end) for s in spans] for spans in (spans_a, spans_b)]
    why = (
        f"They share {_stretches(len(stretches))} of {STRETCH} words or more, {counts[0]} words in all.",
        f"Not only quotations: {most} words in a row stand outside quotation marks in both.",
        reason,
    )
    return Passage(
        content_id("passage", a.id, b.id, places), a.id, b.id, spans_a, spans_b, earlier, round(share, 4), why
    )


def _stretches(n: int) -> str:
    return "one stretch" if n == 1 else f"{n} stretches"
