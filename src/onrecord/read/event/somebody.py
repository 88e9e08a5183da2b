"""Somebody: which nouns are people or bodies of people, who may do things, and which are only things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.tables import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
"""Kinds of names that may take part in an event."""
_KIN = frozenset(
    "government court police army military authority force troop ministry group official parliament council commission "
    "party rebel militant company union people country state alliance leader protester worker soldier agency".split()
)


def is_group(noun: Token) -> bool:
    """Whether a common noun is a post ("minister") or a body of people ("troops")."""
    name = noun.lemma_.lower()
    return name in _KIN or name in roles()


def is_somebody(head: Token) -> bool:
    """Whether a noun phrase names somebody by a name, a pronoun, a post or a body of people."""
    return head.ent_type_ in NAMED or head.pos_ in ("PRON", "PROPN") or is_group(head)
