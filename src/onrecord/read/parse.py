"""Parse: the parsed paragraphs of one article, found by the code points of its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from onrecord.read.blocks import Block

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


class Parse:
    """The blocks of an article with the Doc of each, in order."""

    def __init__(self, text: str, parsed: Sequence[tuple[Block, Doc]]) -> None:
        self.text = text
        self.parsed = parsed
        self._starts = [b.start for b, _ in parsed]

    def offset(self, at: int) -> int:
        """A code point of the article as an offset in its Doc's text."""
        return at - self._starts[bisect_right(self._starts, at) - 1]

    def span(self, start: int, end: int) -> Span | None:
        """The tokens that start..end (code points) touch; None outside the parsed text or across paragraphs."""
        i = bisect_right(self._starts, start) - 1
        if i < 0:
            return None
        block, doc = self.parsed[i]
        span = doc.char_span(start - block.start, end - block.start, alignment_mode="expand")
        return span if span is not None and len(span) else None

    def back(self, at: int) -> Iterator[tuple[int, Span]]:
        """The sentence at a code point and those before it, the last first, each with the code point of its Doc."""
        for i in range(bisect_right(self._starts, at) - 1, -1, -1):
            block, doc = self.parsed[i]
            for sentence in reversed(list(doc.sents)):
                if block.start + sentence.start_char <= at:
                    yield block.start, sentence
