"""Within: the innermost statement in whose content a place of the article stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from heapq import heappop, heappush

from onrecord.read.intervals import Range


class Within:
    """Contents (code points), one list of stretches for each statement, to be asked by place in logarithmic time."""

    def __init__(self, contents: Sequence[Sequence[Range]]) -> None:
        sizes = [sum(e - s for s, e in content) for content in contents]
        ranges = sorted((s, e, n) for n, content in enumerate(contents) for s, e in content)
        self._bounds = sorted({place for s, e, _ in ranges for place in (s, e)})
        self._best: list[tuple[int, int] | None] = [None]  # before the bounds; from each on: the statement, and its end
        active, k = list[tuple[int, int, int]](), 0
        for bound in self._bounds:
            while k < len(ranges) and ranges[k][0] == bound:
                _, end, n = ranges[k]
                heappush(active, (sizes[n], n, end))
                k += 1
            while active and active[0][2] <= bound:
                heappop(active)
            self._best.append((active[0][1], active[0][2]) if active else None)

    def at(self, place: int, end: int | None = None) -> int | None:
        """The number of the statement of least content at a place (of such the first); None if it ends before `end`."""
        found = self._best[bisect_right(self._bounds, place)]
        return None if found is None or (end is not None and end > found[1]) else found[0]
