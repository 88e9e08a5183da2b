"""How likely a proposal is an attribution: a logistic model over its features and the encoder's numbers.

The weights and their model card lie in weights/ (linker.json, linker.md); training/linker.py makes them.
"""

from __future__ import annotations

import hashlib
import json
import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

KNOTS = (0.0, 0.03, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95, 1.0)
"""A number in [0, 1] counts by straight lines between these points (a linear spline), each with a weight."""


_LAST = len(KNOTS) - 2


def graded(numbers: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Each number as the two knots it lies between, with its nearness to each."""
    for name, x in numbers.items():
        i, share = between(x)
        yield f"{name}@{i}", 1.0 - share
        yield f"{name}@{i + 1}", share


def between(x: float) -> tuple[int, float]:
    """The knot at or before a number, which is cut to [0, 1], and how near it is to the next one, in [0, 1]."""
    if x >= 1.0:
        return _LAST, 1.0
    if x <= 0.0:
        return 0, 0.0
    i = bisect_right(KNOTS, x) - 1
    return i, (x - KNOTS[i]) / (KNOTS[i + 1] - KNOTS[i])


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model: probability = 1 / (1 + exp(-(bias + sum of the weights of the features))).

    `version` is the beginning of the SHA-256 of the file they came from.
    """

    bias: float
    weights: Mapping[str, float]
    version: str
    _knots: dict[str, tuple[float, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def probability(self, features: Iterable[str], numbers: Mapping[str, float]) -> float:
        """The probability, in (0, 1); features that the model does not know count nothing."""
        parts = [self.bias, *filter(None, map(self.weights.get, features))]
        for name, x in numbers.items():
            knots = self._knots.get(name) or self._at_knots(name)
            if x <= 0.0 or x >= 1.0:  # many are nothing or all: one knot alone
                parts.append(knots[0 if x <= 0.0 else -1])
                continue
            i, share = between(x)
            parts.append(knots[i] * (1.0 - share))
            parts.append(knots[i + 1] * share)
        z = math.fsum(parts)  # fsum: the order of features must not count
        return 1.0 / (1.0 + math.exp(-z)) if z > -700 else 0.0

    def _at_knots(self, name: str) -> tuple[float, ...]:
        """The weight of a number at each knot."""
        self._knots[name] = found = tuple(self.weights.get(f"{name}@{i}", 0.0) for i in range(len(KNOTS)))
        return found


@cache
def trained() -> Weights:
    """The weights that ship with onrecord."""
    data = files("onrecord.weights").joinpath("linker.json").read_bytes()
    raw = json.loads(data)
    return Weights(raw["bias"], raw["weights"], hashlib.sha256(data).hexdigest()[:12])
