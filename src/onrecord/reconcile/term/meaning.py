"""Meaning: how alike two nouns are, by the word vectors that come with the parser.

Vectors propose and never decide: opposites are as alike as synonyms, so what is known to be opposed is kept apart.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from onrecord.data import rows
from onrecord.read.language import english

if TYPE_CHECKING:
    from numpy.typing import NDArray

ONE_KIND = 0.75
"""How alike two nouns are at least that our table has for one kind of thing."""

_OPPOSED = (
    "east/west north/south export/import rise/fall increase/decrease start/end beginning/end entry/exit win/loss "
    "win/defeat victory/defeat war/peace success/failure ally/enemy friend/enemy life/death birth/death attack/defence "
    "attack/defense supporter/opponent supply/demand arrival/departure seller/buyer support/opposition profit/loss "
    "majority/minority past/future strength/weakness growth/decline acceptance/rejection agreement/disagreement "
    "approval/disapproval recognition/rejection presence/absence deployment/withdrawal invasion/withdrawal "
    "imposition/removal escalation/reduction escalation/deescalation improvement/deterioration father/mother man/woman "
    "son/daughter brother/sister husband/wife boy/girl day/night morning/evening summer/winter"
)
TITLES = frozenset(
    "president minister leader chief head chairman chairwoman secretary director ambassador envoy spokesman "
    "spokesperson spokeswoman governor mayor senator deputy representative member general commander officer official "
    "king queen premier chancellor prosecutor judge lawyer adviser advisor east west north south part region city area "
    "capital community settlement town village".split()
)
"""Offices, and places of which there are many: being alike does not make them one."""


@cache
def _opposed() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("/")) for pair in _OPPOSED.split())


@lru_cache(maxsize=1 << 16)
def vector(word: str) -> NDArray[np.float64] | None:
    """The vector of a word, of length 1; None where it has none."""
    found = np.asarray(english().vocab.get_vector(word), dtype=np.float64)
    length = float(np.linalg.norm(found))
    return found / length if length else None


@cache
def _kinds() -> dict[str, frozenset[str]]:
    found = dict[str, set[str]]()
    for kind, nouns, what in rows("term_families.tsv"):
        for noun in nouns.split():
            found.setdefault(noun, set()).add(f"{what} {kind}")
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


def kinds(noun: str) -> frozenset[str]:
    """The kinds of thing that a noun names in our table, as "event taking"."""
    return _kinds().get(noun, frozenset())


def of_one_kind(a: str, b: str) -> str:
    """What two nouns name that the press uses for one kind: "deed", "event", "people" or "thing", else ""."""
    both = {kind.split()[0] for kind in kinds(a) & kinds(b)}
    return next((what for what in ("event", "people", "deed", "thing") if what in both), "")


@cache
def _sorts() -> dict[str, frozenset[str]]:
    found = dict[str, set[str]]()
    for sort, nouns in rows("term_apart.tsv"):
        for noun in nouns.split():
            found.setdefault(noun, set()).add(sort)
    return {noun: frozenset(sorts) for noun, sorts in found.items()}


def apart(a: str, b: str) -> bool:
    """Whether two nouns name two things of one sort ("school", "hospital"), opposites, or offices, never one thing."""
    if a in TITLES or b in TITLES or frozenset((a, b)) in _opposed():
        return True
    return not _sorts().get(a, frozenset()).isdisjoint(_sorts().get(b, frozenset()))


@cache
def _opposite() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair[:2]) for pair in rows("opposites.tsv"))


def opposite(a: str, b: str) -> bool:
    """Whether two words say the contrary of each other, by our table."""
    return frozenset((a, b)) in _opposite()


@cache
def loaded() -> frozenset[str]:
    """Words that judge the thing that they stand before."""
    return frozenset(word for (line,) in rows("term_loaded.tsv") for word in line.split())


SPELLED = 0.6
"""The share of letters from which two nouns are taken for one misread or misaligned: "contrary", "country"."""


def spelled_alike(a: str, b: str) -> bool:
    """Whether two words are spelled much alike (Levenshtein, of the longer's length), or one holds the other."""
    from rapidfuzz.distance import Levenshtein

    return a in b or b in a or Levenshtein.normalized_similarity(a, b) >= SPELLED


@lru_cache(maxsize=1 << 20)
def alike(a: str, b: str) -> float:
    """How alike two nouns (dictionary forms) are: the cosine of their vectors, in [0, 1]; 0 where one has none."""
    if a == b:
        return 1.0
    if frozenset((a, b)) in _opposed() or a in TITLES or b in TITLES:
        return 0.0
    least = ONE_KIND if of_one_kind(a, b) in ("event", "people") else 0.0
    one, other = vector(a), vector(b)
    return least if one is None or other is None else round(max(least, min(1.0, float(one @ other))), 4)
