"""How likely a candidate is an attribution: a logistic model over its features, with weights trained on PolNeAR.

The weights and their model card lie in weights/ (candidates.json, candidates.md); training/candidates.py makes them.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model: probability = 1 / (1 + exp(-(bias + sum of the weights of the features))).

    `version` is the beginning of the SHA-256 of the file they came from.
    """

    bias: float
    weights: Mapping[str, float]
    version: str

    def probability(self, features: Iterable[str]) -> float:
        """The probability, in (0, 1); features that the model does not know count nothing."""
        get = self.weights.get
        z = math.fsum([self.bias, *(get(f, 0.0) for f in features)])  # fsum: the order of features must not count
        return 1.0 / (1.0 + math.exp(-z)) if z > -700 else 0.0


@cache
def trained() -> Weights:
    """The weights that ship with onrecord."""
    data = files("onrecord.weights").joinpath("candidates.json").read_bytes()
    raw = json.loads(data)
    return Weights(raw["bias"], raw["weights"], hashlib.sha256(data).hexdigest()[:12])
