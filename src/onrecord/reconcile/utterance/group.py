"""Group: put together what goes together, on average; what cannot be one utterance never stands in one group."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

from onrecord.reconcile.utterance.kept import Kept
from onrecord.reconcile.utterance.pairs import LEAST, Pair
from onrecord.reconcile.utterance.saying import Saying

_NEVER = float("-inf")

Pairs = Mapping[tuple[str, str], Pair]
"""Two ids in order -> the pair; what is not there has the score 0."""
Part = frozenset[str]


def groups(sayings: Mapping[str, Saying], pairs: Pairs) -> list[Part]:
    """Disjoint groups by average linkage (Sokal & Michener 1958) over the scores, down to LEAST; single ones too.

    The result does not depend on the order of `sayings`: of equal averages the group with the smaller ids comes first.
    """
    ids = sorted(sayings)
    parts = {n: frozenset({id_}) for n, id_ in enumerate(ids)}
    least = dict(enumerate(ids))
    kept = {n: Kept.of(sayings[id_]) for n, id_ in enumerate(ids)}
    where = {id_: n for n, id_ in enumerate(ids)}
    sums: dict[int, dict[int, float]] = {n: {} for n in parts}
    for (a, b), pair in pairs.items():
        score = _NEVER if pair.apart else pair.score
        sums[where[a]][where[b]] = sums[where[b]][where[a]] = score
    heap: list[tuple[float, str, str, int, int]] = []

    def push(n: int, m: int) -> None:
        average = sums[n][m] / (len(parts[n]) * len(parts[m]))
        if average >= LEAST:
            first, second = sorted((n, m), key=least.__getitem__)
            heapq.heappush(heap, (-round(average, 9), least[first], least[second], first, second))

    for n, others in sums.items():
        for m in others:
            if n < m:
                push(n, m)
    while heap:
        *_, n, m = heapq.heappop(heap)
        if n not in parts or m not in parts:
            continue
        both = kept[n] & kept[m]
        if not both.possible:
            sums[n][m] = sums[m][n] = _NEVER
            continue
        new = len(least)
        parts[new], least[new], kept[new] = parts.pop(n) | parts.pop(m), min(least[n], least[m]), both
        mine, its = sums.pop(n), sums.pop(m)
        sums[new] = {k: mine.get(k, 0.0) + its.get(k, 0.0) for k in {*mine, *its} - {n, m}}
        for k, score in sums[new].items():
            sums[k].pop(n, None)
            sums[k].pop(m, None)
            sums[k][new] = score
            push(k, new)
    return sorted(parts.values(), key=min)


def average(id_: str, part: Iterable[str], pairs: Pairs) -> float:
    """The average score of a statement to those of a group; 0 where it cannot stand beside one of them."""
    scores = [0.0 if (p := between(pairs, id_, other)) is None else _NEVER if p.apart else p.score for other in part]
    return max(0.0, sum(scores) / len(scores))


def between(pairs: Pairs, a: str, b: str) -> Pair | None:
    """The pair of two ids."""
    return pairs.get((a, b) if a < b else (b, a))
