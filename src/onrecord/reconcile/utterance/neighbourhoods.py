"""Neighbourhoods: the cheap pass over all statements of a record; what can be of one utterance at all.

Statements are sorted by what two of them may share (a speaker and two content words that stand near each other; a run
of quoted words), and only what stands side by side in such a list is looked at: the sorted neighbourhood method
(Hernández & Stolfo 1995). It is linear but for sorting, and an article changes only what it stands beside.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from onrecord.reconcile.utterance.cut import cut
from onrecord.reconcile.utterance.enclosed import enclosed
from onrecord.reconcile.utterance.entries import Entries, Ints
from onrecord.reconcile.utterance.near import enough
from onrecord.records import Rendering

BESIDE = 3
"""How many statements that follow in a list each is compared with."""


def neighbourhoods(renderings: Iterable[Rendering]) -> list[tuple[str, ...]]:
    """Disjoint groups of two or more statement ids, sorted, within which utterances are looked for.

    The result does not depend on the order. Of each statement some numbers are kept, not its text.
    """
    entries = Entries()
    for r in renderings:
        entries.add(r)
    entries.sort()
    pairs = np.union1d(beside(entries, *entries.by_words()), beside(entries, *entries.by_runs()))
    ids, parts = entries.ids, cut(edges(entries, pairs))
    inside = enclosed(((place, n) for n, place in enumerate(entries.places) if place is not None), parts)
    for n, _, part in inside:
        parts[part].append(n)
    return sorted(tuple(sorted(ids[n] for n in part)) for part in parts)


def beside(entries: Entries, block: Ints, statement: Ints) -> Ints:
    """Pairs of statements a < b that stand side by side in a block and are of compatible days: a * how many + b."""
    order = np.argsort(block, kind="stable")  # inside a block they stay in the order of the statements: by day
    block, statement = block[order], statement[order]
    size, found = len(entries.ids), [np.empty(0, np.int64)]
    for step in range(1, BESIDE + 1):
        same = (block[:-step] == block[step:]) & (statement[:-step] != statement[step:])
        a, b = statement[:-step][same], statement[step:][same]
        meet = (entries.first[a] <= entries.last[b]) & (entries.first[b] <= entries.last[a])
        a, b = np.minimum(a, b)[meet], np.maximum(a, b)[meet]
        found.append(np.unique(a * size + b))
    return np.unique(np.concatenate(found))


def edges(entries: Entries, pairs: Ints) -> dict[tuple[int, int], float]:
    """The pairs that have enough in common, and how much of the shorter statement that is, as a share."""
    told = [sum(words.values()) for words in entries.words]
    out = {}
    for n, m in zip(*(side.tolist() for side in np.divmod(pairs, max(1, len(told)))), strict=True):
        a, b = entries.words[n], entries.words[m]
        common = sum(map(a.__getitem__, a.keys() & b.keys()))
        if enough(common, told[n], told[m]):
            out[n, m] = common / min(told[n], told[m]) if common else 0.0
    return out
