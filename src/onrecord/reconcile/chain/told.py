"""Told: the house to which words were said: "told RIA Novosti", "in an interview with Bild"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.clean.credits.housenames import House, houses
from onrecord.clean.tables import sourcing_phrases
from onrecord.reconcile.chain.hand import BESIDE, Hand, hand_of, house, role
from onrecord.reconcile.chain.paper import KINDS, STRANGE, paper, strange
from onrecord.reconcile.chain.paper import SURE as PAPER
from onrecord.reconcile.chain.place import place
from onrecord.records import Article, Sourced, Span, Statement

SURE = 0.95
_NEAR = 600
"""How far from a statement the house may be named to which it was said, in code points."""
_WORD = re.compile(r"[^\W\d_]+")
_THE = re.compile(r"the\s+", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:t[eo]ll?[sd]?|told|telling|sa(?:y|ys|id|ying)|add(?:s|ed|ing)?|continued|explain(?:s|ed)|recall(?:s|ed|ing)"
    r"|note[sd]|stress(?:es|ed)|confirm(?:s|ed)|reveal(?:s|ed)|admit(?:s|ted)|insist(?:s|ed)|joked|stated|claim(?:s|ed)"
    r"|reiterated|spoke|according)\b",
    re.IGNORECASE,
)
"""Cues of what is said to somebody who passes it on; not what is asked of or called at them."""
_PERSON_OF = re.compile(r"['\u2019]s?\s|\s(?:hosts?|anchors?|correspondents?|reporters?|journalists?|presenters?)\b")
_KIND = re.compile(rf"\s+{KINDS}\b", re.IGNORECASE)
_INTERVIEW = re.compile(r"\b(?:interview|interviewed|comments?|told|telling|tells|speaking|spoke)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heard:
    """What an article tells of names: words of those of who speaks, small; by its last word, each house it names."""

    people: frozenset[str]
    short: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, article: Article, statements: Iterable[Statement]) -> Heard:
        """The names of an article and its statements."""
        short = defaultdict[str, set[str]](set)
        for name in {s.name for s in article.sourcing if " " in s.name}:
            short[name.split()[-1]].add(house(name))
        people = frozenset(w for s in statements for w in (s.speaker_name or "").lower().split())
        return cls(people, {word: frozenset(names) for word, names in short.items()})


def told_to(
    article: Article, statement: Statement, within: Callable[[int, int], Sequence[Sourced]], heard: Heard
) -> Hand | None:
    """The house that is a statement's addressee; `within`: the sourcing phrases that begin between two places."""
    whom = statement.addressee
    if whom is None:
        return None
    start, end, _ = place(statement)
    near = [s for s in within(max(0, start - _NEAR), end + _NEAR) if s.how == "told"]
    found = [s for s in near if s.name in whom or whom in s.span.exact]
    named = list(houses(whom))
    listed = [h.name for h in named if h.name is not None and not h.needs_noun]
    if found and len(listed) < 2:
        return hand_of(min(found, key=lambda s: (abs(s.span.start - start), s.span.start)), SURE)
    at = article.text.find(whom, max(0, start - _NEAR), end + _NEAR)
    basis = () if at < 0 else (article.span(at, at + len(whom)),)
    if listed and not _besides(whom):
        return Hand(role(listed[0]), BESIDE.join(dict.fromkeys(listed)), basis, None, SURE)
    if at < 0 or not any(_TELLS.search(c.exact) for c in statement.cue):
        return None
    return _by_words(article, whom, basis, named, heard)


def _by_words(
    article: Article, whom: str, basis: tuple[Span, ...], named: Sequence[House], heard: Heard
) -> Hand | None:
    """The house, by its words alone: "ABC's Jane Doe", "RT", "the Post", "the Fjord Gazette", "Jutarnja Straža"."""
    the = _THE.match(whom)
    plain = whom[the.end() :] if the else whom
    short = sorted(heard.short.get(plain, ()))
    if len(short) == 1:
        return Hand(role(short[0]), short[0], basis, None, PAPER)
    first = named[0] if named and named[0].start <= (the.end() if the else 0) else None
    if first is not None and first.name is not None:
        rest = whom[first.end :]
        if (not rest and len(named) == 1) or _PERSON_OF.match(rest):
            return Hand(role(first.name), first.name, basis, None, PAPER)
    end = basis[0].end
    kind = _KIND.match(article.text, end)
    name_ = paper(whom, beside=kind is not None)
    if name_ is not None:
        return Hand("relay", name_, basis, None, PAPER)
    before = article.text[max(0, basis[0].start - 30) : basis[0].start]
    other = strange(plain, heard.people) if not the and _INTERVIEW.search(before) else None
    return None if other is None else Hand("relay", other, basis, None, STRANGE)


def _besides(whom: str) -> bool:
    """Whether an addressee has names beside those of houses: "CNN's Dr Jane Doe"."""
    for h in reversed(list(houses(whom))):
        whom = whom[: h.start] + whom[h.end :]
    nouns = sourcing_phrases().nouns
    return any(
        w[:1].isupper() and w.lower() not in nouns and w.lower() not in ("the", "news") for w in _WORD.findall(whom)
    )
