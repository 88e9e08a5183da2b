"""Candidates: words of a sentence that may tell an event, with everybody who may do it and to whom it may be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read.event.control import controller
from onrecord.read.event.lexicon import is_light, types_of
from onrecord.read.event.participants import Part, above, below, doers_of, is_done
from onrecord.read.event.somebody import NAMED
from onrecord.read.grammar import agent, children, is_passive, own_subject, subject

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_TELLING = frozenset({"AUX", "VERB", "NOUN", "PROPN"})
_NO_DOING = frozenset({"according", "including", "regarding", "concerning", "following"})
_READY = frozenset({"willing", "ready", "prepared", "opposed", "responsible"})
_MANY = frozenset({"round", "series", "wave", "number", "campaign", "kind", "set"})
_PUTS = frozenset({"take", "put", "place", "go", "hold", "carry"})
_WITH_SUBJECT = frozenset({"with", "of", "and", "between", "in", "against"})
_JOINING = frozenset({"noun:between", "noun:among", "noun:of", "noun:poss", "noun:by"})


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A trigger, with who may do it (likeliest first) and to whom it may be done.

    `noun`: what a light verb leaves the doing to: the assault of "launched an assault".
    """

    trigger: Token
    noun: Token | None
    actors: tuple[Part, ...]
    recipients: tuple[Part, ...]

    @property
    def core(self) -> Token:
        """The word that says what is done."""
        return self.noun if self.noun is not None else self.trigger


def candidates(sentence: Span, unless: Callable[[Token, Token | None], bool]) -> Iterator[Candidate]:
    """The candidates of a sentence, in its order; a word is the trigger of one at most.

    `unless` is asked of each trigger and noun first: who may do it is looked for only where it says no.
    """
    taken: set[int] = set()
    for t in sentence:
        pos = t.pos_
        if pos not in _TELLING or t.i in taken:
            continue
        if pos in ("AUX", "VERB") and t.lemma_ == "be":
            ready = next((c for c in children(t, "acomp", "attr") if _is_ready(c)), None)
            if ready is not None and not unless(t, ready):
                yield _of_verb(t, ready)
        elif pos == "VERB" and t.dep_ not in ("aux", "auxpass") and t.lower_ not in _NO_DOING:
            noun = _left_to(t)
            if noun is not None:
                taken.add(noun.i)
            if not unless(t, noun):
                yield _of_verb(t, noun)
        elif pos not in ("NOUN", "PROPN") or t.dep_ == "compound" or not _tells(t) or _left_to(t.head) == t:
            continue
        elif not unless(t, None):
            yield _of_noun(t)


def _is_ready(word: Token) -> bool:
    """Whether somebody is ready for something: "ready to talk", "opposed to the plan"."""
    return word.lemma_.lower() in _READY and bool(children(word, "xcomp", "prep", "ccomp"))


def _tells(noun: Token) -> bool:
    return bool(types_of(noun.lemma_.lower(), "noun"))


def _left_to(verb: Token) -> Token | None:
    """The noun that a light verb leaves the doing to."""
    name = verb.lemma_.lower()
    if not is_light(name):
        return None
    for c in children(verb, "dobj", "nsubjpass"):
        if c.pos_ in ("NOUN", "PROPN") and (_tells(c) or any(map(_tells, children(c, "compound")))):
            return c
        if c.lemma_.lower() in _MANY:
            for of in children(c, "prep"):
                for o in children(of, "pobj"):
                    if of.lower_ == "of" and _tells(o):
                        return o
    if name in _PUTS:
        for p in children(verb, "prep"):
            for o in children(p, "pobj"):
                if p.lower_ in ("in", "on", "out") and _tells(o):
                    return o
    return None


def _of_verb(verb: Token, noun: Token | None) -> Candidate:
    meets = _meets(noun if noun is not None else verb)
    actors = [p for p in _doers(verb) if not (meets and p.path.startswith("passive:"))]
    if noun is not None:
        actors += [p for p in doers_of(noun) if p.path != "noun:of"]
    if verb.dep_ not in ("pobj", "dobj") or is_done(verb):
        actors += above(verb, {p.head.i for p in actors})
    parts = list(below(verb, {p.head.i for p in actors if p.path in ("agent", "subj", "climbed")}))
    for p in actors:
        if p.path in ("subj", "climbed"):
            parts += _joined(p)
        if p.path == "subj":
            parts += [
                Part(o, "subj>" + q.lower_)
                for q in children(p.head, "prep")
                if q.lower_ in _WITH_SUBJECT
                for first in children(q, "pobj")
                for o in (first, *first.conjuncts)
            ]
    if verb.dep_ in ("relcl", "acl") and verb.head.i not in {p.head.i for p in actors[:1]}:
        parts.append(Part(verb.head, "antecedent"))
    leave = {actors[0].head.i} if actors and actors[0].path != "climbed" else set()
    if noun is not None:
        leave.add(noun.i)
    return Candidate(verb, noun, tuple(actors), _once(parts, leave, meets=meets))


def _doers(verb: Token) -> list[Part]:
    """Who may do what a verb tells, by its own clause."""
    if is_passive(verb) or (verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl")):
        by = agent(verb)
        found = [Part(by, "agent")] if by is not None else []
        leaves = "RETREAT" in types_of(verb.lemma_.lower(), "verb")  # "withdrawn from Velm": not by it
        for p in children(verb, "prep"):
            if p.lower_ == "in" or (p.lower_ == "from" and not leaves):
                found += [Part(o, "passive:" + p.lower_) for o in children(p, "pobj") if o.ent_type_ == "GPE"]
        return found
    own = own_subject(verb) or controller(verb)
    if own is not None:
        return [Part(own, "subj")]
    who = subject(verb)
    return [Part(who, "climbed")] if who is not None else []


def _of_noun(noun: Token) -> Candidate:
    actors = doers_of(noun)
    if is_done(noun):
        actors += above(noun, {p.head.i for p in actors})
    parts = [c for p in actors if p.path in _JOINING for c in _joined(p)]
    parts += below(noun, ())
    parts += [
        Part(c, "noun:mod")
        for c in children(noun, "amod", "compound", "nmod", "poss")
        if c.ent_type_ in NAMED or c.dep_ == "poss"
    ]
    return Candidate(noun, None, tuple(actors), _once(parts, set(), meets=_meets(noun)))


def _joined(part: Part) -> list[Part]:
    """The first two of those joined to a party by "and"."""
    return [Part(c, "co-" + part.path) for c in part.head.conjuncts if c.i > part.head.i][:2]


def _meets(core: Token) -> bool:
    return "CONSULT" in types_of(core.lemma_.lower(), "verb" if core.pos_ == "VERB" else "noun")


def _once(parts: list[Part], leave: set[int], *, meets: bool) -> tuple[Part, ...]:
    """Each head once; where people meet is nobody whom they meet."""
    seen = set(leave)
    found = []
    for p in parts:
        place = p.path.endswith(("prep:in>pobj", "prep:at>pobj")) and p.head.ent_type_ in ("GPE", "LOC", "FAC")
        if p.head.i not in seen and not (meets and place):
            seen.add(p.head.i)
            found.append(p)
    return tuple(found)
