"""Mentions: where an article names its persons, found by position."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from onrecord.read.named.known import Known

Range = tuple[int, int]
Mention = tuple[Range, Known]


def mentioned(known: Known, at: Range) -> Known:
    """An actor, for whom these words (code points) are a mention from now on."""
    known.mentions.add(at)
    return known


class Mentions:
    """The mentions of persons as they are now, in the order of the text; offsets are code points."""

    def __init__(self, persons: Iterable[Known]) -> None:
        self._mentions: list[Mention] = sorted(((m, p) for p in persons for m in p.mentions), key=lambda x: x[0])
        self._begins = [start for (start, _), _ in self._mentions]

    def within(self, at: Range) -> list[Mention]:
        """Those inside a stretch."""
        first, stop = bisect_left(self._begins, at[0]), bisect_left(self._begins, at[1])
        return [m for m in self._mentions[first:stop] if m[0][1] <= at[1]]

    def around(self, at: Range) -> list[Mention]:
        """The one of which a stretch is a part: the Bee of "Ann Lee-Bee"."""
        i = bisect_left(self._begins, at[0] + 1) - 1
        return [self._mentions[i]] if i >= 0 and self._mentions[i][0][1] >= at[1] else []

    def behind(self, at: int, most: int) -> list[Mention]:
        """The first `most` that begin at or behind a place."""
        first = bisect_left(self._begins, at)
        return self._mentions[first : first + most]


def nearest(mentions: list[Mention], head: int | None) -> Known:
    """The person named nearest to the head of a source (its code point); the first where the head is not known."""
    if head is None:
        return mentions[0][1]

    def distance(mention: Mention) -> int:
        (s, e), _ = mention
        return 0 if s <= head < e else min(abs(s - head), abs(e - head))

    return min(mentions, key=distance)[1]
