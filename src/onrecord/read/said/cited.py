"""Cited: whom the press cites for what it reports: "citing the minister", "quoted him as saying"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.said.attribute import Attribution
from onrecord.read.said.candidates import RELAYS, source_kind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Range = tuple[int, int]

_CITING = frozenset({"VBG"})
_TO = frozenset({"refer", "reference"})
_SAID = frozenset({"statement", "comment", "remark", "word", "announcement", "letter", "briefing", "interview"})
"""What somebody made: who made it is cited ("citing a statement by the ministry")."""

_MAKERS = frozenset({"by", "from", "of"})
_SPEAK = frozenset({"PERSON", "ORG", "GPE"})
_SPEAKERS = frozenset({"police", "military", "army", "navy", "embassy", "company", "operator", "service", "regulator"})
_PEOPLE = ("noun:role", "noun:collective", "pron:he", "pron:she", "pron:they")


@dataclass(frozen=True, slots=True)
class Cited:
    """Who speaks: the head of the noun phrase and the phrase, the cue, and the words from the cue to the phrase's end.

    All are token numbers. `alone`: the cue is a report of its own, in place of that of the house;
    `content` what it reports, where that is less than what the house does.
    """

    who: Token
    phrase: Range
    cue: tuple[Range, ...]
    words: Range | None
    alone: bool = False
    content: tuple[Range, ...] | None = None


def speaks(who: Token) -> bool:
    """Whether a word is somebody who can be cited: a person, people by what they are, a body; not "data"."""
    kind = source_kind(who)
    return (
        kind in _PEOPLE
        or who.lemma_.lower() in _SPEAKERS
        or (who.pos_ == "PROPN" and who.ent_type_ in _SPEAK)
        or who.ent_type_ == "PERSON"
    )


def cited_as_saying(verb: Token, base: int, a: Attribution) -> Cited | None:
    """X in "..., the agency quoted X as saying", taken for the agency's words."""
    if verb.lemma_ not in RELAYS or grammar.is_passive(verb):
        return None
    who = next(iter(grammar.children(verb, "dobj")), None)
    as_ = next((p for p in verb.children if p.lower_ == "as" and grammar.children(p, "pcomp")), None)
    if who is None or as_ is None or not verb.i < who.i < as_.i:
        return None
    first, stop = grammar.phrase(who)
    if any(s < base + who.idx + len(who) and base + who.idx < e for s, e in (*a.content, *a.source)):
        return None
    saying = grammar.children(as_, "pcomp")[0]
    return Cited(who, (first, stop), ((verb.i, verb.i + 1), (as_.i, max(as_.i, saying.i) + 1)), None, alone=True)


def cited(a: Attribution, near: Span, base: int, is_taken: Callable[[Token], bool]) -> Cited | None:
    """Whom a house cites for its statement, in the sentence around its cue; the nearest where it cites twice.

    `is_taken`: whether a word is in a quotation or reports something else.
    """
    found = [c for t in near if not is_taken(t) for c in _of(t) if _goes_with(t, c, a, base)]
    return min(found, key=lambda c: abs(base + c.who.idx - a.verb), default=None)


def _of(t: Token) -> Iterator[Cited]:
    """Citing X, quoting X; referring to X, with reference to X."""
    if t.lemma_ in RELAYS and t.tag_ in _CITING and t.dep_ != "pcomp":
        if any(p.lower_ == "as" and grammar.children(p, "pcomp") for p in t.children):
            return
        named = _maker(next(iter(grammar.children(t, "dobj")), None))
        first = last = t.i
    elif t.lower_ == "according" and (to := next((p for p in t.children if p.lower_ == "to"), None)) is not None:
        named = _maker(next(iter(grammar.children(to, "pobj")), None))
        if named is not None and (phrase := grammar.phrase(named))[0] > to.i:
            yield Cited(named, phrase, ((t.i, to.i + 1),), (t.i, phrase[1]), alone=True)
        return
    elif t.lemma_.lower() in _TO and (t.tag_ in _CITING or (t.pos_ == "NOUN" and t.dep_ == "pobj")):
        to = next((p for p in grammar.children(t, "prep") if p.lower_ == "to"), None)
        named = _maker(next(iter(grammar.children(to, "pobj")), None)) if to is not None else None
        first, last = (t.head.i if t.pos_ == "NOUN" else t.i), to.i if to is not None else t.i
    else:
        return
    if named is not None:
        start, stop = grammar.phrase(named)
        if start > last:
            yield Cited(named, (start, stop), ((first, last + 1),), (first, stop))


def _maker(who: Token | None) -> Token | None:
    """Who speaks: the one cited, or who made the statement that is cited."""
    if who is None or speaks(who):
        return who
    if who.lemma_.lower() not in _SAID:
        return None
    made = [*grammar.children(who, "poss")]
    made += [
        o for p in grammar.children(who, "prep", "agent") if p.lower_ in _MAKERS for o in grammar.children(p, "pobj")
    ]
    return next((m for m in made if speaks(m)), None)


def _goes_with(t: Token, c: Cited, a: Attribution, base: int) -> bool:
    """Whether the house cites: not "Reuters reported that Berg, citing Holm, refused"."""
    first, stop = c.words or c.phrase
    doc, at = t.doc, base + t.idx
    if any(s <= at < e for s, e in a.source):
        return False
    piece = next((r for r in a.content if r[0] <= at < r[1]), None)
    if piece is None:
        return t.lower_ != "according"
    begins = first > 0 and base + doc[first - 1].idx < piece[0] + 1
    ends = stop >= len(doc) or base + doc[stop].idx >= piece[1] or (begins and doc[stop].text == ",")
    if begins:
        return ends
    if not ends or doc[first - 1].text != ",":
        return False
    who = grammar.subject(t.head)
    return c.alone or who is None or not (speaks(who) and any(s <= base + who.idx < e for s, e in a.content))
