"""Units: the alignment of one witness with the base, in the smallest pieces that are not parted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reconcile.collate.anchors import stretches
from onrecord.reconcile.collate.lexicon import Look
from onrecord.reconcile.collate.likeness import Likeness
from onrecord.reconcile.collate.path import Step, path
from onrecord.reconcile.collate.tokens import Token

LONG = 64
"""Pairs of parts of two glued words beyond which they are not looked at one by one."""


Bounds = tuple[int, int, int, int]
"""Of the base from and to, of the witness from and to."""


@dataclass(frozen=True, slots=True)
class Unit:
    """base[i0:i1] against witness[k0:k1]. `same`: the same words, case and typography aside; `linked`: kindred."""

    i0: int
    i1: int
    k0: int
    k1: int
    same: bool = False
    linked: bool = False


def units(
    base: Sequence[Token],
    witness: Sequence[Token],
    worths: Likeness,
    looks: Sequence[Sequence[Look]],
    own: Sequence[bool],
    fixed: Sequence[tuple[int, int]] = (),
) -> list[Unit]:
    """The whole of both in order. `looks`: all words at each place of the base; `own`: whether the base has one.

    `fixed`: words known to stand against each other, rising on both sides.
    """
    steps: list[Step] = []
    i = k = 0
    for a, b in [*fixed, (len(base), len(witness))]:
        if (i, k) < (a, b):
            found = _steps(base[i:a], witness[k:b], worths, looks[i:a], own[i:a])
            steps += [(None if x is None else x + i, None if y is None else y + k) for x, y in found]
        steps.append((a, b))
        i, k = a + 1, b + 1
    return [_unit(base, witness, worths, looks, *x) for x in _bounds(steps[:-1], base, witness)]


def _steps(
    base: Sequence[Token],
    witness: Sequence[Token],
    worths: Likeness,
    looks: Sequence[Sequence[Look]],
    own: Sequence[bool],
) -> list[Step]:
    codes: dict[str, int] = {}
    one = [codes.setdefault(t.look.plain, len(codes)) for t in base]
    other = [codes.setdefault(t.look.plain, len(codes)) for t in witness]
    steps: list[Step] = []
    for i0, i1, k0, k1, equal in stretches(one, other):
        if equal:
            steps += zip(range(i0, i1), range(k0, k1), strict=True)
        else:
            found = path(base[i0:i1], witness[k0:k1], worths, looks[i0:i1], own[i0:i1])
            steps += [(None if i is None else i + i0, None if k is None else k + k0) for i, k in found]
    return steps


def _bounds(steps: Sequence[Step], base: Sequence[Token], witness: Sequence[Token]) -> list[Bounds]:
    """The steps, those of one glued word together."""
    bounds: list[Bounds] = []
    i = k = 0
    for a, b in steps:
        i1, k1 = i + (a is not None), k + (b is not None)
        bounds.append((i, i1, k, k1))
        while len(bounds) > 1 and _torn(bounds[-2], bounds[-1], base, witness):
            last = bounds.pop()
            bounds[-1] = (bounds[-1][0], last[1], bounds[-1][2], last[3])
        i, k = i1, k1
    return bounds


def _torn(a: Bounds, b: Bounds, base: Sequence[Token], witness: Sequence[Token]) -> bool:
    """Whether the cut between two neighbours goes through a word."""
    return bool((b[0] < b[1] and b[0] and base[b[0]].glued) or (b[2] < b[3] and b[2] and witness[b[2]].glued)) and (
        a != b
    )


def _unit(
    base: Sequence[Token],
    witness: Sequence[Token],
    worths: Likeness,
    looks: Sequence[Sequence[Look]],
    i0: int,
    i1: int,
    k0: int,
    k1: int,
) -> Unit:
    if i0 == i1 or k0 == k1:
        return Unit(i0, i1, k0, k1)
    same = equal(base[i0:i1], witness[k0:k1])
    if not same and i1 - i0 == k1 - k0 == 1:
        same = any(x.plain == witness[k0].look.plain for x in looks[i0])
    long = (i1 - i0) * (k1 - k0) > LONG
    linked = (
        same or long or any(worths.kindred(b, w.look) for i in range(i0, i1) for b in looks[i] for w in witness[k0:k1])
    )
    return Unit(i0, i1, k0, k1, same, linked)


def equal(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """The same words, case, hyphens and apostrophes aside."""
    return "".join(t.look.plain for t in one) == "".join(t.look.plain for t in other)
