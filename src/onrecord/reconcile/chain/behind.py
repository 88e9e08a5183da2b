"""Behind: a house named right after a statement only to say that it comes from there.

"..., the minister said, RIA Novosti reports with reference to the press service"; "... This was reported by Ukrinform."
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from onrecord.reconcile.chain.hand import Hand, hand_of
from onrecord.reconcile.chain.place import place
from onrecord.records import Article, Sourced, Statement

SURE = 0.9
_REACH = 200
"""Code points behind a statement in which such a phrase begins."""
_COMMA = re.compile(r"[\"\u201d\u2019'\u00bb]?,[\"\u201d\u2019'\u00bb]?\s+")
_STOP = re.compile(r"[.!?]?[\"\u201d\u2019'\u00bb]?\.?[ \u00a0]*(?:\r?\n\s*)?")
_THIS = re.compile(
    r"(?:this|it|the (?:news|information|statement))\s+(?:(?:was|is|has been|were)\s+)?"
    r"(?:reported|stated|announced|carried|published|cited|quoted)\b",
    re.IGNORECASE,
)
_OF_THIS = re.compile(r"\s+(?:about )?this\b")
"""This was reported by Ukrinform; Ukrinform reported this."""


def behind(article: Article, statement: Statement, within: Callable[[int, int], Sequence[Sourced]]) -> Hand | None:
    """The house that a phrase right behind a statement names; `within`: the phrases that begin between two places."""
    end = place(statement)[1]
    for s in within(end, end + _REACH):
        between = article.text[end : s.span.start]
        if s.how in ("reports", "quotes") and (_COMMA.fullmatch(between) or _is_this(article, s, between)):
            return hand_of(s, SURE)
    return None


def _is_this(article: Article, s: Sourced, between: str) -> bool:
    """Whether a phrase is the next sentence, and about what was just said."""
    stop = _STOP.match(between)
    before = between[stop.end() :] if stop else between
    after = article.text[s.span.end : s.span.end + 12]
    if not before:
        return _OF_THIS.match(after) is not None
    return _THIS.match(before + s.span.exact) is not None and not after.startswith(" that")
