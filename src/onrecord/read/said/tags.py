"""Tags: what the encoder found in an article, asked by stretches of code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Range = tuple[int, int]
OUTSIDE, SOURCE, CUE, CONTENT = range(4)
_FAR = 254
"""Pieces that no window holds together are not linked."""


class Tags:
    """Word pieces with code points starts..ends, shape (n,); what each is, and which cue it goes with.

    `role`: probabilities of OUTSIDE, SOURCE, CUE, CONTENT, shape (n, 4). A piece's link to another one, as part of a
    source or of a content, is exp(query . key - norm): a distribution over the pieces of its window.
    """

    def __init__(
        self,
        starts: NDArray[np.int64],
        ends: NDArray[np.int64],
        tags: NDArray[np.float32],
        query: NDArray[np.float32],
        key: NDArray[np.float32],
        norm: NDArray[np.float32],
    ) -> None:
        self.starts, self.ends = starts, ends
        self._starts: list[int] = starts.tolist()
        self._ends: list[int] = ends.tolist()
        self._query, self._key, self._norm = query, key, norm
        n = len(starts)
        self.role = np.empty((n, 4), dtype=np.float32)
        if n:
            self.role[:, 0] = tags[:, 0]
            self.role[:, 1:] = tags[:, 1::2] + tags[:, 2::2]

    def within(self, start: int, end: int) -> Range:
        """The numbers first..stop of the pieces that code points start..end touch."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    def linked(self, cue: Sequence[Range], first: int, stop: int) -> NDArray[np.float32]:
        """How likely the cue of pieces first..stop is `cue` (piece ranges), as source and as content; shape (2, n)."""
        near = [(max(a, first - _FAR), min(b, stop + _FAR)) for a, b in cue]
        keys = [self._key[a:b] for a, b in near if b > a]
        if not keys or stop <= first:
            return np.zeros((2, max(0, stop - first)), dtype=np.float32)
        scores = np.einsum("nrd,kd->rnk", self._query[first:stop], np.concatenate(keys))
        scores -= self._norm[first:stop].T[:, :, None]
        np.exp(np.minimum(scores, 0.0, out=scores), out=scores)
        return np.asarray(np.minimum(np.add.reduce(scores, -1), 1.0))
