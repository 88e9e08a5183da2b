"""onrecord among what is measured: annotated articles as its input, its statements as attributions to score."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from onrecord import Statement
from scoring import Attribution


def written(rows: Iterable[dict[str, Any]], folder: Path) -> Path:
    """A file of input lines with the id, the text and the title of annotated articles."""
    lines = [{"key": r["id"], "text": r["text"]} | ({"title": r["title"]} if r.get("title") else {}) for r in rows]
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def attributions(statements: Iterable[Statement]) -> list[Attribution]:
    """The statements of one article."""
    mine = list(statements)
    number = {s.id: n for n, s in enumerate(mine)}

    def made(s: Statement) -> Attribution:
        source, cue, content = (tuple((x.start, x.end) for x in spans) for spans in (s.source, s.cue, s.content))
        return Attribution(source, cue, content, number[s.parent] if s.parent else None, s.confidence)

    return [made(s) for s in mine]
