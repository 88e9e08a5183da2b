"""Star: every witness set beside those before it: first the most central, then each by the one it is most like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel

from onrecord.reconcile.collate.axis import Seats, first, place
from onrecord.reconcile.collate.columns import Column, Place, columns
from onrecord.reconcile.collate.joined import joined
from onrecord.reconcile.collate.likeness import Likeness
from onrecord.reconcile.collate.moved import Move, moved
from onrecord.reconcile.collate.onesided import onesided
from onrecord.reconcile.collate.tokens import Token

Words = Sequence[Token]


def star(words: Mapping[str, Words], base: str) -> tuple[list[Column], dict[str, list[Move]]]:
    """The columns in the order of every witness, each word in one; and what each witness has moved."""
    worths = Likeness(t.look for some in words.values() for t in some)
    (middle, _), *others = _likest_first(words, base)
    axis, blocks = first(words[middle])
    placed, seats = {middle: blocks}, {middle: Seats(words[middle], axis)}
    for name, near in others:
        axis, placed[name], slots = place(axis, words[name], worths, seats[near])
        seats[name] = Seats(words[name], slots)
    moves = {
        name: moved(list(onesided(axis, placed[base], some)), words[base], words[name])
        for name, some in placed.items()
        if name != base
    }
    breaks = {name: _breaks(words[name], moves.get(name, ())) for name in words}
    breaks[base] = frozenset(at for some in moves.values() for m in some for at in (m.i, m.i + m.size))
    cut = (c for column in columns(axis, placed, seats, breaks) for c in _parted(column, breaks, base))
    return joined(cut, words, breaks), moves


def _likest_first(words: Mapping[str, Words], base: str) -> Iterator[tuple[str, str]]:
    """The witness that is most like all others, then always the one that is most like one before it (Prim's tree).

    Of two that are equal the base comes first, then the lesser id.
    """
    codes: dict[str, int] = {}
    names = sorted(words, key=lambda name: (name != base, name))
    coded = [[codes.setdefault(t.look.stem, len(codes)) for t in words[name] if not t.look.does] for name in names]
    alike = process.cdist(coded, coded, scorer=Indel.normalized_similarity)
    middle = int(np.argmax(alike.sum(axis=0)))
    nearest = np.full(len(names), middle)
    left = sorted({*range(len(names))} - {middle})
    yield names[middle], names[middle]
    while left:
        n = max(left, key=lambda n: (alike[n, nearest[n]], -n))
        left.remove(n)
        yield names[n], names[nearest[n]]
        nearest = np.where(alike[n] > alike[nearest, range(len(names))], n, nearest)


def _breaks(words: Words, moves: Sequence[Move]) -> frozenset[int]:
    """Before which words a reading must end: another span of the content begins, or words that were moved."""
    parts = {n for n in range(1, len(words)) if words[n].part != words[n - 1].part}
    return frozenset(parts | {at for m in moves for at in (m.k, m.k + m.size)})


def _parted(column: Column, breaks: Mapping[str, frozenset[int]], base: str) -> Iterator[Column]:
    """The column; where words of a witness must be parted the longest piece stays, others stand alone beside it."""
    pieces = {n: _pieces(place, breaks[n]) if n != base else [place] for n, place in column.items()}
    middle = {n: max(range(len(some)), key=lambda x: (some[x][1] - some[x][0], -x)) for n, some in pieces.items()}
    for name in sorted(pieces):
        for piece in pieces[name][: middle[name]]:
            yield {name: piece}
    yield {name: pieces[name][middle[name]] for name in pieces}
    for name in sorted(pieces):
        for piece in pieces[name][middle[name] + 1 :]:
            yield {name: piece}


def _pieces(place: Place, breaks: frozenset[int]) -> list[Place]:
    at = sorted({*place, *(n for n in range(*place) if n in breaks)})
    return list(pairwise(at))
