"""Status: whether a doing happened, is planned, hoped for, only thought of, or did not take place; by what words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, get_args

from onrecord.data import rows
from onrecord.read.event.lexicon import is_light
from onrecord.read.grammar import children
from onrecord.records import EventStatus

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
_HAS = frozenset({"have", "see", "need"})
_UNDOES = frozenset(
    "stop suspend cease halt cancel scrap postpone abandon prevent avoid avert rule exclude deny dismiss block "
    "fail".split()
)
"""Verbs whose object does not take place."""


@dataclass(frozen=True, slots=True)
class Told:
    """A status with the words that tell it; `happened` needs none."""

    status: EventStatus
    by: tuple[Token, ...] = ()


@cache
def _table() -> dict[tuple[str, str], str]:
    return {(kind, w): status for status, kind, words in reversed(rows("event_status.tsv")) for w in words.split()}


def _of(kind: str, word: str) -> EventStatus | None:
    """The status that a kind of word gives to what hangs on it."""
    found = _table().get((kind, word))
    return next((s for s in get_args(EventStatus) if s == found), None)


def _is(kind: str, word: str, what: str) -> bool:
    """Whether a word is one that says nothing of what hangs on it ("stand"), or bars it where negated ("bar")."""
    return _table().get((kind, word)) == what


def is_stance(lemma: str) -> bool:
    """Whether a verb only tells the will to do something, or the lack of it: "plan", "hope", "fail"."""
    return _of("verb", lemma) in ("planned", "hoped", "hypothetical", "denied") and not is_light(lemma)


def status(trigger: Token, core: Token, *, rejects: bool = False) -> Told:
    """The status of a doing. `rejects`: it is a refusal itself ("will not offer"), which its negation makes."""
    own = _own(core, rejects=rejects) if core.pos_ in ("NOUN", "PROPN") else None
    if own is not None:
        return own
    if core.i != trigger.i and trigger.pos_ in ("VERB", "AUX"):
        if (found := _of("verb", trigger.lemma_.lower())) in ("planned", "hoped", "hypothetical") and not is_light(
            trigger.lemma_.lower()
        ):
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
            found = _of("adjective", c.lemma_.lower())
            if found is not None:
                return Told(found, (c,))
    return None


def _verb(verb: Token, *, rejects: bool, steps: int) -> Told | None:
    """What stands with a verb, then what it hangs on."""
    told = _helpers(verb, rejects=rejects)
    if told is not None:
        return told
    if verb.tag_ in _FINITE and verb.dep_ not in ("relcl",) and not _under_condition(verb):
        return None
    return _up(verb, steps)


def _helpers(verb: Token, *, rejects: bool) -> Told | None:
    nots = [c for c in verb.children if (c.dep_ == "neg" or c.lower_ in ("never", "without")) and c.i < verb.i + 3]
    nots += [d for c in children(verb, "dobj", "nsubj", "nsubjpass") for d in children(c, "det") if d.lower_ == "no"]
    modals = [c for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"]
    if nots and not rejects:
        return Told("denied", (*modals[:1], nots[0]))
    marks = [
        c for c in verb.children if c.dep_ in ("mark", "advmod") and c.lower_ in ("if", "unless", "whether", "lest")
    ]
    if marks:
        return Told("hypothetical", (marks[0],))
    if rejects and nots:
        return Told("happened", (nots[0],))
    for m in modals:
        found = _of("modal", m.lower_)
        if found is not None:
            return Told(found, (m,))
    going = [c for c in verb.children if c.dep_ == "aux" and c.lower_ == "going"]
    if going:
        return Told("planned", (going[0],))
    return None


def _under_condition(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in verb.children)


def _noun(noun: Token, steps: int) -> Told | None:
    found = _own(noun, rejects=False)
    return found or _up(noun, steps)


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
        return _up(head, steps + 1)
    if head.pos_ in ("NOUN", "PROPN"):
        return _above_noun(head, arc, steps)
    if head.pos_ in ("ADJ", "ADV"):
        found = _of("adjective", head.lemma_.lower())
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
    if _is("noun", name, "bar"):
        above = list(head.ancestors)[:3]
        nots = [c for v in above for c in v.children if c.dep_ == "neg"] + [
            c for c in head.children if c.lower_ == "no"
        ]
        if nots:
            return Told("denied", (nots[0], head))
        return _up(head, steps + 1)
    found = _of("noun", name)
    if found is not None and arc not in ("poss",):
        return Told(found, (head,))
    return _up(head, steps + 1) if arc in ("prep", "acl", "relcl", "appos", "compound", "nmod") else None


def _is_infinitive(word: Token) -> bool:
    return word.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in word.children)


def _above_verb(word: Token, head: Token, arc: str, steps: int) -> Told | None:
    """What the verb above gives: to a noun that is done or subject, to a clause that hangs on it."""
    name = head.lemma_.lower()
    nominal = word.pos_ in ("NOUN", "PROPN", "ADP", "SCONJ")
    if _is("verb", name, "stand") or (nominal and arc == "advcl"):
        return None
    if arc in ("ccomp", "advcl", "relcl") and _is_finite(word):
        return None
    if arc == "advcl":
        return Told("hoped", (head,)) if _is_infinitive(word) else None
    if name == "go" and head.lower_ == "going" and _is_infinitive(word):
        return Told("planned", (head,))
    if nominal and arc in ("nsubj", "nsubjpass", "csubj", "prep"):
        return _above_subject(head, arc, steps)
    if name == "be" and arc in ("xcomp", "ccomp", "csubj"):  # "it is important to talk"
        needed = _adjective(head, "acomp")
        if needed is not None:
            return needed
    return _above_object(word, head, arc, steps, nominal=nominal)


def _is_finite(word: Token) -> bool:
    return word.tag_ in _FINITE or word.tag_ == "MD" or any(c.tag_ == "MD" for c in children(word, "aux"))


def _adjective(verb: Token, *labels: str) -> Told | None:
    """The status of an adjective beside a verb: "talks are planned"."""
    for c in children(verb, *labels):
        found = _of("adjective", c.lemma_.lower())
        if found is not None:
            return Told(found, (c,))
    return None


def _above_subject(head: Token, arc: str, steps: int) -> Told | None:
    """Of a noun that is the subject of a verb, or stands with it by a preposition."""
    name = head.lemma_.lower()
    found = _of("verb", name)
    if arc == "prep" and name not in _HAPPENS and not is_light(name):
        return Told("hoped", (head,)) if found == "hoped" else _helpers(head, rejects=False) if found is None else None
    beside = _adjective(head, "acomp", "attr", "oprd", "xcomp")
    if beside is not None:
        return beside
    if arc == "nsubjpass" and found in ("denied", "planned", "hypothetical"):
        return Told(found, (head,))
    if name == "be" and children(head, "attr"):
        return None
    return _verb(head, rejects=False, steps=steps + 1) if name in _HAPPENS or is_light(name) else None


def _above_object(word: Token, head: Token, arc: str, steps: int, *, nominal: bool) -> Told | None:
    """Of a noun or a clause that a verb has as its object."""
    name = head.lemma_.lower()
    found = _of("verb", name)
    nots = children(head, "neg")
    if found == "denied":
        undone = not nominal or name in _UNDOES or word.tag_ == "VBG"
        return Told("denied", (head,)) if undone and not nots else None
    if found is not None:
        return Told("denied", (nots[0], head)) if nots and found != "hypothetical" else Told(found, (head,))
    if nominal and arc == "dobj" and not is_light(name) and name not in _HAS:
        return None
    return _verb(head, rejects=False, steps=steps + 1) if arc in _INSIDE else None
