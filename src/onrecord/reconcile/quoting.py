"""Quoting: an article and the words it prints as somebody's own, word by word, letter case and marks apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from onrecord.date.days import FIRST, LAST
from onrecord.records import Span

RUN = 8
"""Words in a row that are looked for."""
_BITS = 32
_MASK = (1 << RUN * _BITS) - 1
_WORD = re.compile(r"[\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that an article prints as somebody's own; `content` as in a statement."""

    speaker: str
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quoting:
    """An article with what it quotes, what to call it, and the days it is of as far as its own text tells them."""

    article: str
    label: str
    earliest: date | None
    latest: date | None
    quotations: tuple[Quotation, ...]

    @property
    def day(self) -> date | None:
        """Its day, where it is known."""
        day = self.earliest if self.earliest == self.latest else None
        return day if day is not None and FIRST <= day <= LAST else None


class Words:
    """A quotation of an article, word by word.

    `numbers`: one for each word, the same for the same word everywhere; 0 for a word that need not be looked for.
    """

    def __init__(self, of: Quoting, quotation: Quotation, numbers: Sequence[int]) -> None:
        self.of = of
        self.quotation = quotation
        self.numbers = numbers

    def runs(self) -> Iterator[int]:
        """A number for the RUN words that begin at each word, the same only for the same words."""
        number = 0
        for n, word in enumerate(self.numbers, 1):
            number = (number << _BITS | word) & _MASK
            if n >= RUN:
                yield number

    def spans(self, first: int, count: int) -> tuple[Span, ...]:
        """`count` words from the word `first` on: a span for each piece of the content in which they stand."""
        out: list[Span] = []
        for n, within in groupby(self._places[first : first + count], itemgetter(0)):
            piece, places = self.quotation.content[n], list(within)
            start, end = places[0][1], places[-1][2]
            out.append(Span(piece.article, piece.start + start, piece.start + end, piece.exact[start:end]))
        return tuple(out)

    def starts(self, first: int, count: int) -> list[int]:
        """Where in the article each of these words starts."""
        return [self.quotation.content[n].start + start for n, start, _ in self._places[first : first + count]]

    @cached_property
    def speaker(self) -> frozenset[str]:
        """The words of the speaker's name, initials left out."""
        return frozenset(w for w in map(plain, _WORD.findall(self.quotation.speaker)) if len(w) > 1)

    @cached_property
    def _places(self) -> list[tuple[int, int, int]]:
        """Of each word the piece of the content, and where in that it starts and ends."""
        return [(n, *m.span()) for n, piece in enumerate(self.quotation.content) for m in _WORD.finditer(piece.exact)]


def written(quotation: Quotation) -> list[str]:
    """The words of a quotation."""
    return [word for piece in quotation.content for word in _WORD.findall(piece.exact)]


def plain(word: str) -> str:
    """A word without case and marks."""
    bare = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in bare if not unicodedata.combining(c)).replace("’", "'")
