"""Lanes of points in time, and which points stand above each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

STEP, HIGHEST = 17, 12
"""From one sign to the next, and how many stand above each other in a lane."""
WORD = 26
"""Room for a word over a sign, half of it for one behind a sign."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What the page knows by `n`, and the shape it is drawn in."""

    n: int
    shape: str
    claim: bool = False
    changed: bool = False

    @property
    def rank(self) -> tuple[bool, str, bool, int]:
        """Like signs stand side by side, what happened first."""
        return self.shape != "disc", self.shape, self.claim, self.n


@dataclass(frozen=True, slots=True)
class Point:
    """A sign from `first` to `last` day."""

    sign: Sign
    first: date
    last: date

    @property
    def middle(self) -> date:
        """The day at which its sign stands."""
        return self.first + (self.last - self.first) / 2


@dataclass(frozen=True, slots=True)
class Lane:
    """Points on one line, under a name that the page makes words of, and signs whose day nobody can tell."""

    name: str
    points: tuple[Point, ...]
    undated: tuple[Sign, ...] = ()


def domain(points: Sequence[Point]) -> tuple[date, date]:
    """The days of the axis: of all points, or of nine in ten where the others lie far off."""
    days = sorted(p.middle for p in points)
    first, last = days[0], days[-1]
    if len(days) >= 8:
        low, high = days[len(days) // 20], days[-1 - len(days) // 20]
        spread = max(high - low, timedelta(60))
        if last - first > 4 * spread:
            near = [d for d in days if low - spread / 2 <= d <= high + spread / 2]
            first, last = near[0], near[-1]
    return first, last


def stacked(points: Sequence[Point], place: Callable[[Point], float]) -> list[list[Point]]:
    """Points by level: each on the lowest where it touches no other; what finds none is left out."""
    rows = list[list[Point]]()
    for p in sorted(points, key=lambda p: (place(p), p.sign.rank)):
        own = WORD if p.sign.changed else 0
        row = next((row for row in rows if place(p) - place(row[-1]) >= STEP + max(own, behind(row[-1].sign))), None)
        if row is not None:
            row.append(p)
        elif len(rows) < HIGHEST:
            rows.append([p])
    return rows


def behind(sign: Sign) -> int:
    """The room that a sign needs after it."""
    return WORD if sign.changed else WORD // 2 if sign.shape == "if" else 0


def block(signs: Sequence[Sign], width: float) -> list[list[tuple[int, Sign]]]:
    """Signs without a day side by side, with how far from the left, in rows; what finds no room is left out."""
    step = STEP + 1 + max(map(behind, signs), default=0)
    signs = sorted(signs, key=lambda s: s.rank)
    each = max(1, int(width // step))
    return [[(k * step, s) for k, s in enumerate(signs[n : n + each])] for n in range(0, len(signs), each)][:HIGHEST]
