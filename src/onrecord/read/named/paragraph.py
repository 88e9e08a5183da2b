"""Named: what a paragraph names beside persons: states, bodies, institutions, outlets, voices of many."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.names.given import families
from onrecord.read.named.asides import asides
from onrecord.read.named.collectives import collectives, the_allies, with_article
from onrecord.read.named.heads import heads_of_bodies
from onrecord.read.named.lexicon import Hit, forms, scan
from onrecord.read.named.longnames import LongName, long_names, ministry, of_one_state, of_state, short_ministries
from onrecord.read.named.metonyms import acts
from onrecord.read.named.shortforms import short_forms
from onrecord.read.named.sound import organisation_words
from onrecord.read.tables import roles
from onrecord.records import ActorType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Range = tuple[int, int]

_OVER_GOVERNMENTS = ("government of ", "authorities of ", "leadership of ", "government of the ")
_HEADING_WORDS, _HEADING_CHARS = 4, 600
_MARKS = ".,;:!?\"'()[]-–—“”‘’"
_SMALL = frozenset(
    "a an the and or but nor of in on at to for by with from as over into up out off per via vs is".split()
)
_GIVEN = frozenset("Jordan Chad Israel Georgia Kenya India Cuba Malta Ireland".split())
"""States that persons are called by."""
_SURNAMES = frozenset("London Paris Berlin Dublin Lima Rome Wellington Warsaw Santiago Sofia Victoria".split())
"""Capitals that persons are called by."""
_LONGEST_GLUED = 30
_LOUD = re.compile(r"(?<![^\W_])(?:[A-Z]{4,} [A-Z][a-z]+|[A-Z][a-z]+ [A-Z]{4,})(?![\w-])")


@dataclass(frozen=True, slots=True)
class Named:
    """Code points start..end of a paragraph that name an actor; `begin`: with the article before them.

    `words` as printed; `of`: the state or body of a voice of many; `generic`: the words alone do not say whose it is;
    `open`: they are a capital's where the article tells of that state, or else another's ("Georgetown").
    """

    start: int
    end: int
    begin: int
    words: str
    name: str
    type: ActorType
    of: str | None = None
    generic: bool = False
    open: bool = False


class Paragraph:
    """What a parsed paragraph names. `shouted`: a line in capitals; `heading`: one with a capital on each word."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self.text = doc, doc.text
        self.shouted = self.text.isupper() and " " in self.text
        self.heading = not self.shouted and is_heading(self.text)
        self._headings: dict[int, bool] = {}
        self._taken = bytearray(len(self.text))
        self.names: list[Named] = []
        self.persons: list[Span] = []
        self.hits = list(scan(self.text))
        self._starts = [h.start for h in self.hits]
        self._read()
        self.allies = [r for r in the_allies(self.text) if not self.is_taken(*r)]
        self.heads = [] if self.shouted else list(heads_of_bodies(self.text, self.hits))
        self.asides = list(asides(self.text)) if " (" in self.text else []
        loud = () if self.shouted else _LOUD.finditer(self.text)
        self.loud = [(m.group(), *m.span()) for m in loud if not self.is_taken(*m.span())]
        """Pairs of words that may be a person whose surname is in capitals."""
        self.short = [r for r in short_forms(self.text) if not self.is_taken(*r)]
        """Short forms that mean a body where the article names one: the "Alliance" of "the Alliance"."""

    def in_heading(self, ent: Span) -> bool:
        """Whether capitals prove nothing where a name stands."""
        sentence = ent.sent
        if sentence.start not in self._headings:
            self._headings[sentence.start] = is_heading(sentence.text)
        return self._headings[sentence.start]

    def is_taken(self, start: int, end: int) -> bool:
        """Whether a character of start..end is known to name something else than a person."""
        return self._taken.find(1, start, end) >= 0

    def is_known(self, start: int, end: int) -> bool:
        """Whether the words start..end are in our tables, or hold what is: "Russian", "NATO summit"."""
        return self.is_taken(start, end) or bool(self._near(start, end))

    def _near(self, start: int, end: int) -> Sequence[Hit]:
        first = bisect_left(self._starts, start)
        return self.hits[first : bisect_left(self._starts, end, first)]

    def is_all_taken(self, start: int, end: int) -> bool:
        """Whether all of start..end but spaces and marks is."""
        return all(self._taken[i] or not self.text[i].isalnum() for i in range(start, end))

    def glued(self, start: int, end: int) -> int:
        """Where the words start..end begin when another name is glued to theirs: the NATO of "KavkazaNATO chief"."""
        near = self._near(start - _LONGEST_GLUED, end)
        cuts = (h.start for h in near if h.start and self.text[h.start - 1].isalnum() and h.end + 1 >= start)
        return max(cuts, default=start)

    def _read(self) -> None:
        persons = {t.idx for e in self.doc.ents if e.label_ == "PERSON" for t in e}
        longs = [] if self.shouted else list(long_names(self.text, self.hits, persons))
        whole = {(h.start, h.end) for h in self.hits}
        for long in longs:
            if (long.start, long.end) not in whole and not self._is_headline(long):
                self._take(self._long(long))
        free = [h for h in self.hits if not self.is_taken(h.start, h.end)]
        many = {c.start: c for c in collectives(self.text, self.hits)} if not self.shouted else {}
        for c in many.values():
            if not self.is_taken(c.start, c.end) and self._is_noun(c.end):
                self._take(self._named(c.start, c.end, c.name, "group", of=c.of))
        tagged = self._tagged()
        for hit in free:
            if not self.is_taken(hit.start, hit.end) and not _covered(tagged, hit):
                self._hit(hit)
        for short in short_ministries(self.text) if not self.shouted else ():
            if not self.is_taken(short.start, short.end):
                self._take(self._long(short))

    def _is_noun(self, end: int) -> bool:
        """Whether the word that ends at a place is one: "NATO states the presence" names no states."""
        span = self.doc.char_span(end - 1, end, alignment_mode="expand")
        return span is not None and span[-1].pos_ in ("NOUN", "PROPN")

    def _is_headline(self, long: LongName) -> bool:
        """Whether capitals prove nothing where the words stand, and no word of them is known."""
        if self._near(long.start, long.end):
            return False
        span = self.doc.char_span(long.start, long.end, alignment_mode="expand")
        return span is None or self.in_heading(span)

    def _tagged(self) -> dict[int, Span]:
        """Names of persons and of organisations that have a name of ours inside: "Paris Hilton", "Air France"."""
        found: dict[int, Span] = {}
        inside = {h.start: h for h in self.hits if h.entry.kind != "person"}
        for ent in self.doc.ents:
            if ent.label_ not in ("PERSON", "ORG", "FAC") or len(ent) < 2:
                continue
            own = [h for t in ent if (h := inside.get(t.idx)) is not None]
            if not own or any(h.end >= ent.end_char and h.start <= ent.start_char for h in own):
                continue
            leads = ent.label_ == "PERSON" and own[0].start == ent.start_char and own[0].entry.kind != "capital"
            if leads and not _is_called_so(ent):
                continue  # a title taken along: "NATO chief Ann Bee"
            if ent.label_ == "ORG" and not (
                organisation_words(ent.text) and all(h.entry.type == "country" and h.entry.kind == "name" for h in own)
            ):
                continue
            found.update(dict.fromkeys((t.idx for t in ent), ent))
        return found

    def _hit(self, hit: Hit) -> None:
        entry, kind = hit.entry, hit.entry.kind
        if kind == "person":
            span = self.doc.char_span(hit.start, hit.end)
            if span is not None and not self.shouted:
                self.persons.append(span)
            return
        if kind in ("adjective", "name", "capital") and entry.type == "country":
            more = of_state(self.text, hit) if not self.shouted else None
            if more is not None and (kind != "capital" or more[1] == "") and not self.is_taken(hit.start, more[0]):
                name, type_ = (more[1], "body") if more[1] else (entry.name, "country")
                self._take(self._named(hit.start, more[0], name, type_))  # type: ignore[arg-type]
                return
        if kind in ("adjective", "people"):
            return
        if kind in ("capital", "city", "building"):
            span = self.doc.char_span(hit.start, hit.end, alignment_mode="expand")
            if (
                self.shouted
                or span is None
                or (kind in ("capital", "city") and span.root.ent_type_ == "PERSON" and not _is_whole(span))
                or not acts(span)
            ):
                return
        elif not self._stands(hit):
            return
        start = hit.start
        if entry.type == "country":
            before = next((b for b in _OVER_GOVERNMENTS if self.text.endswith(b, 0, start)), "")
            start -= len(before)
        name = "Brussels" if self.text[hit.start : hit.end] == "Brussels" else entry.name
        named = self._named(start, hit.end, name, entry.type)
        self._take(replace(named, open=kind == "city"))

    def _stands(self, hit: Hit) -> bool:
        """Whether a word that is a name of an outlet or a state among other things is a name here."""
        if self.shouted or hit.entry.type not in ("outlet", "agency") or " " in self.text[hit.start : hit.end]:
            return True
        span = self.doc.char_span(hit.start, hit.end, alignment_mode="expand")
        return (
            span is not None and span[0].pos_ in ("PROPN", "NOUN", "X") and span[0].ent_type_ not in ("PERSON", "GPE")
        )

    def _long(self, long: LongName) -> Named:
        inside = [h for h in self._near(long.start, long.end) if h.entry.type == "country"]
        name = long.name
        known = forms().get(name.partition(" ")[2]) if inside and inside[0].start == long.start else None
        if known is not None and known.kind == "name" and known.type == "body":  # the British Foreign Office
            return self._named(long.start, long.end, known.name, known.type)
        if len(inside) == 1 and long.type == "body":
            state = inside[0].entry.name
            own = replace(inside[0], start=inside[0].start - long.start)
            name = ministry(name, state) if "inistry" in name else of_one_state(name, own)
        name = name.replace("’s ", " ").replace("'s ", " ")
        return self._named(long.start, long.end, name, long.type, generic=long.generic)

    def _named(
        self, start: int, end: int, name: str, kind: ActorType, *, of: str | None = None, generic: bool = False
    ) -> Named:
        words = " ".join(self.text[start:end].split())
        return Named(start, end, with_article(self.text, start), words, name, kind, of, generic)

    def _take(self, named: Named) -> None:
        self.names.append(named)
        self._taken[named.start : named.end] = b"\x01" * (named.end - named.start)


def _is_called_so(ent: Span) -> bool:
    """Whether a person bears the name of a state as a given name: Jordan Bell, Israel Gomez."""
    return ent[0].text in _GIVEN and not any(t.lower_ in roles() or t.lower_ in _SMALL for t in ent)


def _is_whole(span: Span) -> bool:
    """Whether what the tagger takes for a person is a capital and nothing else: "Abu Dhabi"."""
    alone = span[0].ent_iob_ == "B" and (span.end == len(span.doc) or span.doc[span.end].ent_iob_ != "I")
    return alone and (len(span) > 1 or not (span.text in _SURNAMES or families(span.text)))


def _covered(tagged: dict[int, Span], hit: Hit) -> bool:
    ent = tagged.get(hit.start)
    return ent is not None and hit.end <= ent.end_char and (hit.start, hit.end) != (ent.start_char, ent.end_char)


def is_heading(text: str) -> bool:
    """Whether each word has a capital, but for the small ones: a headline, a caption, a name of a work."""
    words = [w for w in (x.strip(_MARKS) for x in text[:_HEADING_CHARS].split()) if w and w[0].isalpha()]
    long = [w for w in words if w.lower() not in _SMALL]
    return len(long) >= _HEADING_WORDS and all(w[0].isupper() for w in long)
