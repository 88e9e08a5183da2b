"""Rarity: how much a word tells: rare words much, words of grammar next to nothing."""

from __future__ import annotations

import math

from onrecord.reconcile.utterance.alike.model import Model
from onrecord.reconcile.utterance.alike.tokens import Token

SMALL = 0.1
"""What a word of grammar counts, as a share: these change when speech is reported (I/he, is/was, that)."""


def rarity(token: Token, model: Model) -> float:
    """Inverse document frequency over sentences (Sparck Jones 1972): log((N + 1) / (n + 1)), in nats."""
    idf = math.log((model.sentences + 1) / (model.counts.get(token.stem, 0) + 1))
    return SMALL * idf if token.small else idf
