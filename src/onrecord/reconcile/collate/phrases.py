"""Phrases: the alignment of one witness as an editor prints it: what is shared, replaced, left out, put in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from onrecord.reconcile.collate.lexicon import STRONG
from onrecord.reconcile.collate.phrase import Phrase
from onrecord.reconcile.collate.reworded import reworded
from onrecord.reconcile.collate.tokens import Token
from onrecord.reconcile.collate.units import Unit


def phrases(
    units: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token], near: Sequence[Token] | None = None
) -> list[Phrase]:
    """The whole of both in order. `near`: the one rendering of several in the base that the witness is most like."""
    found: list[Phrase] = []
    often = _repeated(base if near is None else near) & _repeated(witness)
    for same, stretch in _stretches(_unlone(units, base, witness, often)):
        if same:
            found.append(_shared(stretch))
        else:
            found += _jointed(_joined(list(reworded(stretch, base, witness)), base, witness), stretch)
    return found


def _jointed(found: Iterable[Phrase], stretch: Sequence[Unit]) -> Iterator[Phrase]:
    """Where other witnesses part a replaced phrase it can be cut before any pair of words but its first."""
    pairs = [u for u in stretch if u.i0 < u.i1 and u.k0 < u.k1]
    n = 0
    for p in found:
        inner = []
        while n < len(pairs) and pairs[n].i1 <= p.i1 and pairs[n].k1 <= p.k1:
            if pairs[n].i0 >= p.i0 and pairs[n].k0 >= p.k0:
                inner.append((pairs[n].i0, pairs[n].k0))
            n += 1
        yield replace(p, joints=tuple(inner[1:])) if p.both else p


def _stretches(units: Sequence[Unit]) -> Iterator[tuple[bool, list[Unit]]]:
    for same, stretch in groupby(units, key=lambda u: u.same):
        yield same, list(stretch)


def _shared(stretch: Sequence[Unit]) -> Phrase:
    first, last = stretch[0], stretch[-1]
    return Phrase(first.i0, last.i1, first.k0, last.k1, True, tuple((u.i0, u.k0) for u in stretch[1:]))


def _unlone(
    units: Sequence[Unit], base: Sequence[Token], witness: Sequence[Token], often: Collection[str]
) -> list[Unit]:
    """The units, but words alone amid a reworded stretch are not shared if they are small or come `often` in both.

    They are where they begin a clause in both, or stand by a word that is kindred on both sides.
    """
    runs = list(_stretches(units))
    sizes = [max(r[-1].i1 - r[0].i0, r[-1].k1 - r[0].k0) for _, r in runs]
    found: list[Unit] = []
    for n, (same, run) in enumerate(runs):
        lone = (
            same
            and 0 < n < len(runs) - 1
            and all(_weak(t) or t.look.plain in often for t in base[run[0].i0 : run[-1].i1])
            and not (base[run[0].i0].opens and witness[run[0].k0].opens)
            and not (runs[n - 1][1][-1].linked or runs[n + 1][1][0].linked)
            and sizes[n] < min(sizes[n - 1], sizes[n + 1])
        )
        found += [replace(u, same=False, linked=False) for u in run] if lone else run
    return found


def _repeated(words: Sequence[Token]) -> set[str]:
    """Words that stand there twice or more: that one of them stands where the other has it too tells little."""
    return {word for word, n in Counter(t.look.plain for t in words).items() if n > 1}


def _weak(t: Token) -> bool:
    return bool(t.look.does) and t.look.does not in STRONG


def _joined(parts: Sequence[Phrase], base: Sequence[Token], witness: Sequence[Token]) -> list[Phrase]:
    """Neighbours of one clause in one phrase: replaced words, and small words that go with them."""
    found: list[Phrase] = []
    for part in parts:
        if found and _goes_on(found[-1], part, base, witness):
            part = Phrase(found[-1].i0, part.i1, found[-1].k0, part.k1, False)
            found.pop()
        found.append(part)
    return found


def _goes_on(a: Phrase, b: Phrase, base: Sequence[Token], witness: Sequence[Token]) -> bool:
    if b.i0 < b.i1 and base[b.i0].opens and a.i0 < a.i1:
        return False
    if b.k0 < b.k1 and witness[b.k0].opens and a.k0 < a.k1:
        return False
    return (a.both or _small(a, base, witness)) and (b.both or _small(b, base, witness)) and (a.both or b.both)


def _small(p: Phrase, base: Sequence[Token], witness: Sequence[Token]) -> bool:
    """Small words that one side has alone."""
    return all(t.look.does for t in (*base[p.i0 : p.i1], *witness[p.k0 : p.k1]))
