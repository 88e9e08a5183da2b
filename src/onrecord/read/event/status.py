"""Status: whether a doing happened, is planned, hoped for, only thought of, or did not take place; by what words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.event.lexicon import is_light
from onrecord.read.event.mood import Told, helpers, is_word, status_of, under_condition
from onrecord.read.event.off import called_off
from onrecord.read.grammar import children, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_UP = 5
"""Words above the trigger that are asked."""
_NOT = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "nobody", "nothing", "hardly"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_HANGS = frozenset(
    "xcomp ccomp dobj pobj pcomp acl attr nsubj nsubjpass csubj prep acomp oprd advcl relcl appos compound nmod "
    "dep".split()
)
_INSIDE = frozenset({"xcomp", "dobj", "attr", "acomp", "oprd", "dep"})
_HAPPENS = frozenset({"be", "take", "happen", "occur", "go", "proceed", "begin"})
_AGAINST = frozenset({"oppose", "reject", "resist"})
_HAS = frozenset({"have", "see", "need"})
_UNDOES = frozenset(
    "stop suspend cease halt cancel scrap postpone abandon prevent avoid avert rule exclude deny dismiss block "
    "fail".split()
)
"""Verbs whose object does not take place."""


def status(trigger: Token, core: Token, *, rejects: bool = False) -> Told:
    """The status of a doing. `rejects`: it is a refusal itself ("will not offer"), which its negation makes."""
    told = _status(trigger, core, rejects=rejects)
    off = called_off(trigger, core) if told.status in ("planned", "hoped", "hypothetical") else None
    return Told("denied", (off,)) if off is not None else told


def _status(trigger: Token, core: Token, *, rejects: bool) -> Told:
    if trigger.lemma_ == "expect" and is_passive(trigger):  # "is expected in Lima"
        return Told("planned", (trigger,))
    own = _own(core, rejects=rejects) if core.pos_ in ("NOUN", "PROPN") else None
    if own is not None:
        return own
    if core.i != trigger.i and trigger.pos_ in ("VERB", "AUX"):
        name = trigger.lemma_.lower()
        found = status_of("verb", name)
        if found in ("planned", "hoped", "hypothetical") and not is_light(name):
            return Told(found, (trigger,))
        return _verb(trigger, rejects=rejects, steps=0) or Told("happened")
    if trigger.pos_ in ("NOUN", "PROPN"):
        return _noun(trigger, 0) or Told("happened")
    return _verb(trigger, rejects=rejects, steps=0) or Told("happened")


def _own(noun: Token, *, rejects: bool) -> Told | None:
    """What stands with a noun itself: "no talks", "planned talks", "possible talks"."""
    for c in noun.children:
        if c.dep_ in ("det", "neg") and c.lower_ in ("no", "neither") and not rejects:
            return Told("denied", (c,))
        if c.dep_ in ("amod", "compound", "advmod") and c.i < noun.i:
            found = status_of("adjective", c.lemma_.lower())
            if found is not None:
                return Told(found, (c,))
    return None


def _verb(verb: Token, *, rejects: bool, steps: int) -> Told | None:
    """What stands with a verb, then what it hangs on."""
    told = helpers(verb, rejects=rejects)
    if told is not None:
        return told
    if verb.tag_ in _FINITE and verb.dep_ not in ("relcl",) and not under_condition(verb):
        return None
    return _up(verb, steps)


def _noun(noun: Token, steps: int) -> Told | None:
    return _own(noun, rejects=False) or _up(noun, steps) or _of_a_kind(noun)


def _of_a_kind(noun: Token) -> Told | None:
    """What is opposed wherever it should come about: "opposes any presence", "rejects interference"."""
    verb = noun.head
    against = noun.dep_ == "dobj" and verb.lemma_.lower() in _AGAINST
    if not against and not (noun.dep_ == "pobj" and verb.lower_ == "against"):
        return None
    fixed = [c for c in noun.children if c.dep_ in ("det", "poss", "nummod") and c.lower_ not in ("any", "a", "an")]
    known = bool(fixed) or bool(children(noun, "relcl"))
    return None if known or noun.tag_ in ("NNP", "NNPS") else Told("hypothetical", (verb,))


def _up(word: Token, steps: int) -> Told | None:
    """The status that the word above gives, or what stands above that."""
    head, arc = word.head, word.dep_
    if head == word or steps >= MOST_UP or (arc not in _HANGS and arc != "conj"):
        return None
    if arc == "conj":
        return _beside(word, head, steps)
    if arc in ("relcl", "nsubj", "nsubjpass") and head.pos_ == "NOUN" and not _is_infinitive(word):
        return None
    if head.pos_ in ("ADP", "SCONJ", "PART"):
        if head.lower_ == "without":
            return Told("denied", (head,))
        if arc == "pcomp" and head.head.lemma_ == "aim":  # "a coup aimed at annexing"
            return Told("planned", (head.head,))
        return _up(head, steps + 1)
    if head.pos_ in ("NOUN", "PROPN"):
        return _above_noun(head, arc, steps)
    if head.pos_ in ("ADJ", "ADV"):
        found = status_of("adjective", head.lemma_.lower())
        return Told(found, (head,)) if found is not None else _up(head, steps + 1)
    if head.pos_ in ("VERB", "AUX"):
        return _above_verb(word, head, arc, steps)
    return None


def _beside(word: Token, head: Token, steps: int) -> Told | None:
    if word.pos_ in ("VERB", "AUX"):
        if any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in word.children):
            return None if word.tag_ in _FINITE else _verb(head, rejects=False, steps=steps + 1)
        return _verb(head, rejects=False, steps=steps + 1)
    return _noun(head, steps + 1) if head.pos_ in ("NOUN", "PROPN") else _up(head, steps + 1)


def _above_noun(head: Token, arc: str, steps: int) -> Told | None:
    name = head.lemma_.lower()
    if is_word("noun", name, "bar"):
        above = list(head.ancestors)[:3]
        nots = [c for v in above for c in v.children if c.dep_ == "neg"] + [
            c for c in head.children if c.lower_ == "no"
        ]
        if nots:
            return Told("denied", (nots[0], head))
        return _up(head, steps + 1)
    found = status_of("noun", name)
    if found is not None and arc not in ("poss",):
        return Told(found, (head,))
    return _up(head, steps + 1) if arc in ("prep", "acl", "relcl", "appos", "compound", "nmod") else None


def _is_infinitive(word: Token) -> bool:
    return word.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in word.children)


def _above_verb(word: Token, head: Token, arc: str, steps: int) -> Told | None:
    """What the verb above gives: to a noun that is done or subject, to a clause that hangs on it."""
    name = head.lemma_.lower()
    nominal = word.pos_ in ("NOUN", "PROPN", "ADP", "SCONJ")
    if is_word("verb", name, "stand") or (nominal and arc == "advcl"):
        return None
    if arc in ("ccomp", "advcl", "relcl") and _is_finite(word):
        return None
    if arc == "advcl" and _is_infinitive(word):
        told = helpers(head, rejects=False)
        return told if told is not None and told.status == "planned" else Told("hoped", (head,))
    if arc == "advcl":
        return None
    if name == "go" and head.lower_ == "going" and _is_infinitive(word):
        return Told("planned", (head,))
    if nominal and arc in ("nsubj", "nsubjpass", "csubj", "prep"):
        return _above_subject(word, head, arc, steps)
    if name == "be" and arc in ("xcomp", "ccomp", "csubj"):  # "it is important to talk"
        needed = _adjective(head, "acomp")
        if needed is not None:
            return needed
        if arc == "xcomp" and _is_infinitive(word) and not children(head, "acomp", "neg"):
            return Told("planned", (head,))  # "they were to meet"
    return _above_object(word, head, arc, steps, nominal=nominal)


def _is_finite(word: Token) -> bool:
    return word.tag_ in _FINITE or word.tag_ == "MD" or any(c.tag_ == "MD" for c in children(word, "aux"))


def _adjective(verb: Token, *labels: str) -> Told | None:
    """The status of an adjective beside a verb: "talks are planned"."""
    for c in children(verb, *labels):
        found = status_of("adjective", c.lemma_.lower())
        if found is not None:
            return Told(found, (c,))
    return None


def _above_subject(word: Token, head: Token, arc: str, steps: int) -> Told | None:
    """Of a noun that is the subject of a verb, or stands with it by a preposition."""
    name = head.lemma_.lower()
    found = status_of("verb", name)
    if arc == "prep" and name not in _HAPPENS and not is_light(name):
        if found == "hoped" or (found == "planned" and word.lower_ in ("to", "for", "on")):
            return Told(found, (head,))
        told = helpers(head, rejects=False) if found is None else None
        return told if told is None or told.status != "denied" else _without_not(told)
    beside = _adjective(head, "acomp", "attr", "oprd", "xcomp")
    if beside is not None:
        return beside
    if arc == "nsubjpass" and found in ("denied", "planned", "hypothetical"):
        return Told(found, (head,))
    if name == "be" and children(head, "attr"):
        return None
    return _verb(head, rejects=False, steps=steps + 1) if name in _HAPPENS or is_light(name) else None


def _without_not(told: Told) -> Told | None:
    """What is left of "will not" for the place one will not go to: the summit is still to come."""
    left = status_of("modal", told.by[0].lower_) if told.by else None
    return Told(left, told.by[:1]) if left is not None else None


def _above_object(word: Token, head: Token, arc: str, steps: int, *, nominal: bool) -> Told | None:
    """Of a noun or a clause that a verb has as its object."""
    name = head.lemma_.lower()
    found = status_of("verb", name)
    nots = children(head, "neg")
    if found == "denied":
        undone = not nominal or name in _UNDOES or word.tag_ == "VBG"
        return Told("denied", (head,)) if undone and not nots else None
    if found is not None:
        return Told("denied", (nots[0], head)) if nots and found != "hypothetical" else Told(found, (head,))
    if nominal and arc == "dobj" and not is_light(name) and name not in _HAS:
        return None
    return _verb(head, rejects=False, steps=steps + 1) if arc in _INSIDE else None
