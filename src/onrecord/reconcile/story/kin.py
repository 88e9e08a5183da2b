"""Kin: how likely two articles report one event, and why: a logistic model on few features.

The weights and their model card lie in weights/ (stories.json, stories.md); training/kin.py makes them.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.reconcile.story.features import features
from onrecord.reconcile.story.reasons import reasons
from onrecord.reconcile.story.view import View, view
from onrecord.records import Kin
from onrecord.records.profile import Profile

EXPLAINED = 0.2
"""A pair less likely than this gets no reasons: nothing follows from it."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights in the order of features.FEATURES; `least` and `near`: what holds a story together (cluster.clusters)."""

    weights: tuple[float, ...]
    bias: float
    least: float
    near: float

    def probability(self, x: tuple[float, ...]) -> float:
        """The probability of one event, given the features of a pair."""
        z = self.bias + math.fsum(w * v for w, v in zip(self.weights, x, strict=True))
        return 1 / (1 + math.exp(-max(-40.0, min(40.0, z))))


@cache
def trained() -> Model:
    """The model that ships."""
    raw = json.loads(files("onrecord.weights").joinpath("stories.json").read_text(encoding="utf-8"))
    return Model(tuple(raw["weights"].values()), raw["bias"], raw["least"], raw["near"])


def kin(a: Profile, b: Profile) -> Kin:
    """How likely two articles report one event, and why. The pair is put in the order of the ids."""
    return compared(view(a), view(b))


def compared(a: View, b: View) -> Kin:
    """The same of two views."""
    if b.article < a.article:
        a, b = b, a
    score = round(trained().probability(features(a, b)), 4)
    return Kin(a.article, b.article, score, reasons(a, b) if score >= EXPLAINED else ())
