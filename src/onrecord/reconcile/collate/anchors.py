"""Anchors: where two sequences certainly go together, so that only short stretches between are aligned word by word."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

Block = tuple[int, int, int]
"""Place in the one, place in the other, length: as many words, one by one the same."""

RUN = 6
"""Equal words in a row that are an anchor; its ends stay open, so that a gap beside it can begin at a clause."""
SHRINK = 2
GRAM = 4
"""Words of a run that occurs once in each of two long texts."""
CELLS, PIECE = 4_000_000, 600
"""Words times words that are compared as a whole; the length of pieces into which what has no anchors is cut."""


def stretches(one: Sequence[int], other: Sequence[int]) -> Iterator[tuple[int, int, int, int, bool]]:
    """one[i0:i1] against other[k0:k1], from the beginning to the end; True: they are equal word by word."""
    i = k = 0
    for a, b, size in _anchors(one, other):
        yield from _between(i, a, k, b)
        yield a, a + size, b, b + size, True
        i, k = a + size, b + size
    yield from _between(i, len(one), k, len(other))


def _between(i0: int, i1: int, k0: int, k1: int) -> Iterator[tuple[int, int, int, int, bool]]:
    """The stretch between two anchors, in pieces of like proportion where it is too long."""
    pieces = -(-max(i1 - i0, k1 - k0) // PIECE)
    for n in range(pieces):
        a, b = i0 + (i1 - i0) * n // pieces, i0 + (i1 - i0) * (n + 1) // pieces
        c, d = k0 + (k1 - k0) * n // pieces, k0 + (k1 - k0) * (n + 1) // pieces
        yield a, b, c, d, False


def _anchors(one: Sequence[int], other: Sequence[int]) -> list[Block]:
    """The anchors in order, their inner ends cut back."""
    front, back = _ends(one, other)
    n, m = len(one) - back, len(other) - back
    blocks = [(0, 0, front)]
    if (n - front) * (m - front) <= CELLS:
        blocks += _equal(one, other, front, n, front, m)
    else:
        i = k = front
        for a, b, size in [*_once(one, other, front, n, front, m), (n, m, 0)]:
            if a > i and b > k and (a - i) * (b - k) <= CELLS:
                blocks += _equal(one, other, i, a, k, b)
            blocks.append((a, b, size))
            i, k = a + size, b + size
    blocks.append((n, m, back))
    return _cut_back(blocks, len(one), len(other))


def _cut_back(blocks: list[Block], n: int, m: int) -> list[Block]:
    joined: list[Block] = []
    for a, b, size in blocks:
        if joined and joined[-1][0] + joined[-1][2] == a and joined[-1][1] + joined[-1][2] == b:
            a, b, size = joined[-1][0], joined[-1][1], joined[-1][2] + size
            joined.pop()
        if size:
            joined.append((a, b, size))
    kept = []
    for a, b, size in joined:
        first = 0 if not a and not b else SHRINK
        last = 0 if (a + size, b + size) == (n, m) else SHRINK
        whole = not first and not last
        if size >= RUN or whole:
            kept.append((a + first, b + first, size - first - last))
    return [block for block in kept if block[2] > 0]


def _ends(one: Sequence[int], other: Sequence[int]) -> tuple[int, int]:
    """How many words in front, and then how many at the end, are the same."""
    short = min(len(one), len(other))
    front = next((n for n in range(short) if one[n] != other[n]), short)
    short -= front
    back = next((n for n in range(short) if one[-1 - n] != other[-1 - n]), short)
    return front, back


def _equal(one: Sequence[int], other: Sequence[int], i0: int, i1: int, k0: int, k1: int) -> list[Block]:
    """The longest common subsequence, as runs."""
    if i0 >= i1 or k0 >= k1:
        return []
    found = Indel.opcodes(one[i0:i1], other[k0:k1]).as_matching_blocks()
    return [(i0 + block.a, k0 + block.b, block.size) for block in found if block.size]


def _once(one: Sequence[int], other: Sequence[int], i0: int, i1: int, k0: int, k1: int) -> list[Block]:
    """Runs of GRAM words that both have once, as many as stand in one order (patience diff, B. Cohen)."""
    here, there = _grams(one, i0, i1), _grams(other, k0, k1)
    pairs = sorted((place, there[gram]) for gram, place in here.items() if gram in there)
    blocks: list[Block] = []
    for a, b in _rising(pairs):
        if blocks and a < blocks[-1][0] + blocks[-1][2]:
            x, y, _ = blocks[-1]
            if a - x == b - y:
                blocks[-1] = (x, y, a - x + GRAM)
            continue
        if blocks and b < blocks[-1][1] + blocks[-1][2]:
            continue
        blocks.append((a, b, GRAM))
    return blocks


def _grams(words: Sequence[int], start: int, end: int) -> dict[tuple[int, ...], int]:
    grams = [tuple(words[n : n + GRAM]) for n in range(start, end - GRAM + 1)]
    count = Counter(grams)
    return {gram: start + n for n, gram in enumerate(grams) if count[gram] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rises on both sides (Fredman 1975)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, (_, b) in enumerate(pairs):
        at = bisect_left(tails, b)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [b]
        ends[at : at + 1] = [n]
    found = []
    n = ends[-1] if ends else -1
    while n >= 0:
        found.append(pairs[n])
        n = before[n]
    return found[::-1]
