"""Axis: the words of all witnesses in one order, each new witness aligned with all those before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from onrecord.reconcile.collate.lexicon import Look
from onrecord.reconcile.collate.likeness import Likeness
from onrecord.reconcile.collate.phrase import Phrase
from onrecord.reconcile.collate.phrases import phrases
from onrecord.reconcile.collate.tokens import Token
from onrecord.reconcile.collate.units import Unit, units


@dataclass(slots=True, eq=False)
class Slot:
    """A place for one word. `shown`: the token that was there first; `looks`: every word that witnesses have there."""

    shown: Token
    looks: list[Look] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Block:
    """words[k0:k1] of a witness stand from slot `first` to slot `last`.

    `joints`: where they may be parted: before a slot and before a word; `begins`, `ends`: whether the witness goes
    on otherwise there; `same`: whether another witness has the same.
    """

    first: Slot
    last: Slot
    k0: int
    k1: int
    joints: tuple[tuple[Slot, int], ...] = ()
    begins: bool = True
    ends: bool = True
    same: bool = False


@dataclass(frozen=True, slots=True)
class Seats:
    """The words of a witness and the slot of each."""

    words: Sequence[Token]
    slots: Sequence[Slot]


def first(words: Sequence[Token]) -> tuple[list[Slot], list[Block]]:
    """An axis of one witness."""
    slots = [Slot(t, [t.look]) for t in words]
    return slots, list(_new(slots, words, 0))


def place(
    axis: Sequence[Slot], words: Sequence[Token], worths: Likeness, near: Seats
) -> tuple[list[Slot], list[Block], list[Slot]]:
    """The axis with the words of one more witness, where these stand, and the slot of each.

    What it has in common with the witness `near` is settled between these two first.
    """
    shown = [s.shown for s in axis]
    own = frozenset(near.slots)
    fixed = list(_fixed(axis, words, worths, near)) if len(own) < len(axis) else []
    found = units(shown, words, worths, [s.looks for s in axis], [s in own for s in axis], fixed)
    slots: list[Slot] = []
    blocks: list[Block] = []
    seats: dict[int, Slot] = {}
    at = 0
    for p in phrases(found, shown, words, near.words):
        inside = []
        while at < len(found) and found[at].i1 <= p.i0 and found[at].k1 <= p.k0:
            at += 1
        end = at
        while end < len(found) and (found[end].i0 < p.i1 or found[end].k0 < p.k1):
            inside.append(_clipped(found[end], p))
            end += 1
        if p.same:
            slots += axis[p.i0 : p.i1]
            blocks += _shared(inside, axis, words, seats)
        elif p.both:
            placed, block = _replaced(p, inside, axis, words, own, seats)
            slots += placed
            blocks.append(block)
        elif p.i0 < p.i1:
            slots += axis[p.i0 : p.i1]
        else:
            new = [Slot(t, [t.look]) for t in words[p.k0 : p.k1]]
            blocks += _new(new, words, p.k0)
            slots += new
            seats |= enumerate(new, p.k0)
    return slots, blocks, [seats[k] for k in range(len(words))]


def _fixed(axis: Sequence[Slot], words: Sequence[Token], worths: Likeness, near: Seats) -> Iterator[tuple[int, int]]:
    """Slots and words that stand against each other when only the nearest witness is looked at.

    Each phrase is aligned once more by itself: the best way through the whole may have left it at other words.
    """
    index = {slot: n for n, slot in enumerate(axis)}
    looks = [[t.look] for t in near.words]
    pairs = units(near.words, words, worths, looks, [True] * len(looks))
    last = -1
    for p in phrases(pairs, near.words, words):
        if not p.both:
            continue
        i0, i1, k0, k1 = p.i0, p.i1, p.k0, p.k1
        for u in units(near.words[i0:i1], words[k0:k1], worths, looks[i0:i1], [True] * (i1 - i0)):
            for n in range(min(u.i1 - u.i0, u.k1 - u.k0)):
                at = index[near.slots[i0 + u.i0 + n]]
                if at > last:
                    yield at, k0 + u.k0 + n
                    last = at


def _clipped(u: Unit, p: Phrase) -> Unit:
    """The part of a pair that belongs to a phrase; where one side was left out and the other put in they are two."""
    i0, k0 = max(u.i0, p.i0), max(u.k0, p.k0)
    return replace(u, i0=i0, i1=max(i0, min(u.i1, p.i1)), k0=k0, k1=max(k0, min(u.k1, p.k1)))


def _new(slots: Sequence[Slot], words: Sequence[Token], start: int) -> Iterator[Block]:
    """Slots of one witness alone, those of one glued word together."""
    begin = 0
    for n in range(1, len(slots) + 1):
        if n == len(slots) or not words[start + n].glued:
            yield Block(slots[begin], slots[n - 1], start + begin, start + n, (), begin == 0, n == len(slots))
            begin = n


def _shared(
    inside: Sequence[Unit], axis: Sequence[Slot], words: Sequence[Token], seats: dict[int, Slot]
) -> Iterator[Block]:
    for n, u in enumerate(inside):
        _show(axis, words, u, seats)
        yield Block(axis[u.i0], axis[u.i1 - 1], u.k0, u.k1, (), n == 0, n == len(inside) - 1, True)


def _replaced(
    p: Phrase,
    inside: Sequence[Unit],
    axis: Sequence[Slot],
    words: Sequence[Token],
    own: frozenset[Slot],
    seats: dict[int, Slot],
) -> tuple[list[Slot], Block]:
    """The slots of a replaced phrase; its block does not reach over words at its edges that are neither's."""
    placed: list[Slot] = []
    held: list[int] = []
    for u in inside:
        new = [Slot(t, [t.look]) for t in words[u.k0 : u.k1]] if u.i0 == u.i1 else axis[u.i0 : u.i1]
        held += [len(placed) + n for n, slot in enumerate(new) if u.k0 < u.k1 or slot in own]
        placed += new
        if u.i0 < u.i1:
            _show(axis, words, u, seats)
        else:
            seats |= enumerate(new, u.k0)
    joints = tuple((axis[i], k) for i, k in p.joints)
    return placed, Block(placed[held[0]], placed[held[-1]], p.k0, p.k1, joints)


def _show(axis: Sequence[Slot], words: Sequence[Token], u: Unit, seats: dict[int, Slot]) -> None:
    """Note the words of a witness at the slots that they stand against."""
    for n, t in enumerate(words[u.k0 : u.k1]):
        slot = seats[u.k0 + n] = axis[min(u.i0 + n, u.i1 - 1)]
        if t.look not in slot.looks:
            slot.looks.append(t.look)
