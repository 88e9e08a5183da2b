"""Liar: who says that another lies denies what that one said: "accused Kesta of lying", "Kesta was lying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.found import Found
from onrecord.read.denial.object import noun_object
from onrecord.read.denial.standing import asserted, negated
from onrecord.read.denial.words import among

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPREAD = frozenset("spread tell invent fabricate peddle disseminate".split())
_IT = frozenset(("this", "that", "it"))
_LIES = frozenset("lie disinformation falsehood misinformation incident claim story".split())


def lying(word: Token) -> Found | None:
    """The denial of what somebody said by the word that he lies."""
    if word.pos_ != "VERB" or negated(word):
        return None
    spreads = word.lemma_ in _SPREAD and any(c.lemma_.lower() in _LIES for c in grammar.children(word, "dobj"))
    if not spreads and (word.lemma_ != "lie" or any(c.dep_ in ("prep", "advmod") for c in word.rights)):
        return None  # "lies on the border", "spreading seeds"
    of = word.head if word.dep_ in ("pcomp", "pobj") and word.head.lower_ == "of" else None
    over = of.head if of is not None else word
    if of is not None and over.lemma_ != "accuse":
        return None
    liar = next(iter(grammar.children(over, "dobj")), None) if of is not None else grammar.own_subject(word)
    if liar is None or liar.pos_ != "PROPN" or not asserted(over) or negated(over) or grammar.is_passive(over):
        return None
    holder = grammar.subject(over) if of is not None else None
    last = max([word.i, *(c.i for c in grammar.children(word, "dobj"))])
    cue, why = (over.i if of is not None else word.i, last + 1), "says that it is a lie"
    return Found("rejected", cue, why, 0.7, holder, (), word, word, voiced=holder is None, answering=True, liar=liar)


def made_up(verb: Token) -> Found | None:
    """The claim was fabricated, "it was completely fabricated"."""
    named = next(iter(grammar.children(verb, "nsubjpass")), None)
    if named is None or negated(verb) or not asserted(verb) or grammar.agent(verb) is not None:
        return None
    if named.lower_ not in _IT and not among(named, "accusing"):
        return None
    of = noun_object(named)
    first = min(c.i for c in verb.children if c.dep_ in ("auxpass", "nsubjpass") and c.i >= named.i)
    cue = (first + 1 if first == named.i else first, verb.i + 1)
    why = f"says that it is “{verb.text}”"
    return Found("rejected", cue, why, 0.75, None, of.ranges, of.anaphor, named, voiced=True)
