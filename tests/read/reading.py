"""An article made of a text, its reading, and short forms of both for the tests."""

from __future__ import annotations

from onrecord.read import Reader
from onrecord.records import Article, Dated, Reading, Span, Statement, content_id, sha256

READER = Reader()


def article(text: str) -> Article:
    """An article with this text and nothing else."""
    return Article(
        id=content_id("article", text),
        key="test",
        uri="test.txt",
        media_type="text/plain",
        sha256=sha256(text.encode()),
        text=text,
    )


def read(text: str) -> Reading:
    """The reading of a text."""
    return READER.read([Dated(article(text))])[0]


def statements(text: str) -> tuple[Statement, ...]:
    """Its statements."""
    return read(text).statements


def only(text: str) -> Statement:
    """Its one statement."""
    found = statements(text)
    assert len(found) == 1, found
    return found[0]


def words(spans: tuple[Span, ...]) -> str:
    """The words of some spans, pieces parted by " | "."""
    return " | ".join(s.exact for s in spans)


def by_content(text: str) -> dict[str, Statement]:
    """Its statements by the words of their content."""
    return {words(s.content): s for s in statements(text)}
