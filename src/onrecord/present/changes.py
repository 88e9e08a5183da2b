"""Changes: where an actor's position on an issue is another than the one before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

Point = tuple[str, str, str, str, str, str]
"""A position: its id, actor (id or name), issue, stance, and the first and last day of it, ISO 8601."""


def changes(points: Iterable[Point]) -> dict[str, str]:
    """By the id of a position that is another than the one before it, the stance that was held before.

    Only days tell an order: where the days of two can be the same, neither follows the other, and nothing changed. Of
    what is told of one stretch of days a change is marked only where all of it is one stance.
    """
    by = defaultdict[tuple[str, str], list[Point]](list)
    for point in points:
        by[point[1], point[2]].append(point)
    found = dict[str, str]()
    for some in by.values():
        before = ""
        for group in _stretches(sorted(some, key=lambda p: (p[4], p[5], p[0]))):
            stances = {p[3] for p in group}
            if len(stances) > 1:
                before = ""  # what holds after it is open
                continue
            (stance,) = stances
            if before and stance != before:
                found[group[0][0]] = before
            before = stance
    return found


def _stretches(some: Sequence[Point]) -> Iterable[list[Point]]:
    """Points in order, those together whose days meet."""
    group, last = list[Point](), ""
    for point in some:
        if group and point[4] > last:
            yield group
            group, last = [], ""
        group.append(point)
        last = max(last, point[5])
    if group:
        yield group
