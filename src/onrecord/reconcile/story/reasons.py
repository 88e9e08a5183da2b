"""Reasons: what two articles have in common and what not, in sentences that name the words."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reconcile.story.features import gap
from onrecord.reconcile.story.view import Vector, View

SHOWN = 5
"""Words named of each kind."""


def reasons(a: View, b: View) -> tuple[str, ...]:
    """Why two articles may report one event, and what speaks against it."""
    return tuple(_sentences(a, b))


def _sentences(a: View, b: View) -> Iterator[str]:
    if names := _shared(a.names, b.names):
        yield f"Both name {_listed(a, names)}."
    if words := [s for s in _shared(a.words, b.words) if s not in a.names and s not in b.names]:
        yield f"Both use {_listed(a, words)}."
    if numbers := _shared(a.numbers, b.numbers):
        yield f"Both give the number{'s' * (len(numbers) > 1)} {', '.join(numbers[:SHOWN])}."
    for what in sorted(a.counted.keys() & b.counted.keys()):
        if not a.counted[what] & b.counted[what]:
            first, second = (" and ".join(sorted(x.counted[what])) for x in (a, b))
            yield f"They differ on a number before “{what}”: {first}; {second}."
            break
    days = gap(a, b)
    if days is not None:
        yield "They are of one day." if days == 0 else f"They are {days} day{'s' * (days > 1)} apart."


def _shared(a: Vector, b: Vector) -> list[str]:
    return sorted(a.keys() & b.keys(), key=lambda s: (-round(a[s] * b[s], 9), s))


def _listed(a: View, stems: list[str]) -> str:
    return ", ".join(f"“{a.printed.get(s, s)}”" for s in stems[:SHOWN])
