"""The main flow of stories: candidate pairs, how kin each is, groups of them, and what each group is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from onrecord.reconcile.story.candidates import candidates
from onrecord.reconcile.story.cluster import clusters
from onrecord.reconcile.story.describe import described
from onrecord.reconcile.story.kin import compared, trained
from onrecord.reconcile.story.view import View, view
from onrecord.records import Kin, Story
from onrecord.records.profile import Profile

VIEWS = 32_768
"""Views held in memory at a time."""
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
    pairs = candidates(ordered)
    scores = {pair: found.score(*pair) for pair in sorted(pairs, key=_in_turn(ordered))}
    groups = clusters(len(ordered), scores, found.score, trained().least, trained().near)
    told = [described([ordered[n] for n in g], _inside(g, found)) for g in groups if len(g) > 1]
    return sorted(told, key=lambda s: s.id), found.kin


def _in_turn(profiles: Sequence[Profile]) -> Callable[[tuple[int, int]], tuple[int, int]]:
    """Pairs by the days of their articles, so that few views need to be at hand at a time."""
    order = sorted(range(len(profiles)), key=lambda n: (profiles[n].day or date.min, profiles[n].words[:1], n))
    place = {n: k for k, n in enumerate(order)}
    return lambda pair: (max(place[pair[0]], place[pair[1]]), min(place[pair[0]], place[pair[1]]))


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
