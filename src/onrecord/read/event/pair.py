"""Pair: what a verb and the words under it tell together: "restore relations", "travel to X"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.event.candidates import Candidate
from onrecord.read.event.features import lemma
from onrecord.read.event.lexicon import in_pairs, pair_type
from onrecord.read.grammar import children, is_passive, own_subject, subject
from onrecord.read.tables import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_GOES = {"travel": "to", "fly": "to", "head": "to", "arrive": "in", "expect": "in"}
_MAIN = frozenset({"ROOT", "ccomp", "parataxis"})
_WHICH = frozenset({"that", "which", "whom"})
_HELD = frozenset({"GPE", "PERSON"})


def pair_of(c: Candidate) -> str | None:
    """The type that the trigger and what stands under it tell together; None where it takes no other word."""
    t = c.trigger
    if t.pos_ != "VERB":
        return None
    if visits(t) or _talks(t):
        return "CONSULT"
    return _paired(t)


def is_told(c: Candidate) -> bool:
    """Whether what a verb and its words tell together is told by them alone: some pairs only in a main clause."""
    t = c.trigger
    if pair_of(c) is None:
        return False
    first = t.head if t.dep_ == "conj" else t
    return first.dep_ in _MAIN or _paired(t, anywhere=True) is not None


def _paired(t: Token, *, anywhere: bool = False) -> str | None:
    if not in_pairs(lemma(t)):
        return None
    kinds = (pair_type(lemma(t), name, anywhere=anywhere) for o in _objects(t) for name in _names(o))
    return next((kind for kind in kinds if kind is not None), None)


def _objects(t: Token) -> list[Token]:
    found = children(t, "dobj", "nsubjpass")
    if t.dep_ == "relcl" and all(o.lower_ in _WHICH for o in found) and own_subject(t) != t.head:
        found.append(t.head)  # "an accusation (that) Norland rejected"
    found += [o for p in children(t, "prep") if p.lower_ in ("to", "on") for o in children(p, "pobj")]
    found += [
        o for x in found for p in children(x, "prep") if p.lower_ in ("in", "of", "on") for o in children(p, "pobj")
    ]
    out = [p for x in children(t, "prep", "prt", "advmod") if x.lower_ == "out" for p in children(x, "prep")]
    return found + [o for p in out if p.lower_ == "of" for o in children(p, "pobj")]


def _names(o: Token) -> Iterator[str]:
    yield lemma(o)
    if o.ent_type_:
        yield "#" + o.ent_type_


def visits(t: Token) -> bool:
    """Whether somebody goes to a state or a town: "will travel to Lima", "is expected in Lima"."""
    prep = _GOES.get(lemma(t))
    if prep is None or (lemma(t) == "expect") != is_passive(t):
        return False
    who = subject(t)
    somebody = who is not None and (
        who.ent_type_ == "PERSON" or lemma(who) in roles() or who.lower_ in ("he", "she", "who")
    )
    to = [p for p in children(t, "prep") if p.lower_ == prep]
    named = any(o.ent_type_ == "GPE" for p in to for o in children(p, "pobj"))
    return named and (somebody or (lemma(t) == "expect" and not children(t, "xcomp") and _is_name(who)))


def _is_name(who: Token | None) -> bool:
    return who is not None and who.pos_ == "PROPN"


def _talks(t: Token) -> bool:
    """Whether two parties talk: "would talk to Norland"; who speaks to reporters meets nobody."""
    if lemma(t) not in ("talk", "speak") or subject(t) is None:
        return False
    to = [p for p in children(t, "prep") if p.lower_ == "to"]
    return any(o.ent_type_ in _HELD for p in to for o in children(p, "pobj"))
