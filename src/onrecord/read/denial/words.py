"""Words of denial, by what they do (data/denial_words.tsv)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from onrecord.data import rows

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def words(name: str) -> frozenset[str]:
    """The lemmas of a class; none of a class that the table lacks."""
    return frozenset(w for row in rows("denial_words.tsv") if row[0] == name for w in row[1].split())


@cache
def _any_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(words, names))


def among(token: Token, *names: str) -> bool:
    """Whether a token is of one of these classes, by its lemma or as printed."""
    known = _any_of(names)
    return token.lower_ in known or token.lemma_.lower() in known
