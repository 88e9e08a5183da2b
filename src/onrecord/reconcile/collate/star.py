"""Star: every witness set beside the base and beside what was set there before it, the likest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rapidfuzz.distance import Indel

from onrecord.reconcile.collate.axis import first, onesided, place
from onrecord.reconcile.collate.columns import Column, Place, columns
from onrecord.reconcile.collate.likeness import Likeness
from onrecord.reconcile.collate.moved import Move, moved
from onrecord.reconcile.collate.tokens import Token

Words = Sequence[Token]


def star(words: Mapping[str, Words], base: str) -> tuple[list[Column], dict[str, list[Move]]]:
    """The columns in the order of every witness, each word in one; and what each witness has moved."""
    worths = Likeness(t.look for some in words.values() for t in some)
    axis, blocks = first(words[base])
    own, placed = frozenset(axis), {base: blocks}
    for name in _likest_first(words, base):
        axis, placed[name] = place(axis, words[name], worths, own)
    moves = {
        name: moved(list(onesided(axis, blocks, some)), words[base], words[name])
        for name, some in placed.items()
        if name != base
    }
    breaks = {name: _breaks(words[name], moves.get(name, ())) for name in words}
    breaks[base] = frozenset(at for some in moves.values() for m in some for at in (m.i, m.i + m.size))
    return [c for column in columns(axis, placed, breaks) for c in _parted(column, breaks, base)], moves


def _likest_first(words: Mapping[str, Words], base: str) -> Iterator[str]:
    """The other witnesses, always the one that is most like one before it (Prim's tree), by id where two are equal."""
    codes: dict[str, int] = {}
    coded = {
        name: [codes.setdefault(t.look.stem, len(codes)) for t in some if not t.look.does]
        for name, some in words.items()
    }
    nearest = {name: -1.0 for name in sorted(words) if name != base}
    last = base
    while nearest:
        for name in nearest if len(nearest) > 1 else ():
            nearest[name] = max(nearest[name], Indel.normalized_similarity(coded[last], coded[name]))
        last = max(nearest, key=lambda name: nearest[name])
        del nearest[last]
        yield last


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
