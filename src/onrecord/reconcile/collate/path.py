"""Path: the best way through two word sequences, word against word or gap (Needleman and Wunsch 1970; affine gaps after
Gotoh 1982), a row at a time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.collate.clauses import BEGINS
from onrecord.reconcile.collate.lexicon import Look
from onrecord.reconcile.collate.likeness import Likeness, Matrix
from onrecord.reconcile.collate.tokens import Token

Step = tuple[int | None, int | None]
"""A word of the base and a word of the witness set against each other; None where there is a gap."""

OPEN, OPEN_AT_CLAUSE, STAY, STAY_SMALL = 0.45, 0.3, 0.12, 0.06
"""What it costs to begin a gap, to begin one where a clause begins, and each word in a gap (less for a small word)."""
CLAUSE, TURN = 0.3, 1.3
"""What it is worth besides that two conjunctions both begin a clause; that it is one and the same, more than "and"."""

Row = NDArray[np.float32]
Costs = tuple[tuple[Row, Row], tuple[Row, Row]]
"""For the words of the base and of the witness: to stay in a gap, to begin one."""


def path(
    base: Sequence[Token],
    witness: Sequence[Token],
    worths: Likeness,
    looks: Sequence[Sequence[Look]],
    own: Sequence[bool],
) -> list[Step]:
    """Every word of both once and in order. Cost: base x witness in time and memory, so call it on short stretches.

    `looks`: all words that stand at each place of the base: the best of them counts. To leave out a place that is not
    the base's `own` costs half.
    """
    if not base or not witness:
        return [(i, None) for i in range(len(base))] + [(None, k) for k in range(len(witness))]
    starts = np.cumsum([0, *(len(some) for some in looks[:-1])])
    each = worths.of([x for some in looks for x in some], [t.look for t in witness])
    worth = np.maximum.reduceat(each, starts, axis=0)
    begin = np.array([_begins(t) for t in base])[:, None] & np.array([_begins(t) for t in witness])[None, :]
    here, there = _turns(base)[:, None], _turns(witness)[None, :]
    worth += np.where(begin, np.where((here == there) & (here > 0), TURN, CLAUSE), 0).astype(np.float32)
    half = np.where(np.array(own, bool), 1, 0.5).astype(np.float32)
    stay, opens = _gap_costs(base)
    costs = (stay * half, opens * half), _gap_costs(witness)
    return _back(*_forward(worth, costs), worth, costs)


def _begins(t: Token) -> bool:
    return t.opens and t.look.does == "joining"


def _turns(words: Sequence[Token]) -> NDArray[np.int64]:
    """A number for each conjunction that can only begin a clause ("but", "because"), 0 for other words."""
    codes = {word: n for n, word in enumerate(sorted(BEGINS), 1)}
    return np.array([codes.get(t.look.plain, 0) for t in words], np.int64)


def _gap_costs(words: Sequence[Token]) -> tuple[Row, Row]:
    stay = np.array([STAY_SMALL if t.look.does else STAY for t in words], np.float32)
    opens = np.array([OPEN_AT_CLAUSE if t.opens else OPEN for t in words], np.float32)
    return stay, opens


def _forward(worth: Matrix, costs: Costs) -> tuple[Row, Row, Row]:
    """Best sums that end in a pair, in a base word alone, in a witness word alone; (base + 1) x (witness + 1) each."""
    n, m = worth.shape
    (stay_b, open_b), (stay_w, open_w) = costs
    low = np.float32(-1e9)
    pair = np.full((n + 1, m + 1), low, np.float32)
    down, right = pair.copy(), pair.copy()
    pair[0, 0] = 0
    run = np.concatenate(([0], np.cumsum(stay_w))).astype(np.float32)
    for i in range(n + 1):
        if i:
            best = np.maximum(np.maximum(pair[i - 1], down[i - 1]), right[i - 1])
            pair[i, 1:] = worth[i - 1] + best[:-1]
            down[i] = np.maximum(np.maximum(pair[i - 1], right[i - 1]) - open_b[i - 1], down[i - 1]) - stay_b[i - 1]
        begin = np.maximum(pair[i, :-1], down[i, :-1]) - open_w + run[:-1]
        right[i, 1:] = np.maximum.accumulate(begin) - run[1:]
    return pair, down, right


def _back(pair: Row, down: Row, right: Row, worth: Matrix, costs: Costs) -> list[Step]:
    """The steps of the best way, from its end back to its beginning; pairs before gaps where two ways are equal."""
    (_, open_b), (_, open_w) = costs
    i, k = worth.shape
    steps: list[Step] = []
    state = int(np.argmax((pair[i, k], down[i, k], right[i, k])))
    while i or k:
        if state == 0:
            i, k = i - 1, k - 1
            steps.append((i, k))
            state = int(np.argmax((pair[i, k], down[i, k], right[i, k])))
        elif state == 1:
            i -= 1
            steps.append((i, None))
            begun = pair[i, k] - open_b[i], right[i, k] - open_b[i]
            state = 1 if down[i, k] > max(begun) else (0 if begun[0] >= begun[1] else 2)
        else:
            k -= 1
            steps.append((None, k))
            begun = pair[i, k] - open_w[k], down[i, k] - open_w[k]
            state = 2 if right[i, k] > max(begun) else (0 if begun[0] >= begun[1] else 1)
        if not i and not k:
            break
        if state == 0 and (not i or not k):
            state = 1 if i else 2
    steps.reverse()
    return steps
