"""Parts: who denies and by which words, as every verb of denial has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read import grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONAL = frozenset("him her them us me you himself herself themselves".split())


def holder_of(verb: Token) -> Token | None:
    """Who denies; for a passive the agent."""
    if grammar.is_passive(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        return grammar.agent(verb)
    found = grammar.subject(verb)
    if found is None and verb.dep_ == "xcomp":
        found = grammar.subject(verb.head)
    return found


def cue_of(verb: Token, last: int | None = None) -> tuple[int, int]:
    """The verb with its negation and its "as false"."""
    first = verb.i
    for c in verb.lefts:
        if c.dep_ == "neg" and first - c.i <= 2:
            first = min(first, c.i)
            aux = [a for a in verb.lefts if a.dep_ in ("aux", "auxpass") and a.i == c.i - 1]
            first = min([first, *(a.i for a in aux)])
    return first, (last if last is not None else verb.i) + 1
