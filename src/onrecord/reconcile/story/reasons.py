"""Reasons: what two articles have in common and what not, in sentences that name the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from datetime import date

from onrecord.reconcile.story.features import counts, gap, other_days
from onrecord.reconcile.story.namedays import NO_YEAR, nearest_days
from onrecord.reconcile.story.view import Vector, View

SHOWN = 5
"""Words named of each kind."""


def reasons(a: View, b: View) -> tuple[str, ...]:
    """Why two articles may report one event, and what speaks against it."""
    return tuple(_sentences(a, b))


def _sentences(a: View, b: View) -> Iterator[str]:
    printed = a.printed()
    if names := _shared(a.names, b.names):
        yield f"Both name {_listed(printed, names)}."
    if words := _shared(a.words, b.words, a.names.weights.keys() | b.names.weights.keys()):
        yield f"Both use {_listed(printed, words)}."
    if numbers := _shared(a.numbers, b.numbers):
        yield f"Both give the number{'s' * (len(numbers) > 1)} {', '.join(numbers[:SHOWN])}."
    for what in sorted(a.counted.keys() & b.counted.keys()):
        if not a.counted[what] & b.counted[what]:
            first, second = (" and ".join(sorted(x.counted[what])) for x in (a, b))
            yield f"They differ on a number before “{what}”: {first}; {second}."
            break
    if other_days(a, b):
        one, other = nearest_days(a.days, b.days)
        again = ", and other numbers with them: the next event of its kind" if counts(a, b) < 0 else ""
        yield f"They name other days, {_spoken(one)} and {_spoken(other)} the nearest{again}."
    days = gap(a, b)
    if days is not None:
        yield "They are of one day." if days == 0 else f"They are {days} day{'s' * (days > 1)} apart."


def _spoken(day: date) -> str:
    return f"{day.day} {day:%B}" + ("" if day.year == NO_YEAR else f" {day.year}")


def _shared(a: Vector, b: Vector, without: Set[str] = frozenset()) -> list[str]:
    """Stems of both, those that weigh most first."""
    others = b.weights
    both = [(-round(x * others[s], 9), s) for s, x in a.weights.items() if s in others and s not in without]
    return [s for _, s in sorted(both)]


def _listed(printed: Mapping[str, str], stems: list[str]) -> str:
    return ", ".join(f"“{printed[s]}”" for s in stems[:SHOWN])
