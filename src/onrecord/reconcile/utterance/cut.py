"""Cut: the connected parts of what stands side by side, none of them too large."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

MOST = 300
"""Statements of a neighbourhood; a larger one is cut where its statements have the least in common."""
_STEPS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)

Edges = Mapping[tuple[int, int], float]


def cut(edges: Edges) -> list[list[int]]:
    """The connected parts, two or more each; of a part of more than MOST only what has more in common is connected."""
    done, open_ = list[list[int]](), [(0, edges)]
    while open_:
        step, some = open_.pop()
        for part, inside in parts(some):
            if len(part) <= MOST or step == len(_STEPS):
                done.append(part)
            else:
                open_.append((step + 1, {pair: share for pair, share in inside.items() if share >= _STEPS[step]}))
    return done


def parts(edges: Edges) -> list[tuple[list[int], dict[tuple[int, int], float]]]:
    """The connected parts with the edges inside each."""
    leader: dict[int, int] = {}

    def find(n: int) -> int:
        leader.setdefault(n, n)
        while leader[n] != n:
            leader[n] = n = leader[leader[n]]
        return n

    for a, b in edges:
        leader[find(a)] = find(b)
    members, inside = defaultdict[int, list[int]](list), defaultdict[int, dict[tuple[int, int], float]](dict)
    for n in leader:
        members[find(n)].append(n)
    for pair, share in edges.items():
        inside[find(pair[0])][pair] = share
    return [(members[top], inside[top]) for top in members]
