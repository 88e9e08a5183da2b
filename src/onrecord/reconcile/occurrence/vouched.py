"""Vouched: which of several tellings of one doing to believe."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from onrecord.records import Event, When

T = TypeVar("T")
_SURE = ("hypothetical", "hoped", "planned", "denied", "happened")


def rank(e: Event, published: When | None) -> tuple[bool, int, int, float, str]:
    """How well a telling is vouched for, the best highest: the outlet's own voice before a claim, then the latest."""
    day = published.latest.toordinal() if published else 0
    return e.statement is None, day, _SURE.index(e.status), e.confidence, e.id


def commonest(values: Iterable[T | None]) -> T | None:
    """What most say, of several as common the first. None where nobody says anything."""
    found = Counter(v for v in values if v is not None)
    return max(found, key=found.__getitem__, default=None)  # a Counter keeps the order in which it met them


def narrowest(events: Sequence[Event]) -> When | None:
    """The date of the fewest days, of `events` as they are vouched for, the best first."""
    return min((e.when for e in events if e.when), key=lambda w: w.latest - w.earliest, default=None)
