"""Model: what the training left: how often words are used, and what each measure of likeness counts."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FILE = "alike.json"
BY_FEW = 0.5
"""What the probability is multiplied by where there is hardly a word in common: "We are ready" is said every day."""
DECISIVE, AT_MOST = ("number", "polarity", "opposite"), 0.4
"""Conflicts that leave so much, however much else is the same: one template with other numbers."""


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over measures; `counts`: in how many of so many `sentences` a stem was seen."""

    bias: float
    weights: Mapping[str, float]
    sentences: int
    counts: Mapping[str, int]

    def probability(self, measures: Mapping[str, float]) -> float:
        """The probability in [0, 1] that two statements with these measures render one act of saying."""
        z = self.bias + sum(w * measures[name] for name, w in self.weights.items())
        p = 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))
        p *= BY_FEW if measures["few"] else 1.0
        return min(p, AT_MOST) if any(measures[kind] for kind in DECISIVE) else p


@cache
def trained() -> Model:
    """The model that ships."""
    raw = json.loads(files("onrecord.weights").joinpath(FILE).read_text(encoding="utf-8"))
    return Model(raw["bias"], raw["weights"], raw["sentences"], raw["counts"])
