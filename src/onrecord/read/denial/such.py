"""Such: denials of what was told just before: "no such meeting", "that plan was never on the table"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.found import Found
from onrecord.read.denial.standing import asserted, negated
from onrecord.read.denial.words import among

if TYPE_CHECKING:
    from spacy.tokens import Token

_HAPPENING = frozenset({"take", "happen", "occur", "exist"})
_BEING = frozenset("be have exist happen occur take make hold receive give conduct carry plan".split())
"""Verbs of what there is, or is not: "no such attack took place"."""


def such(head: Token) -> Token | None:
    """The noun by which an object points back to what was told just before: "that any such encounter took place"."""
    for noun in (head, *(c for c in head.children if c.dep_ in (*grammar.SUBJECTS, "dobj", "attr"))):
        if noun.pos_ == "NOUN" and any(c.lower_ == "such" and c.dep_ in ("amod", "predet", "det") for c in noun.lefts):
            return noun
    return None


def none_such(noun: Token) -> Found | None:
    """There was no such meeting, we have no such plans, that plan was never on the table."""
    if noun.pos_ != "NOUN":
        return None
    over = noun.head
    no = next((c for c in noun.lefts if c.lower_ == "no" and c.nbor(1).lower_ == "such"), None)
    if no is not None and noun.dep_ in ("attr", "dobj", "nsubj", "nsubjpass") and over.lemma_ in _BEING:
        return _found(noun, over, (no.i, noun.i)) if asserted(over) else None
    that = any(c.dep_ == "det" and c.lower_ in ("that", "this") for c in noun.children)
    table = next((c for c in grammar.children(over, "prep") if c.lower_ == "on" and _table(c)), None)
    if that and noun.dep_ == "nsubj" and over.lemma_ == "be" and table is not None and negated(over) and asserted(over):
        return _found(noun, over, (over.i, table.right_edge.i + 1))
    never = that and noun.dep_ == "nsubj" and over.lemma_ in _HAPPENING and negated(over) and asserted(over)
    return _found(noun, over, (over.i, over.i + 1)) if never and among(noun, "happening") else None


def _table(on: Token) -> bool:
    return any(c.lower_ == "table" for c in grammar.children(on, "pobj"))


def _found(noun: Token, over: Token, cue: tuple[int, int]) -> Found:
    why = "says that there is none" if over.i < noun.i else "says that it was not so"
    last = over.right_edge.i if over.i > noun.i and cue[1] <= noun.i else noun.right_edge.i
    words = grammar.trim(noun.doc, noun.left_edge.i, last + 1)
    return Found("denied", cue, why, 0.75, None, (words,), noun, noun, voiced=True)
