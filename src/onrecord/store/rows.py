"""Contract lines as rows of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from onrecord.records import Naming, Span
from onrecord.records.contract import Line, dumps, read_span
from onrecord.store.fold import fold, storable

Row = dict[str, Any]


def article_row(line: Line, reader: str) -> Row:
    """The row of an article line."""
    body = {k: v for k, v in line.items() if k not in ("text", "copies")}
    earliest, latest = _days(line.get("published"))
    return {
        "id": line["id"],
        "key": line["key"],
        "uri": line["uri"],
        "sha256": line["sha256"],
        "headline": line.get("headline"),
        "text": line["text"],
        "language": line.get("language"),
        "outlet": (line.get("outlet") or {}).get("name"),
        "published_earliest": earliest,
        "published_latest": latest,
        "reader": reader,
        "body": dumps(body),
    }


def alone(line: Line) -> Line:
    """An article line as the article alone gives it: without what other articles gave (relate.py, mark.py)."""
    return without_across(without_story(line))


def without_across(line: Line) -> Line:
    """An article line without the furniture that was found by reading others of its outlet."""
    marks = line.get("furniture") or []
    kept = [mark for mark in marks if not mark.get("across")]
    return line | {"furniture": kept} if len(kept) < len(marks) else line


def without_story(line: Line) -> Line:
    """An article line without a date that other articles gave."""
    if "published_alone" not in line or not by_story(line):
        return line
    return {k: v for k, v in line.items() if k != "published_alone"} | {"published": line["published_alone"]}


def by_story(line: Line) -> bool:
    """Whether other articles gave the date of an article line, be it one of the contract or not."""
    published = line.get("published")
    return isinstance(published, dict) and published.get("method") == "story"


def statement_row(line: Line, text: str) -> Row:
    """The row of a statement line of the article with this text."""
    earliest, latest = _days(line.get("said"))
    spans = _spans(line)
    name = line.get("speaker_name")
    return {
        "id": line["id"],
        "article": line["article"],
        "position": _position(spans),
        "mode": line["mode"],
        "speaker": line.get("speaker"),
        "speaker_name": name,
        "speaker_folded": fold(name) if name else None,
        "said_earliest": earliest,
        "said_latest": latest,
        "content": " ".join(s["exact"] for s in line["content"]),
        "sentence": _around(text, spans),
        "parent": line.get("parent"),
        "confidence": line["confidence"],
        "body": dumps(line),
    }


def abstention_row(line: Line) -> Row:
    """The row of an abstention line."""
    return {
        "id": line["id"],
        "article": line["article"],
        "position": _position(_spans(line)),
        "reason": line["reason"],
        "confidence": line["confidence"],
        "body": dumps(line),
    }


def time_row(line: Line) -> Row:
    """The row of a time line."""
    earliest, latest = _days(line.get("when"))
    return {
        "id": line["id"],
        "article": line["article"],
        "position": line["span"]["start"],
        "type": line["type"],
        "value": line["value"],
        "earliest": earliest,
        "latest": latest,
        "body": dumps(line),
    }


def quarantine_row(line: Line) -> Row:
    """The row of a quarantine line; a file's name may hold what no database takes."""
    safe = {k: storable(v) if isinstance(v, str) else v for k, v in line.items()}
    return {"id": safe["id"], "uri": safe["uri"], "code": safe["code"], "body": dumps(safe)}


def naming_row(naming: Naming) -> Row:
    """The row of a naming."""
    body = {
        "name": naming.name,
        "type": naming.type,
        "office": naming.office,
        "aliases": list(naming.aliases),
        "mentions": [[s.start, s.end, s.exact] for s in naming.mentions],
    }
    return {"actor": naming.actor, "article": naming.article, "body": dumps(body)}


def read_naming(actor: str, article: str, body: Line) -> Naming:
    """A naming from its row."""
    mentions = tuple(Span(article, start, end, exact) for start, end, exact in body["mentions"])
    return Naming(actor, article, body["name"], body["type"], body["office"], tuple(body["aliases"]), mentions)


def folded_names(naming: Naming) -> list[str]:
    """Every name of the actor as it is looked up."""
    return sorted({f for f in map(fold, (naming.name, *naming.aliases)) if f})


def _days(when: Line | None) -> tuple[date | None, date | None]:
    if when is None:
        return None, None
    return date.fromisoformat(when["earliest"]), date.fromisoformat(when["latest"])


def _spans(line: Line) -> list[Span]:
    return [read_span(s) for role in ("source", "cue", "content") for s in line[role]]


def _position(spans: Iterable[Span]) -> int:
    """Where the words begin; 0 for what is about no words."""
    return min((s.start for s in spans), default=0)


def _around(text: str, spans: Sequence[Span]) -> str:
    """The sentences in which the spans stand: what `about` and the search look into beside the content."""
    if not spans:
        return ""
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    return text[_last(text, start) : _first(text, end)].strip()


def _last(text: str, at: int) -> int:
    return max(text.rfind(mark, 0, at) + len(mark) if text.rfind(mark, 0, at) >= 0 else 0 for mark in _ENDS)


def _first(text: str, at: int) -> int:
    return min(_or(text.find(mark, max(0, at - 1)), len(text)) + 1 for mark in _ENDS)


def _or(found: int, end: int) -> int:
    return found if found >= 0 else end


_ENDS: Iterable[str] = (". ", "! ", "? ", "\n")
