"""Spared: uses of verbs of attitude that tell no stance: who declines to comment, a court that dismisses an appeal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.grammar import children
from onrecord.read.stance.words import sign

if TYPE_CHECKING:
    from spacy.tokens import Token

_MANNERS = frozenset(
    "comment answer elaborate say specify give name identify speak discuss speculate provide disclose confirm respond "
    "talk detail reveal release".split()
)
"""What one declines to do who will not speak."""
_GIVEN = frozenset("entry access permission bail visa suit lawsuit appeal motion petition case employee".split())
"""What is denied or dismissed without anything being called untrue."""
_TAKEN = frozenset("nomination award prize responsibility invitation post job apology resignation gift medal".split())
"""What is accepted or offered without any stance on it."""
_ONLY_NEGATED = frozenset({"intend", "acknowledge"})
"""What only a "not" makes a stance: to intend something is a plan, to acknowledge it a fact."""
_RECOGNISED = frozenset(
    "independence state government sovereignty annexation result election referendum right claim union republic border "
    "statehood authority passport legitimacy jurisdiction secession genocide president leader status territory".split()
)


def is_another(verb: Token, lemma: str, small: tuple[str, ...]) -> bool:
    """Whether the words around a verb make it another one."""
    if small == ("on",) and children(verb, "ccomp"):
        return True  # "insisted on Monday that ..."
    if lemma == "agree" and small == ("with",) and children(verb, "xcomp"):
        return True  # "agreed with X to meet"
    return not small and bool(children(verb, "prt"))  # "blasted out"


def is_spared(lemma: str, target: Token, *, negated: bool) -> bool:
    """Whether a verb tells no stance on this target."""
    noun = target.lemma_.lower()
    if not negated and not _counts(lemma, target, noun):
        return True
    if lemma in ("deny", "dismiss", "reject"):
        return noun in _GIVEN
    if lemma in ("accept", "offer"):
        return noun in _TAKEN
    return lemma in ("refuse", "decline") and noun in _MANNERS


def _counts(lemma: str, target: Token, noun: str) -> bool:
    """Whether a verb tells a stance where nothing negates it: to recognise a state, not to recognise a danger."""
    if lemma in _ONLY_NEGATED:
        return False
    if lemma == "offer":
        return target.dep_ == "xcomp"
    if lemma in ("recognise", "recognize"):
        return target.ent_type_ == "GPE" or noun in _RECOGNISED or sign("shifting", noun) is not None
    return True
