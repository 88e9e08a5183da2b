"""Joined: several names of whom one clause tells the same stance: "Kesta, Orlen and Turvia welcomed the vote"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.grammar import Range, children, phrase
from onrecord.read.named.lexicon import forms

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST = 8
"""Names joined to one that are taken."""


def beside(word: Token | None) -> list[Token]:
    """The others by name of whom a clause tells the same: the Orlen of "Kesta and Orlen"."""
    found: list[Token] = []
    at = word
    while at is not None and at.pos_ == "PROPN" and len(found) < _MOST:
        at = next((c for c in children(at, "conj") if _another(c)), None)
        found += [at] if at is not None else []
    return found


def is_joined(word: Token) -> bool:
    """Whether a holder is one of several."""
    return _another(word) or bool(beside(word))


def _another(word: Token) -> bool:
    """Whether a word is a further name: not the Orlen of one "Bank of Kesta and Orlen"."""
    over = word.head
    if word.dep_ != "conj" or word.pos_ != "PROPN" or over.pos_ != "PROPN" or word.i < over.i:
        return False
    one_name = any(t.dep_ == "cc" and t.ent_iob_ == "I" for t in word.doc[over.i + 1 : word.i])
    return not one_name and word.doc[over.left_edge.i : word.i + 1].text not in forms()


def alone(word: Token) -> Range:
    """The noun phrase of a holder without those joined to it."""
    first, stop = phrase(word)
    others = [c.left_edge.i for c in word.children if c.i > word.i and c.dep_ in ("conj", "cc", "punct", "appos")]
    return (first, max(word.i + 1, min([stop, *others]))) if is_joined(word) else (first, stop)
