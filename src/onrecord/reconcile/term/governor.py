"""Governor: the verb that a wording stands under in its statement, and in what role."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.read.language import english
from onrecord.reconcile.term.places import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

_AROUND = 400
"""Code points of the statement on each side of the wording that are parsed."""
_STEPS = 8
_THROUGH = frozenset("pobj prep conj compound nmod amod agent pcomp".split())
_SUBJECT = frozenset({"nsubj", "agent"})


def same_governor(a: Place, b: Place) -> bool:
    """Whether two wordings in statements stand under the same verb (dictionary form) in the same role."""
    one = _governor(*_around(a))
    return one is not None and one == _governor(*_around(b))


def _around(place: Place) -> tuple[str, int]:
    """The words about a place in its statement, and where its head noun stands in them."""
    for c in place.statement.content if place.statement is not None else ():
        if c.start <= place.head[0] < c.end:
            first = max(c.start, place.head[0] - _AROUND)
            return c.exact[first - c.start : place.head[1] + _AROUND - c.start], place.head[0] - first
    return "", 0


@lru_cache(maxsize=1 << 12)
def _governor(text: str, at: int) -> tuple[str, str, str] | None:
    """The verb, the preposition between if any, and whether the noun does it; None where no verb governs it."""
    token = next((t for t in english()(text) if t.idx == at), None) if text else None
    preposition = ""
    for _ in range(_STEPS):
        if token is None or token.head.i == token.i:
            return None
        if token.dep_ == "prep":
            preposition = token.lower_
        if _verb(token.head) and token.dep_ not in ("advcl", "relcl", "acl", "ccomp"):
            return token.head.lemma_.lower(), preposition, "subject" if token.dep_ in _SUBJECT else "object"
        if token.dep_ not in _THROUGH:
            return None
        token = token.head
    return None


def _verb(token: Token) -> bool:
    return token.pos_ == "VERB"
