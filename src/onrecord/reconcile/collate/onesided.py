"""Onesided: what only one of two witnesses has, read off the axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.reconcile.collate.axis import Block, Slot
from onrecord.reconcile.collate.phrase import Phrase


def onesided(axis: Sequence[Slot], base: Sequence[Block], other: Sequence[Block]) -> Iterator[Phrase]:
    """What only the base or only the witness has, stretch by stretch: base[i0:i1] or witness[k0:k1]."""
    index = {slot: n for n, slot in enumerate(axis)}
    here, there = _cover(base, index), _cover(other, index)
    i = k = 0
    run: tuple[int, int] | None = None
    for n in range(len(axis) + 1):
        b, w = here.get(n), there.get(n)
        alone = n < len(axis) and (b is None) != (w is None)
        side = b or w
        if run is not None and (not alone or (run[0] < i) != (b is not None)):
            yield Phrase(run[0], i, run[1], k, False)
            run = None
        if alone and run is None:
            run = i, k
        if alone and side is not None:
            i, k = (side[1], k) if b is not None else (i, side[1])
        else:
            i, k = b[1] if b else i, w[1] if w else k


def _cover(blocks: Sequence[Block], index: dict[Slot, int]) -> dict[int, tuple[int, int]]:
    """Slot number to the words of the block that stands over it."""
    return {n: (x.k0, x.k1) for x in blocks for n in range(index[x.first], index[x.last] + 1)}
