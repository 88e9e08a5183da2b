"""Relay: who passed a speaker's words on inside the sentence: "Sputnik cited him as saying", "as TASS reports"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from onrecord.read.beside.telling import Telling
from onrecord.read.grammar import agent, children, is_passive, own_subject, phrase, subject
from onrecord.read.said.candidates import RELAYS
from onrecord.read.said.press import Press, Relay
from onrecord.records import Sourced

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

PASSED = frozenset({"reports", "cites", "quotes"})
"""How a house stands between a speaker and the reader; what is told to it has it as the addressee."""


_MARKS = frozenset({",", '"', "'", "-", "--", "–", "—"})
_REPORTS = frozenset({"report", "say", "write", "add", "note"})
_DEEP = 10


def relay(telling: Telling, sourcing: Sequence[Sourced], press: Press) -> Relay | None:
    """Who passed a statement on, by its sentence: "cited as saying" first, then phrases of sourcing outside quotations.

    `sourcing`: those of the article, in order. None too where the house itself speaks: it is then in the source.
    """
    citing = _citing(telling)
    if citing is not None:
        return _named(telling, citing, sourcing, press)
    for s in _near(telling, sourcing):
        if s.how in PASSED and not _speaks(telling, s) and _passes(telling, s):
            return Relay(s.name, (s.span.start, s.span.end))
    return next(_unnamed(telling, press), None)


def _citing(telling: Telling) -> Token | None:
    """Who cites: the subject of "cited X as saying", the agent of "was quoted by Y as saying" and "as quoted by Y"."""
    up = telling.verb
    if up.dep_ == "pcomp" and up.head.lower_ == "as":
        up = up.head.head
    verbs = [up] if up.lemma_ in RELAYS else []
    verbs += [t for t in telling.tokens if t.lemma_ in RELAYS and t.pos_ == "VERB" and t != up and _is_quoted_by(t)]
    for verb in verbs:
        who = agent(verb) or _by(telling.verb) or (None if is_passive(verb) or verb.tag_ == "VBN" else _subject(verb))
        if who is not None and who.pos_ in ("NOUN", "PROPN") and who.i in telling.free - telling.source:
            return who
    return None


def _subject(verb: Token) -> Token | None:
    """Who cites; of "TASS reported, citing him as saying" TASS."""
    return own_subject(verb) or (subject(verb) if verb.tag_ == "VBG" else None)


def _by(verb: Token) -> Token | None:
    """Who passed on, in "was quoted as saying by Y"."""
    said = [verb, *(c for p in children(verb, "prep") if p.lower_ == "as" for c in children(p, "pcomp"))]
    found = (o for v in said for by in v.children if by.lower_ == "by" for o in children(by, "pobj"))
    return next(found, None)


def _unnamed(telling: Telling, press: Press) -> Iterator[Relay]:
    """Houses without a name: "according to local media", "..., the state news agency reported"."""
    doc = telling.doc
    for t in telling.tokens:
        if t.i in telling.cue or t.i in telling.source:
            continue
        if t.lower_ == "according":
            who = next((o for to in t.children if to.lower_ == "to" for o in children(to, "pobj")), None)
        else:
            after = doc[t.i + 1] if t.i + 1 < len(doc) else None
            ends = after is None or after.is_punct or after.lower_ == "on"
            who = own_subject(t) if ends and t.lemma_ in _REPORTS and t.pos_ == "VERB" else None
            before = who.left_edge.i - 1 if who is not None else -1
            if before < 0 or (doc[before].text not in _MARKS and doc[before].lower_ != "as"):
                continue
        if who is None or who.i in telling.source:
            continue
        house = press.of(doc[slice(*phrase(who))], telling.base)
        if house is not None:
            yield house


def _is_quoted_by(verb: Token) -> bool:
    """Whether "(as) quoted by Y" stands beside the report: Y passes on what is said."""
    return agent(verb) is not None and verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl", "ROOT", "parataxis", "conj")


def _named(telling: Telling, who: Token, sourcing: Sequence[Sourced], press: Press) -> Relay:
    first, stop = phrase(who)
    start, end = telling.range_of(first, stop)
    known = next((s for s in _near(telling, sourcing) if s.span.start < end and start < s.span.end), None)
    if known is not None:
        return Relay(known.name, (start, end))
    house = press.of(telling.doc[first:stop], telling.base, quotes=True)
    if house is not None:
        return house
    words = telling.doc[first:stop].text
    name = " ".join(words.split())
    return Relay(name[4:] if name.lower().startswith("the ") else name, (start, end))


def _near(telling: Telling, sourcing: Sequence[Sourced]) -> list[Sourced]:
    """The phrases of sourcing in the telling's sentence."""
    start, end = telling.bounds
    return [s for s in sourcing if start <= s.span.start < end]


def _passes(telling: Telling, s: Sourced) -> bool:
    """Whether a phrase in the outlet's own words goes with this statement.

    "According to N", "as N reports", "N reported that he said", "he said, N reported"; not "N reported the plan, but he
    denied it".
    """
    words = [
        t for t in telling.tokens if s.span.start <= telling.base + t.idx < s.span.end and t.i not in telling.source
    ]
    if not words:
        return False
    verb = words[-1]
    if words[0].lower_ == "as" or verb.pos_ not in ("VERB", "AUX") or s.how != "reports":
        return True
    at = telling.verb
    for _ in range(_DEEP):
        if at.head == verb and at.dep_ == "ccomp":
            return True
        if at.head in (verb, at):
            break
        at = at.head
    doc = telling.doc
    before = doc[words[0].i - 1] if words[0].i > 0 else None
    after = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    return before is not None and before.text in _MARKS and (after is None or after.is_punct or after.lower_ == "on")


def _speaks(telling: Telling, s: Sourced) -> bool:
    """Whether the house of a phrase is this statement's own source: "Interfax reports that ..."."""
    return any(s.span.start <= telling.base + telling.doc[i].idx < s.span.end for i in telling.source)
