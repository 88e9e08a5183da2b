"""Metonyms: two names of one state: the state, its people, its capital, the seat of its government."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.data import rows
from onrecord.reconcile.utterance.alike.tokens import Token, cut


def one_state(one: Sequence[Token], two: Sequence[Token]) -> bool:
    """Whether two names are of one state: "Moscow", "Russia"."""
    of = states()
    return bool(of.get(_name(one), frozenset()) & of.get(_name(two), frozenset()))


@cache
def states() -> Mapping[tuple[str, ...], frozenset[str]]:
    """A name in plain words -> the states that it can stand for."""
    found: dict[tuple[str, ...], set[str]] = {}
    for row in rows("states.tsv"):
        for name in (row[0], *(name for column in row[1:] for name in column.split("|") if name)):
            found.setdefault(_name(cut(name)), set()).add(row[0])
    return {name: frozenset(of) for name, of in found.items()}


def _name(of: Sequence[Token]) -> tuple[str, ...]:
    return tuple(t.low for t in of if not t.small)
