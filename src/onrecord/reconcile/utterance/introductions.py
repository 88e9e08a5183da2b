"""Introductions: what the outlet tells in its own words and quotes right below, as the openings of reports do."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from onrecord.reconcile.utterance.pairs import introduces
from onrecord.reconcile.utterance.saying import Saying


def introductions(said: Mapping[str, Saying]) -> list[tuple[str, str]]:
    """Pairs of ids, each in order and all sorted: the first clause of an introduction, and of what it introduces."""
    first = {s.statement.id: id_ for id_, s in sorted(said.items(), reverse=True) if s.statement.parent is None}
    order = sorted(first.values(), key=lambda id_: (said[id_].statement.article, said[id_].start, id_))
    pairs = ((a, b) for a, b in pairwise(order) if introduces(said[a], said[b]))
    return sorted((a, b) if a < b else (b, a) for a, b in pairs)
