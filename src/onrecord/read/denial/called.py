"""Called: what somebody gives the name of an untruth: "called the accusations groundless"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.found import Found
from onrecord.read.denial.object import Object, direct_object, noun_object, set_off
from onrecord.read.denial.parts import PERSONAL, holder_of
from onrecord.read.denial.standing import asserted, negated
from onrecord.read.denial.words import among
from onrecord.records import DenialKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_HEAPS = frozenset(("pack", "string", "tissue", "web", "bunch"))
_LONGEST_CALL = 8
"""Words from "called" to "groundless" that are shown as one cue."""


def called(verb: Token) -> Found | None:
    """Somebody gives something the name of an untruth: "called the accusations groundless", "rejected it as false"."""
    if not among(verb, "call") or negated(verb) or not asserted(verb):
        return None
    false = as_false(verb)
    if false is None and not among(verb, "refuse"):
        direct = [
            c for c in verb.children if c.dep_ in ("oprd", "xcomp", "ccomp", "acomp", "attr", "dobj") and c.i > verb.i
        ]
        false = next((c for c in direct if among(c, "false")), None)
        false = false or next(
            (
                d
                for c in direct
                for d in c.subtree
                if among(d, "false") and (_a_false_claim(d) or c.lemma_ in _HEAPS or _said_of(d, c))
            ),
            None,
        )
    if false is None:
        return None
    named = next((c for c in grammar.children(verb, "dobj", "nsubjpass") if c.i < false.i), None)
    if named is None and (charge := set_off(verb)) is not None:  # "..., an accusation Kesta calls absurd"
        return _found(verb, false, charge, charge.head)
    if named is None:
        small = false.head if false.head != verb else false
        named = next((c for c in (*false.children, *small.children) if c.dep_ in ("nsubj",) and c.i > verb.i), None)
    joined = _joined(false) if named is None else None
    if joined is not None:  # a parser's slip: "called the claim nonsense"
        return _found(verb, false, Object(((joined.left_edge.i, joined.i + 1),), joined, joined), joined)
    if named is None or _somebody(named) or (among(named, "offered") and not among(named, "claim")):
        return None
    if named.tag_ in ("WDT", "WP"):
        of = direct_object(verb)
        if of is None:
            return None
    elif _said_of(false, named):
        first, stop = grammar.trim(verb.doc, named.left_edge.i, false.left_edge.i)
        alone = among(named, "claim", "accusing") and not any(c.i > named.i for c in named.children if c != false)
        of = Object(((first, stop),), named, named if alone else None)
    else:
        of = noun_object(named, whole=named.right_edge.i < false.i)
    return _found(verb, false, of, named)


def _somebody(named: Token) -> bool:
    """Whether it is a person, a state or a body that gets a name."""
    if named.ent_type_ == "PERSON" or named.lower_ in PERSONAL - {"them"}:
        return True
    return named.pos_ == "PROPN" and named.ent_type_ in ("GPE", "ORG", "NORP")


def _joined(false: Token) -> Token | None:
    """The claim that stands as if it were a part of what it is called."""
    claims = (c for c in false.children if c.dep_ == "compound" and c.i == false.i - 1 and among(c, "accusing"))
    return next(claims, None)


def _a_false_claim(false: Token) -> bool:
    """Whether it stands before a noun for what is told: "a false claim", not "a false choice"."""
    return false.dep_ == "amod" and (false.head.lower_ == "news" or among(false.head, "claim", "accusing"))


def _said_of(false: Token, noun: Token) -> bool:
    """Whether a participle is what the noun is called: "called the allegation fabricated", not "invented by"."""
    return false.dep_ == "acl" and false.head == noun and false.i > noun.i and not grammar.children(false, "agent")


def _found(verb: Token, false: Token, of: Object, named: Token) -> Found:
    last = false.head.i if false.dep_ == "amod" and false.head.i == false.i + 1 else false.i  # "fake news"
    cue = (verb.i, last + 1 if last - verb.i <= _LONGEST_CALL else verb.i + 1)
    kind: DenialKind = "rejected"
    return Found(kind, cue, f"calls it “{false.text}”", 0.85, holder_of(verb), of.ranges, of.anaphor, named, of.back)


def as_false(verb: Token) -> Token | None:
    """The "false" of "dismissed the report as false"."""
    for c in verb.subtree:
        if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i:
            for d in c.subtree:
                if among(d, "false") and not any(x.dep_ == "neg" for x in d.children):
                    return d
    return None
