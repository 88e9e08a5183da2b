"""Score: how surely two wordings of an event name one thing, by a small trained model over their words.

Logistic regression over some figures of the two; weights and how they were made: weights/terms.md.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.term.called.sense import Sense
from onrecord.reconcile.term.called.wording import Told
from onrecord.reconcile.term.meaning import alike

STEM = 5
"""Letters at the head of two longer words that make them of one stem."""

FEATURES = (
    "same head",
    "likeness of the heads",
    "words of each found in the other",
    "both are verbs",
    "one is a verb",
    "a name in common",
    "names, none in common",
    "company of the heads",
    "likeness of the senses",
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A wording with the weight of each of its words among the wordings at hand (rarer words tell more).

    `company`: the words that stand beside its head in those wordings, with their weights; `sense`: its vector.
    """

    told: Told
    weights: tuple[float, ...]
    company: Mapping[str, float]
    sense: Sense


def features(a: Weighed, b: Weighed) -> tuple[float, ...]:
    """What FEATURES names, of two wordings; the same for (b, a)."""
    x, y = a.told, b.told
    return (
        float(x.head == y.head),
        _near(x.head, y.head),
        min(_found(a, b), _found(b, a)),
        float(x.verbal and y.verbal),
        float(x.verbal != y.verbal),
        float(bool(x.names & y.names)),
        float(bool(x.names and y.names and not x.names & y.names)),
        1.0 if x.head == y.head else cosine(a.company, b.company),
        float(a.sense @ b.sense),
    )


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The cosine of two bags of words, in [0, 1]."""
    both = sum(w * b[k] for k, w in sorted(a.items()) if k in b)
    norms = sum(w * w for w in a.values()) * sum(w * w for w in b.values())
    return both / norms**0.5 if norms else 0.0


def _found(a: Weighed, b: Weighed) -> float:
    """How much of what one says the other says in the same or like words, in [0, 1]."""
    best = sum(w * max(_near(k, other) for other in b.told.keys) for k, w in zip(a.told.keys, a.weights, strict=True))
    return best / (sum(a.weights) or 1.0)


def _near(a: str, b: str) -> float:
    """How alike two words are; words of one stem ("suspend", "suspension") are almost one."""
    return 0.9 if a != b and a[:STEM] == b[:STEM] and len(a) > STEM < len(b) else alike(a, b)


@cache
def _model() -> tuple[float, NDArray[np.float64]]:
    model = json.loads(files("onrecord.weights").joinpath("terms.json").read_text(encoding="utf-8"))
    assert tuple(model["features"]) == FEATURES, "the weights are of another version"
    return float(model["intercept"]), np.asarray(model["weights"], dtype=np.float64)


def score(a: Weighed, b: Weighed) -> float:
    """The probability that two wordings name one thing, in [0, 1]."""
    return probability(features(a, b), *_model())


def probability(of: Sequence[float], intercept: float, weights: NDArray[np.float64]) -> float:
    """The logistic function of the weighed features."""
    return float(1 / (1 + np.exp(-(intercept + weights @ np.asarray(of)))))
