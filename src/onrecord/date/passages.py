"""Passages: the sentences of an article's body, each with its expressions of time. Clues are looked for in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.clean.blocks import blocks
from onrecord.clean.repeats import sentences
from onrecord.date.quoting import outside
from onrecord.date.saying import CUE
from onrecord.records import Article

if TYPE_CHECKING:
    from onrecord.date.times import Expression

SHORT = re.compile(r"(?:\b(?:[A-Z]\.)+|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Prof|No)\.)\Z")
MARKS = re.compile(r"[\W_]+")
AHEAD = re.compile(
    r"\b(?:will|shall|would|ahead of|in the run-up to|before|upcoming|forthcoming|coming|next|scheduled|planned|plans?"
    r"|due|expected|prepar(?:es?|ing|ation|ations)|is to|are to|to be held|soon|until|till|deadline|target|goal"
    r"|forecast|by (?=\d{4}|the |next|early|late|mid|[A-Z][a-z]+(?: \d|day\b)))\b",
    re.IGNORECASE,
)
"""What says that something is still to come."""
AGO = re.compile(
    r"\b(?:ago|last (?:year|month|time)|previous|earlier|former|then|at the time|historic|since the|back in|in the \d0s"
    r"|years?|decades?|anniversary|when)\b",
    re.IGNORECASE,
)
"""What says that something lies back a good while."""


@lru_cache(maxsize=1024)  # every clue asks for the same sentences
def plain(words: str) -> str:
    """Words in small letters, what stands between them as one blank."""
    return MARKS.sub(" ", words.lower()).strip()


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, code points start..end of the text, and the expressions of time in it."""

    start: int
    end: int
    text: str
    times: tuple[Expression, ...]

    @property
    def folded(self) -> str:
        """The sentence in small letters between blanks, marks taken for blanks: what phrases are looked for in."""
        return f" {plain(self.text)} "

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are named in it."""
        return tuple(t.said.year for t in self.times if t.said.year is not None)

    @property
    def ahead(self) -> bool:
        """Whether it speaks of what is to come."""
        return AHEAD.search(self.text) is not None

    @property
    def reports(self) -> bool:
        """Whether the outlet's own words, those outside quotation marks, report that something was said."""
        free = outside(self.text, 0, len(self.text))
        return any(free(m.start()) for m in CUE.finditer(self.text))


def passages(article: Article, times: Sequence[Expression]) -> list[Passage]:
    """The sentences outside the furniture, in order."""
    text, starts = article.text, [t.start for t in times]
    furniture = sorted((m.span.start, m.span.end) for m in article.furniture)
    out = []
    for block in blocks(text):
        for start, end in _free(block.start, block.end, furniture):
            for a, b in _whole(text, sentences(text, start, end)):
                inside = times[bisect_left(starts, a) : bisect_right(starts, b - 1)]
                out.append(Passage(a, b, text[a:b], tuple(inside)))
    return out


def _whole(text: str, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences that were cut behind "U.N." or "Gen." put together again."""
    begin: int | None = None
    for a, b in found:
        begin = a if begin is None else begin
        if not SHORT.search(text, max(begin, b - 12), b):
            yield begin, b
            begin = None
        end = b
    if begin is not None:
        yield begin, end


def _free(start: int, end: int, furniture: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What of a stretch is no furniture."""
    first = bisect_left(furniture, (start, start))
    for a, b in furniture[max(0, first - 1) :]:
        if a >= end:
            break
        if b <= start:
            continue
        if a > start:
            yield start, a
        start = max(start, b)
    if start < end:
        yield start, end
