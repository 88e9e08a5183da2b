"""Disputes: the cases of some articles, those of one proposition made one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.reconcile.dispute.amounts import amounts
from onrecord.reconcile.dispute.blame import blames
from onrecord.reconcile.dispute.blank import blanks
from onrecord.reconcile.dispute.case import Case
from onrecord.reconcile.dispute.contrary import contraries
from onrecord.reconcile.dispute.denied import of_denials
from onrecord.reconcile.dispute.index import Index
from onrecord.reconcile.dispute.nobody import nobodies
from onrecord.reconcile.dispute.units import units
from onrecord.records import Dispute, Report, Side, Span, Utterance, content_id


def disputes(reports: Sequence[Report], utterances: Sequence[Utterance]) -> list[Dispute]:
    """The disputes of some articles that stories or utterances connect, in the order of their ids.

    Each has words of two voices, who are certainly two; what only one says makes none. Words of two articles are set
    against each other only where their days are near or an utterance is in both.
    """
    reports = sorted(reports, key=lambda r: r.article.id)
    index = Index(reports, [u for n, r in enumerate(reports) for u in units(n, r)], utterances)
    found = [of_denials(reports, index), contraries(reports, index), blames(reports, index)]
    cases = {c.key: c for some in (*found, amounts(index), nobodies(index)) for c in some}
    made = [_dispute(group) for group in _groups([cases[k] for k in sorted(cases)])]
    made += [d for r in reports for d in blanks(r)]
    return sorted(made, key=lambda d: d.id)


def _groups(cases: Sequence[Case]) -> list[list[Case]]:
    """The cases, those together of which one side begins or ends with the same words (on the same side)."""
    parent = list(range(len(cases)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    seen = dict[tuple[str, bool, str, int, bool], int]()
    for n, c in enumerate(cases):
        for affirmed, one in ((True, c.affirmed), (False, c.denied)):
            for ends, at in ((False, one.span.start), (True, one.span.end)):
                first = seen.setdefault((c.kind, affirmed, one.span.article, at, ends), n)
                parent[max(root(first), root(n))] = min(root(first), root(n))
    found = defaultdict[int, list[Case]](list)
    for n, c in enumerate(cases):
        found[root(n)].append(c)
    return [found[n] for n in sorted(found)]


def _dispute(cases: Sequence[Case]) -> Dispute:
    """One dispute of the cases of one proposition: the surest says what it is."""
    best = min(cases, key=lambda c: (-c.confidence, c.key))
    affirmed, denied = _sides(c.affirmed for c in cases), _sides(c.denied for c in cases)
    why = tuple(dict.fromkeys(c.why for c in cases))[:6]
    key = [best.kind, *([_place(s.span) for s in side] for side in (affirmed, denied))]
    return Dispute(
        content_id("dispute", *key),
        best.proposition,
        affirmed,
        denied,
        round(best.confidence, 4),
        best.kind,
        False,
        why,
    )


def _sides(sides: Iterable[Side]) -> tuple[Side, ...]:
    """The sides, each stretch once, in the order of the articles and of the text; of two that begin alike the short."""
    found: dict[tuple[str, int, int], Side] = {}
    begun = set[tuple[str, int, str]]()
    for s in sorted(sides, key=lambda s: (s.span.end, s.statement is None)):
        if (s.span.article, s.span.start, s.name) not in begun:
            begun.add((s.span.article, s.span.start, s.name))
            found.setdefault((s.span.article, s.span.start, s.span.end), s)
    return tuple(found[k] for k in sorted(found))


def _place(span: Span) -> list[object]:
    return [span.article, span.start, span.end]
