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
            (d for c in direct for d in c.subtree if among(d, "false") and (d.dep_ == "amod" or c.lemma_ in _HEAPS)),
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
    if named is None or named.ent_type_ == "PERSON" or named.lower_ in PERSONAL - {"them"}:
        return None
    if named.pos_ == "PROPN" and named.ent_type_ in ("GPE", "ORG", "NORP"):
        return None
    if among(named, "offered") and not among(named, "claim"):
        return None
    if named.tag_ in ("WDT", "WP"):
        of = direct_object(verb)
        if of is None:
            return None
    else:
        of = noun_object(named, whole=named.right_edge.i < false.i)
    return _found(verb, false, of, named)


def _found(verb: Token, false: Token, of: Object, named: Token) -> Found:
    cue = (verb.i, false.i + 1 if false.i - verb.i <= _LONGEST_CALL else verb.i + 1)
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
