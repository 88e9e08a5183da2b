"""Doubt: what somebody doubts, or does not take at its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.found import Found
from onrecord.read.denial.object import direct_object, noun_object
from onrecord.read.denial.parts import cue_of, holder_of
from onrecord.read.denial.standing import asserted, negated
from onrecord.read.denial.words import among

if TYPE_CHECKING:
    from spacy.tokens import Token


def doubting(verb: Token) -> Found | None:
    """What is doubted: "doubts that", "cast doubt on the claims", "should be taken with caution"."""
    if verb.lemma_ == "doubt" and not negated(verb) and asserted(verb):
        of = direct_object(verb)
        if of is not None and (of.clausal or among(of.head, "claim", "accusing")) and of.head.tag_ != "PRP":
            return Found("doubted", cue_of(verb), "doubts it", 0.7, holder_of(verb), of.ranges, of.anaphor, of.head)
    if verb.lemma_ == "cast" and not negated(verb) and asserted(verb):
        doubt = next((c for c in grammar.children(verb, "dobj") if c.lemma_ == "doubt"), None)
        on = next(
            (p for c in (verb, doubt) if c for p in grammar.children(c, "prep") if p.lower_ in ("on", "upon")), None
        )
        noun = next(iter(grammar.children(on, "pobj")), None) if on is not None else None
        if doubt is not None and noun is not None and among(noun, "claim", "accusing", "outcome"):
            of = noun_object(noun)
            cue = (verb.i, doubt.i + 1)
            return Found("doubted", cue, "casts doubt on it", 0.7, holder_of(verb), of.ranges, of.anaphor, noun)
    if verb.lemma_ in ("take", "treat", "view", "regard"):
        return _with_caution(verb)
    return None


def _with_caution(verb: Token) -> Found | None:
    """Words that are to be taken with caution, with a grain of salt."""
    noun = next((c for c in grammar.children(verb, "nsubjpass", "dobj")), None)
    if noun is None or not among(noun, "claim", "accusing"):
        return None
    for c in grammar.children(verb, "prep"):
        if c.lower_ == "with":
            for of in grammar.children(c, "pobj"):
                salt = any(t.lemma_ == "salt" for t in of.subtree)
                if (of.lemma_.lower() in ("caution", "scepticism", "skepticism", "suspicion") or salt) and not (
                    negated(verb)
                ):
                    first, stop = grammar.phrase(noun, whole=noun.i < verb.i)
                    cue = (verb.i, of.right_edge.i + 1 if salt else of.i + 1)
                    why = "does not take it at its word"
                    return Found("doubted", cue, why, 0.7, None, ((first, stop),), None, noun, voiced=True)
    return None
