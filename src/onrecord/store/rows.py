"""Contract lines as rows of the tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from onrecord.records import Naming, Span, Title
from onrecord.records.contract import Line, dumps, read_span
from onrecord.store.fold import fold, storable

Row = dict[str, Any]


def body(text: str) -> Line:
    """A stored body as a line."""
    line: Line = json.loads(text)
    return line


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
        "naming": line.get("naming"),
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


def naming_row(naming: Naming, actor: str) -> Row:
    """The row of a naming that is taken for an actor."""
    body = {
        "name": naming.name,
        "type": naming.type,
        "titles": [
            [t.words, t.of, t.span and [t.span.start, t.span.end, t.span.exact], t.former] for t in naming.titles
        ],
        "aliases": list(naming.aliases),
        "mentions": [[s.start, s.end, s.exact] for s in naming.mentions],
        "gender": naming.gender,
        "unnamed": naming.unnamed,
        "given": naming.given,
    }
    return {"id": naming.id, "article": naming.article, "actor": actor, "body": dumps(body)}


def _place(span: Span | None) -> list[Any] | None:
    return None if span is None else [span.start, span.end, span.exact]


def read_naming(id_: str, article: str, body: Line, mentions: int | None = None) -> Naming:
    """A naming from its row, with all of its mentions or only so many."""
    return Naming(
        id=id_,
        article=article,
        name=body["name"],
        type=body["type"],
        titles=tuple(
            Title(words, of, Span(article, *span) if span else None, former)
            for words, of, span, former in body["titles"]
        ),
        aliases=tuple(body["aliases"]),
        mentions=tuple(Span(article, start, end, exact) for start, end, exact in body["mentions"][:mentions]),
        gender=body["gender"],
        unnamed=body["unnamed"],
        given=body["given"],
    )


def actor_row(line: Line) -> Row:
    """The row of an actor line."""
    return {"id": line["id"], "body": dumps({k: v for k, v in line.items() if k not in ("mentions", "namings")})}


def alias_rows(line: Line) -> list[Row]:
    """Every name of an actor line as it is looked up."""
    folded = {f for f in map(fold, (line["name"], *line["aliases"])) if f}
    return [{"actor": line["id"], "folded": name} for name in sorted(folded)]


def judgement_row(line: Line) -> Row:
    """The row of a judgement line."""
    return {"id": line["id"], "target": line["target"], "when": line["when"], "body": dumps(line)}


def body_row(line: Line) -> Row:
    """The row of a line that is only looked up by its id."""
    return {"id": line["id"], "body": dumps(line)}


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
