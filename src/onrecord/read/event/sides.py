"""Sides: the words for who does it and to whom, where the clause shows it otherwise than by its subject and object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from onrecord.read.event.candidates import Candidate
from onrecord.read.event.features import lemma
from onrecord.read.event.lexicon import types_of
from onrecord.read.event.pair import visits
from onrecord.read.event.participants import Part
from onrecord.read.grammar import children, is_passive, own_subject, subject
from onrecord.read.wording import ARMS

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOVED = frozenset("withdraw deploy station redeploy move send pull dispatch amass mass mobilize mobilise".split())
_GOING = frozenset({"for", "after", "before", "during", "following"})
_ASIDE = frozenset("request invitation behest presence insistence urging auspices".split())
"""Nouns whose "of" names somebody beside the doing: "at the request of X"."""
_TOWARDS = frozenset({"against", "at", "to", "with", "from"})
_NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC"})
_ASKS = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",), "prevail": ("on", "upon"), "wait": ("for",)}
"""Verbs that ask somebody to do what follows, and the words before whom they ask."""
_PLACE = ("prep:in>pobj", "prep:near>pobj", "prep:at>pobj")
_HOSTILE = frozenset({"ASSAULT", "COERCE", "ACCUSE", "THREATEN", "SANCTION", "PROTEST", "REJECT"})
_GIVEN = frozenset({"SUPPORT", "AID"})
_CLAUSES = frozenset({"ccomp", "advcl", "conj", "relcl", "acl"})


def doer(c: Candidate, *, any_other: bool) -> Token | None:
    """Who does it beside the subject: whose troops are withdrawn; where there is `any_other` doer, nobody else."""
    t = c.trigger
    if t.pos_ == "VERB" and not children(t, "agent") and (is_passive(t) or (t.tag_ == "VBN" and t.dep_ == "acl")):
        if lemma(t) in _MOVED and not any_other:
            moved = [t.head] if t.dep_ == "acl" else children(t, "nsubjpass")
            return next((s for s in moved if lemma(s) in ARMS and not _is_theirs(s)), None)
        if lemma(t) == "summon" and not any_other:  # "was summoned to the Norland foreign ministry"
            return next((o for p in children(t, "prep") if p.lower_ == "to" for o in children(p, "pobj")), None)
    core = c.core
    if any_other or core.dep_ != "pobj" or core.head.lower_ not in _GOING or core.head.head.pos_ != "VERB":
        return None
    meets = any(p.lower_ == "with" for p in children(core, "prep")) and not children(core, "poss")
    return subject(core.head.head) if meets else None


def asked(c: Candidate) -> Token | None:
    """Who is to do it, where a verb above asks him through a preposition: the X of "called on X to leave"."""
    t = c.trigger
    for _ in range(2):
        if t.pos_ != "VERB" or t.dep_ not in ("xcomp", "conj") or own_subject(t) is not None:
            return None
        shared, t = t.dep_ == "conj", t.head
        named = _ASKS.get(t.lemma_, ())
        if not shared and named:
            asks = (o for p in children(t, "prep") if p.lower_ in named for o in children(p, "pobj"))
            return next((o for o in asks if o.i < c.trigger.i), None)
    return None


def against(recipient: Part | None, c: Candidate) -> Token | None:
    """Against whom it is done, where the chosen recipient is only where: "an offensive against rebels in Velm"."""
    if recipient is None or not recipient.path.endswith(_PLACE):
        return None
    words = dict.fromkeys((c.core, c.trigger))
    return next(
        (o for w in words for p in children(w, "prep") if p.lower_ == "against" for o in children(p, "pobj")), None
    )


def awaited(c: Candidate) -> tuple[Token, Token] | None:
    """Who comes and to whom: "Ada Brel is expected in Velm"."""
    t = c.trigger
    if lemma(t) != "expect" or t.pos_ != "VERB" or not visits(t):
        return None
    who = next(iter(children(t, "nsubjpass")), None)
    to = next((o for p in children(t, "prep") if p.lower_ == "in" for o in children(p, "pobj")), None)
    return (who, to) if who is not None and to is not None else None


def goes_to(c: Candidate, place: Token) -> bool:
    """Whether a recipient is the town in which somebody is received: "will travel to Velm"."""
    visit = visits(c.trigger) if c.trigger.pos_ == "VERB" else False
    return place.ent_type_ == "GPE" and (visit or lemma(c.core) in ("visit", "trip"))


def stands_aside(part: Part, c: Candidate) -> bool:
    """Whether a recipient is only who asked for the doing, or who was there."""
    at = part.head
    while at.head != at and at != c.trigger:
        if at.dep_ == "pobj" and at.head.lower_ == "of" and lemma(at.head.head) in _ASIDE:
            return at.head.head.dep_ == "pobj"
        at = at.head
    return False


def undergoers(c: Candidate) -> Iterator[Token]:
    """The objects of the clause, nearest first: who may undergo it where what was chosen is nobody."""
    words = dict.fromkeys((c.trigger, c.core))
    for w in words:
        if w.pos_ == "VERB" and lemma(w) != "discuss":
            yield from children(w, "dative", "dobj", "nsubjpass")
    for w in words:
        for p in children(w, "prep", "dative"):
            if p.lower_ in _TOWARDS or (p.lower_ in ("on", "upon") and w.pos_ == "NOUN"):
                yield from (o for o in children(p, "pobj") if o.ent_type_ in _NAMED or _is_theirs(o))


def beneficiaries(heads: Iterable[Token], type_: str) -> Iterator[Token]:
    """For whom the support or aid is that somebody gives: "pledged its support for Norland"."""
    for head in heads if type_ in _GIVEN or type_ == "AGREE" else ():
        if _GIVEN & set(types_of(lemma(head), "noun")):
            yield from (o for p in children(head, "prep") if p.lower_ in ("for", "to") for o in children(p, "pobj"))


def complainant(head: Token, actor: Token | None, c: Candidate, type_: str) -> Token | None:
    """The subject of a clause above whose thing is harmed: "Norland said that Brannia had shelled its village"."""
    if type_ not in _HOSTILE or actor is None or own_subject(c.trigger) != actor:
        return None
    if not _is_theirs(head):
        return None
    at = c.trigger
    while at.dep_ in _CLAUSES and at.head != at:
        at = at.head
        own = own_subject(at) if at.pos_ in ("VERB", "AUX") else None
        if own is not None and own != actor:
            return own
    return None


def _is_theirs(head: Token) -> bool:
    return any(p.lower_ in ("its", "their") for p in children(head, "poss"))
