"""Strong: words that tell an event wherever a party of theirs is named, however the rest of the sentence runs.

A corpus with one event a sentence teaches which is the foremost; what a subordinate clause or an object tells beside it
("did not recognise the annexation") is told by such words alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.event.candidates import Candidate
from onrecord.read.event.features import lemma
from onrecord.read.event.lexicon import (
    ends,
    is_home,
    is_strong,
    is_sure,
    of_arms,
    turns,
    types_of,
    wants_between,
    wants_with,
)
from onrecord.read.event.mood import is_stance, status_of
from onrecord.read.event.pair import is_told
from onrecord.read.grammar import children

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARMED = frozenset(
    "troop military army force soldier navy naval warship weapon contingent unit fighter tank missile jet "
    "bomber naval live combat amphibious".split()
)
_NAMED = frozenset({"GPE", "ORG", "NORP", "PERSON", "LOC"})
_WE = frozenset("we us our they them their its it his he she him them me".split())
_WHICH = frozenset({"that", "which", "whom", "who"})
_MAIN = frozenset({"ROOT", "advcl", "ccomp", "conj", "pcomp", "xcomp", "relcl"})
_WEAK = frozenset(
    "ask call seek press call discuss share pull leave charge object hit protect provide contribute".split()
)
"""Listed verbs that tell other things too often to stand alone."""
_ENDING = frozenset({"lifting", "easing", "removal", "end", "relaxation", "repeal", "evasion", "circumvention"})
_REFUSE = frozenset({"refuse", "decline"})
_NEAR = frozenset({"prep", "pobj", "poss", "compound", "amod", "nmod", "conj", "agent", "dobj", "nsubj", "nsubjpass"})
MOST_STEPS = 3


def negated(verb: Token) -> bool:
    """Whether a verb is negated."""
    return any(c.dep_ == "neg" for c in verb.children)


def refuses(c: Candidate) -> bool:
    """Whether the negation of the trigger makes a refusal of it: "did not recognise", "will not offer"."""
    return c.trigger.pos_ == "VERB" and turns(lemma(c.trigger)) and negated(c.trigger)


def strong(c: Candidate) -> bool:
    """Whether a candidate tells an event by its word and a party beside it."""
    if is_told(c):
        if _is_refused(c.trigger):
            return False
        if c.actors or _has_party(c.trigger, 0):
            return True
    return _noun(c) if c.core.pos_ in ("NOUN", "PROPN") else _verb(c)


def _is_refused(verb: Token) -> bool:
    """Whether a verb above tells more than what is refused or thought of: "refused to sign", "considers sending"."""
    above = verb.head
    return verb.dep_ == "xcomp" and (lemma(above) in _REFUSE or status_of("verb", lemma(above)) == "hypothetical")


def _noun(c: Candidate) -> bool:
    core, name = c.core, lemma(c.core)
    if _only_named(core) or is_home(name):
        return False
    if wants_between(name) and any(p.lower_ in ("between", "among") for p in children(core, "prep")):
        return True
    if any(p.path in ("noun:by", "noun:acl:by") for p in c.actors):
        return bool(types_of(name, "noun"))
    if not is_strong(name, "noun") and not of_arms(name):
        return core.dep_ == "attr" and bool(types_of(name, "noun")) and bool(children(core.head, "expl"))
    if of_arms(name) and not _armed(core):
        return False
    return is_sure(name) or _has_party(core, 0) or (c.noun is not None and _has_party(c.trigger, 0))


def _only_named(noun: Token) -> bool:
    """Whether a doing is over ("lifted the embargo") or only the name for something ("called it an invasion")."""
    at = noun.head
    if noun.dep_ == "pobj" and at.lower_ == "as":
        return True
    if noun.dep_ == "pobj" and at.lower_ == "of":
        return lemma(at.head) in _ENDING
    return noun.dep_ in ("dobj", "nsubjpass") and at.pos_ == "VERB" and ends(lemma(at))


def _verb(c: Candidate) -> bool:
    t, name = c.trigger, lemma(c.trigger)
    if t.pos_ != "VERB" or c.noun is not None or (name == "deny" and negated(t)):
        return False
    if refuses(c):
        return bool(children(t, "dobj", "dative", "nsubjpass"))
    if wants_with(name) and any(p.lower_ == "with" and children(p, "pobj") for p in children(t, "prep")):
        return True
    if types_of(name, "verb") and any(p.path == "agent" for p in c.actors):
        return True
    return is_strong(name, "verb") and _has_party(t, 0)


def plain(c: Candidate) -> bool:
    """Whether a main verb of our table stands with the one who does it and the one to whom it is done."""
    t = c.trigger
    types = types_of(lemma(t), "verb") if t.pos_ == "VERB" and c.noun is None else ()
    if not types or "REQUEST" in types or t.dep_ not in _MAIN or lemma(t) in _WEAK:
        return False
    if t.dep_ == "xcomp" and not is_stance(lemma(t.head)):
        return False
    if any(is_home(lemma(o)) for o in children(t, "dobj", "nsubjpass")):
        return False
    done = {p.path for p in c.actors}
    if "agent" in done:
        return bool(children(t, "nsubjpass")) or t.dep_ == "relcl"
    objects = [o for o in children(t, "dobj") if o.pos_ != "PRON" or o.lower_ in _WE or o.lower_ in _WHICH]
    return bool(done & {"subj", "climbed"}) and (bool(objects) or _of_what(t))


def _of_what(verb: Token) -> bool:
    """Whether a verb's object is what its clause says something of: "the island Norland seized"."""
    own = [s for s in children(verb, "nsubj") if s.lower_ not in _WHICH]
    return verb.dep_ == "relcl" and bool(own) and not children(verb, "dobj", "ccomp", "xcomp", "acomp")


def _armed(noun: Token) -> bool:
    return any(lemma(x) in _ARMED for x in noun.subtree) or any(
        x.ent_type_ in _NAMED or x.lower_ in _WE
        for x in children(noun, "poss", "compound", "amod")
        if lemma(noun) != "presence"
    )


def _has_party(word: Token, steps: int) -> bool:
    """Whether a name or a pronoun for somebody stands in the phrases of a word."""
    for c in word.children:
        if c.dep_ not in _NEAR:
            continue
        if c.ent_type_ in _NAMED or c.lower_ in _WE or (c.pos_ == "PROPN" and not c.ent_type_):
            return True
        if c.dep_ == "poss" or (steps < MOST_STEPS and _has_party(c, steps + 1)):
            return True
    return False
