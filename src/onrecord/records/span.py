"""Span: some words of an article, by position and by wording.

The two are the TextPositionSelector and the TextQuoteSelector of the W3C Web Annotation model.
"""

from dataclasses import dataclass

CONTEXT_CHARS = 32
"""Code points of prefix and suffix that a TextQuoteSelector carries."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points start..end (end excluded) of an article's text, and exactly the words that stand there."""

    article: str
    start: int
    end: int
    exact: str

    @classmethod
    def of(cls, article: str, text: str, start: int, end: int) -> "Span":
        """The span start..end of `text`; ValueError when it is empty or outside the text."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no span {start}-{end} in a text of {len(text)} characters")
        return cls(article, start, end, text[start:end])

    def holds_in(self, text: str) -> bool:
        """Whether the words still stand there."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.exact

    def prefix(self, text: str) -> str:
        """Up to CONTEXT_CHARS code points before the span."""
        return text[max(0, self.start - CONTEXT_CHARS) : self.start]

    def suffix(self, text: str) -> str:
        """Up to CONTEXT_CHARS code points after the span."""
        return text[self.end : self.end + CONTEXT_CHARS]
