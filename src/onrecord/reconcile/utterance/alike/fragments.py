"""Fragments: quoted pieces inside a reporter's own clause, found again in the quoted words of the other statement."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.reconcile.utterance.alike.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

FULL = 20.0
"""The weight of a fragment (nats) that counts in full: three or four content words."""
FEWEST = 2
"""Words of a fragment that stand in a row in both."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words in a row of a fragment that both statements have inside quotation marks; none: no fragment is shared.

    `share`: what they count, in [0, 1]. `words`: as printed where they are a fragment.
    """

    share: float = 0.0
    words: tuple[str, ...] = ()


def shared_fragment(x: Words, y: Words, same: NDArray[np.bool_]) -> Fragment:
    """The best shared fragment; `same` (n, m): which word of `x` is which of `y`."""
    found = [*_found(x, y, same), *_found(y, x, same.T)]
    return max(found, key=lambda f: (f.share, f.words), default=Fragment())


def _found(x: Words, y: Words, same: NDArray[np.bool_]) -> list[Fragment]:
    """What `y` has of each fragment of `x`."""
    theirs = same & np.array([t.quoted for t in y.tokens])
    out = []
    for start, end in x.fragments:
        mass = float(x.weights[start:end].sum())
        first, last = longest_run(theirs[start:end], x.weights[start:end])
        if last - first >= FEWEST and mass > 0:
            told = float(x.weights[start + first : start + last].sum()) / mass
            words = tuple(t.text for t in x.tokens[start + first : start + last])
            out.append(Fragment(told * min(1.0, math.log1p(mass) / math.log1p(FULL)), words))
    return out


def longest_run(same: NDArray[np.bool_], weights: NDArray[np.float64]) -> tuple[int, int]:
    """The rows first..last (last excluded) of the weightiest run down a diagonal; (0, 0) where nothing is the same."""
    n, m = same.shape
    run, length = np.zeros(m + 1), np.zeros(m + 1, np.int64)
    best, found = 0.0, (0, 0)
    for i in range(n):
        run[1:] = np.where(same[i], run[:-1] + weights[i], 0.0)
        length[1:] = np.where(same[i], length[:-1] + 1, 0)
        j = int(run.argmax())
        if run[j] > best + 1e-9:
            best, found = float(run[j]), (i + 1 - int(length[j]), i + 1)
    return found
