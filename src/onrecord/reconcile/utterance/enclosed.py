"""Enclosed: what the same speaker says between two parts of one act of saying, in one run of speech as printed."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from onrecord.records import Statement

APART = 100
"""Code points between one statement and the next: room for "..., he said." and a new paragraph, for little else."""
MOST = 2
"""Statements in a row that can stand between two parts."""
FEWEST = 3
"""Content words of a statement that is a part: "this" and "his view" tell nothing."""

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the content of a statement stands in its article (code points), who speaks, how many content words."""

    article: str
    start: int
    end: int
    speaker: str | None
    told: int

    def leads_to(self, other: Place) -> bool:
        """Whether the other is printed as the continuation of this one."""
        same = self.article == other.article and self.speaker is not None and self.speaker == other.speaker
        return same and 0 <= other.start - self.end <= APART

    @classmethod
    def of(cls, s: Statement, told: int) -> Place:
        """Where a statement of so many content words stands."""
        start, end = min((p.start for p in s.content), default=0), max((p.end for p in s.content), default=0)
        return cls(s.article, start, end, s.speaker, told)


def enclosed(places: Iterable[tuple[Place, K]], parts: Sequence[Collection[K]]) -> list[tuple[K, K, int]]:
    """What stands between two members of one part and is in none itself: its key, the member before it, the part.

    `places`: all statements that are not told inside another, each with its key; sorted here.
    """
    order = sorted(places, key=lambda one: (one[0].article, one[0].start, one[0].end, one[1]))
    home: dict[K, set[int]] = {}
    for n, part in enumerate(parts):
        for key in part:
            home.setdefault(key, set()).add(n)
    found, run = list[tuple[K, K, int]](), order[:1]
    for one, two in [*pairwise(order), *([(order[-1], None)] if order else [])]:
        if two is not None and one[0].leads_to(two[0]):
            run.append(two)
            continue
        found += _inside(run, home)
        run = [] if two is None else [two]
    return found


def _inside(run: Sequence[tuple[Place, K]], home: dict[K, set[int]]) -> list[tuple[K, K, int]]:
    """The same in one run of speech."""
    found = list[tuple[K, K, int]]()
    members = [n for n, (_, key) in enumerate(run) if key in home]
    for first, last in pairwise(members):
        before = run[first][1]
        both = home[before] & home[run[last][1]]
        if len(both) == 1 and last - first - 1 <= MOST:
            (part,) = both
            found += [(key, before, part) for place, key in run[first + 1 : last] if place.told >= FEWEST]
    return found
