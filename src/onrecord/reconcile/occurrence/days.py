"""Days: when a telling can place what it tells, as intervals of day numbers, both ends included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.records import EventStatus, When

Days = tuple[int, int]
FEW = 3
"""Days: news tells without a date what happened at most so long ago. Those who tell it later say when it was."""
SHORT = 4
"""Days: an interval of so many at most (a day, a weekend) names one occasion; a month or a year may hold several."""
EVER: Days = (-(10**9), 10**9)


@dataclass(frozen=True, slots=True)
class Spread:
    """The first and last day on which articles of a story were published."""

    first: int
    last: int


def of(when: When) -> Days:
    """The day numbers of a date."""
    return when.earliest.toordinal(), when.latest.toordinal()


def spreads(published: Mapping[str, When], stories: Mapping[str, str]) -> dict[str, Spread]:
    """By story: from when to when it was told, by the articles whose day is known."""
    days = dict[str, list[Days]]()
    for article, story in sorted(stories.items()):
        if article in published:
            days.setdefault(story, []).append(of(published[article]))
    return {story: Spread(min(d[0] for d in found), max(d[1] for d in found)) for story, found in days.items()}


def window(status: EventStatus, published: Days | None, spread: Spread | None) -> Days:
    """On which days it can be what is told without a date: lately where it is past, soon where it is to come.

    In one story the days of all its articles count: what one of them tells, another may tell later.
    """
    if published is None:
        return EVER
    first, last = published
    if status in ("planned", "hoped"):
        return first, max(last + FEW, spread.last if spread else 0)
    if status == "hypothetical":
        return EVER
    return min(first, spread.first if spread else first) - FEW, last


def common(a: Days, b: Days) -> Days | None:
    """The days that are in both."""
    low, high = max(a[0], b[0]), min(a[1], b[1])
    return (low, high) if low <= high else None


def common_or(a: Days | None, b: Days | None) -> Days | None:
    """The days that are in both, where both are known; else those that are."""
    return a or b if a is None or b is None else common(a, b)


def is_short(days: Days | None) -> bool:
    """Whether it names one occasion."""
    return days is not None and days[1] - days[0] < SHORT


def weeks(days: Days) -> Iterable[int]:
    """The numbers of the weeks that hold some of the days."""
    return range(days[0] // 7, days[1] // 7 + 1)
