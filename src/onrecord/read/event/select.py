"""Select: which candidates of a sentence are told as events."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.event.strong import plain, strong
from onrecord.read.event.undergone import undergone
from onrecord.read.event.weigh import LEAST, PLAIN, STRONG, UNDERGONE, Weighed

FURTHER = 0.5
"""Least probability of a further event in the same sentence."""
BESIDE, JOINED = 0.4, 0.2
"""Least probability that a plain clause beside others has nothing wrong; the same of a second verb after "and"."""
CLEAR = 0.6
"""Probability from which an event is clearly the foremost of its sentence."""


def select(weighed: Sequence[Weighed]) -> list[Weighed]:
    """The events of one sentence, in its order: the likeliest, and others that are not the same doing told again."""
    ranked = sorted(weighed, key=lambda w: (-w.probability, w.chosen.candidate.trigger.i))
    kept: list[Weighed] = []
    for w in ranked:
        if _is_told(w, kept) and not any(_same(w, k) for k in kept):
            kept.append(w)
    return sorted(kept, key=lambda w: w.chosen.candidate.trigger.i)


def _is_told(w: Weighed, kept: Sequence[Weighed]) -> bool:
    c = w.chosen.candidate
    if strong(c):
        return w.probability >= STRONG
    clear = bool(kept) and kept[0].probability >= CLEAR
    if plain(c) and ((w.probability >= PLAIN and not clear) or w.alone >= (JOINED if _is_joined(w, kept) else BESIDE)):
        return True
    if undergone(c) and not kept:
        return w.probability >= UNDERGONE
    return w.probability >= (FURTHER if kept else LEAST)


def _is_joined(w: Weighed, kept: Sequence[Weighed]) -> bool:
    """Whether a second verb stands after "and" with one that is told."""
    t = w.chosen.candidate.trigger
    return t.dep_ == "conj" and any(t in k.chosen.candidate.trigger.conjuncts for k in kept)


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
