"""Owners: whose a thing is to which something is done: the Turkey of "Turkey's accusation", of "a Turkish frigate"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.event.lexicon import is_undergone
from onrecord.read.grammar import children

if TYPE_CHECKING:
    from spacy.tokens import Token

_BODIES = frozenset({"GPE", "NORP", "ORG"})


def owners(head: Token) -> Iterator[Token]:
    """The words of a noun phrase that may name whose it is, likeliest first; a person owns no event.

    What is done to somebody ("the arrest of X") belongs to who did it; whose "its" is, is left open.
    """
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
                yield from (o for o in children(p, "pobj") if o.ent_type_ in _BODIES)
