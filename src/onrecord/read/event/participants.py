"""Participants: the noun phrases about a word of doing that may name who does it, or to whom it is done."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read.event.lexicon import is_light, is_undergone, only_tells
from onrecord.read.event.somebody import NAMED
from onrecord.read.grammar import SUBJECTS, agent, children, is_passive, own_subject, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_STEPS = 6
"""Arcs of the parse from the trigger down to a recipient."""
MOST_WORDS = 12
"""Of a noun phrase: what stands farther from its head is its story, not who it is."""
_CLAUSES = frozenset({"relcl", "advcl", "parataxis", "acl"})
_OF = frozenset({"of", "for"})
_BREAKS = frozenset({"--", "-", "–", "—", ":", ")"})
_CUTS = frozenset({",", "(", "-", "--", "–", "—", ":", ";", '"'})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "ORDINAL"})
_CLIMBS = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dobj", "pobj", "acl", "relcl", "nsubjpass"})
_BESIDE = frozenset({"as", "according", "than", "like", "unlike"})
"""Words before what takes no part: "according to the report", "dismissed it as a lie"."""
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
    """Whether the verb above a noun does it ("announced the release"), not only takes a stand on it ("condemned").

    What stands beside the object ("lodged a protest over their exercise") is not done by the verb.
    """
    at = noun
    while at.pos_ not in ("VERB", "AUX") and at.head != at:
        if at.dep_ == "prep" and at.lower_ not in _OF:
            return False
        at = at.head
    return is_light(at.lemma_.lower()) or at.lemma_ in _DOES


def above(token: Token, have: Collection[int]) -> list[Part]:
    """The subjects of up to two clauses above that are not in `have`: of "announced the release of", "plans to".

    Who only reports a clause does nothing that it tells, unless a pronoun in it may mean him.
    """
    found: list[Part] = []
    at = token
    means = False
    for step in range(4):
        if at.dep_ not in _CLIMBS or at.head == at or len(found) == 2:
            break
        means = means or any(c.dep_ in SUBJECTS and c.pos_ == "PRON" for c in at.children)
        under, at = at, at.head
        if under.dep_ == "ccomp" and reports(at) and not means:
            break
        who = agent(at) if is_passive(at) else own_subject(at) if at.pos_ in ("VERB", "AUX") else None
        known = {*have, *(p.head.i for p in found)}
        if who is not None and who.i not in known and not who.left_edge.i <= token.i <= who.right_edge.i:
            found.append(Part(who, f"above{min(step, 2)}"))
    return found


def reports(verb: Token) -> bool:
    """Whether a verb only says what others do: "said", not "announced", by which things are done."""
    name = verb.lemma_.lower()
    return only_tells(name) and not is_light(name)


def below(token: Token, leave: Collection[int], path: str = "", steps: int = 0) -> Iterator[Part]:
    """The noun phrases below a word, each with the labels that lead to it; not those below the heads in `leave`."""
    if steps >= MOST_STEPS:
        return
    for c in token.children:
        label = c.dep_
        if c.i in leave or c.is_punct or c.is_space:
            continue
        if c.pos_ in ("VERB", "AUX") and _is_apart(c, steps):
            continue
        if label == "prep" and c.lower_ in _BESIDE:
            continue
        if label in ("prep", "dative", "agent") and c.pos_ in ("ADP", "SCONJ", "PART"):
            label = f"prep:{c.lower_}"
        way = f"{path}>{label}" if path else label
        if _may_take_part(c):
            yield Part(c, way)
        yield from below(c, leave, way, steps + 1)


def _is_apart(verb: Token, steps: int) -> bool:
    """Whether a clause below tells a doing of its own, with other parties: after "and", "which", "deny"."""
    if verb.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in verb.children):
        return True
    if verb.dep_ == "ccomp" and verb.head.lemma_ == "deny":
        return True
    return steps > 0 and verb.dep_ in _CLAUSES and verb.dep_ != "acl"


def _may_take_part(c: Token) -> bool:
    if c.dep_ in _MODIFIERS:
        return c.ent_type_ in NAMED and not _is_part(c)
    if c.pos_ in ("NOUN", "PROPN", "PRON"):
        return c.ent_type_ not in _TIMES and c.dep_ not in ("npadvmod", "expl")
    return c.pos_ in ("ADJ", "NUM") and c.dep_ in ("dobj", "pobj", "nsubj", "nsubjpass")


def _is_part(word: Token) -> bool:
    """Whether a word is only a part of the name that its head ends: the China of "South China Sea"."""
    return word.i < word.head.i and all(t.ent_iob_ == "I" for t in word.doc[word.i + 1 : word.head.i + 1])


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
