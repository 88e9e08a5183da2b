"""Raising: a "not" that stands on "think" or "believe" belongs to what is thought (Horn 1978, on neg-raising)."""

from __future__ import annotations

from dataclasses import replace

from onrecord.read.stance.claim import Claim
from onrecord.read.stance.polarity import negations
from onrecord.read.stance.words import signs


def raised(claim: Claim) -> Claim:
    """The claim with the negations of the verbs of opinion above its clause."""
    at, value, top = claim.clause, claim.sign, claim.clause
    for _ in range(3):
        head = at.head
        if at.dep_ != "ccomp" or head == at or head.lemma_.lower() not in signs("think"):
            break
        if negations(head) % 2:
            value, top = -value, head
        at = head
    return claim if top == claim.clause else replace(claim, sign=value, clause=top)
