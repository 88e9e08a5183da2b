"""Cut a stream of documents into batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.records import Document

BATCH_CHARS = 1_000_000
"""A batch is full at this many characters or bytes too, so that few huge documents are never in memory at once."""


def cut(documents: Iterable[Document], articles: int) -> Iterator[list[Document]]:
    """Lists of up to `articles` documents, in order; a long document ends its list."""
    batch, size = list[Document](), 0
    for document in documents:
        batch.append(document)
        size += len(document.content)
        if len(batch) >= articles or size >= BATCH_CHARS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
