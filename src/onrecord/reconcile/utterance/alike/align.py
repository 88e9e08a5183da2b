"""Align: how well each word of one statement is found in another, and the best stretch that both have in order.

Sources: soft containment of weighted words follows Monge & Elkan (1996) and Cohen et al. (2003, soft TF-IDF), the best
common stretch Smith & Waterman (1981).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.reconcile.utterance.alike.polarity import opposites
from onrecord.reconcile.utterance.alike.tokens import Token
from onrecord.reconcile.utterance.alike.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

EXACT, STEM, SPELT, MEANT = 1.0, 0.95, 0.8, 0.9
"""What the same word counts, the same stem, nearly the same spelling, and at most a word of near meaning."""
CLOSE_SPELLING, LEAST_LENGTH = 0.88, 5
"""The least Jaro-Winkler similarity of two spellings, and of words of how many letters."""
NEAR = 0.2
"""The cosine of two words, each where it stands, from which on they count as near."""
MATCH = 0.3
"""The least similarity of two words that can stand for each other in a common stretch."""
SKIP_SHORT, SKIP_LONG = 0.3, 0.15
"""What a word left out costs in the common stretch, as a share of its weight, in the shorter and the longer one."""


@dataclass(frozen=True, slots=True, eq=False)
class Aligned:
    """Two statements side by side, the one that tells less first.

    `soft`, `hard` (n, m): the similarity of each word of `short` to each of `long`, in [0, 1]; whether it is the same
    word. `pairs`: the words of the best common stretch, (i, j, similarity), in order. `stretch`: what it weighs.
    """

    short: Words
    long: Words
    soft: Matrix
    hard: NDArray[np.bool_]
    pairs: tuple[tuple[int, int, float], ...]
    stretch: float


def aligned(x: Words, y: Words) -> Aligned:
    """Two statements of one word or more, aligned; the same whichever comes first."""
    short, long = by_mass(x, y)
    soft = similarities(short, long)
    stretch, pairs = common_stretch(soft, short.weights, long.weights)
    return Aligned(short, long, soft, soft >= STEM, pairs, stretch)


def by_mass(x: Words, y: Words) -> tuple[Words, Words]:
    """The one that tells less, and the other."""
    short, long = sorted((x, y), key=lambda w: (round(w.mass, 9), w.key))
    return short, long


def similarities(x: Words, y: Words) -> Matrix:
    """(n, m): how far each word of `x` can stand for each of `y`."""
    from rapidfuzz.distance import JaroWinkler
    from rapidfuzz.process import cdist

    cosine = (x.vectors @ y.vectors.T).astype(np.float64).round(6)
    soft = MEANT * np.clip((cosine - NEAR) / (1 - NEAR), 0, 1)
    low = cdist([t.low for t in x.tokens], [t.low for t in y.tokens], scorer=JaroWinkler.similarity, dtype=np.float64)
    long_enough = np.logical_and.outer(_which(x, _long), _which(y, _long))
    soft = np.where((low >= CLOSE_SPELLING) & long_enough, np.maximum(soft, SPELT), soft)
    soft[_same(x, y, lambda t: t.stem)] = STEM
    soft[np.logical_or.outer(_which(x, _counts), _which(y, _counts))] = 0.0
    soft[_same(x, y, same_word)] = EXACT
    for i, a in enumerate(x.tokens):
        if against := opposites().get(a.stem):
            soft[i, [j for j, b in enumerate(y.tokens) if b.stem in against]] = 0.0
    return soft


def _same(x: Words, y: Words, of: Callable[[Token], str]) -> NDArray[np.bool_]:
    """(n, m): where two words agree in something."""
    number = {word: n for n, word in enumerate(sorted({of(t) for w in (x, y) for t in w.tokens}))}
    one, two = (np.array([number[of(t)] for t in w.tokens], np.int64) for w in (x, y))
    return np.asarray(one[:, None] == two[None, :], np.bool_)


def same_word(t: Token) -> str:
    """What two words have in common that are the same."""
    return t.low if t.number is None else repr(t.number)


def _which(x: Words, has: Callable[[Token], bool]) -> NDArray[np.bool_]:
    """(n,): which words have something."""
    return np.array([has(t) for t in x.tokens], np.bool_)


def _long(t: Token) -> bool:
    return len(t.low) >= LEAST_LENGTH


def _counts(t: Token) -> bool:
    return t.number is not None


def cover(similarity: Matrix, weights: NDArray[np.float64]) -> float:
    """The share in [0, 1] of what the words of the rows tell that the words of the columns tell too."""
    total = float(weights.sum())
    return float((weights * similarity.max(axis=1)).sum()) / total if total > 0 else 0.0


def common_stretch(
    soft: Matrix, short: NDArray[np.float64], long: NDArray[np.float64]
) -> tuple[float, tuple[tuple[int, int, float], ...]]:
    """The weight of the best local alignment, and the pairs of words in it."""
    n, m = soft.shape
    gains = short[:, None] * np.where(soft >= MATCH, soft, -MATCH)
    skipped = np.concatenate(([0.0], np.cumsum(SKIP_LONG * long)))
    best = np.zeros((n + 1, m + 1))
    for i in range(n):
        here = np.maximum(best[i] - SKIP_SHORT * short[i], 0.0)
        here[1:] = np.maximum(here[1:], best[i, :-1] + gains[i])
        best[i + 1] = np.maximum.accumulate(here + skipped) - skipped
    i, j = map(int, np.unravel_index(int(best.argmax()), best.shape))
    top, pairs = float(best[i, j]), []
    while i > 0 and j > 0 and best[i, j] > 1e-9:
        if abs(best[i, j] - best[i - 1, j - 1] - gains[i - 1, j - 1]) < 1e-9:
            i, j = i - 1, j - 1
            if soft[i, j] >= MATCH:
                pairs.append((i, j, float(soft[i, j])))
        elif abs(best[i, j] - (best[i - 1, j] - SKIP_SHORT * short[i - 1])) < 1e-9:
            i -= 1
        else:
            j -= 1
    return top, tuple(reversed(pairs))
