"""Joined: neighbouring columns in one where that shows witnesses against each other that have other words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from onrecord.reconcile.collate.columns import Column
from onrecord.reconcile.collate.tokens import Token
from onrecord.reconcile.collate.units import equal

Words = Sequence[Token]


def joined(columns: Iterable[Column], words: Mapping[str, Words], breaks: Mapping[str, frozenset[int]]) -> list[Column]:
    """The columns; one joins that before it where some have only the one and some only the other.

    Not where two share words in either that would be hidden, nor over a place where words must be parted. Between
    two witnesses alone their own alignment has settled this.
    """
    if len(words) < 3:
        return list(columns)
    found: list[Column] = []
    for column in columns:
        if found and _join(found[-1], column, words, breaks):
            last = found.pop()
            column = {
                name: (last.get(name, column.get(name, (0, 0)))[0], column.get(name, last.get(name, (0, 0)))[1])
                for name in sorted({*last, *column})
            }
        found.append(column)
    return found


def _join(a: Column, b: Column, words: Mapping[str, Words], breaks: Mapping[str, frozenset[int]]) -> bool:
    left, right = a.keys() - b.keys(), b.keys() - a.keys()
    if not left or not right or any(_broken(x[name], breaks[name]) for x in (a, b) for name in x):
        return False
    return not (_hidden(a, b, words) or _hidden(b, a, words))


def _broken(place: tuple[int, int], breaks: frozenset[int]) -> bool:
    return place[0] in breaks or place[1] in breaks


def _hidden(column: Column, beside: Column, words: Mapping[str, Words]) -> bool:
    """Whether two witnesses have the same words here and one of them goes on beside."""
    return any(
        (x in beside or y in beside) and equal(words[x][slice(*column[x])], words[y][slice(*column[y])])
        for x, y in combinations(sorted(column), 2)
    )
