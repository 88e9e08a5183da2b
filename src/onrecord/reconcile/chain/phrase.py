"""Phrase: whom the sentence of a statement itself names between its speaker and the outlet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.clean.credits.housenames import houses
from onrecord.clean.tables import sourcing_phrases
from onrecord.reconcile.chain.hand import BESIDE, Hand, house, role
from onrecord.reconcile.chain.sentence import sentence
from onrecord.records import Article, ChainRole, Party, Sourced, Span, Statement

RELAYED, TOLD, CITED = 0.95, 0.95, 0.9
_COMMA = re.compile(r"[\"\u201d\u2019'\u00bb]?,[\"\u201d\u2019'\u00bb]?\s+")
_SENTENCE_MARKS = (". ", ".\n", '" ', "\u201d ", "! ", "? ")
_THIS = re.compile(
    r"\s*(?:this|it|the (?:news|information|statement))\s+(?:(?:was|is|has been|were)\s+)?"
    r"(?:reported|stated|announced|carried|published|cited|quoted)\b(?!\s+that\b)",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\b(?:which|that)\s+(?:(?:was|were|is|are|had been|has been)\s+)?(?:first\s+)?(?:reported\s+(?:by\s+)?)?(?:the\s+)?\Z",
    re.I,
)
_CLAUSE = 40
_OF_THIS = re.compile(r"\s+(?:about )?this\b")
"""This was reported by Ukrinform; Ukrinform reported this."""
_REACH = 1_500
"""Code points behind a statement in which a phrase about it is looked for."""
_NEAR = 600
"""How far from a statement the house may be named to which it was said, in code points."""


class Phrases:
    """The sourcing phrases of an article in order."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._all = sorted(article.sourcing, key=lambda s: s.span)
        self._starts = [s.span.start for s in self._all]

    def within(self, start: int, end: int) -> Sequence[Sourced]:
        """Those that begin within start..end."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def speaking(self, statement: Statement) -> Sourced | None:
        """The phrase in which a house is itself the source of a statement: "Interfax reported that troops arrived"."""
        for at in statement.source:
            for s in self.within(at.start - 60, at.end):
                if s.span.start < at.end and at.start < s.span.end and s.how != "told" and _names(at, s):
                    return s
        return None

    def hands(self, statement: Statement) -> list[Hand]:
        """Whom the words went through, from the reader to the speaker.

        The house that passes them on ("TASS reported"), then the one that it cites ("citing Interfax"), then the one to
        which they were said ("told RIA Novosti").
        """
        relay = statement.relay
        passed = self._behind(statement) if relay is None else self._relay(relay) if self._is_own(statement) else None
        told = self._told(statement)
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

    def _behind(self, statement: Statement) -> Hand | None:
        """The house whose phrase follows a statement and says nothing but that it comes from there.

        "..., the minister said, RIA Novosti reports with reference to the press service"; "... This was reported by
        Ukrinform."
        """
        _, end = _hull(statement)
        for s in self.within(end, end + _REACH):
            between = self._article.text[end : s.span.start]
            if s.how in ("reports", "quotes") and (_COMMA.fullmatch(between) or self._is_this(s, between)):
                return hand_of(s, CITED)
        return None

    def _is_this(self, s: Sourced, between: str) -> bool:
        """Whether a phrase is a sentence about what was just said, in the same paragraph or as the next."""
        begin = max(between.rfind(mark) for mark in _SENTENCE_MARKS) + 1
        before, after = between[begin:], self._article.text[s.span.end : s.span.end + 12]
        if any(c.isalnum() for c in between[:begin]) or after.startswith(" that"):
            return False
        if not (_THIS.match(before + s.span.exact) or (not before.strip() and _OF_THIS.match(after))):
            return False
        return len(re.findall(r"\n\s*\n|\n", between.strip(" "))) <= 1

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
        own = [s for b in relay.basis for s in self.within(b.start - 80, b.end) if b.start < s.span.end]
        named = next((s for s in own if house(s.name) == house(relay.name)), None)
        listed = list(dict.fromkeys(h.name for b in relay.basis for h in houses(b.exact) if h.name))
        name = BESIDE.join(listed) if len(listed) > 1 else house(relay.name)
        if named is None:
            return Hand(role(relay.name), name, relay.basis, relay.actor, RELAYED)
        return Hand(_role(named), name, (*relay.basis, named.span), relay.actor, RELAYED)

    def _told(self, statement: Statement) -> Hand | None:
        """The house to which the words were said, where the addressee is one."""
        if statement.addressee is None:
            return None
        start, end = _hull(statement)
        near = [s for s in self.within(start - _NEAR, end + _NEAR) if s.how == "told"]
        found = [s for s in near if _is_in(s.name, s.span.exact, statement.addressee)]
        listed = [h.name for h in houses(statement.addressee) if h.name is not None and not h.needs_noun]
        if found and len(listed) < 2:
            return hand_of(min(found, key=lambda s: (abs(s.span.start - start), s.span.start)), TOLD)
        if not listed or any(word[:1].isupper() for word in _besides(statement.addressee, listed)):
            return None
        at = self._article.text.find(statement.addressee, max(0, start - _NEAR), end + _NEAR)
        basis = () if at < 0 else (self._article.span(at, at + len(statement.addressee)),)
        return Hand(role(listed[0]), BESIDE.join(dict.fromkeys(listed)), basis, None, TOLD)

    def _beside(self, statement: Statement) -> Sequence[Sourced]:
        """The phrases in the sentence of a statement's cue, outside its words."""
        cue = (statement.cue or statement.source or statement.content)[0]
        start, end = sentence(self._article.text, cue.start)
        inside = [(c.start, c.end) for c in statement.content]
        return [s for s in self.within(start, end) if not any(a < s.span.start and s.span.end < b for a, b in inside)]


def _hull(statement: Statement) -> tuple[int, int]:
    spans = [*statement.source, *statement.cue, *statement.content]
    return min(s.start for s in spans), max(s.end for s in spans)


def _is_cited(s: Sourced) -> bool:
    """Whether the text or another house cites this one: "citing Interfax", not "Interfax cited the minister"."""
    if s.how != "cites":
        return False
    words = s.span.exact.casefold()
    return any(words.startswith(p) for p in _citing())


def _citing() -> Iterator[str]:
    for phrases in sourcing_phrases().before.values():
        yield from (phrase for phrase, how, _, _ in phrases if how == "cites")


def _names(at: Span, s: Sourced) -> bool:
    return any(h.name is not None and house(h.name) == house(s.name) for h in houses(at.exact)) or s.name in at.exact


def _besides(addressee: str, listed: Sequence[str]) -> list[str]:
    """The words of an addressee beside the houses it names: "CNN's Dr Jane Doe"."""
    for h in reversed(list(houses(addressee))):
        if h.name in listed:
            addressee = addressee[: h.start] + addressee[h.end :]
    return [w for w in re.findall(r"[^\W\d_]+", addressee) if w.lower() != "the"]


def _is_in(name: str, phrase: str, addressee: str) -> bool:
    return name in addressee or addressee in phrase


def _role(s: Sourced) -> ChainRole:
    return "agency" if s.role == "agency" else "relay"


def hand_of(s: Sourced, sure: float) -> Hand:
    """The house of a sourcing phrase."""
    return Hand(_role(s), house(s.name), (s.span,), None, sure)
