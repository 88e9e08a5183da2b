"""Heads: the words that stand for both sides of a doing, one for each of those joined by "and"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.event.features import lemma
from onrecord.read.event.participants import Part
from onrecord.read.event.sides import against, asked, awaited, doer, stands_aside
from onrecord.read.event.weigh import Chosen
from onrecord.read.grammar import agent
from onrecord.read.wording import is_apart

if TYPE_CHECKING:
    from spacy.tokens import Token

EACH = frozenset({"each", "other", "another", "one"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_JOINED = frozenset({"GPE", "ORG", "NORP", "PERSON"})
_NOBODY = frozenset({"which", "that", "who", "whom", "what", "there", "this", "these", "those", "here", "when", "it"})


def chosen(x: Chosen) -> tuple[list[Token], list[Token]]:
    """The heads of both sides."""
    c = x.candidate
    if (comes := awaited(c)) is not None:
        return [comes[0]], [comes[1]]
    whom = asked(c)
    by = _heads(x.actor) if whom is None else _heads(Part(whom, "subj"))
    if (does := doer(c, any_other=bool(by) and not _is_loose(x.actor))) is not None:
        by = _heads(Part(does, "subj"))
    to = [] if x.recipient is None or stands_aside(x.recipient, c) else _heads(x.recipient)
    does = agent(c.trigger)
    if does is not None and all(t.i != does.i for t in by) and c.trigger.dep_ == "conj":
        by = _heads(Part(does, "agent"))  # "welcomed by Norland and denounced by Brannia"
    if to and (enemy := against(x.recipient, c)) is not None:
        to = _heads(Part(enemy, "prep:against>pobj"))
    if lemma(c.core) == "discuss" and x.recipient is not None and "prep:with" not in x.recipient.path:
        to = []  # what is talked about
    return by, [t for t in to if t.lower_ not in EACH]


def _is_loose(part: Part | None) -> bool:
    """Whether a doer is only the subject of a clause above, or the place of a passive."""
    return part is not None and part.path.startswith(("above", "passive:"))


def _heads(part: Part | None) -> list[Token]:
    """The heads of a party: one for each of those joined by "and"."""
    if part is None or part.head.lower_ in _NOBODY - {"it"}:
        return []
    if part.head.lower_ == "their" and (several := _several(part.head)):
        return several
    heads = [_bearer(part.head)]
    if not part.path.startswith("co-"):
        others = (c for c in part.head.conjuncts if c.i > part.head.i)
        heads += [c for c in others if c.pos_ in ("NOUN", "PROPN", "PRON") or c.ent_type_ == "NORP"]
    return heads


def _bearer(word: Token) -> Token:
    """Who is meant by a state's adjective in a title or before rebels: the Brel of "Norland president Ada Brel"."""
    at = word
    while at.dep_ in _MODIFIERS and at.head.i > at.i and at.ent_type_ != "PERSON":
        at = at.head
    if at.ent_type_ == "PERSON" and at.pos_ == "PROPN":
        return at
    return word.head if word.dep_ in _MODIFIERS and is_apart(word.head) else word


def is_within(word: Token, actor: Token) -> bool:
    """Whether a name stands within the actor's own phrase, or a person's the other way round."""
    if word.dep_ == "appos" and word.head == actor:
        return True
    return word.ent_type_ == "PERSON" and (actor.is_ancestor(word) or word.is_ancestor(actor))


def _several(their: Token) -> list[Token]:
    """Whom "their" means after names joined by "and": the last of those before it in the sentence."""
    for t in reversed(their.doc[their.sent.start : their.i]):
        if t.dep_ == "conj" and t.ent_type_ in _JOINED:
            first = t.head
            while first.dep_ == "conj":
                first = first.head
            return [x for x in (first, *first.conjuncts) if x.i <= t.i and x.ent_type_ in _JOINED]
    return []
