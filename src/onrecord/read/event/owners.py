"""Owners: whose a thing is to which something is done: the Turkey of "Turkey's accusation", of "a Turkish frigate"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.event.lexicon import is_undergone
from onrecord.read.grammar import children
from onrecord.read.wording import is_apart

if TYPE_CHECKING:
    from spacy.tokens import Token

_BODIES = frozenset({"GPE", "NORP", "ORG"})
_MOVED = frozenset("trawler boat craft convoy rocket mortar gun shell cruiser icebreaker tug barge satellite".split())
_DONE = frozenset(
    "action move decision policy attack airstrike strike shelling fire aggression rhetoric raid offensive operation "
    "campaign blockade ban bombardment bombing incursion".split()
)


def owners(head: Token) -> Iterator[Token]:
    """The words of a noun phrase that may name whose it is, likeliest first; a person owns no event.

    Rebels have no owner. What is done to somebody ("the arrest of X") belongs to who did it; whose "its" is, is left
    open.
    """
    if is_apart(head):
        return
    undergone = is_undergone(head.lemma_.lower())
    if not undergone:
        yield from (c for c in children(head, "poss") if c.pos_ != "PRON")
    for p in children(head, "prep", "agent"):
        if p.lower_ == "by":
            yield from children(p, "pobj")
    yield from (c for c in children(head, "amod", "compound", "nmod") if c.ent_type_ in _BODIES)
    if not undergone:
        for p in children(head, "prep"):
            if p.lower_ in ("of", "from"):
                for o in children(p, "pobj"):
                    if o.ent_type_ in _BODIES:
                        yield o
                    elif not is_undergone(o.lemma_.lower()):  # "a convoy of Norland trucks"
                        yield from (c for c in children(o, "amod", "compound", "nmod") if c.ent_type_ == "NORP")


def makers(head: Token) -> Iterator[Token]:
    """The words that may name who does what a thing does: the Norland of "a Norland trawler", "Norland's shelling"."""
    if head.lemma_.lower() in _MOVED or head.lemma_.lower() in _DONE:
        yield from (c for c in children(head, "poss") if c.pos_ != "PRON")
        yield from (c for c in children(head, "amod", "compound", "nmod") if c.ent_type_ in ("NORP", "ORG"))
