"""Moved: words that a witness has in another place than the base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.reconcile.collate.clauses import meaning
from onrecord.reconcile.collate.phrase import Phrase
from onrecord.reconcile.collate.tokens import Token

OFTEN = 8
"""Places of one word in the base beyond which it is no clue to a move."""


@dataclass(frozen=True, slots=True)
class Move:
    """base[i : i + size] stands in the witness at k."""

    i: int
    k: int
    size: int


def moved(found: Sequence[Phrase], base: Sequence[Token], witness: Sequence[Token]) -> list[Move]:
    """The longest first: runs left out at one place and put in at another, each with a word of meaning."""
    taken_b: set[int] = set()
    taken_w: set[int] = set()
    moves = []
    for move in sorted(_runs(found, base, witness), key=lambda m: (-m.size, m.i, m.k)):
        here, there = set(range(move.i, move.i + move.size)), set(range(move.k, move.k + move.size))
        if not here & taken_b and not there & taken_w:
            moves.append(move)
            taken_b |= here
            taken_w |= there
    return moves


def _runs(found: Sequence[Phrase], base: Sequence[Token], witness: Sequence[Token]) -> Iterator[Move]:
    places: dict[str, list[tuple[int, Phrase]]] = defaultdict(list)
    for p in found:
        if p.i0 < p.i1 and p.k0 == p.k1:
            for i in range(p.i0, p.i1):
                places[base[i].look.plain].append((i, p))
    for q in found:
        if q.k0 == q.k1 or q.i0 < q.i1:
            continue
        for k in range(q.k0, q.k1):
            for i, p in places.get(witness[k].look.plain, ())[:OFTEN]:
                if i > p.i0 and k > q.k0 and base[i - 1].look.plain == witness[k - 1].look.plain:
                    continue  # amid a run that began before
                size = _length(base, i, p.i1, witness, k, q.k1)
                if size and _telling(base, p, witness, q, i, size):
                    yield Move(i, k, size)


def _length(base: Sequence[Token], i: int, i1: int, witness: Sequence[Token], k: int, k1: int) -> int:
    """How many words from i and k on are the same, none of them cut and all in one span of the content."""
    size = 0
    while i + size < i1 and k + size < k1 and _same(base[i + size], witness[k + size], size):
        if size and (base[i].part != base[i + size].part or witness[k].part != witness[k + size].part):
            break
        size += 1
    torn = (i + size < len(base) and base[i + size].glued) or (k + size < len(witness) and witness[k + size].glued)
    return 0 if torn else size


def _same(one: Token, other: Token, size: int) -> bool:
    return one.look.plain == other.look.plain and (size > 0 or not (one.glued or other.glued))


def _telling(base: Sequence[Token], p: Phrase, witness: Sequence[Token], q: Phrase, i: int, size: int) -> bool:
    """Whether so many words are no chance: some meaning, and not one word out of several."""
    own = meaning(base[i : i + size])
    if not own:
        return False
    return size > 1 or (meaning(base[p.i0 : p.i1]) == 1 and meaning(witness[q.k0 : q.k1]) == 1)
