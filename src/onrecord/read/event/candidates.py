"""Candidates: words of a sentence that may tell an event, with everybody who may do it and to whom it may be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read.event.lexicon import is_light, types_of
from onrecord.read.grammar import agent, children, is_passive, own_subject, subject, trim

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

MOST_STEPS = 6
"""Arcs of the parse from the trigger down to a recipient."""
MOST_WORDS = 12
"""Of a noun phrase: what stands farther from its head is its story, not who it is."""
_BOUNDS = frozenset({"relcl", "advcl", "parataxis", "acl"})
_BREAKS = frozenset({"--", "-", "–", "—", ":", ")"})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "ORDINAL"})
_CLIMBS = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dobj", "pobj", "acl", "relcl", "nsubjpass"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Somebody who may take part: the head of the noun phrase and the way to it from the trigger."""

    head: Token
    path: str


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A trigger, with who may do it (likeliest first) and to whom it may be done."""

    trigger: Token
    noun: Token | None
    """The event noun that a light verb leaves the doing to: the assault of "launched an assault"."""
    actors: tuple[Part, ...]
    recipients: tuple[Part, ...]

    @property
    def core(self) -> Token:
        """The word that says what is done."""
        return self.noun if self.noun is not None else self.trigger


def candidates(sentence: Span) -> Iterator[Candidate]:
    """The candidates of a sentence, in its order; a word is the trigger of one at most."""
    taken: set[int] = set()
    for t in sentence:
        if t.i in taken:
            continue
        if t.pos_ == "VERB" and t.dep_ not in ("aux", "auxpass") and not _is_copy(t):
            noun = _object_noun(t)
            if noun is not None:
                taken.add(noun.i)
            yield _of_verb(t, noun)
        elif t.pos_ in ("NOUN", "PROPN") and types_of(t.lemma_.lower(), "noun") and t.dep_ != "compound":
            yield _of_noun(t)
        elif t.pos_ in ("AUX", "VERB") and t.lemma_ == "be" and (a := _adjective(t)) is not None:
            yield _of_verb(t, a)


def _is_copy(t: Token) -> bool:
    """ "according to", "including": no doing."""
    return t.lower_ in ("according", "including", "regarding", "concerning", "following")


def _adjective(be: Token) -> Token | None:
    """ "is willing to", "remained ready to"."""
    for c in children(be, "acomp", "attr"):
        if c.pos_ == "ADJ" and c.lemma_.lower() in ("willing", "ready", "prepared", "opposed", "responsible"):
            return c
    return None


def _object_noun(verb: Token) -> Token | None:
    if not is_light(verb.lemma_.lower()):
        return None
    for c in children(verb, "dobj", "nsubjpass"):
        if c.pos_ in ("NOUN", "PROPN") and (
            types_of(c.lemma_.lower(), "noun") or any(types_of(m.lemma_.lower(), "noun") for m in children(c, "compound"))
        ):
            return c
        for of in children(c, "prep"):
            if of.lower_ == "of" and c.lemma_.lower() in ("round", "series", "wave", "number", "campaign", "kind", "set"):
                for o in children(of, "pobj"):
                    if types_of(o.lemma_.lower(), "noun"):
                        return o
    for p in children(verb, "prep"):
        if p.lower_ in ("in", "on", "out"):
            for o in children(p, "pobj"):
                if verb.lemma_ in ("take", "put", "place", "go", "hold", "carry") and types_of(o.lemma_.lower(), "noun"):
                    return o
    return None


def _of_verb(verb: Token, noun: Token | None) -> Candidate:
    actors: list[Part] = []
    if is_passive(verb) or (verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl")):
        by = agent(verb)
        if by is not None:
            actors.append(Part(by, "agent"))
        for p in children(verb, "prep"):
            if p.lower_ in ("in", "from"):
                actors += [Part(o, "passive:" + p.lower_) for o in children(p, "pobj") if o.ent_type_ == "GPE"]
    elif (own := own_subject(verb)) is not None:
        actors.append(Part(own, "subj"))
    elif (who := subject(verb)) is not None:
        actors.append(Part(who, "climbed"))
    if noun is not None:
        actors += [p for p in _noun_actors(noun) if p.path != "noun:of"]
    actors += _above(verb, {p.head.i for p in actors})
    parts = list(_down(verb, "", 0, {p.head.i for p in actors if p.path in ("agent", "subj", "climbed")}))
    for p in actors:
        parts += [Part(c, "co-" + p.path) for c in p.head.conjuncts if c.i > p.head.i][:2] if p.path in ("subj", "climbed") else []
        if p.path == "subj":
            parts += [
                Part(o, "subj>" + q.lower_) for q in children(p.head, "prep") if q.lower_ in ("with", "of", "and", "between", "in", "against") for o in children(q, "pobj")
            ]
    if verb.dep_ in ("relcl", "acl") and verb.head.i not in {p.head.i for p in actors[:1]}:
        parts.append(Part(verb.head, "antecedent"))
    return Candidate(verb, noun, tuple(actors), _once(parts, {actors[0].head.i} if actors and actors[0].path != "climbed" else set()))


def _noun_actors(noun: Token) -> list[Part]:
    found = []
    for c in noun.children:
        if c.dep_ == "poss" and c.i < noun.i:
            found.append(Part(c, "noun:poss"))
        elif c.dep_ in ("amod", "compound", "nmod") and c.i < noun.i and c.ent_type_ in _NAMED:
            found.append(Part(c, "noun:mod"))
        elif c.dep_ in ("prep", "agent") and c.lower_ in ("by", "of", "from", "between", "among"):
            found += [Part(o, "noun:" + c.lower_) for o in children(c, "pobj")]
        elif c.dep_ == "acl" and c.tag_ == "VBN":
            by = agent(c)
            found += [Part(by, "noun:acl:by")] if by is not None else []
    order = ("noun:by", "noun:acl:by", "noun:poss", "noun:between", "noun:among", "noun:mod", "noun:from", "noun:of")
    return sorted(found, key=lambda p: (order.index(p.path), p.head.i))


def _of_noun(noun: Token) -> Candidate:
    actors = _noun_actors(noun)
    actors += _above(noun, {p.head.i for p in actors})
    parts = []
    for p in actors:
        if p.path in ("noun:between", "noun:among", "noun:of", "noun:poss", "noun:by"):
            parts += [Part(c, "co-" + p.path) for c in p.head.conjuncts if c.i > p.head.i][:2]
    parts += [p for p in _down(noun, "", 0, set())]
    parts += [Part(c, "noun:mod") for c in noun.children if c.dep_ in ("amod", "compound", "nmod", "poss") and c.ent_type_ in _NAMED]
    return Candidate(noun, None, tuple(actors), _once(parts, set()))


def _above(token: Token, have: set[int]) -> list[Part]:
    """Subjects of the clauses above: of "announced the release of", "plans to", "a decision to"."""
    found: list[Part] = []
    at = token
    for step in range(4):
        if at.dep_ not in _CLIMBS or at.head == at:
            break
        at = at.head
        who = (agent(at) or None) if is_passive(at) else own_subject(at) if at.pos_ in ("VERB", "AUX") else None
        if who is not None and who.i not in have and not (who.left_edge.i <= token.i <= who.right_edge.i):
            found.append(Part(who, f"above{min(step, 2)}"))
            have.add(who.i)
        if len(found) == 2:
            break
    return found


def _down(token: Token, path: str, steps: int, leave: set[int]) -> Iterator[Part]:
    """The noun phrases below a word, each with the labels that lead to it."""
    if steps >= MOST_STEPS:
        return
    for c in token.children:
        if c.i in leave or c.is_punct or c.is_space:
            continue
        label = c.dep_
        if label in ("prep", "dative", "agent") and c.pos_ in ("ADP", "SCONJ", "PART"):
            label = f"prep:{c.lower_}"
        elif c.pos_ in ("VERB", "AUX"):
            if label in _BOUNDS and steps > 0 and label != "acl":
                continue
            label = f"{label}"
        way = f"{path}>{label}" if path else label
        if c.pos_ in ("NOUN", "PROPN", "PRON") and c.ent_type_ not in _TIMES and c.dep_ not in ("npadvmod", "expl"):
            if c.dep_ not in ("compound", "amod", "nmod") or c.ent_type_ in _NAMED:
                yield Part(c, way)
        elif c.dep_ in ("amod", "compound", "nmod") and c.ent_type_ in _NAMED:
            yield Part(c, way)
        elif c.pos_ in ("ADJ", "NUM") and c.dep_ in ("dobj", "pobj", "nsubj", "nsubjpass"):
            yield Part(c, way)
        yield from _down(c, way, steps + 1, leave)


def _once(parts: list[Part], leave: set[int]) -> tuple[Part, ...]:
    seen = set(leave)
    found = []
    for p in parts:
        if p.head.i not in seen:
            seen.add(p.head.i)
            found.append(p)
    return tuple(found)


def words(head: Token) -> tuple[int, int]:
    """The noun phrase of a head as token numbers, without clauses on its end, of at most MOST_WORDS words."""
    first, last = head.left_edge.i, head.right_edge.i
    if head.dep_ in ("amod", "compound", "nmod"):
        first, last = head.i, head.i
        while last + 1 < len(head.doc) and head.doc[last + 1].ent_type_ and head.doc[last + 1].ent_iob_ == "I":
            last += 1
        while first > 0 and head.doc[first].ent_iob_ == "I":
            first -= 1
    for c in head.subtree:
        if c.i > head.i and (c.dep_ in _BOUNDS or (c.text in (",", "(", "-", "--", "–", "—", ":", ";", '"') and c.head == head)):
            last = min(last, max(c.left_edge.i - 1, head.i))
    for t in head.doc[first : head.i]:
        if t.text in _BREAKS and not t.ent_iob_ == "I":
            first = t.i + 1  # a dateline, or an aside before it
    first = max(first, head.i - MOST_WORDS + 1)
    return trim(head.doc, first, min(last, max(first + MOST_WORDS - 1, head.i)) + 1)
