"""Near: which statements have enough words in common to be compared."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping

COMMON = 10.0
"""What the content words that two statements have in common must tell, in nats: two words or so."""
SHARE = 0.12
"""The share of what the shorter one tells that must be in common."""
NEAREST = 40
"""How many of the nearest are compared with each."""


def candidates(words: Mapping[str, Mapping[int, float]]) -> list[tuple[str, str]]:
    """Pairs of ids, each in order and all sorted, that have enough in common; of each id its NEAREST at least.

    `words`: id -> key -> weight in nats.
    """
    told = {id_: sum(of.values()) for id_, of in words.items()}
    standing: dict[int, list[str]] = defaultdict(list)
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for b in sorted(words):
        common: dict[str, float] = defaultdict(float)
        for key, weight in words[b].items():
            for a in standing[key]:
                common[a] += weight
            standing[key].append(b)
        for a, both in common.items():
            if enough(both, told[a], told[b]):
                found[a].append((-share(both, told[a], told[b]), b))
                found[b].append((-share(both, told[a], told[b]), a))
    nearest = ((a, b) for a, others in found.items() for _, b in heapq.nsmallest(NEAREST, others))
    return sorted({(a, b) if a < b else (b, a) for a, b in nearest})


def enough(common: float, one: float, two: float) -> bool:
    """Whether two statements that tell so much (nats) have enough of it in common."""
    least = min(one, two)
    return common >= min(COMMON, least) and common >= SHARE * least


def share(common: float, one: float, two: float) -> float:
    """The share of what two statements tell together that they have in common, in [0, 1] (Jaccard)."""
    return round(common / max(1e-9, one + two - common), 9)


def contained(one: Mapping[int, float], two: Mapping[int, float]) -> float:
    """The share of what the shorter one tells that the other has too, in [0, 1]."""
    least = min(sum(one.values()), sum(two.values()))
    return sum(one[key] for key in one.keys() & two.keys()) / least if least else 0.0
