"""Model: five logistic models and a softmax over types; weights/events.npz, made by training/events.py (events.md)."""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

PARTS = ("actor", "recipient", "trigger", "event", "alone")


@dataclass(frozen=True, slots=True)
class Logistic:
    """Probability = 1 / (1 + exp(-(bias + sum of weight times value))); unknown features count nothing."""

    bias: float
    weights: Mapping[str, float]

    def of(self, features: Iterable[str]) -> float:
        """The probability of something with these features, each counted once."""
        return _sigmoid(math.fsum([self.bias, *filter(None, map(self.weights.get, set(features)))]))

    def weighed(self, features: Mapping[str, float]) -> float:
        """The same for features with values."""
        return _sigmoid(self.bias + self._sum(features))

    def highest(self, features: Mapping[str, float], others: Iterable[Mapping[str, float]]) -> float:
        """The same with one more of some sets of features, whichever makes it the likeliest."""
        return _sigmoid(self.bias + self._sum(features) + max(map(self._sum, others)))

    def _sum(self, features: Mapping[str, float]) -> float:
        get = self.weights.get
        return math.fsum([get(f, 0.0) * x for f, x in features.items()])


@dataclass(frozen=True, slots=True)
class Types:
    """A softmax over root classes `names`; rows (features, classes), faces (FACES * SIZE, classes), bias (classes,).

    The features of a doing are scaled to the length `scale`.
    """

    names: tuple[str, ...]
    index: Mapping[str, int]
    rows: Numbers
    faces: Numbers
    bias: Numbers
    scale: float

    def of(self, features: Mapping[str, float], sense: Numbers | None = None) -> dict[str, float]:
        """The probability of each class, by the words alone where no vectors are given."""
        known = [(self.index[f], x) for f, x in features.items() if f in self.index]
        z = self.bias if sense is None else self.bias + sense @ self.faces
        if known:
            at, x = [k for k, _ in known], np.array([v for _, v in known], np.float32)
            z = z + (x * (self.scale / float(np.linalg.norm(x)))) @ self.rows[at]
        e = np.exp(z - z.max())
        return dict(zip(self.names, (e / e.sum()).tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Model:
    """All weights. `version` is the beginning of the SHA-256 of the file they came from."""

    actor: Logistic
    recipient: Logistic
    trigger: Logistic
    event: Logistic
    alone: Logistic
    types: Types
    version: str


def loaded(data: bytes) -> Model:
    """The model of the bytes of a weights file."""
    with np.load(io.BytesIO(data), allow_pickle=False) as raw:

        def text(name: str) -> list[str]:
            return bytes(raw[name]).decode("utf-8").split("\n")

        def logistic(part: str) -> Logistic:
            return Logistic(
                float(raw[f"{part}.bias"]),
                dict(zip(text(f"{part}.names"), raw[f"{part}.weights"].tolist(), strict=True)),
            )

        types = Types(
            tuple(text("types.names")),
            {f: n for n, f in enumerate(text("types.features"))},
            raw["types.rows"].astype(np.float32),
            raw["types.faces"].astype(np.float32),
            raw["types.bias"].astype(np.float32),
            float(raw["types.scale"]),
        )
        actor, recipient, trigger, event, alone = (logistic(p) for p in PARTS)
    return Model(actor, recipient, trigger, event, alone, types, hashlib.sha256(data).hexdigest()[:12])


@cache
def trained() -> Model:
    """The weights that ship with onrecord."""
    return loaded(files("onrecord.weights").joinpath("events.npz").read_bytes())


def _sigmoid(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-z)) if z > -700 else 0.0
