"""Overlaps: which pairs of articles share fingerprints. Near-linear: one of many articles joins neighbours only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from onrecord.records.profile import Profile

NEIGHBOURS = 8
"""Articles after an article, in the order of day and id, that it is compared with for one fingerprint."""
SHARED = 2
"""Fingerprints that a pair must share: 12 words in a row have two at least, mostly."""
HOUSE = 3
"""What stands in so many articles of one outlet is its own and no sign that one of them copied from another of them."""


def overlaps(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of places in `profiles` (which are sorted by article), the lower first, ascending.

    Versions of one publication are no pair.
    """
    import numpy as np

    order = sorted(range(len(profiles)), key=lambda n: (profiles[n].day or date.min, n))
    each = [np.frombuffer(profiles[n].prints, ">u4") for n in order]
    if not each or not sum(map(len, each)):
        return []
    prints = np.concatenate(each).astype(np.uint32)
    owner = np.repeat(np.arange(len(order)), [len(x) for x in each])
    at = np.lexsort((owner, prints))
    prints, owner = prints[at], owner[at]
    twin = np.r_[False, prints[1:] == prints[:-1]]
    keep = twin | np.r_[twin[1:], False]
    prints, owner = prints[keep], owner[keep]
    outlets = {name: n for n, name in enumerate(sorted({p.outlet for p in profiles if p.outlet}))}
    outlet = np.array([outlets.get(profiles[n].outlet or "", -1) for n in order])
    house = _house(prints, outlet[owner])
    found = []
    for step in range(1, NEIGHBOURS + 1):
        a, b = owner[:-step], owner[step:]
        same = prints[step:] == prints[:-step]
        same &= ~(house[step:] & house[:-step] & (outlet[a] == outlet[b]))
        found.append((a[same].astype(np.int64) << 32) | b[same])
    pairs, shared = np.unique(np.concatenate(found), return_counts=True)
    pairs = pairs[shared >= SHARED]
    places = ((order[n >> 32], order[n & 0xFFFFFFFF]) for n in pairs.tolist())
    return sorted((min(p), max(p)) for p in places if profiles[p[0]].version != profiles[p[1]].version)


def _house(prints: np.ndarray, outlet: np.ndarray) -> np.ndarray:
    """Whether each fingerprint stands in HOUSE articles of the outlet; False where the outlet is not known (-1)."""
    import numpy as np

    key = (prints.astype(np.int64) << 31) | (outlet + 1)
    _, place, count = np.unique(key, return_inverse=True, return_counts=True)
    return (count[place] >= HOUSE) & (outlet >= 0)
