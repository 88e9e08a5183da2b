"""Coding: mode and context of PLOVER, the CAMEO code and the intensity of the Goldstein scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import get_args

from onrecord.data import rows
from onrecord.records import EventType

MOST_CONTEXTS = 2
_CONCEDES = frozenset(
    "reform resign resignation pardon amnesty curfew restriction ban emergency repeal rescind revoke grant permit "
    "permission allow approve approval authorize authorise legalize legalise concede concession abandon waive reverse "
    "relax reopen accept boycott rule law abdication".split()
)
_SANCTIONS = frozenset({"sanction", "embargo", "blacklist"})
_RETREATS = frozenset(
    "release free withdraw withdrawal surrender ceasefire truce disarm return repatriate retreat sanction embargo "
    "leave quit pullout pullback armistice hostility tariff troop prisoner dismantle access".split()
)


@dataclass(frozen=True, slots=True)
class Code:
    """How an event is coded: `intensity` in [-10, 10]."""

    type: EventType
    mode: str | None
    context: tuple[str, ...]
    cameo: str | None
    intensity: float | None


@cache
def _words(type_: str) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((name, frozenset(words.split())) for kind, name, words in rows("event_modes.tsv") if kind == type_)


@cache
def _codes() -> dict[tuple[str, str], tuple[str, float]]:
    return {(kind, mode): (cameo, float(goldstein)) for kind, mode, cameo, goldstein in rows("plover.tsv")}


def coded(root: str, near: Iterable[str], clause: Iterable[str]) -> Code:
    """The code of a root class. `near`: lemmas of the words that tell the doing; `clause`: of those beside it too.

    YIELD is a RETREAT where somebody or something is let go, given back or drawn back, and else a CONCEDE. Sanctions
    and embargoes stand in class 16 of CAMEO (163), SANCTION; the corpus that the model learns from has them as COERCE.
    """
    close = list(near)
    if root == "COERCE" and _SANCTIONS.intersection(close):
        root = "SANCTION"
    type_ = _split(close) if root == "YIELD" else next(t for t in get_args(EventType) if t == root)
    mode = next((name for name, words in _words(type_) if words.intersection(close)), None)
    beside = set(clause).union(close)
    context = tuple(name for name, words in _words("*") if words & beside)[:MOST_CONTEXTS]
    cameo, intensity = _codes().get((type_, mode or ""), _codes()[type_, ""])
    return Code(type_, mode, context, cameo, intensity)


def _split(near: list[str]) -> EventType:
    concedes, retreats = (sum(w in words for w in near) for words in (_CONCEDES, _RETREATS))
    return "RETREAT" if retreats > concedes or (retreats and retreats == concedes) else "CONCEDE"
