"""W3C Web Annotations (JSON-LD): one annotation for each source, cue and content span, grouped by statement."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TextIO

from onrecord.records import Article, Span
from onrecord.records.contract import Line, dumps, read_span
from onrecord.store import Store

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"statement": {"@id": "urn:onrecord:statement", "@type": "@id"}}]


def write(store: Store, out: TextIO) -> None:
    """An AnnotationCollection with all annotations in its first page, one a line."""
    total = sum(1 for _ in every(store))
    head = {"@context": CONTEXT, "id": "urn:onrecord:annotations", "type": "AnnotationCollection", "total": total}
    page = {"id": "urn:onrecord:annotations:1", "type": "AnnotationPage", "startIndex": 0}
    out.write(dumps(head)[:-1] + ',"first":' + dumps(page)[:-1] + ',"items":[\n')
    for number, annotation in enumerate(every(store)):
        out.write((",\n" if number else "") + dumps(annotation))
    out.write("\n]}}\n")


def every(store: Store) -> Iterator[Line]:
    """Every annotation, by statement, role and place."""
    article = lru_cache(maxsize=64)(store.article)
    for line in store.lines(["statement"]):
        for role in ("source", "cue", "content"):
            for number, span in enumerate(line[role]):
                yield _annotation(line, role, number, read_span(span), article(line["article"]))


def _annotation(line: Line, role: str, number: int, span: Span, article: Article) -> Line:
    source: Line = {"id": f"urn:onrecord:article:{article.id}", "type": "Text", "format": "text/plain"}
    if article.language:
        source["language"] = article.language
    if article.url and article.url.lower().startswith(("http://", "https://")):
        source["via"] = article.url  # where the text came from: a property of the source, and an address or nothing
    return {
        "id": f"urn:onrecord:statement:{line['id']}:{role}:{number}",
        "type": "Annotation",
        "motivation": "tagging",
        "statement": f"urn:onrecord:statement:{line['id']}",
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": role}, *_speaker(line)],
        "target": {
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": span.exact,
                    "prefix": span.prefix(article.text),
                    "suffix": span.suffix(article.text),
                },
            ],
        },
    }


def _speaker(line: Line) -> list[Line]:
    if not line.get("speaker_name"):
        return []
    return [{"type": "TextualBody", "purpose": "identifying", "value": line["speaker_name"]}]
