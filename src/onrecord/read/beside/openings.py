"""Openings: sentences that say nothing but tell the occasion: "He was speaking at a summit in Oslo"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read.beside.telling import Telling, Tellings
from onrecord.read.grammar import own_subject
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BACK = re.compile(
    r"\b(?:(?:made|makes|delivered|gave|issued)\s+(?:the|these|his|her|their|this|those)\s+"
    r"(?:remarks?|comments?|statements?|announcement|declaration|pledge|warning|appeal|call|proposal)"
    r"|(?:said|stated|noted|announced|declared)\s+(?:this|so)\b"
    r"|(?:was|were)\s+(?:speaking|talking|commenting|addressing|answering|responding))\b"
)
"""What tells where the words before it were said."""
_AHEAD = re.compile(
    r"\b(?:spoke|speaks|addressed|(?:gave|delivered|held)\s+(?:an?|his|her|the|their)\s+(?:[\w-]+\s+){0,2}"
    r"(?:speech|address|lecture|briefing|interview|conference|statement))\b"
)
"""What tells where the words after it are said."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A sentence that tells an occasion: where it begins, who speaks (`who` as printed), and whether it looks back."""

    at: int
    telling: Telling
    who: str
    back: bool


def openings(parse: Parse, tellings: Tellings, found: Sequence[Attribution]) -> Iterator[Opening]:
    """Those of an article in order; a sentence with a statement of its own is none."""
    verbs = sorted(a.verb for a in found)
    for block, doc in parse.parsed:
        for pattern, back in ((_BACK, True), (_AHEAD, False)):
            for m in pattern.finditer(block.shadow):
                verb = _verb(doc, m.start(), m.end())
                who = own_subject(verb) if verb is not None else None
                if verb is None or who is None or _holds_any(verb, block.start, verbs):
                    continue
                telling = tellings.around(verb, block.start)
                if verb.i in telling.free:
                    yield Opening(block.start + verb.sent.start_char, telling, who.text, back)


def _verb(doc: Doc, start: int, end: int) -> Token | None:
    """The verb of a pattern: "speaking" in "was speaking"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    verbs = [t for t in span or () if t.pos_ == "VERB"]
    return verbs[-1] if verbs else None


def _holds_any(verb: Token, base: int, verbs: Sequence[int]) -> bool:
    from bisect import bisect_left

    start, end = base + verb.sent.start_char, base + verb.sent.end_char
    n = bisect_left(verbs, start)
    return n < len(verbs) and verbs[n] < end
