"""Two: whom "the two countries", "both sides", "the pair" or an object "it" means, by those named just before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.event.lexicon import types_of
from onrecord.read.event.somebody import is_group
from onrecord.read.grammar import children, subject
from onrecord.read.wording import ARMS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from onrecord.read.named.known import Known
    from onrecord.read.namer import Namer

MOST_BACK = 3
"""Sentences in which the two are looked for, that of "the two" itself the first."""
_STATES = frozenset("country nation state neighbour neighbor government capital army military navy foe".split())
_SIDES = frozenset("side party rival ally enemy".split())
_PEOPLE = frozenset("leader president minister man woman counterpart premier official envoy diplomat".split())
_PAIR = frozenset({"two", "pair", "both", "duo"})
_BARE = frozenset({"side", "party", "neighbour", "neighbor"})
"""Nouns that mean those named before without a "two": "the sides agreed"."""
_DEFINITE = frozenset({"the", "these", "those"})
_WORDS_BESIDE = frozenset({"det", "nummod", "predet", "case", "cc", "conj"})
_NEAR = frozenset({"neighbouring", "neighboring", "warring", "rival"})
_OF_WHICH = frozenset({"of", "from", "in", "between"})
_OF_THINGS = frozenset({"AGREE", "REJECT"})
_WHOSE = frozenset({"of", "from", "on"})
_WORDS = _STATES | _SIDES | _PEOPLE | _PAIR
_BODIES = frozenset({"country", "body", "organisation"})


def the_two(head: Token, base: int, namer: Namer) -> list[Known]:
    """The two named just before whom "the two countries", "both sides" or "the pair" means; empty where that is open.

    The Doc begins at code point `base`. Of states and bodies, or of persons, exactly two may be in question.
    """
    kinds = _meant(head) if head.pos_ != "PROPN" else []
    if not kinds:
        return []
    does = _subject(head, base, namer)
    at = base + head.doc[head.left_edge.i].idx
    named: dict[str, Known] = {}
    for n, found in enumerate(namer.before(at)):
        if n == MOST_BACK:
            return []
        found = [k for k in found if not k.parts and not (k.unnamed and k.type != "person")]
        named |= {k.name: k for k in found if does is None or k.name != does.name}
        for types in kinds:
            among = [k for k in named.values() if k.type in types]
            if len(among) == 2:
                return among
            if len(among) > 2:
                return []
    return []


def the_other(it: Token, base: int, namer: Namer) -> Known | None:
    """Whom an object "it" means: the one state or body named before it that is not the subject of its own clause.

    None where a thing stands before it that it may mean as well.
    """
    own = subject(it.head)
    does = _subject(it, base, namer)
    things = (t for t in _earlier(it) if t.pos_ == "NOUN" and t.dep_ in ("dobj", "nsubj", "nsubjpass"))
    if any(t != own for t in things):
        return None
    for n, found in enumerate(namer.before(base + it.idx)):
        among = [k for k in found if k.type in _BODIES and (does is None or k.name != does.name) and not k.parts]
        if among or n == 1:
            return among[0] if len(among) == 1 else None
    return None


def _subject(head: Token, base: int, namer: Namer) -> Known | None:
    """The subject in whose clause a phrase is the object: whom it does not mean."""
    own = subject(head.head) if head.dep_ in ("dobj", "dative") else None
    return namer.known(base + own.idx, base + own.idx + len(own)) if own is not None else None


def _earlier(it: Token) -> Iterator[Token]:
    """The words before a pronoun in its sentence; where a thing may be accepted or refused, in the one before too."""
    first = it.sent.start
    if first > 0 and _OF_THINGS & set(types_of(it.head.lemma_.lower(), "verb")):
        first = it.doc[first - 1].sent.start
    return iter(it.doc[first : it.i])


def _meant(head: Token) -> list[frozenset[str]]:
    """Of which types those are whom a phrase for two means; the likeliest first; empty where it is no such phrase."""
    name = head.lemma_.lower()
    group = name in ARMS or is_group(head)
    of = [o for p in children(head, "prep") if group for o in children(p, "pobj") if p.lower_ in _WHOSE]
    if len(of) == 1 and not _own(head):
        return [k for k in _meant(of[0]) if "person" not in k]
    if name not in _WORDS:
        return []
    beside = {c.lower_ for c in head.children if c.i < head.i}
    if any(c.dep_ not in _WORDS_BESIDE and c.lower_ not in _NEAR for c in head.children if c.i < head.i):
        return []
    if any(c.dep_ in ("relcl", "acl") or (c.dep_ == "prep" and c.lower_ in _OF_WHICH) for c in head.children):
        return []
    definite = bool(beside & _DEFINITE)
    if not ("both" in beside or (definite and ("two" in beside or name in _BARE or name in _PAIR))) and name != "both":
        return []
    if name in _STATES:
        return [frozenset({"country"})]
    if name in _SIDES:
        return [_BODIES]
    if name in _PEOPLE or name in _PAIR:
        return [frozenset({"person"}), frozenset({"country"})]
    return []


def _own(head: Token) -> bool:
    """Whether a noun has words of its own before it that tell whose or which it is: "Russian officials from"."""
    return any(c.ent_type_ or c.dep_ == "poss" for c in head.children if c.i < head.i)
