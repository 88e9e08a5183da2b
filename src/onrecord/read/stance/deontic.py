"""Deontic: what a speaker says must, should or cannot be; what is needed; what a body will not do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.grammar import children, is_passive
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import modal, subject_of
from onrecord.read.stance.polarity import descend, negations
from onrecord.read.stance.words import phrasal, sign

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE, LIKELY = 0.85, 0.7

FIRST = frozenset({"we", "i", "us"})
_OUGHT = frozenset({"should", "must", "shall", "ought"})
_BE = frozenset({"be", "remain", "stay", "become"})


def deontic(verb: Token) -> Iterator[Claim]:
    """The stances that a modal verb or "need" tells."""
    if verb.pos_ not in ("VERB", "AUX"):
        return
    helper, subject = modal(verb), subject_of(verb)
    if helper in _OUGHT and not _guess(verb, subject):
        yield from _bidden(verb, subject, helper, SURE)
    elif helper == "can" and negations(verb) % 2 and _ours(verb, subject):
        yield from _bidden(verb, subject, "cannot", LIKELY)
    elif helper == "will" and negations(verb) % 2 and subject is not None and subject.lower_ in FIRST:
        if children(verb, "dobj", "xcomp"):
            yield from _bidden(verb, subject, "will not", LIKELY)
    elif not helper and verb.lemma_ in ("need", "have", "ought") and verb.tag_ not in ("VB", "VBG", "VBN", "VBD"):
        yield from _needed(verb, subject)
    elif not helper and verb.lemma_ in ("need", "require") and _do_not(verb):
        yield from _needed(verb, subject)


def _guess(verb: Token, subject: Token | None) -> bool:
    """"Must have left", "should she come": no bidding."""
    helpers = children(verb, "aux")
    if any(h.lower_ in ("have", "'ve", "of") for h in helpers):
        return any(h.lower_ in ("must", "shall") for h in helpers)
    first = next((h for h in helpers if h.tag_ == "MD"), None)
    return first is not None and subject is not None and first.i < subject.i and subject.head == verb


def _ours(verb: Token, subject: Token | None) -> bool:
    """A refusal rather than a want of power: of ourselves, or of what is done to a thing."""
    if subject is None:
        return False
    lemma = verb.lemma_.lower()
    if is_passive(verb):
        return lemma in phrasal("attitude") or lemma in phrasal("shift")
    return subject.lower_ in FIRST and (bool(children(verb, "dobj", "xcomp")) or lemma in phrasal("attitude"))


def _bidden(verb: Token, subject: Token | None, words: str, confidence: float) -> Iterator[Claim]:
    holder = subject if subject is not None and subject.lower_ in FIRST else None
    negated = negations(verb) % 2 == 1
    wary = _wary(verb)
    if wary is not None and subject is not None:
        yield Claim(verb, -1, subject, None, verb, LIKELY, f"{words!r} and {wary.text!r} tell it")
        return
    if verb.lemma_ in _BE and any(sign("quality", c.lemma_.lower()) is not None for c in children(verb, "acomp")):
        target, value = verb, -1 if negated else 1
    else:
        target, value = descend(verb, 1)
    yield Claim(verb, value, target, holder, verb, confidence, f"{words!r} tells it")


def _wary(verb: Token) -> Token | None:
    for c in children(verb, "prep"):
        if c.lower_ == "with":
            return next((o for o in children(c, "pobj") if sign("wry", o.lemma_.lower()) is not None), None)
    return None


def _do_not(verb: Token) -> bool:
    return any(c.lemma_ == "do" for c in children(verb, "aux"))


def _needed(verb: Token, subject: Token | None) -> Iterator[Claim]:
    if subject is None:
        return
    holder = subject if subject.lower_ in FIRST else None
    clauses = children(verb, "xcomp")
    value = -1 if negations(verb) % 2 else 1
    if clauses and any(c.tag_ == "TO" for c in clauses[0].children):
        if verb.lemma_ == "have" and value < 0:
            return  # "do not have to" leaves it open
        if verb.lemma_ == "have" and clauses[0].lemma_ == "be" and children(clauses[0], "attr"):
            return  # "has to be the first time": a guess
        target, value = descend(clauses[0], value)
        yield Claim(verb, value, target, holder, verb, SURE, f"'{verb.text} to' tells it")
        return
    if verb.lemma_ in ("need", "require") and children(verb, "dobj"):
        target, value = descend(children(verb, "dobj")[0], value)
        yield Claim(verb, value, target, holder, verb, SURE, f"{verb.text!r} tells it")
