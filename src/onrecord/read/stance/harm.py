"""Harm: who says that another threatens, violates or stokes something is against that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.grammar import agent, children, is_passive
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import is_clause, is_finite, modal, subject_of
from onrecord.read.stance.polarity import negations, objects
from onrecord.read.stance.words import phrasal, sign

if TYPE_CHECKING:
    from spacy.tokens import Token

LIKELY, FAIR = 0.7, 0.6
_PLACES = frozenset({"dobj", "pobj", "nsubj", "conj", "ROOT"})


def harm(word: Token) -> Iterator[Claim]:
    """The stances of a speaker against what he says is done, or against what he gives a bad name."""
    if word.pos_ in ("NOUN", "PROPN"):
        for c in children(word, "amod") if word.dep_ in _PLACES else ():
            if sign("slur", c.lemma_.lower()) is not None and _owned(word):
                yield Claim(c, -1, word, None, word, FAIR, f"{c.text!r} tells it")
        return
    told = (_harmful(word) or _finds_fault(word)) if is_clause(word) else None
    if told is None or not is_finite(word) or negations(word) or modal(word) not in ("", "will", "can"):
        return
    if word.dep_ == "advcl" and word.tag_ != "VBD":
        return
    doer = agent(word) if is_passive(word) else subject_of(word)
    if doer is None or doer.lower_ in ("i", "we"):
        return
    yield Claim(word, -1, word, None, word, LIKELY, f"{told!r} tells it", (doer,))


def _owned(word: Token) -> bool:
    """Whether a phrase tells whose doing it is: an illegal act of somebody, not illegal goods."""
    of = (o for c in children(word, "prep") if c.lower_ in ("of", "by") for o in children(c, "pobj"))
    return bool(children(word, "poss")) or any(
        t.ent_type_ in ("NORP", "GPE", "ORG", "PERSON") for t in (*children(word, "amod", "compound", "nmod"), *of)
    )


def _harmful(verb: Token) -> str | None:
    lemma = verb.lemma_.lower()
    for small, _ in phrasal("harm").get(lemma, ()):
        if objects(verb, small) or (not small and is_passive(verb)):
            return " ".join((verb.text, *small))
    if sign("more", lemma) is not None:
        for o in children(verb, "dobj"):
            if sign("ill", o.lemma_.lower()) is not None:
                return f"{verb.text} {o.text}"
    return None


def _finds_fault(verb: Token) -> str | None:
    ways = children(verb, "advmod")
    for c in (*ways, *(g for way in ways for g in children(way, "advmod"))):
        if c.lower_.endswith("ly") and sign("wry", c.lower_) is not None:
            return c.text
    return None
