"""Full-text search over titles, texts and statements."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from onrecord.records import Span
from onrecord.store.fold import match

AROUND = 90
"""Code points of a snippet before and after the first word that was found."""

ARTICLES = text(
    "SELECT a.id, a.key, a.headline, a.text, highlight(article_words, 1, :mark, :mark) AS marked, "
    "(SELECT count(*) FROM statement s WHERE s.article = a.id) AS statements "
    "FROM article_words JOIN article a ON a.row = article_words.rowid "
    "WHERE article_words MATCH :query ORDER BY bm25(article_words, 5.0, 1.0), a.id LIMIT :limit"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds the words: where (`spans`, none when only the title does), and the first place to show.

    `snippet` is cut out of the text; an ellipsis stands where it was cut.
    """

    article: str
    key: str
    headline: str | None
    snippet: str
    spans: tuple[Span, ...]
    statements: int


def search(connection: Connection, words: str, limit: int) -> list[Hit]:
    """The `limit` articles that fit `words` best."""
    query = match(words)
    if not query:
        return []
    mark = f"\x02{secrets.token_hex(8)}\x03"  # no text can hold a mark that did not exist when it was written
    rows = connection.execute(ARTICLES, {"mark": mark, "query": query, "limit": limit}).mappings()
    hits = []
    for row in rows:
        spans = _spans(row["id"], row["text"], row["marked"].split(mark))
        snippet = _snippet(row["text"], spans)
        hits.append(Hit(row["id"], row["key"], row["headline"], snippet, spans, row["statements"]))
    return hits


def _spans(article: str, whole: str, pieces: Sequence[str]) -> tuple[Span, ...]:
    """Every second piece is a find. SQLite drops what follows a NUL in a piece, so each is looked for, not counted."""
    spans, at = [], 0
    for n, piece in enumerate(pieces):
        at = max(at, whole.find(piece, at))
        if n % 2 and piece and whole.startswith(piece, at):
            spans.append(Span.of(article, whole, at, at + len(piece)))
        at += len(piece)
    return tuple(spans)


def _snippet(whole: str, spans: Sequence[Span]) -> str:
    first = spans[0] if spans else None
    start = max(0, first.start - AROUND) if first else 0
    end = min(len(whole), (first.end if first else start + AROUND) + AROUND)
    cut = re.sub(r"\s+", " ", whole[start:end]).strip()
    return ("… " if start else "") + cut + (" …" if end < len(whole) else "")
