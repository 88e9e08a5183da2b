"""Clauses: the pieces of a rendering that another one carries or leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reconcile.collate.tokens import Token

BEGINS = frozenset(
    "but because while whereas although though since if when unless who which where whose so than as after before"
    " until".split()
)
_AND = frozenset({"and", "or", "nor", "that", "to"})
LONG = 3
"""Words of meaning on both sides from which "and" and "that" part two clauses."""

CRUMB = 2
"""With fewer words of meaning a piece is no clause and goes to the one before ("and tanks")."""


def clauses(words: Sequence[Token]) -> list[tuple[int, int]]:
    """words[start:end] of every clause in order, parted at punctuation and conjunctions; each has a word of meaning."""
    found: list[tuple[int, int]] = []
    start = 0
    for n in [*range(1, len(words)), len(words)]:
        if n < len(words) and not _begins(words, start, n):
            continue
        size = meaning(words[start:n])
        if found and 0 < size < CRUMB and not words[start].starts and words[start].part == words[start - 1].part:
            found[-1] = found[-1][0], n
            start = n
        elif size:
            found.append((start, n))
            start = n
    if start < len(words):
        if found and words[start].part == words[found[-1][1] - 1].part:
            found[-1] = (found[-1][0], len(words))
        else:
            found.append((start, len(words)))
    return found


def meaning(words: Sequence[Token]) -> int:
    """How many of the words are no small ones."""
    return sum(not t.look.does for t in words)


def _begins(words: Sequence[Token], start: int, n: int) -> bool:
    word = words[n]
    if word.glued:
        return False
    if word.opens or word.part != words[n - 1].part or word.look.plain in BEGINS:
        return True
    if word.look.plain not in _AND or meaning(words[start:n]) < LONG:
        return False
    end = next((m for m in range(n + 1, min(n + 30, len(words))) if words[m].opens), min(n + 30, len(words)))
    return meaning(words[n:end]) >= LONG
