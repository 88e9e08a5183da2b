"""Wording: what the words of a noun phrase alone tell of who is named: a name, an adjective, a name beside a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.names.titles import untitled
from onrecord.read.named.lexicon import Entry, forms
from onrecord.read.named.sound import is_particle
from onrecord.read.who import nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

ARMS = frozenset(
    "government authority force troop army military navy police official leadership administration side soldier "
    "regime state country republic court parliament lawmaker cabinet ministry diplomat jet warplane warship aircraft "
    "plane ship submarine tank missile drone air fleet guard marine fighter delegation embassy prosecutor regulator "
    "intelligence security service contingent unit battalion brigade people nation president leader member ally "
    "frigate destroyer corvette carrier gunboat cutter squadron bomber helicopter artillery sailor paratrooper "
    "garrison peacekeeper commando consul consulate legation senate congress "
    "envoy ambassador minister premier representative parliament negotiator counterpart vessel gunship".split()
)
"""Nouns by which a state or body acts: "Russian troops", "the Georgian government", "NATO members"."""


_AGAINST = frozenset("opposition rebel separatist former ex exiled dissident insurgent breakaway backed led".split())


_REBELS = frozenset("rebel insurgent separatist guerrilla dissident exile opposition militia militant".split())


def is_arm(head: Token) -> bool:
    """Whether a noun tells an arm of a state or body: not of its rebels, nor of those who were it once."""
    return head.lemma_.lower() in ARMS and not is_apart(head)


def is_apart(head: Token) -> bool:
    """Whether a noun tells people who do not stand for the state that is named with them: "Norland rebels"."""
    return head.lemma_.lower() in _REBELS or any(c.lower_ in _AGAINST for c in head.children if c.i < head.i)


def name_of(head: Token) -> str:
    """The name of which a word is the head: "Ada Brel" of "Brel"; "" where it is none."""
    if head.pos_ != "PROPN":
        return ""
    first = head.i
    while first > head.sent.start and head.doc[first - 1].pos_ == "PROPN" and head.doc[first - 1].head.i <= head.i:
        first -= 1
    return str(head.doc[first : head.i + 1].text)


def state_of(words: str) -> str | None:
    """The state that an adjective alone tells of: "Indian"."""
    entry = forms().get(words)
    return entry.name if entry is not None and entry.type == "country" and entry.kind == "adjective" else None


def stated(word: Token) -> Entry | None:
    """What a word means in our tables with the words before it that belong to it: the "South Korean" of "Korean"."""
    for first in (word.i - 2, word.i - 1, word.i):
        if first >= word.sent.start and (entry := forms().get(word.doc[first : word.i + 1].text)) is not None:
            return entry
    return None


def beside_title(head: Token) -> Token | None:
    """The name that stands beside a title: the Brel of "its foreign minister, Ada Brel"."""
    if head.pos_ not in ("NOUN", "PROPN") or head.lemma_.lower() not in nouns() | {"counterpart"}:
        return None
    return next((c for c in head.children if c.dep_ == "appos" and c.pos_ == "PROPN" and head.i < c.i), None)


def person_of(name: Token) -> str | None:
    """The name of two words or more that ends in a word, without titles; None where it is none."""
    words, _ = untitled(name_of(name).split())
    whole = len(words) > 1 and all(w[0].isupper() or is_particle(w) for w in words)
    return " ".join(words) if whole else None
