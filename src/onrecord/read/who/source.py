"""Source: the words to which a saying is attributed, less what hangs on them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read.grammar import phrase
from onrecord.read.named.known import Known
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

_ARTICLE = re.compile(r"^(?:the|this|that|a|an)\s+", re.IGNORECASE)
_ITS = re.compile(r"^its\s+", re.IGNORECASE)
_SELF = re.compile(r"\s+(?:him|her|it|them)sel(?:f|ves)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """The source of a saying: its words `at` a stretch (code points), their head, and who reports the saying."""

    saying: Attribution
    words: str
    at: Range
    root: Token | None
    parent: Known | None


def without_article(words: str) -> str:
    """The minister: minister."""
    return _ARTICLE.sub("", words)


def without_its(words: str) -> str:
    """Its minister: minister."""
    return _ITS.sub("", words)


_BY = re.compile(r"(?:by|of|from)\s+(?=\w)", re.IGNORECASE)


def without_by(at: Range, text: str) -> Range:
    """The stretch of a source less the preposition that it begins with: "by Ann Bee" is Ann Bee."""
    m = _BY.match(text, *at)
    return (m.end(), at[1]) if m else at


def without_self(words: str) -> str:
    """The minister himself: the minister."""
    return _SELF.sub("", words)


def without_clauses(root: Token, at: Range, parse: Parse) -> Range:
    """The stretch of a source less the clauses that hang on it: "Arlen, which lost the war" is Arlen."""
    first, stop = phrase(root)
    base = at[0] - parse.offset(at[0])
    start, end = base + root.doc[first].idx, base + root.doc[stop - 1].idx + len(root.doc[stop - 1])
    return max(at[0], start), min(at[1], end)
