"""Nobody: so many were hurt, says one, and another that nobody was."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reconcile.dispute.case import Case
from onrecord.reconcile.dispute.contrary import unit_side
from onrecord.reconcile.dispute.doer import SOON
from onrecord.reconcile.dispute.index import Index
from onrecord.reconcile.dispute.match import common, names_agree
from onrecord.reconcile.dispute.units import Unit, telling
from onrecord.reconcile.utterance.alike.tokens import Token, stem

_NOBODY = frozenset(("nobody", "none"))
_PEOPLE = frozenset(stem(w) for w in "people person one body".split())
_LOSSES = {
    stem(losses): frozenset(stem(w) for w in of.split())
    for losses, of in (
        ("casualties", "killed died dead wounded injured hurt"),
        ("deaths", "killed died dead"),
        ("fatalities", "killed died dead"),
        ("injuries", "wounded injured hurt"),
    )
}
"""What there is none of, and the words that say that there is."""
_EMPTY = frozenset(stem(w) for w in "nobody none single report reported anyone".split())
NEXT = 200
"""Code points from a claim to a denial that has one word of it."""


def nobodies(index: Index) -> Iterator[Case]:
    """The cases in which one speaker counts people and another says that there was nobody."""
    for unit in index.units:
        if unit.modal or (none := _none(unit)) is None:
            continue
        for other in index.near(unit.article, unit.stems | frozenset().union(*_lost(unit)), least=2):
            if other.borne or other.modal or not other.voice.other(unit.voice) or not _counted(other, none):
                continue
            if _one(unit, other):
                why = f"{unit.voice.name}: nobody; {other.voice.name}: so many."
                yield Case(unit_side(other), unit_side(unit), other.span, 0.65, why)


def _none(unit: Unit) -> str | None:
    """The stem of those of whom a clause says that there was none, "" of anybody; None where it says nothing so."""
    tokens = unit.tokens
    for n, t in enumerate(tokens[:6]):
        after = tokens[n + 1] if n + 1 < len(tokens) else None
        if t.low in _NOBODY:
            return ""
        if t.low == "no" and after is not None:
            return "" if after.stem in _PEOPLE | _LOSSES.keys() else after.stem
    return None


def _lost(unit: Unit) -> list[frozenset[str]]:
    return [_LOSSES[s] for s in sorted(unit.stems & _LOSSES.keys())]


def _counted(unit: Unit, of: str) -> bool:
    """Whether a clause counts some: of those with a stem, or any."""
    counts = [n for n, t in enumerate(unit.tokens) if t.number is not None and t.number >= 1]
    return any(not of or of in {t.stem for t in unit.tokens[n + 1 : n + 3]} for n in counts)


def _one(unit: Unit, other: Unit) -> bool:
    """Whether all that the denial tells stands in the claim, and that is enough to be about one thing."""
    mine, its = _plain(unit.tokens) - _PEOPLE - _EMPTY, _plain(other.tokens)
    lost = _lost(unit)
    if any(not of & its for of in lost) or not names_agree(unit.tokens, other.tokens):
        return False
    rest = mine - _LOSSES.keys()
    if common(rest, its) != rest:
        return False
    gap = unit.span.start - other.span.end
    near = unit.article == other.article and -SOON <= gap <= SOON
    least = 1 if near and 0 <= gap <= NEXT else 2
    return len(rest) + len(lost) >= least


def _plain(tokens: list[Token]) -> set[str]:
    return {t.stem for t in tokens if telling(t) and not t.name and t.number is None}
