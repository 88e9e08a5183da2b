"""Words: the table of words by which somebody is for or against something."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from onrecord.data import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

_SIGNS = {"+": 1, "-": -1, "0": 0}


_FORMS = {"hop": "hope", "hopes": "hope", "hoped": "hope"}
"""Lemmas that the lemmatiser gets wrong."""


def lemma(word: Token) -> str:
    """The dictionary form of a word in small letters."""
    form = word.lemma_.lower()
    return _FORMS.get(form, form) if word.lower_.startswith("hope") or word.lower_ == "hoping" else form


@cache
def signs(kind: str) -> dict[str, int]:
    """The lemmas of a class: 1 for, -1 against, 0 what is within decides."""
    found: dict[str, int] = {}
    for name, mark, words in rows("stance_words.tsv"):
        if name == kind:
            found |= {word: _SIGNS[mark] for word in words.split() if "+" not in word}
    return found


@cache
def phrasal(kind: str) -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """Of each lemma of a class the small words that must follow it, the most first, and the sign."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for name, mark, words in rows("stance_words.tsv"):
        if name == kind:
            for first, *small in (entry.split("+") for entry in words.split()):
                found.setdefault(first, []).append((tuple(small), _SIGNS[mark]))
    return {word: tuple(sorted(x, key=lambda e: (-len(e[0]), e))) for word, x in found.items()}


def sign(kind: str, word: str) -> int | None:
    """Whether a lemma, of a class, is for or against; None where it is not of the class."""
    return signs(kind).get(word)
