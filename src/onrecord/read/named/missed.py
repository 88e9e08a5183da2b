"""Missed: full names that the tagger takes for nothing, or for a body: "Major General Igor Lavrin reported"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from onrecord.read.named.lexicon import known_given
from onrecord.read.named.longnames import heads
from onrecord.read.named.sound import person_words
from onrecord.read.named.titles import is_role

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_PAIR = re.compile(r"(?<![^\W_])(?=([A-Z][^\W\d_]+) ([A-Z][^\W\d_]+)(?![\w-]))")
_UNTOLD = frozenset({"", "ORG"})


def missed(doc: Doc, taken: Callable[[int, int], bool]) -> Iterator[Span]:
    """Given name and surname that are tagged as no person's, with a title right before them.

    `taken` says whether the characters start..end of the Doc's text are known to be something else.
    """
    for m in _PAIR.finditer(doc.text):
        if m[1].lower() not in known_given() or not m[2].istitle() or taken(*m.span(1)) or taken(*m.span(2)):
            continue
        span = doc.char_span(m.start(1), m.end(2))
        if span is not None and len(span) == 2 and _is_person(span):
            yield span


def _is_person(span: Span) -> bool:
    given, family = span
    doc, body = span.doc, [e for e in span.doc.ents if e.start <= span.start < e.end]
    if not all(t.pos_ == "PROPN" and t.ent_type_ in _UNTOLD for t in span) or is_role(given) or is_role(family):
        return False
    if any(e.end != span.end or any(t.lower_ in heads() for t in e) for e in body):
        return False
    if not span.start or not is_role(doc[span.start - 1]):
        return False
    ends = span.end == len(doc) or doc[span.end].pos_ != "PROPN"
    return ends and person_words(span.text)
