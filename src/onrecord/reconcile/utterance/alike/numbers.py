"""Numbers: of what there are how many, in the one statement and in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.reconcile.utterance.alike.align import Aligned
from onrecord.reconcile.utterance.alike.tokens import Token

ABOUT = frozenset("about around almost nearly roughly approximately over least most more less some up close".split())
"""Words before a number that is not meant to the unit."""
TOLERANCE = 0.1
"""By what share two numbers may differ where one of them is "about" so many."""
THING = 0.6
"""The least similarity of what is counted, where other numbers of it are a conflict."""
NEAR_THING = 0.15
"""The same, where the same number of it speaks for one act of saying."""
FULL = 15.0
"""The weight of a number and what it counts (nats) that counts in full."""


@dataclass(frozen=True, slots=True)
class Count:
    """The same number of like things in both statements, and in [0, 1] how much that tells; nothing: there is none."""

    share: float = 0.0
    words: tuple[str, str] | None = None


def agreeing(of: Aligned) -> Count:
    """The weightiest number that both statements have of like things: "five sites", "five locations"."""
    its, found = counts(of.long.tokens), [Count()]
    for n, things in counts(of.short.tokens):
        for m, others in its:
            if of.short.tokens[n].number != of.long.tokens[m].number:
                continue
            soft, i, j = max((float(of.soft[i, j]), i, j) for i in things for j in others)
            if soft >= NEAR_THING:
                weight = float(of.short.weights[n] + min(of.short.weights[i], of.long.weights[j]))
                words = (_both(of.short.tokens, n, i), _both(of.long.tokens, m, j))
                found.append(Count(round(min(1.0, max(0.0, weight) / FULL), 9), words))
    return max(found, key=lambda c: (c.share, c.words or ("", "")))


def _both(tokens: Sequence[Token], number: int, thing: int) -> str:
    return f"{tokens[number].text} {tokens[thing].text}"


def differing(of: Aligned) -> Iterator[tuple[Token, Token]]:
    """Numbers of each statement that the other has nowhere, where both are of the same things."""
    mine, its = counts(of.short.tokens), counts(of.long.tokens)
    known = [{t.number for t in w.tokens} for w in (of.short, of.long)]
    for n, things in mine:
        for m, others in its:
            a, b = of.short.tokens[n], of.long.tokens[m]
            same = max(of.soft[i, j] for i in things for j in others) >= THING
            if same and a.number not in known[1] and b.number not in known[0] and not about(of, n, m):
                yield a, b
                break


def counts(tokens: Sequence[Token]) -> list[tuple[int, list[int]]]:
    """The numbers, each with what it may count: the content words among the three that follow."""
    found = []
    for n, t in enumerate(tokens):
        things = [m for m in range(n + 1, min(len(tokens), n + 4)) if not tokens[m].small and tokens[m].number is None]
        if t.number is not None and things:
            found.append((n, things))
    return found


def about(of: Aligned, n: int, m: int) -> bool:
    """Whether two numbers can be the same count: one is told as "about" so many."""
    one, two = of.short.tokens, of.long.tokens
    a, b = one[n].number or 0.0, two[m].number or 0.0
    rough = any(t.low in ABOUT for t in (*one[max(0, n - 3) : n], *two[max(0, m - 3) : m]))
    return rough and abs(a - b) <= TOLERANCE * max(a, b)
