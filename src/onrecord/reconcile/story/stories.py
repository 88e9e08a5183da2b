"""The main flow of stories: candidate pairs, how kin each is, groups of them, and what each group is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from onrecord.cycles import seldom
from onrecord.reconcile.story.candidates import candidates
from onrecord.reconcile.story.cluster import Pair, clusters
from onrecord.reconcile.story.describe import described
from onrecord.reconcile.story.kin import compared, trained
from onrecord.reconcile.story.view import View, view
from onrecord.records import Kin, Story
from onrecord.records.profile import Profile

VIEWS = 49_152
"""Views held in memory at a time: some 600 MB."""
ROUNDS = 4
"""How often articles without a day take that of the articles they are paired with."""
MATES = 12
"""Articles of a story that each of its articles is compared with, to find the one in the middle."""


def stories(
    profiles: Iterable[Profile], known: Mapping[tuple[str, str], Kin] | None = None
) -> tuple[list[Story], dict[tuple[str, str], Kin]]:
    """The stories of a set of articles, by id, and every pair that was compared for them, by the ids of its articles.

    `known`: pairs compared before, which are not compared again. The stories follow from the profiles alone: neither
    their order nor what is known changes them.
    """
    ordered = sorted(profiles, key=lambda p: p.article)
    found = _Compared(ordered, known or {})
    with seldom():
        pairs = candidates(ordered)
        scores = {pair: found.score(*pair) for pair in sorted(pairs, key=_in_turn(ordered, pairs))}
        groups = clusters(len(ordered), scores, found.score, trained().least, trained().near)
        told = [described([ordered[n] for n in g], _inside(g, found)) for g in groups if len(g) > 1]
    return sorted(told, key=lambda s: s.id), found.kin


def _in_turn(profiles: Sequence[Profile], pairs: Sequence[Pair]) -> Callable[[Pair], Pair]:
    """Pairs by the days of their articles, so that few views need to be at hand at a time."""
    days = _days(profiles, pairs)
    order = sorted(range(len(profiles)), key=lambda n: (days[n], profiles[n].words[:1], n))
    place = {n: k for k, n in enumerate(order)}
    return lambda pair: (max(place[pair[0]], place[pair[1]]), min(place[pair[0]], place[pair[1]]))


def _days(profiles: Sequence[Profile], pairs: Sequence[Pair]) -> list[int]:
    """The day of each article as a number; of one without a day the middle one of those that it is paired with."""
    days = [p.day.toordinal() if p.day else 0 for p in profiles]
    beside: dict[int, list[int]] = {n: [] for n, day in enumerate(days) if not day}
    for a, b in pairs:
        if a in beside:
            beside[a].append(b)
        if b in beside:
            beside[b].append(a)
    for _ in range(ROUNDS):
        told = {n: sorted(days[m] for m in others if days[m]) for n, others in beside.items() if not days[n]}
        for n, known in told.items():
            days[n] = known[len(known) // 2] if known else 0
    return days


def _inside(group: Sequence[int], found: _Compared) -> list[Kin]:
    """Every pair of a small group; of a large one, each article with few others."""
    step = max(1, len(group) // MATES)
    mates = group[::step][:MATES]
    return [found.between(a, b) for a in group for b in mates if a < b or (b < a and a not in mates)]


class _Compared:
    """Pairs of profiles compared, each once."""

    def __init__(self, profiles: Sequence[Profile], known: Mapping[tuple[str, str], Kin]) -> None:
        self._profiles, self._known = profiles, known
        self.kin = dict[tuple[str, str], Kin]()
        self._view: Callable[[int], View] = lru_cache(VIEWS)(lambda n: view(profiles[n]))

    def score(self, a: int, b: int) -> float:
        return self.between(a, b).score

    def between(self, a: int, b: int) -> Kin:
        pair = (self._profiles[min(a, b)].article, self._profiles[max(a, b)].article)
        kin = self.kin.get(pair)
        if kin is None:
            kin = self._known.get(pair) or compared(self._view(a), self._view(b))
            self.kin[pair] = kin
        return kin
