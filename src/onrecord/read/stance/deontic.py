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
_HELPERS = _OUGHT | {"can", "will"}
_NEEDING = frozenset({"need", "have", "ought", "require"})
_BE = frozenset({"be", "remain", "stay", "become"})


def deontic(verb: Token) -> Iterator[Claim]:
    """The stances that a modal verb or "need" tells."""
    if verb.pos_ not in ("VERB", "AUX"):
        return
    helper = modal(verb)
    if helper not in _HELPERS and (helper or verb.lemma_ not in _NEEDING):
        return
    if any(c.lower_ == "how" and c.i < verb.i for c in children(verb, "advmod")):
        return
    subject = subject_of(verb)
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
    """ "Must have left", "should she come": no bidding."""
    helpers = children(verb, "aux")
    if any(h.lower_ in ("have", "'ve", "’ve") for h in helpers):
        return True
    pointing = subject is not None and subject.lower_ in ("it", "that", "this", "there")
    if verb.lemma_ == "be" and pointing and children(verb, "acomp", "attr") and modal(verb) == "must":
        return True  # "it must be terrible"
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


def _done_to(inner: Token, subject: Token, verb: Token, value: int) -> tuple[Token, int]:
    """What "the ban has to be lifted" is about: where the verb hands on, its subject; else the whole clause."""
    if not is_passive(inner):
        return descend(inner, value)
    shift = sign("shift", inner.lemma_.lower())
    return (verb, value) if shift is None else (subject, value * shift)


def _weighty(subject: Token) -> bool:
    """Whether what needs something is ours, or a state or body: not "the team needs two points"."""
    ours = any(c.lower_ in ("our", "my") for c in children(subject, "poss"))
    return ours or subject.ent_type_ in ("GPE", "ORG", "NORP", "LOC") or subject.lemma_.lower() in ("world", "country")


def _needed(verb: Token, subject: Token | None) -> Iterator[Claim]:
    if subject is None or verb.dep_ == "relcl" or any(c.lower_ == "yet" for c in verb.children):
        return
    holder = subject if subject.lower_ in FIRST else None
    clauses = children(verb, "xcomp")
    value = -1 if negations(verb) % 2 else 1
    if clauses and any(c.tag_ == "TO" for c in clauses[0].children):
        if clauses[0].lemma_ in ("say", "admit", "ask", "tell", "confess", "wonder", "know"):
            return  # "I have to say"
        if clauses[0].lemma_ == "do" and not children(clauses[0], "dobj"):
            return  # "it has to do with"
        if verb.lemma_ == "have" and value < 0:
            return  # "do not have to" leaves it open
        if verb.lemma_ == "have" and clauses[0].lemma_ == "be" and children(clauses[0], "attr"):
            return  # "has to be the first time": a guess
        target, value = _done_to(clauses[0], subject, verb, value)
        yield Claim(verb, value, target, holder, verb, SURE, f"'{verb.text} to' tells it")
        return
    if verb.lemma_ in ("need", "require") and children(verb, "dobj") and (holder is not None or _weighty(subject)):
        target, value = descend(children(verb, "dobj")[0], value)
        yield Claim(verb, value, target, holder, verb, SURE, f"{verb.text!r} tells it")
