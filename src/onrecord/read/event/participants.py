"""Participants: the noun phrases about a word of doing that may name who does it, or to whom it is done."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read.event.lexicon import is_light, is_undergone
from onrecord.read.grammar import agent, children, is_passive, own_subject, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_STEPS = 6
"""Arcs of the parse from the trigger down to a recipient."""
MOST_WORDS = 12
"""Of a noun phrase: what stands farther from its head is its story, not who it is."""
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_CLAUSES = frozenset({"relcl", "advcl", "parataxis", "acl"})
_BREAKS = frozenset({"--", "-", "–", "—", ":", ")"})
_CUTS = frozenset({",", "(", "-", "--", "–", "—", ":", ";", '"'})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "ORDINAL"})
_CLIMBS = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dobj", "pobj", "acl", "relcl", "nsubjpass"})
_OF_THE_OBJECT = frozenset({"of", "for", "from", "against", "with"})
"""What stands between a verb with an object and a doing of that object."""
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_DOES = frozenset({"be", "plan", "need", "seek", "want", "continue", "agree"})
_BY = ("noun:by", "noun:acl:by", "noun:poss", "noun:between", "noun:among", "noun:mod", "noun:from", "noun:of")


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Somebody who may take part: the head of the noun phrase and the way to it from the trigger."""

    head: Token
    path: str


def doers_of(noun: Token) -> list[Part]:
    """Who may do what a noun tells, by its own phrase: "X's attack", "an attack by X", "the talks between X and Y"."""
    found = []
    undergone = is_undergone(noun.lemma_.lower())
    of = [c for c in children(noun, "prep") if c.lower_ == "of"]
    for c in noun.children:
        if undergone and (c in of or (c.dep_ == "poss" and not of)):
            continue
        if c.dep_ == "poss" and c.i < noun.i:
            found.append(Part(c, "noun:poss"))
        elif c.dep_ in _MODIFIERS and c.i < noun.i and c.ent_type_ in NAMED:
            found.append(Part(c, "noun:mod"))
        elif c.dep_ in ("prep", "agent") and c.lower_ in ("by", "of", "from", "between", "among"):
            found += [Part(o, "noun:" + c.lower_) for o in children(c, "pobj")]
        elif c.dep_ == "acl" and c.tag_ == "VBN" and (by := agent(c)) is not None:
            found.append(Part(by, "noun:acl:by"))
    return sorted(found, key=lambda p: (_BY.index(p.path), p.head.i))


def is_done(noun: Token) -> bool:
    """Whether the verb above a noun does it ("announced the release"), not only takes a stand on it ("condemned")."""
    verb = noun.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    return is_light(verb.lemma_.lower()) or verb.lemma_ in _DOES


def above(token: Token, have: Collection[int]) -> list[Part]:
    """The subjects of up to two clauses above that are not in `have`: of "announced the release of", "plans to"."""
    found: list[Part] = []
    at = token
    for step in range(4):
        if at.dep_ not in _CLIMBS or at.head == at or len(found) == 2:
            break
        under, at = at, at.head
        who = agent(at) if is_passive(at) else own_subject(at) if at.pos_ in ("VERB", "AUX") else None
        if under.lower_ in _OF_THE_OBJECT and token.dep_ == "pcomp" and token.head == under:
            who = patient(at) or who  # "accused X of sending", "kept X from leaving": X sends, X leaves
        known = {*have, *(p.head.i for p in found)}
        if who is not None and who.i not in known and not who.left_edge.i <= token.i <= who.right_edge.i:
            found.append(Part(who, f"above{min(step, 2)}"))
    return found


def patient(verb: Token) -> Token | None:
    """Whom a verb is about: its object, or the subject of a passive."""
    return next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)


def below(token: Token, leave: Collection[int], path: str = "", steps: int = 0) -> Iterator[Part]:
    """The noun phrases below a word, each with the labels that lead to it; not those below the heads in `leave`."""
    if steps >= MOST_STEPS:
        return
    for c in token.children:
        label = c.dep_
        if c.i in leave or c.is_punct or c.is_space:
            continue
        if c.pos_ in ("VERB", "AUX") and label in _CLAUSES and steps > 0 and label != "acl":
            continue
        if label in ("prep", "dative", "agent") and c.pos_ in ("ADP", "SCONJ", "PART"):
            label = f"prep:{c.lower_}"
        way = f"{path}>{label}" if path else label
        if _may_take_part(c):
            yield Part(c, way)
        yield from below(c, leave, way, steps + 1)


def _may_take_part(c: Token) -> bool:
    if c.dep_ in _MODIFIERS:
        return c.ent_type_ in NAMED
    if c.pos_ in ("NOUN", "PROPN", "PRON"):
        return c.ent_type_ not in _TIMES and c.dep_ not in ("npadvmod", "expl")
    return c.pos_ in ("ADJ", "NUM") and c.dep_ in ("dobj", "pobj", "nsubj", "nsubjpass")


def words(head: Token) -> tuple[int, int]:
    """The noun phrase of a head as token numbers, without clauses on its end, of at most MOST_WORDS words."""
    doc = head.doc
    first, last = head.left_edge.i, head.right_edge.i
    if head.dep_ in _MODIFIERS:
        first = last = head.i
        while last + 1 < len(doc) and doc[last + 1].ent_type_ and doc[last + 1].ent_iob_ == "I":
            last += 1
        while first > 0 and doc[first].ent_iob_ == "I":
            first -= 1
    for c in head.subtree:
        if c.i > head.i and (c.dep_ in _CLAUSES or (c.text in _CUTS and c.head == head)):
            last = min(last, max(c.left_edge.i - 1, head.i))
    for t in doc[first : head.i]:
        if t.text in _BREAKS and t.ent_iob_ != "I":
            first = t.i + 1  # a dateline, or an aside before it
    first = max(first, head.i - MOST_WORDS + 1)
    return trim(doc, first, min(last, max(first + MOST_WORDS - 1, head.i)) + 1)
