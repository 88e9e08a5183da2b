"""Clauses: the parts of a statement that can each render another act of saying: its sentences, and their clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.records import Span, Statement

_ABBREVIATED = r"(?<!\b[A-Z]\.)(?<!\b(?:Mr|Dr|Ms|St|vs|Lt)\.)(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|etc)\.)"
_SENTENCE = rf"(?<=[.!?…]){_ABBREVIATED}[\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W\d_a-z])"
_JOINING = "but|yet|so|and|nor|while|whereas|although|though"
_CLAUSE = rf"(?:;\s+|\s+[–—-]+\s+|,\s+(?=(?:{_JOINING})\s+\S+\s+\S+\s+\S+))"
_CUT = re.compile(f"{_SENTENCE}|{_CLAUSE}")
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
FEWEST = 3
"""Longer words (or numbers) of a part; a shorter one stays with its neighbour."""
MOST = 40
"""Parts of a statement."""


def clauses(of: Statement) -> list[tuple[Span, ...]]:
    """The parts of the content, in order, one or more; each in one piece or more."""
    parts: list[list[Span]] = [[]]
    for span, ends in pieces(of.content):
        parts[-1].append(span)
        if ends and len(parts) < MOST and told(parts[-1]) >= FEWEST:
            parts.append([])
    if len(parts) > 1 and told(parts[-1]) < FEWEST:
        last = parts.pop()
        parts[-1] += last
    return [tuple(part) for part in parts]


def pieces(content: tuple[Span, ...]) -> Iterator[tuple[Span, bool]]:
    """The content cut where a sentence or clause ends, and whether one does."""
    for span in content:
        start = 0
        for m in _CUT.finditer(span.exact):
            if m.start() > start:
                yield _sub(span, start, m.start()), True
                start = m.end()
        if start < len(span.exact):
            yield _sub(span, start, len(span.exact)), span.exact.rstrip(" \"”’')").endswith((".", "!", "?"))


def told(part: list[Span]) -> int:
    """How many longer words or numbers there are."""
    return sum(len(_WORD.findall(span.exact)) for span in part)


def _sub(span: Span, start: int, end: int) -> Span:
    return Span(span.article, span.start + start, span.start + end, span.exact[start:end])
