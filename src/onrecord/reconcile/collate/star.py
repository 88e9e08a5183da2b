"""Star: every witness aligned with the base, and what several put in at one place aligned among themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord.reconcile.collate.columns import Column, Place, columns
from onrecord.reconcile.collate.likeness import Likeness
from onrecord.reconcile.collate.moved import Move, moved
from onrecord.reconcile.collate.phrase import Phrase
from onrecord.reconcile.collate.phrases import phrases
from onrecord.reconcile.collate.tokens import Token
from onrecord.reconcile.collate.units import units

Words = Sequence[Token]


def star(words: Mapping[str, Words], base: str) -> tuple[list[Column], dict[str, list[Move]]]:
    """The columns in the order of every witness, each word in one; and what each witness has moved."""
    worths = Likeness(t.look for some in words.values() for t in some)
    aligned = {name: _phrases(words[base], words[name], worths) for name in words if name != base}
    moves = {name: moved(found, words[base], words[name]) for name, found in aligned.items()}
    breaks = {name: _breaks(words[name], moves.get(name, ())) for name in words}
    ends = frozenset(at for some in moves.values() for m in some for at in (m.i, m.i + m.size))
    found: list[Column] = []
    for place, column in columns(words[base], aligned, breaks, ends):
        if place[0] < place[1]:
            found += _parted({base: place, **column}, breaks, base)
        else:
            for inner in _inner(words, column, worths):
                found += _parted(inner, breaks, base)
    return found, moves


def _phrases(base: Words, witness: Words, worths: Likeness) -> list[Phrase]:
    return phrases(units(base, witness, worths), base, witness)


def _breaks(words: Words, moves: Sequence[Move]) -> frozenset[int]:
    """Before which words a reading must end: another span of the content begins, or words that were moved."""
    parts = {n for n in range(1, len(words)) if words[n].part != words[n - 1].part}
    return frozenset(parts | {at for m in moves for at in (m.k, m.k + m.size)})


def _inner(words: Mapping[str, Words], column: Column, worths: Likeness) -> Iterator[Column]:
    """What several witnesses put in at one place, against the longest of it."""
    if len(column) == 1:
        yield column
        return
    put_in = {name: words[name][slice(*place)] for name, place in column.items()}
    longest = min(put_in, key=lambda name: (-len(put_in[name]), name))
    aligned = {name: _phrases(put_in[longest], put_in[name], worths) for name in put_in if name != longest}
    whole = {name: frozenset[int]() for name in put_in}
    for place, found in columns(put_in[longest], aligned, whole, frozenset()):
        if place[0] < place[1]:
            yield _shifted({longest: place, **found}, column)
        else:
            yield from _inner(words, _shifted(found, column), worths)


def _shifted(inner: Column, outer: Column) -> Column:
    return {name: (outer[name][0] + a, outer[name][0] + b) for name, (a, b) in inner.items()}


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
