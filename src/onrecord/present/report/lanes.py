"""Lanes of points in time: which days their axis shows, and which points stand above each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

STEP, HIGHEST = 17, 9
"""From one sign to the next, and how many stand above each other in a lane."""
WORD = 26
"""Room for a word over a sign, half of it for one behind a sign."""


@dataclass(frozen=True, slots=True)
class Point:
    """A sign for what the page knows by `n`, from `first` to `last` day."""

    n: int
    first: date
    last: date
    sign: str
    claim: bool = False
    changed: bool = False

    @property
    def middle(self) -> date:
        """The day at which its sign stands."""
        return self.first + (self.last - self.first) / 2


@dataclass(frozen=True, slots=True)
class Lane:
    """Points on one line, under a name that the page makes words of."""

    name: str
    points: tuple[Point, ...]


def domain(points: Sequence[Point]) -> tuple[date, date]:
    """The days of the axis: of all points, or of nine in ten where the others lie far off; ten days at least."""
    days = sorted(p.middle for p in points)
    first, last = days[0], days[-1]
    if len(days) >= 8:
        low, high = days[len(days) // 20], days[-1 - len(days) // 20]
        spread = max(high - low, timedelta(60))
        if last - first > 4 * spread:
            near = [d for d in days if low - spread / 2 <= d <= high + spread / 2]
            first, last = near[0], near[-1]
    short = timedelta(10) - (last - first)
    if short > timedelta(0):
        first, last = first - short / 2, last + short / 2
    return first, last


def stacked(points: Sequence[Point], place: Callable[[Point], float]) -> list[list[Point]]:
    """Points by level: each on the lowest where it touches no other; what finds none is left out."""
    rows = list[list[Point]]()
    for p in sorted(points, key=lambda p: (place(p), p.first, p.n)):
        own = WORD if p.changed else 0
        row = next((row for row in rows if place(p) - place(row[-1]) >= STEP + max(own, _behind(row[-1]))), None)
        if row is not None:
            row.append(p)
        elif len(rows) < HIGHEST:
            rows.append([p])
    return rows


def _behind(p: Point) -> int:
    """The room that a sign needs after it."""
    return WORD if p.changed else WORD // 2 if p.sign == "if" else 0
