"""Ranker: how likely each candidate is meant, or nobody: a softmax over sums of weights (a conditional logit).

The weights and their model card lie in weights/ (ranker.json, ranker.md); training/ranker.py makes them.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Ranker:
    """Weights by feature. `version` is the beginning of the SHA-256 of the file they came from.

    `least`: the probability from which somebody is told to be meant; below it the source stays open.
    """

    weights: Mapping[str, float]
    least: Mapping[str, float]
    version: str

    def probabilities(self, candidates: Sequence[Iterable[str]]) -> list[float]:
        """The probability of each candidate, given its features; they sum to one. "Nobody" is one of them."""
        get = self.weights.get
        sums = [math.fsum(get(f, 0.0) for f in fs) for fs in candidates]
        top = max(sums)
        parts = [math.exp(z - top) for z in sums]
        total = math.fsum(parts)
        return [p / total for p in parts]


@cache
def trained() -> Ranker:
    """The ranker that ships with onrecord."""
    data = files("onrecord.weights").joinpath("ranker.json").read_bytes()
    raw = json.loads(data)
    return Ranker(raw["weights"], raw["least"], hashlib.sha256(data).hexdigest()[:12])
