"""Meaning: how alike two nouns are, by the word vectors that come with the parser.

Vectors propose and never decide: opposites are as alike as synonyms, so what is known to be opposed is kept apart.
"""

from __future__ import annotations

import importlib.util
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onrecord.read.language import MODEL

if TYPE_CHECKING:
    from spacy.vectors import Vectors

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


@cache
def _vectors() -> Vectors:
    """The vectors without the parser: GloVe-like, 300 dimensions, 20,000 rows for half a million words."""
    from spacy.vectors import Vectors

    spec = importlib.util.find_spec(MODEL)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"the package {MODEL} is not installed")
    folder = next(p for p in sorted(Path(spec.origin).parent.rglob("vocab")) if p.is_dir())
    return Vectors().from_disk(folder)


@lru_cache(maxsize=1 << 16)
def vector(word: str) -> np.ndarray | None:
    """The vector of a word, of length 1; None where it has none."""
    from spacy.strings import get_string_id

    row = _vectors().key2row.get(get_string_id(word))
    if row is None:
        return None
    vector = np.asarray(_vectors().data[row], dtype=np.float64)
    norm = float(np.linalg.norm(vector))
    return vector / norm if norm else None


@lru_cache(maxsize=1 << 20)
def alike(a: str, b: str) -> float:
    """How alike two nouns (dictionary forms) are: the cosine of their vectors, in [0, 1]; 0 where one has none."""
    if a == b:
        return 1.0
    if frozenset((a, b)) in _opposed() or a in _ROLES or b in _ROLES:
        return 0.0
    one, other = vector(a), vector(b)
    return 0.0 if one is None or other is None else round(max(0.0, min(1.0, float(one @ other))), 4)
