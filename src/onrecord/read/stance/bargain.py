"""Bargain: what somebody would do on a condition: "would return to the talks if the barrier were removed"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import modal, subject_of
from onrecord.read.stance.condition import condition
from onrecord.read.stance.polarity import descend, negations
from onrecord.read.stance.words import lemma as lemma_of
from onrecord.read.stance.words import signs

if TYPE_CHECKING:
    from spacy.tokens import Token

LIKELY = 0.75


def bargain(verb: Token) -> Iterator[Claim]:
    """The stance of who would give way: conditional, as its clause has a condition behind it."""
    if verb.pos_ != "VERB" or lemma_of(verb) not in signs("yield") or modal(verb) not in ("would", "will"):
        return
    on, holder = condition(verb), subject_of(verb)
    if on is None or holder is None or on[0] < verb.i:
        return  # "if attacked, Kesta would withdraw" tells of no offer
    unless = negations(verb) % 2 == 1 and not any(t.lower_ in ("unless", "until") for t in verb.doc[on[0] : on[1]])
    if unless:
        return
    about, way = descend(verb, 1)
    target = about if way > 0 and negations(verb) % 2 == 0 else verb
    yield Claim(verb, 1, target, holder, verb, LIKELY, f"{verb.text!r} with a condition tells it")
