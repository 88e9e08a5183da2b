"""Told: the accusations and claims of an article that a denial may point back to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.words import among, words
from onrecord.read.namer import Namer
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.records import Party, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Range = tuple[int, int]
"""Code points start..end."""

_OBJECTS = frozenset({"dobj", "prep", "ccomp", "xcomp", "pcomp"})
_ASKS = frozenset("whether if how why to".split())
"""How words begin that tell nothing as a fact."""


@dataclass(frozen=True, slots=True)
class Told:
    """An accusation or a claim: where it begins in the text, its words, who makes it, by which verb."""

    at: int
    span: Range
    by: Party
    lemma: str


def accusing(parse: Parse, namer: Namer) -> Iterator[Told]:
    """The verbs that accuse: "X accused Y of shelling the town"."""
    for block, doc in parse.parsed:
        for verb in doc:
            if not among(verb, "accuse") or verb.pos_ != "VERB" or any(c.dep_ == "neg" for c in verb.children):
                continue
            passive = grammar.is_passive(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN")
            by = grammar.agent(verb) if passive else grammar.subject(verb)
            if by is None:
                continue
            parts = [c for c in verb.children if c.dep_ in _OBJECTS and c.i > verb.i and c.lower_ != "by"]
            parts = [c for c in parts if not (among(c, "accusing") and c.left_edge.nbor(-1).text == ",")]
            if not parts:
                continue
            stop = min([max(c.right_edge.i for c in parts) + 1, *(s for c in parts for s in _slips(c))])
            span = grammar.code_points(doc, block.start, _without_and(doc, grammar.trim(doc, verb.i, stop)))
            who = grammar.code_points(doc, block.start, grammar.phrase(by))
            yield Told(block.start + verb.idx, span, namer.party(*who), verb.lemma_)


def reporting(parse: Parse, namer: Namer) -> Iterator[Told]:
    """What papers and stations report, which may be no statement: "The paper reported that Kesta had offered"."""
    for block, doc in parse.parsed:
        for verb in doc:
            if verb.lemma_ != "report" or verb.pos_ != "VERB" or verb.dep_ not in ("ROOT", "conj", "ccomp"):
                continue
            by = grammar.own_subject(verb)
            clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
            if by is None or by.pos_ == "PRON" or clause is None or not _that(clause):
                continue
            said = grammar.without_that(doc, grammar.trim(doc, clause.left_edge.i, clause.right_edge.i + 1))
            who = grammar.code_points(doc, block.start, grammar.phrase(by))
            span = grammar.code_points(doc, block.start, said)
            yield Told(block.start + verb.idx, span, namer.party(*who), "report")


def said(a: Attribution, s: Statement) -> Told | None:
    """A statement as a claim, where it affirms something and somebody is told to make it."""
    if s.negated or not s.content or not s.source:
        return None
    if a.classes and not a.classes & {"say", "accuse", "show", "think"} and a.lemma not in words("assert"):
        return None
    by = Party(s.naming, None, s.speaker_name or s.source[0].exact, s.source)
    last = s.content[-1]
    if last.exact.partition(" ")[0] in _ASKS:
        return None
    return Told(a.verb, (last.start, last.end), by, a.lemma)


def _that(clause: Token) -> bool:
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _slips(part: Token) -> Iterator[int]:
    """Where a parser's slip joins the next verb to what somebody is accused of: "of shelling X and imposed"."""
    for t in part.subtree:
        if t.dep_ == "conj" and t.tag_ in ("VBD", "VBZ", "VBP", "VBN") and t.head.tag_ in ("VBG", "NN", "NNS", "NNP"):
            yield t.left_edge.i


def _without_and(doc: Doc, r: Range) -> Range:
    """The range without an "and" at its end."""
    while r[1] > r[0] and doc[r[1] - 1].dep_ == "cc":
        r = grammar.trim(doc, r[0], r[1] - 1)
    return r
