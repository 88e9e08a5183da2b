"""Unrelayed: a source without the house of the press that the parser took into it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.read.said.candidates import RELAYS, source_kind
from onrecord.read.said.press import Press, Relay

if TYPE_CHECKING:
    from spacy.tokens import Doc

Range = tuple[int, int]

PASSING = frozenset(
    "accord according say report write add note inform recall reveal disclose announce state specify relate cite quote "
    "mention claim explain publish carry post".split()
)
"""Cues with which a house passes words on; what it denies, demands or tells somebody is its own."""


def unrelayed(a: Attribution, parse: Parse, press: Press) -> Attribution:
    """A source without who passes it on: the minister, quoted by Interfax; Berg, Interfax reported, said."""
    span = parse.span(*a.source[0]) if len(a.source) == 1 and a.source_head is not None else None
    if span is None:
        return a
    doc, base = span.doc, a.source[0][0] - parse.offset(a.source[0][0])
    for t in span:
        if t.lemma_ in RELAYS and t.tag_ == "VBN" and grammar.agent(t) is not None and t.left_edge.i > span.start:
            return _until(a, grammar.trim(doc, span.start, t.left_edge.i), doc, base, None)
    comma = next((t.i for t in reversed(span) if t.text == ","), span.start)
    if not span.start < comma < span.end - 1:
        return a
    end = span.end - (span[-1].lemma_.lower() in PASSING)  # "stated by Berg, Interfax reports": the verb is in it too
    after = doc[span.end] if span.end < len(doc) else None
    follows = after is not None and after.lemma_.lower() in PASSING and doc[min(after.i + 1, len(doc) - 1)].text == ","
    house = press.of(doc[comma + 1 : end], base) if (follows or end < span.end) and comma + 1 < end else None
    if house is not None:
        return _until(a, grammar.trim(doc, span.start, comma), doc, base, house)
    return a


def _until(a: Attribution, words: Range, doc: Doc, base: int, house: Relay | None) -> Attribution:
    first, stop = words
    if stop <= first:
        return a
    head = doc[first:stop].root
    return replace(
        a,
        source=(grammar.code_points(doc, base, words),),
        source_head=base + head.idx,
        who=source_kind(head),
        relay=house or a.relay,
    )
