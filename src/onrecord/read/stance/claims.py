"""Claims: what the clauses of a paragraph say for or against anything, each target of a clause once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.read.stance.about import listed
from onrecord.read.stance.attitudes import attitudes
from onrecord.read.stance.bargain import bargain
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import is_asserted, is_clause
from onrecord.read.stance.deontic import deontic
from onrecord.read.stance.harm import harm
from onrecord.read.stance.joined import beside
from onrecord.read.stance.judged import judged
from onrecord.read.stance.neutral import is_neither, neutral
from onrecord.read.stance.nouns import nouns
from onrecord.read.stance.quality import quality
from onrecord.read.stance.raising import raised

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OF_CLAUSES: tuple[Callable[[Token], Iterator[Claim]], ...] = (
    neutral, attitudes, bargain, deontic, quality, judged, harm
)  # fmt: skip
"""What is asked of the head of a clause; the surest first: of two that tell of one target the first counts."""
_OF_NOUNS: tuple[Callable[[Token], Iterator[Claim]], ...] = (nouns, harm)
"""What is asked of a noun: the other rules tell nothing by one."""
_PERSONS = frozenset({"i", "we", "you", "he", "she", "me", "us", "him", "her", "who", "what", "something", "someone"})
"""Words that name no target that could be compared."""
_AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL"})


def claims(doc: Doc) -> Iterator[Claim]:
    """The claims of a paragraph; one for each target in a clause."""
    taken = set[tuple[int, int]]()
    clauses = set[int]()
    pairs = any(t.lower_ == "neither" for t in doc)
    for word in doc:
        pos = word.pos_
        clause = pos in ("VERB", "AUX") and is_clause(word)
        if not clause and pos not in ("NOUN", "PROPN"):
            continue
        for rule in (neutral,) if pairs and clause and is_neither(word) else _OF_CLAUSES if clause else _OF_NOUNS:
            for claim in rule(word):
                claim = _pointed(raised(claim))
                if claim.target.lower_ in _PERSONS or claim.target.pos_ == "NUM" or claim.target.ent_type_ in _AMOUNTS:
                    continue
                key = (claim.clause.i, claim.target.i)
                if rule is harm and claim.clause.i in clauses:
                    continue
                if key in taken or not is_asserted(claim.clause):
                    continue
                taken.add(key)
                clauses.add(claim.clause.i)
                targets = [claim.target]
                for other in listed(claim.target) if not is_clause(claim.target) else ():
                    if (claim.clause.i, other.i) not in taken:
                        taken.add((claim.clause.i, other.i))
                        targets.append(other)
                for target in targets:
                    for whose in (claim.holder, *beside(claim.holder)):
                        yield replace(claim, target=target, holder=whose)


def _pointed(claim: Claim) -> Claim:
    """The claim with the antecedent of a relative pronoun as its target."""
    word = claim.target
    at = word
    while word.tag_ in ("WDT", "WP") and at.dep_ != "relcl" and at.head != at:
        at = at.head
    return replace(claim, target=at.head) if at.dep_ == "relcl" and word.tag_ in ("WDT", "WP") else claim
