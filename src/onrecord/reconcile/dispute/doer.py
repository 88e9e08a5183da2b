"""Doer: whether a claim says that somebody did a thing: his name stands before it, and not as a place or a victim."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.reconcile.dispute.match import common, names_agree
from onrecord.reconcile.dispute.units import Unit, telling
from onrecord.reconcile.dispute.voice import Voice
from onrecord.reconcile.utterance.alike.metonyms import states
from onrecord.reconcile.utterance.alike.tokens import Token, cut

SOON = 450
"""Code points from a claim to what answers it."""
_ELSEWHERE = frozenset("in on at to from near against with for toward towards inside over into".split())
"""Words after which a name is a place or a victim."""


def soon(unit: Unit, start: int) -> bool:
    """Whether a claim ends shortly before a code point of its article."""
    return 0 <= start - unit.span.end <= SOON


def done_by(unit: Unit, doer: Voice, thing: Iterable[Token]) -> bool:
    """Whether a claim has all the words of a thing, and before them the name of those for whom a voice stands."""
    tokens = list(thing)
    plain = {t.stem for t in tokens if telling(t) and not t.name and t.number is None}
    its = [t for t in unit.tokens if telling(t) and not t.name and t.number is None]
    if not plain or unit.borne or unit.modal or common(plain, {t.stem for t in its}) != plain:
        return False
    if not names_agree([t for t in tokens if not _names(t, doer)], unit.tokens):
        return False
    first = next((n for n, t in enumerate(unit.tokens) if _names(t, doer)), None)
    if first is None or (first and unit.tokens[first - 1].low in _ELSEWHERE):
        return False
    return any(t.start > unit.tokens[first].start and common((t.stem,), plain) for t in its)


def _names(t: Token, voice: Voice) -> bool:
    """Whether a word names those for whom a voice stands."""
    if not t.text[:1].isupper():
        return False
    return bool(states().get((t.low,), frozenset()) & voice.stands) or t.stem in _own(voice)


def _own(voice: Voice) -> set[str]:
    return {t.stem for t in cut(voice.name) if t.name}
