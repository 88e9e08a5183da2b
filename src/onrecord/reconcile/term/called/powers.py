"""Powers: which wordings name one state, by its name or as its people in office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.reconcile.term.called.people import People, roles
from onrecord.reconcile.term.called.wording import Told
from onrecord.reconcile.term.fold import WORD, singular

_POSSESSIVE = re.compile(r"['’]s?\Z")
_ITS = frozenset(
    "official government administration lawmaker representative envoy delegation regime authority people citizen "
    "national officer agent senator congressman counterpart agency department ministry director chief office soldier "
    "troop military army side state nation country cabinet force diplomat ambassador leader council committee bureau "
    "commission subcommittee court guard patrol senate congress house parliament inspector judge prosecutor "
    "homeland".split()
)
"""Nouns for those who act for a state, and for the state itself."""
_PRESS = frozenset("media newspaper television tv broadcaster agency newswire".split())
"""Nouns for the press, which acts for a state where it is "state media"."""
_ANYWHERE = frozenset("leader people director chief country nation state side citizen national force homeland".split())
"""Those of them that may be any state's where none is named."""
_QUARTERS = frozenset("north south east west".split())


@dataclass(frozen=True, slots=True)
class Powers:
    """`of`: by the index of a wording, the state that it means; `home`: the state whose organs are named most often."""

    of: Mapping[int, str]
    home: str | None


def powers(found: Sequence[Told], counts: Sequence[int], who: People) -> Powers:
    """The states that wordings mean that name no person of `who`. `counts`: how often each wording stands.

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
        meant = None if n in who.of or t.verbal else (_own(t, who) or _state(t, named, home))
        if meant is not None:
            out[n] = meant
    return Powers(out, home)


def _many(t: Told) -> bool:
    """Whether it names several people: "Velian negotiators"."""
    small = t.plain.casefold().split()
    return t.head in roles() and any(w != t.head and singular(w) == t.head for w in small)


def _own(t: Told, who: People) -> str | None:
    """The state of the person whose government or office it is: "the Okafor administration"."""
    if t.states or t.head not in _ITS:
        return None
    words = [m.group() for m in WORD.finditer(t.plain)]
    named = [p for w in words if w[:1].isupper() and (p := who.names.get(_POSSESSIVE.sub("", w)))]
    return who.state.get(named[0]) if named else None


def _state(t: Told, named: Mapping[str, int], home: str | None) -> str | None:
    rest = [singular(w) for w in t.rest]
    if len(t.states) == 1 and len(rest) == 1 and rest[0] in _QUARTERS:  # North and South Korea: the first
        first = f"{rest[0]} {t.states[0].split()[-1]}".title()
        return first if first in named else t.states[0]
    press = "state" in rest and t.head in _PRESS
    if t.states and (not rest or t.head in _ITS or press or _many(t)):
        return t.states[0]
    if not t.states and t.head in _ITS and rest and (ending := _ending(t, named)):
        return ending
    if len(rest) == 1 and rest[0] in _QUARTERS and not t.states:
        fits = [s for s in named if s.casefold().startswith(rest[0] + " ")]
        return fits[0] if len(fits) == 1 else None
    if not t.states and t.head in _ITS - _ANYWHERE and "two" not in rest and "both" not in rest:
        return home
    return None


def _ending(t: Told, named: Mapping[str, int]) -> str | None:
    """The state named most often whose name ends in a word of the wording: the "Korean" news agency."""
    fits = [s for s in named if " " in s and s.casefold().split()[-1] in t.keys]
    return max(fits, key=lambda s: (named[s], s), default=None)
