"""Powers: which wordings name one state, by its name or as its people in office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.reconcile.term.called.wording import Told
from onrecord.reconcile.term.fold import singular

_ITS = frozenset(
    "official government administration lawmaker representative envoy delegation regime authority people citizen "
    "national officer agent senator congressman counterpart agency department ministry director chief office soldier "
    "troop military army side state nation country cabinet force diplomat ambassador leader council committee bureau "
    "commission subcommittee court guard patrol senate congress house parliament inspector judge prosecutor".split()
)
"""Nouns for those who act for a state, and for the state itself."""
_ANYWHERE = frozenset("leader people director chief country nation state side citizen national force".split())
"""Those of them that may be any state's where none is named."""
_QUARTERS = frozenset("north south east west".split())


def powers(found: Sequence[Told], counts: Sequence[int], taken: Mapping[int, str]) -> dict[int, str]:
    """By the index of a wording that names no person of `taken`: the state that it means.

    "Officials" and "the administration" without a state are those of the state whose organs are named most often; "the
    North" is the one state named that begins so.
    """
    named, organs = Counter[str](), Counter[str]()
    for t, count in zip(found, counts, strict=True):
        for state in t.states:
            named[state] += count
            organs[state] += count * t.organ
    home = max(named, key=lambda s: (organs[s], named[s], s), default=None)
    out = dict[int, str]()
    for n, t in enumerate(found):
        meant = None if n in taken or t.verbal else _state(t, named, home)
        if meant is not None:
            out[n] = meant
    return out


def _state(t: Told, named: Mapping[str, int], home: str | None) -> str | None:
    rest = [singular(w) for w in t.rest]
    if len(t.states) == 1 and len(rest) == 1 and rest[0] in _QUARTERS:  # North and South Korea: the first
        first = f"{rest[0]} {t.states[0].split()[-1]}".title()
        return first if first in named else t.states[0]
    if len(t.states) == 1 and (not rest or t.head in _ITS):
        return t.states[0]
    if len(t.states) > 1 and not rest:
        return t.states[0]
    if len(rest) == 1 and rest[0] in _QUARTERS and not t.states:
        fits = [s for s in named if s.casefold().startswith(rest[0] + " ")]
        return fits[0] if len(fits) == 1 else None
    if not t.states and t.head in _ITS - _ANYWHERE and "two" not in rest and "both" not in rest:
        return home
    return None
