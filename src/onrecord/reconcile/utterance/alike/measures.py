"""Measures: what the model looks at, each a number in [0, 1]."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from onrecord.reconcile.utterance.alike.align import Aligned, cover
from onrecord.reconcile.utterance.alike.conflicts import Conflict
from onrecord.reconcile.utterance.alike.fragments import Fragment
from onrecord.reconcile.utterance.alike.numbers import Count

FULL = 150.0
"""The weight of a common stretch (nats) that counts in full: some thirty content words."""

FOR = ("contained", "common", "stretch", "fragment", "count")
AGAINST = ("number", "name", "polarity", "opposite")
NAMES = (*FOR, *AGAINST)
"""The measures that are weighed: those that speak for one act of saying, those that speak against it."""
LIKE = 0.5
"""The least similarity of a word in common."""
FEW = 2
"""Content words in common that are needed; fewer are told by the measure "few"."""


def measures(of: Aligned, fragment: Fragment, count: Count, against: Iterable[Conflict] = ()) -> dict[str, float]:
    """The measures of two statements.

    contained: the greater share of what the one tells that the other tells too, in the same or near words.
    common: the smaller share, same words only.
    stretch: the weight of the best common stretch, on a logarithmic scale.
    fragment: how much of a quoted piece both quote.
    count: what the same number of like things tells.
    few: 1.0 where they have too few words in common.
    The others: 1.0 where there is a conflict of this kind.
    """
    hard = of.hard.astype(np.float64)
    kinds = {c.kind for c in against}
    return {
        "contained": max(cover(of.soft, of.short.weights), cover(of.soft.T, of.long.weights)),
        "common": min(cover(hard, of.short.weights), cover(hard.T, of.long.weights)),
        "stretch": min(1.0, math.log1p(of.stretch) / math.log1p(FULL)),
        "fragment": fragment.share,
        "count": count.share,
        "few": float(in_common(of) < FEW),
        **{kind: float(kind in kinds) for kind in AGAINST},
    }


def in_common(of: Aligned) -> int:
    """How many content words of the one that tells less have their like in the other, each counted once."""
    return len({t.stem for t, row in zip(of.short.tokens, of.soft, strict=True) if not t.small and row.max() >= LIKE})
