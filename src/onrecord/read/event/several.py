"""Several: those whom one phrase names together: "Greek and Turkish jets", "talks between X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.event.nobody import is_thing
from onrecord.read.event.somebody import is_group
from onrecord.read.grammar import children
from onrecord.read.wording import ARMS, stated

if TYPE_CHECKING:
    from spacy.tokens import Token

_LISTED = frozenset({"appos", "conj", "npadvmod"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_NAMES = frozenset({"GPE", "NORP", "ORG"})


def joined(head: Token) -> list[Token]:
    """The words that name them, where the phrase itself does; empty where it names one or nobody."""
    if head.dep_ in _MODIFIERS and (pair := _hyphened(head)) and is_thing(pair[1].head):
        return pair
    if beside := _beside(head):
        return beside
    group = is_group(head) or head.lemma_.lower() in ARMS
    for c in head.children:
        if c.dep_ in _MODIFIERS and c.i < head.i and is_thing(head) and (pair := _hyphened(c)):
            return pair
        if c.dep_ in _MODIFIERS and c.i < head.i and head.tag_ in ("NNS", "NNPS"):
            first = [c]
        elif c.dep_ == "prep" and (c.lower_ == "between" or (group and c.lower_ in ("of", "from"))):
            if c.lower_ != "between" and head.tag_ != "NNS":
                continue
            first = children(c, "pobj")
        else:
            continue
        for one in first:
            found = [one, *(x for x in one.conjuncts if x.i > one.i)]
            if len(found) > 1 and (c.lower_ == "between" or all(x.ent_type_ in _NAMES for x in found)):
                return found
    return []


def _beside(head: Token) -> list[Token]:
    """The names that tell who a noun means: "its neighbours, Norland and Brannia"."""
    if head.pos_ != "NOUN":
        return []
    names = next((c for c in children(head, "appos") if c.i > head.i and c.ent_type_ in _NAMES), None)
    return [t for t in names.subtree if t.dep_ in _LISTED and t.ent_type_ in _NAMES] if names is not None else []


def _hyphened(word: Token) -> list[Token]:
    """Both words of "US-Russian" for either of them."""
    doc = word.doc
    for first in (word.i - 2, word.i):
        pair = [doc[first], doc[first + 2]] if first >= 0 and first + 2 < len(doc) else []
        if pair and doc[first + 1].text in ("-", "–") and not pair[0].whitespace_:
            return pair if all(t.ent_type_ in _NAMES or stated(t) is not None for t in pair) else []
    return []
