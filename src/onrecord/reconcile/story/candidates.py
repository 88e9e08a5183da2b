"""Candidates: which pairs of articles are worth comparing. Near-linear: no pass over all pairs.

Sorted neighbourhood (Hernández and Stolfo 1995): articles that share a key (a weighty word, or two) are sorted, those
of one day and one wording beside each other, and each is compared with its next neighbours only, however many they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.reconcile.story.prints import gram_hash
from onrecord.reconcile.story.words import stem, weight

if TYPE_CHECKING:
    import numpy as np

    from onrecord.records.profile import Profile

SINGLE, DOUBLE = 14, 7
"""Weightiest words of an article that are keys alone, and those whose pairs are keys."""
WINDOW = 5
"""Neighbours after an article, in each of its keys, that it is compared with."""
EACH = 16
"""Pairs kept for an article: those with most keys in common."""
SHARED = 2
"""Keys that a pair must share."""
LEADS = 1.5
"""How much more a word of the lead weighs as a key."""


def candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of places in `profiles` (which are sorted by article), the lower first, ascending."""
    import numpy as np

    keys, owners, by_day, by_words = list[int](), list[int](), list[tuple[int, int]](), list[int]()
    for n, p in enumerate(profiles):
        own = _keys(p)
        keys.extend(own)
        owners.extend([n] * len(own))
        signature = min(own, default=0)
        by_words.append(signature)
        by_day.append((p.day.toordinal() if p.day else 0, signature))
    if not keys:
        return []
    key, owner = np.array(keys, np.uint64), np.array(owners, np.int64)
    found = []
    for order in (_ranks(by_day), _ranks([(s, 0) for s in by_words])):
        at = np.lexsort((order[owner], key))
        k, o = key[at], owner[at]
        for step in range(1, WINDOW + 1):
            same = k[step:] == k[:-step]
            a, b = o[step:][same], o[:-step][same]
            found.append((np.minimum(a, b) << 32) | np.maximum(a, b))
    pairs, shared = np.unique(np.concatenate(found), return_counts=True)
    enough = shared >= SHARED
    return _best(pairs[enough], shared[enough])


def _keys(p: Profile) -> list[int]:
    """64-bit keys: the weightiest words, and pairs of them."""
    stems = [stem(w) for w in p.words]
    leading = set(p.lead)
    weights = [weight(s, n) for s, n in zip(stems, p.counts, strict=True)]
    order = sorted(range(len(stems)), key=lambda n: (-weights[n] * (LEADS if n in leading else 1), stems[n]))
    top = list(dict.fromkeys(stems[n] for n in order))[:SINGLE]  # two words of one stem are one key
    pairs = (sorted(pair) for pair in combinations(top[:DOUBLE], 2))
    return [_hashed([s]) for s in top] + [_hashed(pair) for pair in pairs]


def _hashed(words: list[str]) -> int:
    return int.from_bytes(gram_hash(words) + gram_hash([*words, ""]))


def _ranks(order: Sequence[tuple[int, int]]) -> np.ndarray:
    """The rank of each place by `order`; the place itself breaks ties."""
    import numpy as np

    first, second = (np.array(column, np.uint64) for column in zip(*order, strict=True))
    ranks = np.empty(len(order), np.int64)
    ranks[np.lexsort((second, first))] = np.arange(len(order))
    return ranks


def _best(pairs: np.ndarray, shared: np.ndarray) -> list[tuple[int, int]]:
    """The pairs that are among the EACH with most shared keys of one of their two articles."""
    import numpy as np

    a, b = pairs >> 32, pairs & 0xFFFFFFFF
    keep = np.zeros(len(pairs), bool)
    both = np.concatenate([a, b])
    of = np.concatenate([np.arange(len(pairs))] * 2)
    at = np.lexsort((of, -np.concatenate([shared, shared]), both))
    who = both[at]
    first = np.r_[True, who[1:] != who[:-1]]
    place = np.arange(len(who)) - np.maximum.accumulate(np.where(first, np.arange(len(who)), 0))
    keep[of[at][place < EACH]] = True
    return list(zip(a[keep].tolist(), b[keep].tolist(), strict=True))
