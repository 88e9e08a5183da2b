"""Holder: whose stance it is: the speaker's, that of "we", or that of the subject whom the words name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.read.grammar import children, code_points
from onrecord.read.namer import Namer
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.joined import alone, is_joined
from onrecord.read.stance.voices import Voices
from onrecord.read.stance.words import signs
from onrecord.read.tables import roles
from onrecord.records import Party, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIRST = frozenset({"we", "us", "our"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC"})
_SOME = frozenset(
    "both all many some few most none each one others another several any nobody everybody everyone".split()
)
_GROUPS = frozenset(
    "people government council party parliament union company ministry court committee commission country state nation "
    "authority community administration opposition group coalition alliance congress senate assembly cabinet army "
    "board team church city town village campaign association organisation organization federation bank regulator "
    "majority minority public police side club firm agency university island islander villager farmer ally lawmaker "
    "trader fisherman family leadership bloc delegation movement rebel capital neighbour neighbor kremlin".split()
)
"""Nouns for those who can be for or against something, besides people by what they do."""


def holder(claim: Claim, at: int, base: int, voices: Voices, namer: Namer) -> tuple[Party, Statement | None] | None:
    """Who holds a stance whose trigger stands at code point `at`, and in which statement; None where it is open."""
    inside = voices.around(at)
    if inside is not None and inside.negated:
        return None  # what is denied is nobody's stance
    word = claim.holder or _opinion(claim.clause)
    if word is None:
        party = voices.speaker(inside) if inside is not None else None
        return (party, inside) if party is not None else None
    cued = voices.cued(at) or inside
    if is_joined(word):
        party = named(word, base, namer)
        return (party, cued) if party is not None and (word.dep_ != "conj" or party.naming is not None) else None
    if word.lower_ in _FIRST or word.lower_ in ("i", "me"):
        if inside is None:
            return None
        party = voices.body(inside) if word.lower_ in _FIRST else voices.speaker(inside)
        return (party, inside) if party is not None else None
    if word.lower_ in ("which", "who", "that") and word.dep_ in ("nsubj", "nsubjpass"):
        return None
    if cued is not None and cued is not inside and cued.speaker_name:
        party = voices.speaker(cued)
        if party is not None:
            return party, cued
    party = named(word, base, namer)
    if party is None and inside is not None and voices.means_speaker(word.lower_, base + word.idx, inside):
        party = voices.speaker(inside)
    return (party, cued) if party is not None else None


def _opinion(clause: Token) -> Token | None:
    """The subject of "X thinks that ...", where the clause is what X thinks."""
    at = clause
    for _ in range(3):
        if at.dep_ not in ("ccomp", "conj") or at.head == at:
            return None
        if at.dep_ == "ccomp":
            thinks = at.head.lemma_.lower() in signs("think") and at.head.pos_ == "VERB"
            return next(iter(children(at.head, "nsubj")), None) if thinks else None
        at = at.head
    return None


def named(word: Token, base: int, namer: Namer) -> Party | None:
    """The party that a noun phrase names, where it can take a stance at all."""
    if word.lower_ in _SOME or any(c.lower_ in ("no", "any") for c in children(word, "det")):
        return None
    own = code_points(word.doc, base, alone(word))
    party = namer.party(*own)
    joined = is_joined(word)
    if joined and " and " in party.name:  # the two as one actor
        party = replace(party, naming=None, name=party.basis[0].exact)
    if party.naming is None and word.dep_ == "nsubj":
        near = namer.party(*code_points(word.doc, base, (word.i, word.i + 1)))
        party = near if near.naming is not None and not (joined and " and " in near.name) else party
    if party.naming is not None:
        return party
    if word.pos_ == "PRON" or word.pos_ == "DET":
        return None
    lemma = word.lemma_.lower()
    able = word.ent_type_ in _NAMED or lemma in roles() or lemma in _GROUPS
    return party if able else None
