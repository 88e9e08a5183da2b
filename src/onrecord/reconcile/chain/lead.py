"""Lead: the house that the first paragraphs name for a speaker's words stands, by convention, for the rest of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from onrecord.clean.blocks import blocks
from onrecord.clean.credits.housenames import houses
from onrecord.clean.tables import sourcing_phrases
from onrecord.reconcile.chain.hand import Hand, key
from onrecord.reconcile.chain.place import place
from onrecord.reconcile.chain.sentence import sentence
from onrecord.records import Article, Statement

PARAGRAPHS, SURE = 2, 0.6
"""Paragraphs in which a house is named for the whole report; how far the convention can be relied on."""
_YEAR = r"\bin (?:19|20)\d\d\b"


def led(article: Article, statements: Sequence[Statement], own: Mapping[str, Sequence[Hand]]) -> dict[str, list[Hand]]:
    """The hands of the statements around a lead which names some for the same speaker; by statement id.

    Not of a sentence that tells of another report, of words said to somebody else, on another day or on another
    occasion, and no further than to where another house is named for the speaker.
    """
    told = sorted((s for s in statements if s.parent is None and _who(s)), key=place)
    first = _first(article, told, own)
    out: dict[str, list[Hand]] = {}
    ended: set[str] = set()
    for s in told:
        who = _who(s)
        if who not in first or who in ended:
            continue
        lead, hands = first[who]
        if own.get(s.id):
            if _names(own[s.id]) != _names(hands):
                ended.add(who)
        elif not _apart(article, s, lead, hands):
            out[s.id] = hands
    return out


def _first(
    article: Article, told: Sequence[Statement], own: Mapping[str, Sequence[Hand]]
) -> dict[str, tuple[Statement, list[Hand]]]:
    """By speaker: the first statement of the lead that names a house, and the hands; not where the lead names two."""
    end = _end(article)
    out: dict[str, tuple[Statement, list[Hand]]] = {}
    apart: set[str] = set()
    for s in told:
        hands, who = own.get(s.id), _who(s)
        if not hands or place(s)[0] >= end or _old().search(article.text, *sentence(article.text, place(s)[0])):
            continue
        _, first = out.setdefault(who, (s, [replace(h, sure=SURE) for h in hands]))
        if _names(hands) != _names(first):
            apart.add(who)
    return {who: found for who, found in out.items() if who not in apart}


def _who(s: Statement) -> str:
    return s.speaker or s.speaker_name or ""


def _names(hands: Sequence[Hand]) -> set[str]:
    return {key(h.name) for h in hands}


def _end(article: Article) -> int:
    """Where the lead ends: the first paragraphs of the body."""
    title = article.title.end if article.title is not None else 0
    marked = [(m.span.start, m.span.end) for m in article.furniture]
    prose = [
        b
        for b in blocks(article.text)
        if b.prose and b.end > title and not any(a <= b.start and b.end <= e for a, e in marked)
    ]
    return prose[:PARAGRAPHS][-1].end if prose else 0


def _apart(article: Article, s: Statement, first: Statement, hands: Sequence[Hand]) -> bool:
    """Whether a statement was made elsewhere than the one that the lead tells."""
    if s.addressee is not None and s.addressee != first.addressee:
        return True
    if s.venue is not None and first.venue is not None and s.venue != first.venue:
        return True
    a, b = s.said, first.said
    if a is not None and b is not None and (a.latest < b.earliest or b.latest < a.earliest):
        return True
    start, end = sentence(article.text, place(s)[0])
    if _another().match(article.text, start):
        return True
    named = {key(h.name) for h in houses(article.text[start:end]) if h.name is not None and not h.needs_noun}
    return not named <= _names(hands)  # "he said on NBC"


@cache
def _another() -> re.Pattern[str]:
    """How a sentence begins that tells of another report: "As it was reported earlier"."""
    return re.compile(rf"\W{{0,3}}(?:{_any('another')})(?!\w)", re.IGNORECASE)


@cache
def _old() -> re.Pattern[str]:
    """How a sentence tells that a report lies back: it then covers this sentence and no more."""
    return re.compile(rf"\b(?:{_any('old')})\b|{_YEAR}", re.IGNORECASE)


def _any(kind: str) -> str:
    return "|".join(map(re.escape, sorted(sourcing_phrases().words[kind], key=lambda p: (-len(p), p))))
