"""Reports beside or inside the report of a house: "X, the minister said, TASS reported"; "TASS: the police said X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.said.attribute import Attribution
from onrecord.read.said.cited import Cited, speaks
from onrecord.read.said.cues import classes_of

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

_PLACES = frozenset({"parataxis", "ccomp", "conj"})
"""Where the parser hangs a short report between commas."""


def beside(a: Attribution, verb: Token, base: int) -> Cited | None:
    """Who says a house's content in the words around it: "Berg said X, as Interfax reports"."""
    at = base + verb.idx
    if at == a.verb or _in((*a.content, *a.source, *a.cue), at):
        return None
    told = _told(verb)
    if told is None:
        return None
    clause = next(iter(grammar.children(verb, "ccomp")), None)
    if clause is not None:
        return told if _in(a.content, base + clause.idx) else None
    return told if verb.dep_ in _PLACES and not grammar.children(verb, "dobj", "xcomp") else None


def within(a: Attribution, verb: Token, base: int) -> Cited | None:
    """Who says all of a house's content, inside it: "according to Interfax, the police said X"."""
    if not _in(a.content, base + verb.idx) or (verb.head != verb and _in(a.content, base + verb.head.idx)):
        return None
    told, clause = _told(verb), next(iter(grammar.children(verb, "ccomp")), None)
    if told is None or clause is None or not speaks(told.who) or not _in(a.content, base + told.who.idx):
        return None
    if any(c.pos_ in ("VERB", "AUX") for c in verb.conjuncts):
        return None
    words = (t.i for t in clause.subtree if _in(a.content, base + t.idx))
    content = tuple(grammar.without_that(verb.doc, r) for r in grammar.runs(verb.doc, words))
    return Cited(told.who, told.phrase, told.cue, None, alone=True, content=tuple(r for r in content if r[1] > r[0]))


def _told(verb: Token) -> Cited | None:
    if verb.pos_ != "VERB" or verb.dep_ == "relcl" or "say" not in classes_of(verb.lemma_.lower()):
        return None
    who = grammar.own_subject(verb)
    if who is None:
        return None
    first, stop = grammar.phrase(who)
    return None if first <= verb.i < stop else Cited(who, (first, stop), ((verb.i, verb.i + 1),), None, alone=True)


def _in(ranges: tuple[Range, ...], at: int) -> bool:
    return any(s <= at < e for s, e in ranges)
