"""How likely each block of a text is body: small convolutional networks over the blocks' traits, in numpy.

The weights and their model card lie in weights/ (lines.npz, lines.md); training/lines.py makes them.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from onrecord.clean.blocks import Block
from onrecord.clean.furniture.traits import Matrix, traits

DILATIONS = (1, 2, 4, 8)
"""How many blocks apart the three that a layer looks at lie; all layers together see 15 blocks to each side."""
CLIP = 4.0
UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Model:
    """Networks that vote: each a mapping from the name of a layer to its numbers. `version` begins their SHA-256."""

    nets: tuple[Mapping[str, Matrix], ...]
    version: str

    def body(self, blocks: Sequence[Block], wordings: Sequence[str | None]) -> list[float]:
        """The probability of each block to be body, in (0, 1); `wordings` as for `traits`. Linear in time and space."""
        if not blocks:
            return []
        rows = traits(blocks, wordings)
        odds = sum(_odds(net, rows) for net in self.nets) / len(self.nets)
        return [float(x) for x in 1.0 / (1.0 + np.exp(-np.clip(odds, -30, 30)))]


@cache
def trained() -> Model:
    """The weights that ship with onrecord."""
    return loaded(files("onrecord.weights").joinpath("lines.npz").read_bytes())


def loaded(data: bytes) -> Model:
    """A model from the bytes of an .npz file whose arrays are named NUMBER/LAYER.

    Beside them, unseen/NUMBER holds the ids of the pages of the training corpus that a network did not learn from.
    """
    nets: dict[str, dict[str, Matrix]] = {}
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        for name in sorted(arrays.files):
            number, _, layer = name.partition("/")
            if number != UNSEEN:
                # Inputs before outputs: (in, out), and (3, in, out) for what looks at three blocks.
                nets.setdefault(number, {})[layer] = np.ascontiguousarray(arrays[name].T, np.float32)
    return Model(tuple(nets.values()), hashlib.sha256(data).hexdigest()[:12])


def _odds(net: Mapping[str, Matrix], rows: Matrix) -> Matrix:
    """The log odds of each row to be body."""
    x = np.clip((rows - net["mean"]) * net["scale"], -CLIP, CLIP)
    h = _positive(x @ net["first.weight"] + net["first.bias"])
    for n, d in enumerate(DILATIONS):
        before, here, after = net[f"steps.{n}.weight"]
        z = h @ here + net[f"steps.{n}.bias"]
        z[d:] += h[:-d] @ before
        z[:-d] += h[d:] @ after
        h = h + _positive(z)
    whole = np.concatenate([h.mean(axis=0), h.max(axis=0)]) @ net["whole.weight"] + net["whole.bias"]
    h = _positive(h @ net["hidden.weight"] + net["hidden.bias"] + whole)
    return np.asarray((h @ net["last.weight"] + net["last.bias"])[:, 0], np.float32)


def _positive(x: Matrix) -> Matrix:
    return np.maximum(x, np.float32(0))
