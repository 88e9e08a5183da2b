"""Mood: what stands with a verb itself and tells whether its doing took place: "not", "will", "if"; and the tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, get_args

from onrecord.data import rows
from onrecord.read.event.lexicon import is_light, only_tells
from onrecord.read.grammar import children
from onrecord.records import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

_IF = frozenset({"if", "unless", "whether", "lest"})


@dataclass(frozen=True, slots=True)
class Told:
    """A status with the words that tell it; `happened` needs none."""

    status: EventStatus
    by: tuple[Token, ...] = ()


@cache
def _table() -> dict[tuple[str, str], str]:
    return {(kind, w): status for status, kind, words in reversed(rows("event_status.tsv")) for w in words.split()}


def status_of(kind: str, word: str) -> EventStatus | None:
    """The status that a kind of word gives to what hangs on it."""
    found = _table().get((kind, word))
    return next((s for s in get_args(EventStatus) if s == found), None)


def is_word(kind: str, word: str, what: str) -> bool:
    """Whether a word is one that says nothing of what hangs on it ("stand"), or bars it where negated ("bar")."""
    return _table().get((kind, word)) == what


def is_stance(lemma: str) -> bool:
    """Whether a verb only tells the will to do something, or the lack of it: "plan", "hope", "fail"."""
    return status_of("verb", lemma) in ("planned", "hoped", "hypothetical", "denied") and not is_light(lemma)


def helpers(verb: Token, *, rejects: bool) -> Told | None:
    """What the negations, marks and modals of a verb tell. `rejects`: its negation makes a refusal."""
    nots = [c for c in verb.children if (c.dep_ == "neg" or c.lower_ in ("never", "without")) and c.i < verb.i + 3]
    nots += [d for c in children(verb, "dobj", "nsubj", "nsubjpass") for d in children(c, "det") if d.lower_ == "no"]
    near = [*verb.children, *(g for c in children(verb, "aux", "auxpass") for g in c.children)]
    modals = [c for c in near if c.dep_ == "aux" and c.tag_ == "MD"]
    if nots and not rejects:
        return Told("denied", (*modals[:1], nots[0]))
    marks = _marks(verb)
    if marks:
        return Told("hypothetical", (marks[0],))
    if _was_to(verb):
        return Told("denied", (verb.head,))
    if rejects and nots:
        return Told("happened", (nots[0],))
    for m in modals:
        found = "planned" if m.lower_ in ("would", "'d") and _foretold(verb) else status_of("modal", m.lower_)
        if found is not None:
            return Told(found, (m,))
    going = [c for c in verb.children if c.dep_ == "aux" and c.lower_ == "going"]
    if going:
        return Told("planned", (going[0],))
    return None


def _marks(verb: Token) -> list[Token]:
    """What makes a clause a condition: "if", "unless", "provided that", "on condition that"."""
    found = [c for c in verb.children if c.dep_ in ("mark", "advmod") and c.lower_ in _IF]
    above = verb.head
    if verb.dep_ in ("ccomp", "pcomp", "advcl") and above.lower_ in ("provided", "providing", "assuming"):
        found.append(above)
    if verb.dep_ == "acl" and above.lower_ in ("condition", "proviso"):
        found.append(above)
    return found


def _was_to(verb: Token) -> bool:
    """ "Was to have met": it was planned, and did not come about."""
    have = [c for c in children(verb, "aux") if c.lower_ == "have"]
    to = [c for c in children(verb, "aux") if c.lower_ == "to"]
    return bool(have and to) and verb.dep_ == "xcomp" and verb.head.lower_ in ("was", "were", "due", "supposed")


def _foretold(verb: Token) -> bool:
    """Whether "would" is the "will" of somebody's words in the past: "said it would leave", with no condition."""
    says = verb.head
    told = verb.dep_ == "ccomp" and says.tag_ in ("VBD", "VBN") and only_tells(says.lemma_.lower())
    return told and not any(_marks(c) for c in (*children(verb, "advcl"), *children(says, "advcl")))


def under_condition(verb: Token) -> bool:
    """Whether a verb stands in a condition."""
    return bool(_marks(verb))
