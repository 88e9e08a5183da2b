"""Own: what somebody says that he or his people did not do, against what another said of them just before."""

from __future__ import annotations

from onrecord.reconcile.dispute.match import common, names_agree, state_names
from onrecord.reconcile.dispute.units import Unit, telling
from onrecord.reconcile.utterance.alike.tokens import cut, stem

NEAR = 400
"""Code points between what is said of somebody and his own "we did not"."""
_WE = frozenset(("we", "our", "us", "ours"))
_OURS = _WE | frozenset("it its they their none no nobody".split())
_ANYBODY = frozenset(
    stem(w)
    for w in "any anyone anybody anything anywhere ever never none nobody nothing single otherwise day today time "
    "moment made make".split()
)
"""Stems that tell nothing of a deed."""
OWN = frozenset(
    stem(w)
    for w in "embassy consulate government army military navy air force troops soldiers soldier forces authorities "
    "officials agents diplomats planes aircraft ships vessels jets citizens nationals country state side".split()
)
"""Stems of those by whom a state acts: "its embassy recruited nobody" says what the state did not do."""


def of_oneself(unit: Unit, other: Unit) -> bool:
    """Whether a negated clause is what its speaker says of himself against what another says of him before it.

    "We" and two words of the claim in common are enough; else all that the clause tells has to be in the claim.
    """
    told = unit.article == other.article and 0 <= unit.span.start - other.span.end <= NEAR
    if not told or not _of(unit, other):
        return False
    mine, its = ({t.stem for t in u.tokens if telling(t) and not t.name} - _ANYBODY for u in (unit, other))
    shared = common(mine, its)
    low = {t.low for t in unit.tokens}
    ours = state_names(unit.tokens)
    nearest = {unit.tokens[borne[0]].stem for borne in unit.borne}
    if low & _WE and nearest & shared and len(shared) >= 2 and len(shared) >= 0.5 * len(mine):
        return ours <= state_names(other.tokens) | other.voice.stands
    rest = mine - _doers(unit)
    sides = unit.voice.stands | other.voice.stands  # "it had sent no drones to Kesta", who said that it had
    names = [t for t in unit.tokens if not state_names([t]) & sides]
    whole = bool(rest) and rest <= shared and _deed(unit, rest) and names_agree(names, other.tokens)
    return whole and bool(len(rest) > 1 or low & _OURS or ours & unit.voice.stands)


def _of(unit: Unit, other: Unit) -> bool:
    """Whether the other clause names whom the one's speaker stands for."""
    own = {t.stem for t in cut(unit.voice.name) if t.name}
    return bool(state_names(other.tokens) & unit.voice.stands or own & other.names)


def _doers(unit: Unit) -> set[str]:
    """The words for those who act, where a clause begins with them: "its planes", not "no order for planes"."""
    found = set[str]()
    for t in unit.tokens:
        if telling(t) and not t.name and t.stem not in _ANYBODY:
            if t.stem not in OWN:
                break
            found.add(t.stem)
    return found


def _deed(unit: Unit, rest: set[str]) -> bool:
    """Whether a negation bears on some of these words."""
    return any(unit.tokens[n].stem in rest for borne in unit.borne for n in borne)
