"""Acts: from groups of clauses to groups of statements that render one act of saying."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from onrecord.reconcile.utterance.group import Pairs, Part
from onrecord.reconcile.utterance.kept import Kept
from onrecord.reconcile.utterance.pairs import LEAST
from onrecord.reconcile.utterance.saying import Saying

SHARED = 2
"""Publications that must carry the clauses of two groups together, for these to be parts of one act of saying."""


def acts(groups: Iterable[Part], sayings: Mapping[str, Saying], pairs: Pairs) -> list[Part]:
    """The groups as sets of statement ids, two or more each.

    Clauses of one speech stay apart where only one report has both: a statement can render two acts of saying. Where
    two publications carry both, they are one.
    """
    groups = _joined(sorted(groups, key=sorted), sayings, pairs)
    report = {s.statement.id: s.of.version or s.statement.article for s in sayings.values()}
    kept = {s.statement.id: Kept.of(s) for s in sayings.values()}
    found = sorted({frozenset(sayings[id_].statement.id for id_ in group) for group in groups}, key=sorted)
    found = [part for part in found if len(part) > 1]
    while pair := _one(found, report, kept):
        one, two = pair
        found = sorted({*found, one | two} - {one, two}, key=sorted)
    return [part for part in found if not any(part < other for other in found)]


def _joined(groups: list[Part], sayings: Mapping[str, Saying], pairs: Pairs) -> list[Part]:
    """The groups, those in one whose clauses two statements of two publications have in common, clause for clause."""
    both: dict[tuple[str, str], list[tuple[float, str, str]]] = {}
    for (a, b), p in pairs.items():
        if p.score >= LEAST and sayings[a].of.version != sayings[b].of.version:
            both.setdefault((p.a, p.b), []).append((-p.score, a, b))
    for statements in sorted(both):
        clauses = set[str]()
        for _, a, b in sorted(both[statements]):
            clauses |= set() if {a, b} & clauses else {a, b}
        near = [group for group in groups if group & clauses]
        whole = frozenset().union(*near)
        if len(clauses) >= 2 * SHARED and len(near) > 1 and Kept.all(Kept.of(sayings[id_]) for id_ in whole).possible:
            groups = sorted({*groups, whole} - {*near}, key=sorted)
    return groups


def _one(found: list[Part], report: Mapping[str, str], kept: Mapping[str, Kept]) -> tuple[Part, Part] | None:
    """The first two groups that are one act."""
    groups: dict[str, list[Part]] = {}
    for part in found:
        for id_ in part:
            groups.setdefault(id_, []).append(part)
    for id_ in sorted(groups):
        for one, two in combinations(groups[id_], 2):
            if len({report[both] for both in one & two}) >= SHARED and Kept.all(kept[of] for of in one | two).possible:
                return one, two
    return None
