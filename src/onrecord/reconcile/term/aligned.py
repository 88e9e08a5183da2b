"""Aligned: nouns that stand in one slot of two renderings of one act of saying, and that neither has in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

from onrecord.reconcile.term.fold import words
from onrecord.reconcile.term.link import Link, compatible, link
from onrecord.reconcile.term.meaning import alike, apart, of_one_kind, spelled_alike
from onrecord.reconcile.term.places import Place
from onrecord.reconcile.term.retold import Telling
from onrecord.reconcile.term.slot import Slot, same_slot, slot
from onrecord.records.utterance import Utterance

ONE_SLOT = 0.8
"""Two nouns under one verb in one role of two renderings (see `by_slot` for how it was measured)."""
ONE_TOPIC = 0.7
"""Two nouns that are what two renderings speak of, under other verbs."""
NEAR, BESIDE = 0.6, 0.25
"""Cosine of two nouns that are not of one kind by our table; and where a word beside them is the same."""
SHARED, HALF = 0.3, 0.5
"""The share of its words that the shorter rendering must have in common with the other: under other verbs, and under
verbs that anything can stand under ("have")."""
MOST = 16
"""Renderings of one utterance that are compared with each other."""


def by_slot(utterance: Utterance, of: Mapping[str, Telling]) -> Iterator[Link]:
    """Forms that two renderings of one utterance have in one slot, each without the other's noun.

    A noun that the other rendering has too stands there for itself. Left out are lists, what only one denies, nouns for
    things of one sort that are never one (term_apart.tsv), other names and numbers, and what has two counterparts.

    The probabilities are no fit: of the pairs so found in 243 press articles and 50 reports of invented events, read
    one by one, 12 of 12 under one verb and 4 of 5 topics were one thing.
    """
    mine = [of[s] for s in sorted(utterance.statements) if s in of][:MOST]
    for a, b in combinations(mine, 2):
        yield from _between(a, b)


def _between(a: Telling, b: Telling) -> Iterator[Link]:
    one, other = _words(a), _words(b)
    share = len(one & other) / max(1, min(len(one), len(other)))
    mine = [p for p in a.places if p.form.head not in other]
    theirs = [q for q in b.places if q.form.head not in one]
    found = [(p, q, *how) for p in mine for q in theirs if (how := _how(p, q, share))]
    counts = Counter(x.span for p, q, *_ in found for x in (p, q))
    for p, q, score, why in found:
        if counts[p.span] == counts[q.span] == 1:
            yield link(p.form, q.form, score, why, told=True, at=(p.article, q.article))


def _words(telling: Telling) -> set[str]:
    return {w for c in telling.statement.content for w in words(c.exact)}


def _how(p: Place, q: Place, share: float) -> tuple[float, str] | None:
    """How surely two wordings stand for each other, and why; None where they do not."""
    if not comparable(p, q):
        return None
    a, b = slot(p), slot(q)
    if a is None or b is None or a.listed or b.listed or a.denied != b.denied:
        return None
    kin = kindred(p, q)
    near = kin or alike(p.form.head, q.form.head) >= NEAR
    if near and same_slot(a, b) and (share >= HALF or not a.light) and (kin or a.under == b.under):
        return ONE_SLOT, f"“{p.span.exact}” and “{q.span.exact}” are {_said(a, b)} in two renderings of one utterance"
    if near and a.topic and b.topic and share >= SHARED:
        return ONE_TOPIC, f"“{p.span.exact}” and “{q.span.exact}” are what two renderings of one utterance speak of"
    return None


def comparable(p: Place, q: Place) -> bool:
    """Whether two wordings with other head nouns can name one thing at all."""
    a, b = p.form, q.form
    if (
        a.head == b.head
        or apart(a.head, b.head)
        or not compatible(a, b)
        or (p.count and q.count and p.count != q.count)
    ):
        return False
    return bool(of_one_kind(a.head, b.head)) or not spelled_alike(a.head, b.head)


def kindred(p: Place, q: Place) -> bool:
    """Whether two nouns are of one kind by our table, or have a word beside them in common and are not unlike."""
    if of_one_kind(p.form.head, q.form.head):
        return True
    return not set(p.form.more).isdisjoint(q.form.more) and alike(p.form.head, q.form.head) >= BESIDE


def _said(a: Slot, b: Slot) -> str:
    under = f"“{a.under}”" if a.under == b.under else f"“{a.under}” and “{b.under}”"
    return f"the {a.role} of {under}" if a.role in ("subject", "object") else f"“{a.role}” {under}"
