"""Match: how far the words of two stretches tell of one thing."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.reconcile.utterance.alike.metonyms import states
from onrecord.reconcile.utterance.alike.tokens import Token

PREFIX = 6
"""Letters from which on two stems with the same beginning are of one family: financ-ing, financi-al."""


def common(one: Iterable[str], two: Iterable[str]) -> set[str]:
    """The stems of the one that the other has too, or has one of the same family."""
    there = set(two)
    heads = {s[:PREFIX] for s in there if len(s) >= PREFIX}
    return {s for s in one if s in there or (len(s) >= PREFIX and s[:PREFIX] in heads)}


def names_agree(one: Iterable[Token], two: Iterable[Token]) -> bool:
    """Whether the names of the one are not other names than those of the other: one has all that the other has."""
    a, b = _names(one), _names(two)
    return not (a - b) or not (b - a)


def _names(tokens: Iterable[Token]) -> set[str]:
    """The names among some words, a state by its name however it is called."""
    found = set[str]()
    for t in tokens:
        if t.name or (t.text[:1].isupper() and (t.low,) in states()):  # the first word of a sentence may be a name
            found.add(min(states().get((t.low,), (t.stem,))))
    return found


def state_names(tokens: Iterable[Token]) -> set[str]:
    """The names of the states that some words name, as the tables write them."""
    return {state for t in tokens if t.text[:1].isupper() for state in states().get((t.low,), ())}
