"""Grouping: wordings of one event's articles by what they name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from onrecord.reconcile.term.called.people import people
from onrecord.reconcile.term.called.pointing import pointed
from onrecord.reconcile.term.called.powers import powers
from onrecord.reconcile.term.called.score import Weighed, score
from onrecord.reconcile.term.called.sense import sense
from onrecord.reconcile.term.called.wording import Told, Wording, told

LIKELY = 0.1
"""The least mean probability within a group that grouped() makes; chosen by cross-validation over events."""
MOST = 1_000
"""Differing wordings that are compared with each other; of more, the rarer are grouped by equal words only."""

Score = Callable[[Weighed, Weighed], float]


@dataclass(frozen=True, slots=True)
class Sorted:
    """Wordings sorted out. `known`: a person or a state -> the indices of the wordings that mean it.

    `things`: the indices of the others, together where their words are equal, the commonest first; `told`: what each
    of these tells.
    """

    known: Mapping[tuple[str, str], tuple[int, ...]]
    things: tuple[tuple[int, ...], ...]
    told: tuple[Told, ...]

    @classmethod
    def of(cls, wordings: Sequence[Wording]) -> Sorted:
        """The wordings of one event."""
        by_words = defaultdict[tuple[str, bool, str], list[int]](list)
        found = [told(w) for w in wordings]
        for n, t in enumerate(found):
            by_words[t.plain.casefold(), t.verbal, t.head].append(n)
        order = [ns for _, ns in sorted(by_words.items(), key=lambda x: (-len(x[1]), x[0]))]
        mine = [min((found[n] for n in ns), key=lambda t: t.plain) for ns in order]
        counts = [len(ns) for ns in order]
        who = people(mine, counts)
        meant = dict[int, tuple[str, str]]()
        for k, person in who.of.items():
            meant.update((n, ("person", person)) for n in order[k])
        states = powers(mine, counts, who)
        for k, state in states.of.items():
            meant.update((n, ("state", state)) for n in order[k])
        meant.update(pointed(wordings, found, meant, who, states.home))
        known = defaultdict[tuple[str, str], list[int]](list)
        for n, what in sorted(meant.items()):
            known[what].append(n)
        left = [(tuple(n for n in ns if n not in meant), t) for ns, t in zip(order, mine, strict=True)]
        left = [(ns, t) for ns, t in left if ns]
        return cls({w: tuple(ns) for w, ns in known.items()}, tuple(ns for ns, _ in left), tuple(t for _, t in left))


def grouped(wordings: Sequence[Wording], *, least: float = LIKELY, pair: Score = score) -> list[tuple[int, ...]]:
    """Groups of the indices of `wordings`, each in one, that name one person, one state or one thing; in order.

    The wordings are those of one event. `least`: the mean probability of two wordings of a group to name one thing.
    Average linkage (Sokal and Michener, 1958) over differing wordings.
    """
    of = Sorted.of(wordings)
    groups = list(of.known.values())
    for members in _linked(of.told[:MOST], least, pair):
        groups.append(tuple(n for m in members for n in of.things[m]))
    groups += of.things[MOST:]
    return sorted(tuple(sorted(g)) for g in groups)


def ready(found: Sequence[Told]) -> list[Weighed]:
    """The wordings with what the others at hand tell of their words."""
    weight = weights(found)
    company = defaultdict[str, dict[str, float]](dict)
    for t in found:
        for key in t.keys:
            if key != t.head:
                company[t.head][key] = company[t.head].get(key, 0.0) + weight[key]
    return [
        Weighed(t, tuple(weight[k] for k in t.keys), company.get(t.head, {}), sense(t.plain, weight)) for t in found
    ]


def weights(found: Sequence[Told]) -> dict[str, float]:
    """The weight of each word: inverse document frequency over the differing wordings."""
    seen = Counter(k for t in found for k in set(t.keys))
    return {k: log(len(found) / n) + 0.3 for k, n in seen.items()}


def _linked(found: Sequence[Told], least: float, pair: Score) -> list[list[int]]:
    """Average linkage: the two groups that are likest on the mean are joined until none are as like as `least`."""
    n = len(found)
    all_ = ready(found)
    total = np.full((n, n), -np.inf)
    for i in range(n):
        for j in range(i):
            total[i, j] = total[j, i] = pair(all_[i], all_[j])
    sizes, members = np.ones(n), [[i] for i in range(n)]
    mean = total.copy()
    while n > 1:
        best = int(mean.argmax())
        i, j = sorted(divmod(best, n))
        if not mean[i, j] >= least:
            break
        total[i] += total[j]
        total[:, i] = total[i]
        total[i, i] = -np.inf
        total[j] = total[:, j] = mean[j] = mean[:, j] = -np.inf
        sizes[i] += sizes[j]
        mean[i] = total[i] / (sizes[i] * sizes)
        mean[:, i] = mean[i]
        members[i] += members[j]
        members[j] = []
    return [m for m in members if m]
