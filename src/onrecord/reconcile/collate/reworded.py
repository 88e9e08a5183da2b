"""Reworded: a stretch where the two have other words, parted into what stands for what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.reconcile.collate.phrase import Phrase
from onrecord.reconcile.collate.tokens import Token
from onrecord.reconcile.collate.units import Unit, equal

UNEVEN = 3
"""How many times as many words one side may have for the two to stand for each other where none are kindred."""


def reworded(stretch: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token]) -> Iterator[Phrase]:
    """A reworded stretch: kindred words against each other, and what stands between them."""
    for clause in _clauses(stretch, base, witness):
        whole = _whole(clause, base, witness)
        rest: list[Unit] = []
        for unit in clause:
            if unit.linked:
                yield from _rest(rest, whole, base, witness)
                yield Phrase(unit.i0, unit.i1, unit.k0, unit.k1, False)
                rest = []
            else:
                rest.append(unit)
        yield from _rest(rest, whole, base, witness)


def _clauses(stretch: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token]) -> Iterator[list[Unit]]:
    """The stretch, parted where a clause begins in both, if what stands before is like in length."""
    clause: list[Unit] = []
    for unit in stretch:
        both = unit.i0 < unit.i1 and unit.k0 < unit.k1 and base[unit.i0].opens and witness[unit.k0].opens
        if clause and both and _even(clause, base, witness):
            yield clause
            clause = []
        clause.append(unit)
    yield clause


def _even(units: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token]) -> bool:
    """Whether neither side has far more words than the other."""
    light, heavy = sorted((_weight(base[units[0].i0 : units[-1].i1]), _weight(witness[units[0].k0 : units[-1].k1])))
    return heavy + 1 <= UNEVEN * (light + 1)


def _whole(clause: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token]) -> bool:
    """Whether a clause of the one stands against a clause of the other."""
    first, last = clause[0], clause[-1]
    return (
        _begins(base, first.i0)
        and _begins(witness, first.k0)
        and (last.i1 == len(base) or base[last.i1].opens)
        and (last.k1 == len(witness) or witness[last.k1].opens)
        and _even(clause, base, witness)
    )


def _begins(words: Sequence[Token], n: int) -> bool:
    """Whether a clause begins at a word, or right before it with a conjunction."""
    return n >= len(words) or words[n].opens or (n > 0 and words[n - 1].opens and words[n - 1].look.does == "joining")


def _rest(units: Sequence[Unit], whole: bool, base: Sequence[Token], witness: Sequence[Token]) -> Iterator[Phrase]:
    """Words without a kindred one: they stand for each other, or are left out and put in where they are too uneven."""
    for piece in [units] if whole and units else _pieces(units, base, witness):
        i0, i1, k0, k1 = piece[0].i0, piece[-1].i1, piece[0].k0, piece[-1].k1
        light, heavy = sorted((_weight(base[i0:i1]), _weight(witness[k0:k1])))
        if not light or whole or heavy + 1 <= UNEVEN * (light + 1) or equal(base[i0:i1], witness[k0:k1]):
            yield Phrase(i0, i1, k0, k1, False)
            continue
        if edge := _edge(Phrase(i0, i1, k0, k1, False), base, witness):
            yield from edge
            continue
        first, last = _kept(piece, base, witness), len(piece) - _kept(piece[::-1], base, witness)
        for some in (piece[:first], piece[first:last], piece[last:]) if first <= last else (piece,):
            if some:
                yield from _uneven(some)


def _edge(p: Phrase, base: Sequence[Token], witness: Sequence[Token]) -> list[Phrase]:
    """Before the first shared word, or after the last: the clause next to it against what the shorter side has."""
    head, tail = not p.i0 and not p.k0, p.i1 == len(base) and p.k1 == len(witness)
    if head == tail:
        return []
    more_base = _weight(base[p.i0 : p.i1]) > _weight(witness[p.k0 : p.k1])
    words, start, end = (base, p.i0, p.i1) if more_base else (witness, p.k0, p.k1)
    for at in sorted((n for n in range(start + 1, end) if words[n].opens), reverse=head):
        i, k = (at, p.k0 if head else p.k1) if more_base else (p.i0 if head else p.i1, at)
        one, other = Phrase(p.i0, i, p.k0, k, False), Phrase(i, p.i1, k, p.k1, False)
        near = other if head else one
        light, heavy = sorted((_weight(base[near.i0 : near.i1]), _weight(witness[near.k0 : near.k1])))
        if heavy + 1 <= UNEVEN * (light + 1):
            return [one, other]
    return []


def _uneven(units: Sequence[Unit]) -> Iterator[Phrase]:
    i0, i1, k0, k1 = units[0].i0, units[-1].i1, units[0].k0, units[-1].k1
    if all(u.i0 < u.i1 and u.k0 < u.k1 for u in units):
        yield Phrase(i0, i1, k0, k1, False)
        return
    if i0 < i1:
        yield Phrase(i0, i1, k0, k0, False)
    if k0 < k1:
        yield Phrase(i1, i1, k0, k1, False)


def _kept(units: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token]) -> int:
    """How many pairs of words of meaning stand at the edge, right beside what is shared."""
    for n, u in enumerate(units):
        if u.i0 == u.i1 or u.k0 == u.k1:
            return n
        b, w = base[u.i0], witness[u.k0]
        if b.look.does or w.look.does or b.opens != w.opens:
            return n
    return len(units)


def _pieces(units: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token]) -> Iterator[list[Unit]]:
    """A clause that one side has alone, before or after words that both have, stands apart from these."""
    pairs = [n for n, u in enumerate(units) if u.i0 < u.i1 and u.k0 < u.k1]
    cut = {0, len(units)}
    if pairs:
        first, last = units[pairs[0]], units[pairs[-1] + 1] if pairs[-1] + 1 < len(units) else None
        here, there = units[0].i0 < first.i0, units[0].k0 < first.k0
        if (not there and base[first.i0].opens) or (not here and witness[first.k0].opens):
            cut.add(pairs[0])
        if last and ((last.i0 < last.i1 and base[last.i0].opens) or (last.k0 < last.k1 and witness[last.k0].opens)):
            cut.add(pairs[-1] + 1)
    at = sorted(cut)
    for a, b in pairwise(at):
        yield list(units[a:b])


def _weight(words: Sequence[Token]) -> float:
    return sum(t.look.weight for t in words)
