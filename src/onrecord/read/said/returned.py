"""Returned: what a house of the press says as the statement of who says it in the same sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.intervals import Intervals, merged
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.read.said.candidates import source_kind
from onrecord.read.said.cited import Cited, cited, cited_as_saying
from onrecord.read.said.press import Press, Relay
from onrecord.read.said.reports import beside, within

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Range = tuple[int, int]

_WINDOW = 90
"""Tokens of a sentence looked at on either side of the cue."""


def returned(
    a: Attribution, house: Relay | None, parse: Parse, press: Press, quoted: Intervals, cues: set[int]
) -> Attribution:
    """A house's statement as that of who says it in the same sentence, where somebody does."""
    span = parse.span(a.verb, a.verb + 1) if a.cue else None
    if span is None:
        return a
    base = a.verb - span[0].idx
    saying = cited_as_saying(span[0], base, a)
    if saying is not None:
        return _told_by(a, saying, base, house)
    if house is None:
        return a
    sentence = span[0].sent
    near = span[0].doc[max(sentence.start, span[0].i - _WINDOW) : min(sentence.end, span[0].i + _WINDOW)]
    mine = {r[0] for r in a.cue}

    def is_taken(t: Token) -> bool:
        at = base + t.idx
        return quoted.covers(at) or (at in cues and at not in mine)

    told = next(_others(a, near, base, press, is_taken), None) or cited(a, near, base, is_taken)
    return a if told is None else _told_by(a, told, base, house)


def _others(a: Attribution, near: Span, base: int, press: Press, is_taken: Callable[[Token], bool]) -> Iterator[Cited]:
    """The reports of people and bodies beside the house's and in it."""
    for t in near:
        told = beside(a, t, base) or within(a, t, base)
        if told is not None and not is_taken(t) and press.of(t.doc[slice(*told.phrase)], base) is None:
            yield told


def _told_by(a: Attribution, told: Cited, base: int, house: Relay | None) -> Attribution:
    """The statement with another source; what names the source is no content."""
    doc = told.who.doc
    verb = doc[told.cue[0][0]]
    own = [grammar.code_points(doc, base, r) for r in told.cue]
    content = a.content
    if told.content is not None:
        content = tuple(grammar.code_points(doc, base, r) for r in told.content)
    elif told.words is not None:
        content = tuple(r for piece in a.content for r in _cut(piece, told.words, told.who, base))
    if not content:
        return a
    return replace(
        a,
        source=(grammar.code_points(doc, base, told.phrase),),
        cue=tuple(own if told.alone else merged((*a.cue, *own))),
        content=content,
        verb=base + verb.idx if told.alone else a.verb,
        lemma=verb.lemma_.lower() if told.alone else a.lemma,
        source_head=base + told.who.idx,
        who=source_kind(told.who),
        relay=house,
    )


def _cut(piece: Range, words: Range, who: Token, base: int) -> list[Range]:
    """A piece of content without the words that name its source."""
    doc = who.doc
    start, end = grammar.code_points(doc, base, words)
    if not (start < piece[1] and piece[0] < end):
        return [piece]
    span = doc.char_span(piece[0] - base, piece[1] - base, alignment_mode="expand")
    left = [grammar.without_that(doc, grammar.trim(doc, span.start, words[0]))] if span is not None else []
    left += [grammar.without_that(doc, grammar.trim(doc, words[1], span.end))] if span is not None else []
    return [grammar.code_points(doc, base, (s, e)) for s, e in left if e > s]
