"""Told: the house to which words were said: "told RIA Novosti", "in an interview with Bild"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from onrecord.clean.credits.housenames import houses
from onrecord.clean.tables import sourcing_phrases
from onrecord.reconcile.chain.hand import BESIDE, Hand, hand_of, role
from onrecord.reconcile.chain.place import place
from onrecord.records import Article, Sourced, Statement

SURE = 0.95
_NEAR = 600
"""How far from a statement the house may be named to which it was said, in code points."""
_WORD = re.compile(r"[^\W\d_]+")


def told_to(article: Article, statement: Statement, within: Callable[[int, int], Sequence[Sourced]]) -> Hand | None:
    """The house that is a statement's addressee; `within`: the sourcing phrases that begin between two places."""
    whom = statement.addressee
    if whom is None:
        return None
    start, end, _ = place(statement)
    near = [s for s in within(max(0, start - _NEAR), end + _NEAR) if s.how == "told"]
    found = [s for s in near if s.name in whom or whom in s.span.exact]
    listed = [h.name for h in houses(whom) if h.name is not None and not h.needs_noun]
    if found and len(listed) < 2:
        return hand_of(min(found, key=lambda s: (abs(s.span.start - start), s.span.start)), SURE)
    if not listed or _besides(whom):
        return None
    at = article.text.find(whom, max(0, start - _NEAR), end + _NEAR)
    basis = () if at < 0 else (article.span(at, at + len(whom)),)
    return Hand(role(listed[0]), BESIDE.join(dict.fromkeys(listed)), basis, None, SURE)


def _besides(whom: str) -> bool:
    """Whether an addressee has names beside those of houses: "CNN's Dr Jane Doe"."""
    for h in reversed(list(houses(whom))):
        whom = whom[: h.start] + whom[h.end :]
    nouns = sourcing_phrases().nouns
    return any(
        w[:1].isupper() and w.lower() not in nouns and w.lower() not in ("the", "news") for w in _WORD.findall(whom)
    )
