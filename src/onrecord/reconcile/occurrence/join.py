"""Join: tellings into groups, one for each doing.

Only tellings that share a key are compared (blocking, Fellegi and Sunter 1969): what is done, with the article, the
story, or an actor and a week; so the work grows with the number of tellings. A telling that may be of either of two
doings is of neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from onrecord.reconcile.occurrence import days as d
from onrecord.reconcile.occurrence.group import Group, apart, is_known, joined, single
from onrecord.reconcile.occurrence.link import is_likely, is_linked
from onrecord.reconcile.occurrence.telling import Telling

MOST = 48
"""Groups under one key that a telling is compared with, the last before it: bounds the work where many share a key."""
Key = tuple[str, ...]
Linked = Callable[[Group, Group], bool]
Level = Callable[[Telling], Iterator[Key]]


def groups(tellings: Sequence[Telling]) -> list[tuple[int, ...]]:
    """The places in `tellings` of each doing, ascending; every place stands in one."""
    forest = _Forest(tellings)
    for level in (_of_article, _of_story, _of_actor):
        forest.settle(level, is_linked)
    for level in (_of_article, _of_story):
        forest.settle(level, is_likely)
    return forest.groups()


class _Forest:
    """Groups by their first member."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._tellings = tellings
        self._leader = list(range(len(tellings)))
        self._group = {n: single(n, t) for n, t in enumerate(tellings)}

    def groups(self) -> list[tuple[int, ...]]:
        return sorted(tuple(sorted(g.members)) for g in self._group.values())

    def settle(self, level: Level, linked: Linked) -> None:
        """Join what is linked and shares a key of a level, telling by telling, those of the surest days first."""
        known = defaultdict[Key, list[int]](list)
        for n, t in enumerate(self._tellings):
            keys = _keys(t, level)
            met = {m for key in keys for m in self._last(known[key])} - {self._find(n)}
            self._settle(n, sorted(met), linked)
            for key in keys:
                if self._find(n) not in self._last(known[key]):
                    known[key].append(n)

    def _settle(self, n: int, met: Sequence[int], linked: Linked) -> None:
        here = self._group[self._find(n)]
        near = [m for m in met if linked(here, self._group[m])]
        if any(apart(self._group[a], self._group[b]) for a, b in combinations(near, 2)):
            return  # it may be either, and they are two
        for m in near:
            if not apart(self._group[self._find(n)], self._group[m]):
                self._join(self._find(n), m)

    def _last(self, known: Sequence[int]) -> set[int]:
        return {self._find(m) for m in known[-MOST:]}

    def _find(self, n: int) -> int:
        while self._leader[n] != n:
            self._leader[n] = n = self._leader[self._leader[n]]
        return n

    def _join(self, a: int, b: int) -> None:
        low, high = sorted((a, b))
        self._leader[high] = low
        self._group[low] = joined(self._group[low], self._group.pop(high))


def _keys(t: Telling, level: Level) -> list[Key]:
    shown = "if" if t.event.status == "hypothetical" else "is"  # what might be is never what was
    side = "friendly" if t.friendly else "hostile"
    what = (*(f"stem {s}" for s in t.stems), *(f"kind {k}" for k in t.kinds))
    return [(*key, w, shown, side) for key in level(t) for w in sorted(what)]


def _of_article(t: Telling) -> Iterator[Key]:
    yield ("article", t.event.article)


def _of_story(t: Telling) -> Iterator[Key]:
    if t.story:
        yield ("story", t.story)


def _of_actor(t: Telling) -> Iterator[Key]:
    """An actor and a week; for longer dates, an actor and the same date. So too the body of a meeting."""
    keys = [f"actor {key}" for key in sorted(t.actors | t.recipients) if is_known(key)]
    keys += [f"body {t.body}"] if t.body else []
    for key in keys:
        if t.lately is not None:
            yield from ((key, f"week {week}") for week in d.weeks(t.lately))
        elif t.dated is not None:
            yield (key, "{} to {}".format(*t.dated))
