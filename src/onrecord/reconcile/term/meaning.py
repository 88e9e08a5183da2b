"""Meaning: how alike two nouns are, by the word vectors that come with the parser.

Vectors propose and never decide: opposites are as alike as synonyms, so what is known to be opposed is kept apart.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from onrecord.reconcile.utterance.alike.vectors import vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

_OPPOSED = (
    "east/west north/south export/import rise/fall increase/decrease start/end beginning/end entry/exit win/loss "
    "win/defeat victory/defeat war/peace success/failure ally/enemy friend/enemy life/death birth/death attack/defence "
    "attack/defense supporter/opponent supply/demand arrival/departure seller/buyer support/opposition profit/loss "
    "majority/minority past/future strength/weakness growth/decline acceptance/rejection agreement/disagreement "
    "approval/disapproval recognition/rejection presence/absence deployment/withdrawal invasion/withdrawal "
    "imposition/removal escalation/reduction escalation/deescalation improvement/deterioration father/mother man/woman "
    "son/daughter brother/sister husband/wife boy/girl day/night morning/evening summer/winter"
)
_ROLES = frozenset(
    "president minister leader chief head chairman chairwoman secretary director ambassador envoy spokesman "
    "spokesperson spokeswoman governor mayor senator deputy representative member general commander officer official "
    "king queen premier chancellor prosecutor judge lawyer adviser advisor east west north south part region city area "
    "capital".split()
)
"""Offices and places of which a state has many: being alike does not make them one."""


@cache
def _opposed() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("/")) for pair in _OPPOSED.split())


@lru_cache(maxsize=1 << 16)
def vector(word: str) -> NDArray[np.float64] | None:
    """The vector of a word, of length 1; None where it has none."""
    found = vectors((word,))[0].astype(np.float64)
    return found if found.any() else None


@lru_cache(maxsize=1 << 20)
def alike(a: str, b: str) -> float:
    """How alike two nouns (dictionary forms) are: the cosine of their vectors, in [0, 1]; 0 where one has none."""
    if a == b:
        return 1.0
    if frozenset((a, b)) in _opposed() or a in _ROLES or b in _ROLES:
        return 0.0
    one, other = vector(a), vector(b)
    return 0.0 if one is None or other is None else round(max(0.0, min(1.0, float(one @ other))), 4)
