"""Intervals: sorted stretches of a text that do not overlap, found by position in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

Range = tuple[int, int]


class Intervals:
    """Stretches (start, end) in code points; they are sorted here and must not overlap."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        self._ranges: Sequence[Range] = sorted(ranges)
        self._starts = [s for s, _ in self._ranges]

    def covers(self, at: int) -> bool:
        """Whether a stretch holds the character at a position."""
        i = bisect_right(self._starts, at) - 1
        return i >= 0 and at < self._ranges[i][1]

    def touching(self, start: int, end: int) -> Sequence[Range]:
        """The stretches that share a character with start..end, in order."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self._ranges[first][1] <= start:
            first += 1
        return self._ranges[first : bisect_left(self._starts, end)]


def merged(ranges: Iterable[Range]) -> list[Range]:
    """Stretches in order, those that touch or overlap made one."""
    found: list[Range] = []
    for s, e in sorted(ranges):
        if found and s <= found[-1][1]:
            found[-1] = (found[-1][0], max(e, found[-1][1]))
        else:
            found.append((s, e))
    return found
