"""Answer: a denial of few words soon after the claim: "they recruited officers" - "its embassy recruited nobody"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.reconcile.dispute.match import common, names_agree
from onrecord.reconcile.dispute.own import OWN
from onrecord.reconcile.dispute.units import Unit, telling
from onrecord.reconcile.utterance.alike.tokens import Token, cut
from onrecord.records import Span

_MOST = 2
"""Words that such a denial tells, names and the denier's own people aside."""
_DEED = re.compile(r"[a-z]{3,}(?:ed|ing)")
"""The form of a verb for what somebody is said to have done."""


def answered(tokens: Sequence[Token], none: frozenset[str], unit: Unit) -> float:
    """The share of the words denied (`tokens`) that a claim has which they answer; 0 where they are about another.

    The claim has all that the denial tells, and that is a deed; or it is an accusation, and the denial says that there
    was not `none` of its thing ("that any weapons had been carried").
    """
    plain = {t.stem for t in tokens if not t.name and t.number is None}
    shared = common(plain, {t.stem for t in unit.tokens if telling(t) and not t.name and t.number is None})
    rest = plain - OWN
    if not shared or len(rest) > _MOST or not names_agree(tokens, unit.tokens):
        return 0.0
    deeds = {t.stem for t in tokens if _DEED.fullmatch(t.low)}
    told = (bool(rest) and rest <= shared & deeds) or (unit.accuses and bool(shared & none - OWN))
    return round(len(shared) / len(plain), 4) if told else 0.0


def none_of(spans: Sequence[Span]) -> frozenset[str]:
    """The stems of the things of which some words say that there was not any: the weapon of "any weapons"."""
    words = [cut(s.exact, s.start) for s in spans]
    return frozenset(b.stem for ts in words for a, b in pairwise(ts) if a.low == "any")
