"""Cluster: articles into stories by average link, so that look-alike events stay apart.

Average link (Sokal and Michener 1958) over a sparse graph: two groups are joined while their members are kin on
average, and nearly as kin to one another as among themselves. The second keeps two look-alike events apart: each is
close in itself, and a little less so to the other. What two groups have no compared pair for is taken from few members
of each, so the work grows with the number of candidate pairs, not with the square of a group.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]
Score = Callable[[int, int], float]
SAMPLE = 3
"""Members of each of two groups that stand for it where their pairs were not compared."""
NEVER = 0.001
"""Groups with a lower mean score between them never come together, whatever joins them: reports years apart."""
LOW = 0.1
"""Groups less kin than this are not compared further: nothing would come of it."""


def clusters(size: int, scores: Mapping[Pair, float], score: Score, least: float, near: float) -> list[list[int]]:
    """Groups of the places 0..size-1, each ascending, by their first; `scores`: pairs compared, lower place first.

    Groups are joined whose mean score is at least `least`, and at least `near` times that inside the looser of them.
    `score` compares two more. The order of `scores` does not matter.
    """
    part = _parts(size, scores, least)
    inner = defaultdict[int, dict[Pair, float]](dict)  # in the order of `scores`, so that `score` meets its own order
    for (a, b), p in scores.items():
        if part[a] == part[b]:
            inner[part[a]][a, b] = p
    members = defaultdict[int, list[int]](list, {first: [] for first in inner})
    for n in range(size):
        members[part[n]].append(n)
    return sorted(g for first in members for g in _joined(members[first], inner[first], score, least, near))


def _parts(size: int, scores: Mapping[Pair, float], least: float) -> list[int]:
    """For each place the lowest one that it is linked with, over others, by pairs of at least `least`.

    Groups of two parts are not joined: of the pairs that were compared between them, none is kin enough.
    """
    leader = list(range(size))

    def find(n: int) -> int:
        while leader[n] != n:
            leader[n] = n = leader[leader[n]]
        return n

    for (a, b), p in scores.items():
        if p >= least:
            low, high = sorted((find(a), find(b)))
            leader[high] = low
    return [find(n) for n in range(size)]


def _joined(
    places: Sequence[int], scores: Mapping[Pair, float], score: Score, least: float, near: float
) -> list[list[int]]:
    """The groups of one part."""
    forest = _Forest(places, scores, score)
    heap = [(-p, a, b) for (a, b), p in scores.items() if p >= least]
    heapq.heapify(heap)
    while heap:
        p, a, b = heapq.heappop(heap)
        if forest.link(a, b) != -p or -p < near * forest.tightness(a, b):
            continue
        for c, linked in forest.join(a, b):
            if linked >= least:
                heapq.heappush(heap, (-linked, min(a, c), max(a, c)))
    return forest.groups()


class _Forest:
    """Groups by their lowest member, with the mean score between those that are linked, and inside each."""

    def __init__(self, places: Sequence[int], scores: Mapping[Pair, float], score: Score) -> None:
        self._score = score
        self._members = {n: [n] for n in places}
        self._links: dict[int, dict[int, float]] = {n: {} for n in places}
        self._inside = dict.fromkeys(places, 0.0)  # the sum of scores over the pairs of a group
        for (a, b), p in scores.items():
            self._links[a][b] = self._links[b][a] = p

    def groups(self) -> list[list[int]]:
        return [sorted(self._members[n]) for n in sorted(self._members)]

    def link(self, a: int, b: int) -> float | None:
        """The mean score between two groups; None where one is gone."""
        return self._links.get(a, {}).get(b)

    def tightness(self, a: int, b: int) -> float:
        """The lower of the mean scores inside two groups; 0 where one of them is a single article."""
        sizes = len(self._members[a]), len(self._members[b])
        if min(sizes) < 2:
            return 0.0
        return min(2 * self._inside[g] / (n * (n - 1)) for g, n in zip((a, b), sizes, strict=True))

    def join(self, a: int, b: int) -> list[tuple[int, float]]:
        """Put group b into group a (a < b), which keeps its name; the groups it is linked with now, and how."""
        mine, others = self._members[a], self._members.pop(b)
        m, n = len(mine), len(others)
        of_a, of_b = self._links[a], self._links.pop(b)
        self._inside[a] += self._inside.pop(b) + of_a.pop(b) * m * n
        del of_b[a]
        for c in sorted(of_a.keys() | of_b.keys()):
            p, q = of_a.get(c), of_b.get(c)
            p = self._guessed(mine, c, q or 0.0) if p is None else p
            q = self._guessed(others, c, p) if q is None else q
            linked = 0.0 if min(p, q) < NEVER else (m * p + n * q) / (m + n)
            of_a[c] = self._links[c][a] = linked
            self._links[c].pop(b, None)
        mine += others
        return list(of_a.items())

    def _guessed(self, a: list[int], c: int, other: float) -> float:
        """The mean over few members of a group and of group c; where its new mate has a low one, the same (`other`)."""
        if other < LOW:
            return other
        b = self._members[c]
        pairs = [(min(x, y), max(x, y)) for x in _some(a) for y in _some(b)]
        return sum(self._score(x, y) for x, y in pairs) / len(pairs)


def _some(members: list[int]) -> list[int]:
    step = max(1, len(members) // SAMPLE)
    return sorted(members)[::step][:SAMPLE]
