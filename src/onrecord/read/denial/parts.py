"""Parts: who denies and by which words, as every verb of denial has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.named.lexicon import forms

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONAL = frozenset("him her them us me you himself herself themselves".split())


def holder_of(verb: Token) -> Token | None:
    """Who denies; for a passive the agent."""
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and grammar.children(verb, "ccomp"):
        return verb.head  # a parser's slip: "A spokesman, Arno Vik, denied on Friday that ..."
    if grammar.is_passive(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        place = where(verb) if verb.dep_ == "ROOT" else None
        known = forms().get(place.text) if place is not None else None
        return grammar.agent(verb) or (place if known is not None and known.type == "country" else None)
    found = grammar.subject(verb)
    if found is None and verb.dep_ == "xcomp":
        found = grammar.subject(verb.head)
    return found


def where(verb: Token) -> Token | None:
    """Who holds it in "not recognized in the West", "by the West"."""
    for c in verb.children:
        if c.dep_ == "prep" and c.lower_ in ("in", "by"):
            for of in c.children:
                if of.dep_ == "pobj" and of.pos_ == "PROPN" and of.ent_type_ in ("GPE", "LOC", "NORP", "ORG"):
                    return of
    return None


def cue_of(verb: Token, last: int | None = None) -> tuple[int, int]:
    """The verb with its negation and its "as false"."""
    first = verb.i
    for c in verb.lefts:
        if c.dep_ == "neg" and first - c.i <= 2:
            first = min(first, c.i)
            aux = [a for a in verb.lefts if a.dep_ in ("aux", "auxpass") and a.i == c.i - 1]
            first = min([first, *(a.i for a in aux)])
    return first, (last if last is not None else verb.i) + 1
