"""Phrases: the alignment of one witness as an editor would print it: shared, replaced, left out, put in, phrase by phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from onrecord.reconcile.collate.lexicon import STRONG
from onrecord.reconcile.collate.tokens import Token
from onrecord.reconcile.collate.units import Unit, equal

UNEVEN = 3
"""How many times as many words one side may have for the two to stand for each other, where no word of theirs is kindred."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """base[i0:i1] against witness[k0:k1], one of them perhaps empty; `joints`: base places where it may be cut."""

    i0: int
    i1: int
    k0: int
    k1: int
    same: bool
    joints: tuple[tuple[int, int], ...] = ()

    @property
    def size(self) -> int:
        """Words of the longer side."""
        return max(self.i1 - self.i0, self.k1 - self.k0)

    @property
    def both(self) -> bool:
        """Whether both have words here."""
        return self.i0 < self.i1 and self.k0 < self.k1


def phrases(units: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token]) -> list[Phrase]:
    """The whole of both in order."""
    found: list[Phrase] = []
    for same, stretch in _stretches(_reworded(units, base, witness)):
        if same:
            found.append(_shared(stretch))
        else:
            found += _joined(list(_parts(stretch, base, witness)), base, witness)
    return found


def _stretches(units: Sequence[Unit]) -> Iterator[tuple[bool, list[Unit]]]:
    for same, stretch in groupby(units, key=lambda u: u.same):
        yield same, list(stretch)


def _shared(stretch: Sequence[Unit]) -> Phrase:
    first, last = stretch[0], stretch[-1]
    return Phrase(first.i0, last.i1, first.k0, last.k1, True, tuple((u.i0, u.k0) for u in stretch[1:]))


def _reworded(units: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token]) -> list[Unit]:
    """The units, but small words alone amid a reworded stretch are not shared ("the", "of").

    They are where they begin a clause in both, or stand by a word that is kindred on both sides.
    """
    runs = list(_stretches(units))
    sizes = [max(r[-1].i1 - r[0].i0, r[-1].k1 - r[0].k0) for _, r in runs]
    found: list[Unit] = []
    for n, (same, run) in enumerate(runs):
        lone = (
            same
            and 0 < n < len(runs) - 1
            and all(_weak(t) for t in base[run[0].i0 : run[-1].i1])
            and not (base[run[0].i0].opens and witness[run[0].k0].opens)
            and not (runs[n - 1][1][-1].linked or runs[n + 1][1][0].linked)
            and sizes[n] < min(sizes[n - 1], sizes[n + 1])
        )
        found += [replace(u, same=False, linked=False) for u in run] if lone else run
    return found


def _weak(t: Token) -> bool:
    return bool(t.look.does) and t.look.does not in STRONG


def _parts(stretch: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token]) -> Iterator[Phrase]:
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
    """The stretch, parted where a clause begins in both."""
    clause: list[Unit] = []
    for unit in stretch:
        if clause and unit.i0 < unit.i1 and unit.k0 < unit.k1 and base[unit.i0].opens and witness[unit.k0].opens:
            yield clause
            clause = []
        clause.append(unit)
    yield clause


def _whole(clause: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token]) -> bool:
    """Whether a clause of the one stands against a clause of the other."""
    first, last = clause[0], clause[-1]
    return (
        _begins(base, first.i0)
        and _begins(witness, first.k0)
        and (last.i1 == len(base) or base[last.i1].opens)
        and (last.k1 == len(witness) or witness[last.k1].opens)
    )


def _begins(words: Sequence[Token], n: int) -> bool:
    """Whether a clause begins at a word, or right before it with a conjunction."""
    return n >= len(words) or words[n].opens or (n > 0 and words[n - 1].opens and words[n - 1].look.does == "joining")


def _rest(
    units: Sequence[Unit], whole: bool, base: Sequence[Token], witness: Sequence[Token]
) -> Iterator[Phrase]:
    """Words without a kindred one: they stand for each other, or are left out and put in where they are too uneven."""
    for piece in [units] if whole and units else _pieces(units, base, witness):
        i0, i1, k0, k1 = piece[0].i0, piece[-1].i1, piece[0].k0, piece[-1].k1
        light, heavy = sorted((_weight(base[i0:i1]), _weight(witness[k0:k1])))
        if not light or whole or heavy + 1 <= UNEVEN * (light + 1) or equal(base[i0:i1], witness[k0:k1]):
            yield Phrase(i0, i1, k0, k1, False)
            continue
        first, last = _kept(piece, base, witness), len(piece) - _kept(piece[::-1], base, witness)
        for some in (piece[:first], piece[first:last], piece[last:]) if first <= last else (piece,):
            if some:
                yield from _uneven(some)


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
    for a, b in zip(at, at[1:], strict=False):
        yield list(units[a:b])


def _weight(words: Sequence[Token]) -> float:
    return sum(t.look.weight for t in words)


def _joined(parts: Sequence[Phrase], base: Sequence[Token], witness: Sequence[Token]) -> list[Phrase]:
    """Neighbours of one clause in one phrase: replaced words, and small words that go with them."""
    groups: list[tuple[Phrase, list[Phrase]]] = []
    for part in parts:
        if groups and _goes_on(groups[-1][0], part, base, witness):
            so_far, members = groups[-1]
            members.append(part)
            groups[-1] = Phrase(so_far.i0, part.i1, so_far.k0, part.k1, False), members
        else:
            groups.append((part, [part]))
    return [replace(one, joints=_joints(one, members)) for one, members in groups]


def _joints(whole: Phrase, members: Sequence[Phrase]) -> tuple[tuple[int, int], ...]:
    """Where the phrase may be cut: a place of the base, and the words of the witness before it."""
    inner = {p.i0: p.k0 for p in reversed(members) if whole.i0 < p.i0 < whole.i1}
    return tuple(sorted(inner.items()))


def _goes_on(a: Phrase, b: Phrase, base: Sequence[Token], witness: Sequence[Token]) -> bool:
    if b.i0 < b.i1 and base[b.i0].opens and a.i0 < a.i1:
        return False
    if b.k0 < b.k1 and witness[b.k0].opens and a.k0 < a.k1:
        return False
    return (a.both or _small(a, base, witness)) and (b.both or _small(b, base, witness)) and (a.both or b.both)


def _small(p: Phrase, base: Sequence[Token], witness: Sequence[Token]) -> bool:
    """Small words that one side has alone."""
    return all(t.look.does for t in (*base[p.i0 : p.i1], *witness[p.k0 : p.k1]))
