"""Recognised: facts that somebody does not accept as valid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.found import Found
from onrecord.read.denial.object import Object, direct_object
from onrecord.read.denial.parts import cue_of, holder_of, where
from onrecord.read.denial.standing import asserted, negated
from onrecord.read.denial.words import among

if TYPE_CHECKING:
    from spacy.tokens import Token

_REFUSES = frozenset({"refuse", "decline", "fail"})


def not_recognised(verb: Token) -> Found | None:
    """A fact that is not accepted as valid: "do not recognise the annexation", "refuses to recognise"."""
    over = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ in _REFUSES else None
    if over is not None and (negated(over) or not asserted(over)):
        return None
    if over is None and not (_negative(verb) and _plain(verb)):
        return None
    of = direct_object(verb)
    if of is None or not _validity(of, verb):
        return None
    holder = grammar.subject(over) if over is not None else holder_of(verb)
    if holder is None or grammar.is_passive(verb):
        holder = grammar.agent(verb) or where(verb)
    if holder is not None and holder.lower_ in ("who", "which", "that"):
        holder = None
    cue = (over.i, verb.i + 1) if over is not None else cue_of(verb)
    subject = next(iter(grammar.children(verb, "nsubjpass")), None)
    relative = subject is not None and any(t.lower_ == "which" for t in subject.subtree)
    ranges = (_with_antecedent(verb, subject) if relative and subject is not None else ()) or of.ranges
    return Found("not recognised", cue, "does not accept it as valid", 0.85, holder, ranges, of.anaphor, of.head)


def _negative(verb: Token) -> bool:
    """Whether it is negated, by a "not" or by its subject: "no state recognises"."""
    return any(c.dep_ == "neg" or (c.dep_ in grammar.SUBJECTS and _none(c)) for c in verb.children)


def _validity(of: Object, verb: Token) -> bool:
    """Whether an object is something that can be valid: no face, no visitor, no invitation."""
    head = of.head
    if of.clausal:
        return among(verb, "accept")
    if head.pos_ == "PRON" or head.ent_type_ == "PERSON":
        return False
    if among(verb, "accept"):
        wanted = among(head, "claim", "outcome") and not among(head, "offered")
        return wanted and head.lemma_.lower() != "responsibility"
    return not among(head, "person")


def _none(noun: Token) -> bool:
    return noun.lower_ in ("nobody", "none") or any(c.lower_ == "no" and c.dep_ == "det" for c in noun.children)


def _plain(verb: Token) -> bool:
    """Neither a question, a condition nor somebody's mere ability ("could not recognise him")."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "mark")}
    return not helpers & {
        "could",
        "would",
        "should",
        "may",
        "might",
        "must",
        "if",
        "whether",
        "can",
        "unless",
    } and not (verb.sent.text.rstrip(' "').endswith("?"))


def _with_antecedent(verb: Token, subject: Token) -> tuple[tuple[int, int], ...]:
    """The noun before ", the results of which" and these words."""
    first = subject.left_edge.i
    if first < 2 or verb.doc[first - 1].text != ",":
        return ()
    noun = verb.doc[first - 2]
    if noun.pos_ not in ("NOUN", "PROPN"):
        return ()
    return (grammar.trim(verb.doc, min(noun.left_edge.i, noun.i), noun.i + 1), grammar.phrase(subject, whole=True))
