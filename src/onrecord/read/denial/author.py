"""Author: who is told to make a claim that a denial names, and what that claim said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.words import among
from onrecord.read.parse import Parse

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]
"""Code points start..end."""

_DEEDS = frozenset(("involvement", "complicity", "wrongdoing", "responsibility"))
"""What is claimed, and no claim: "Kestan involvement" is not what Kesta says."""


def affirmer(noun: Token) -> Token | None:
    """Who is told to make a claim: the Kesta of "Kesta's accusation", "claims by Kesta", "Kestan claims"."""
    if noun.pos_ != "NOUN" or not among(noun, "claim", "accusing", "offered") or noun.lemma_.lower() in _DEEDS:
        return None
    for c in noun.children:
        if c.dep_ == "poss" and c.tag_ != "PRP$":
            return c
        if c.dep_ == "prep" and c.lower_ in ("by", "from"):
            of = next(iter(grammar.children(c, "pobj")), None)
            if of is not None and (of.pos_ in ("PROPN",) or of.ent_type_ or among(of, "accuser") or of.pos_ == "NOUN"):
                return of
        if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in ("make", "level", "raise", "voice", "issue", "publish"):
            return grammar.agent(c)
    for c in noun.children:
        if c.dep_ in ("amod", "compound", "nmod") and c.ent_type_ in ("GPE", "NORP", "ORG") and c.i < noun.i:
            return c
    return None


def topic(word: Token) -> Token | None:
    """The claim or proposal of somebody that a sentence begins with: "As for Kesta's proposal, the idea of ..."."""
    sent = word.sent
    for t in sent.doc[sent.start : min(word.i, sent.start + 12)]:
        if t.pos_ == "NOUN" and among(t, "claim", "accusing", "offered") and t.dep_ == "pobj":
            opens = sent.doc[sent.start : t.i]
            if any(x.lower_ in ("for", "about", "regarding", "concerning", "on") for x in opens) and affirmer(t):
                return t
    return None


def earlier(noun: Token, by: Token, parse: Parse, at: int) -> Range | None:
    """What a claim or proposal named before says: the clause of the nearest noun of the same lemma and author."""
    found: Range | None = None
    for block, doc in parse.parsed:
        if block.start >= at:
            break
        for t in doc:
            if block.start + t.idx >= at:
                break
            if t.lemma_ != noun.lemma_ or t.pos_ != "NOUN":
                continue
            if not any(x.lower_ == by.lower_ for x in t.subtree):
                continue
            last = [c for x in t.subtree for c in x.children if c.dep_ in ("acl", "relcl", "ccomp") and c.i > t.i]
            clause = next((c for c in last if c.tag_ in ("VB", "VBD", "VBZ", "VBP", "VBG") and c.head.i >= t.i), None)
            if clause is not None:
                r = grammar.without_that(doc, grammar.trim(doc, clause.left_edge.i, clause.right_edge.i + 1))
                found = grammar.code_points(doc, block.start, r)
    return found
