"""Columns: the words of all witnesses cut at one set of places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord.reconcile.collate.axis import Block, Seats, Slot

Place = tuple[int, int]
"""words[start:end] of a witness."""
Column = dict[str, Place]
"""What each witness has at a locus; one that has nothing there is not in it."""


def columns(
    axis: Sequence[Slot],
    blocks: Mapping[str, Sequence[Block]],
    seats: Mapping[str, Seats],
    breaks: Mapping[str, frozenset[int]],
) -> Iterator[Column]:
    """In order. `seats`: the slot of each word; `breaks`: words before which a witness must be cut."""
    index = {slot: n for n, slot in enumerate(axis)}
    cuts = _cuts(index, blocks, breaks)
    places = {name: _places(index, some, seats[name], cuts) for name, some in blocks.items()}
    for n in range(len(cuts) - 1):
        column = {name: some[n] for name, some in places.items() if some[n][0] < some[n][1]}
        if column:
            yield column


def _cuts(
    index: Mapping[Slot, int], blocks: Mapping[str, Sequence[Block]], breaks: Mapping[str, frozenset[int]]
) -> list[int]:
    """Where a witness begins something else and none is cut amid what cannot be, and where one must be cut."""
    wanted, closed, forced = {0, len(index)}, set[int](), set[int]()
    for name, some in blocks.items():
        for x in some:
            a, b = index[x.first], index[x.last] + 1
            wanted |= ({a} if x.begins else set()) | ({b} if x.ends else set())
            joints = {index[slot]: k for slot, k in x.joints}
            forced |= {n for n, k in joints.items() if k in breaks[name]} | ({a} if x.k0 in breaks[name] else set())
            forced |= {b} if x.k1 in breaks[name] else set()
            forced |= {a} if x.same and x.begins else set()
            forced |= {b} if x.same and x.ends else set()
            closed |= set(range(a + 1, b)) - joints.keys()
    return sorted((wanted - closed) | forced)


def _places(index: Mapping[Slot, int], blocks: Sequence[Block], seats: Seats, cuts: Sequence[int]) -> list[Place]:
    """The words of one witness between any two cuts, by the slot of each; no glued word is parted."""
    known = [(0, 0)]
    for x in blocks:
        known.append((index[x.first], x.k0))
        for k in range(x.k0 + 1, x.k1):
            before = index[seats.slots[k - 1]]
            if not seats.words[k].glued and before < index[seats.slots[k]]:
                known.append((before + 1, k))
        known.append((index[x.last] + 1, x.k1))
    at = [n for n, _ in known]
    until = [known[bisect_right(at, cut) - 1][1] for cut in cuts]
    return list(pairwise(until))
