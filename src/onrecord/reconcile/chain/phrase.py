"""Phrase: whom the sentence of a statement itself names between its speaker and the outlet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from onrecord.clean.credits.housenames import houses
from onrecord.clean.tables import sourcing_phrases
from onrecord.reconcile.chain.behind import behind
from onrecord.reconcile.chain.hand import BESIDE, Hand, hand_of, house, role, role_of
from onrecord.reconcile.chain.sentence import REACH, sentence
from onrecord.reconcile.chain.told import Heard, told_to
from onrecord.records import Article, Party, Sourced, Span, Statement

RELAYED, CITED = 0.95, 0.9
"""How surely words went through the house that the outlet says passed them on, and through one that is cited beside."""
_WHICH = re.compile(
    r"\b(?:which|that)\s+(?:(?:was|were|is|are|had been|has been)\s+)?(?:first\s+)?(?:reported\s+(?:by\s+)?)?"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""The phrase tells of a thing that the sentence names besides: "the trip, which was first reported by N"."""
_CLAUSE, _OPENING = 40, 80
"""Code points before a house in which a clause, and a sourcing phrase, may begin that goes with it."""


class Phrases:
    """The sourcing phrases of an article in order, for its statements."""

    def __init__(self, article: Article, statements: Sequence[Statement]) -> None:
        self._article, self._heard = article, Heard.of(article, statements)
        self._all = sorted(article.sourcing, key=lambda s: s.span)
        self._starts = [s.span.start for s in self._all]

    def within(self, start: int, end: int) -> Sequence[Sourced]:
        """Those that begin within start..end."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def speaking(self, statement: Statement) -> Sourced | None:
        """The phrase in which a house is itself the source of a statement: "Interfax reported that troops arrived"."""
        for at in statement.source:
            for s in self.within(at.start - _OPENING, at.end):
                if s.span.start < at.end and at.start < s.span.end and s.how != "told" and _names(at, s):
                    return s
        return None

    def hands(self, statement: Statement) -> list[Hand]:
        """Whom the words went through, from the reader to the speaker.

        The house that passes them on ("TASS reported"), then the one that it cites ("citing Interfax"), then the one to
        which they were said ("told RIA Novosti").
        """
        relay = statement.relay
        passed = (
            behind(self._article, statement, self.within)
            if relay is None
            else self._relay(relay)
            if self._is_own(statement)
            else None
        )
        told = told_to(self._article, statement, self.within, self._heard)
        near = [s for s in self._beside(statement) if s.how != "told"]
        known = {house(h.name) for h in (passed, told) if h is not None}
        others = [hand_of(s, CITED) for s in near if _is_cited(s) and house(s.name) not in known]
        last = [told] if told is not None else []
        if passed is None:
            return last
        if any(_is_cited(s) and house(s.name) == house(passed.name) for s in near):
            outer = [hand_of(s, CITED) for s in near if not _is_cited(s) and house(s.name) not in known]
            return [*outer, passed, *others, *last]
        return [passed, *others, *last]

    def _is_own(self, statement: Statement) -> bool:
        """Whether the words about a relay are the outlet's: not those of the speaker, nor of a thing besides.

        "He disputed an article published by N that said so"; "the trip, which was first reported by N".
        """
        basis = statement.relay.basis if statement.relay is not None else ()
        for b in basis:
            if any(c.start < b.start and b.end < c.end for c in statement.content):
                return False
            if _WHICH.search(self._article.text, max(0, b.start - _CLAUSE), b.start):
                return False
        return True

    def _relay(self, relay: Party) -> Hand:
        """Who passed the words on, by the phrase that says so."""
        own = [s for b in relay.basis for s in self.within(b.start - _OPENING, b.end) if b.start < s.span.end]
        named = next((s for s in own if house(s.name) == house(relay.name)), None)
        listed = list(dict.fromkeys(h.name for b in relay.basis for h in houses(b.exact) if h.name))
        name = BESIDE.join(listed) if len(listed) > 1 else house(relay.name)
        if named is None:
            return Hand(role(relay.name), name, relay.basis, relay.actor, RELAYED)
        return Hand(role_of(named), name, (*relay.basis, named.span), relay.actor, RELAYED)

    def _beside(self, statement: Statement) -> Sequence[Sourced]:
        """The phrases in the sentence of a statement's cue, outside its words."""
        cue = (statement.cue or statement.source or statement.content)[0]
        if not self.within(cue.start - REACH, cue.start + REACH):
            return ()
        start, end = sentence(self._article.text, cue.start)
        inside = [(c.start, c.end) for c in statement.content]
        return [s for s in self.within(start, end) if not any(a < s.span.start and s.span.end < b for a, b in inside)]


def _is_cited(s: Sourced) -> bool:
    """Whether the text or another house cites this one: "citing Interfax", not "Interfax cited the minister"."""
    if s.how != "cites":
        return False
    return s.span.exact.casefold().startswith(_citing())


@cache
def _citing() -> tuple[str, ...]:
    """How the words begin that cite a house, small."""
    return tuple(
        phrase for phrases in sourcing_phrases().before.values() for phrase, how, _, _ in phrases if how == "cites"
    )


def _names(at: Span, s: Sourced) -> bool:
    return any(h.name is not None and house(h.name) == house(s.name) for h in houses(at.exact)) or s.name in at.exact
