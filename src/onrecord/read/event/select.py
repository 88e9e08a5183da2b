"""Select: which candidates of a sentence are told as events."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.event.strong import strong
from onrecord.read.event.weigh import Weighed

LEAST = 0.16
"""Least probability of the foremost event of a sentence."""
FURTHER = 0.5
"""Least probability of a further event in the same sentence, which has other parties."""
STRONG = 0.5
"""Confidence of what a strong word tells, where the models leave it open: set, not trained."""


def select(weighed: Sequence[Weighed], least: float = LEAST, further: float = FURTHER) -> list[Weighed]:
    """The events of one sentence, in its order: the likeliest, and others that are not the same doing told again."""
    ranked = sorted(weighed, key=lambda w: (-w.probability, w.chosen.candidate.trigger.i))
    kept: list[Weighed] = []
    for w in ranked:
        enough = w.probability >= (further if kept else least) or strong(w.chosen.candidate)
        if enough and not any(_same(w, k) for k in kept):
            kept.append(w)
    return sorted(kept, key=lambda w: w.chosen.candidate.trigger.i)


def _same(a: Weighed, b: Weighed) -> bool:
    """Whether two candidates tell one doing: one trigger stands above the other, with the same recipient.

    Not where a strong word of another type is done to it: "denied that it had attacked", "cancelled the talks".
    """
    x, y = a.chosen, b.chosen
    t, u = x.candidate.trigger, y.candidate.trigger
    if not (t.is_ancestor(u) or u.is_ancestor(t)):
        return False
    if a.type != b.type and (strong(x.candidate) or strong(y.candidate)):
        return False
    if x.recipient is None or y.recipient is None:
        return x.recipient is y.recipient and a.type == b.type
    return x.recipient.head.i == y.recipient.head.i
