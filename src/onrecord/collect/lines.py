"""One line of a .jsonl file as a document."""

from __future__ import annotations

import json
from typing import Any

from onrecord.collect.decode import repaired
from onrecord.collect.isodate import iso_days
from onrecord.errors import BadLine, NoText
from onrecord.records import Declared, Document, sha256

STATED = ("key", "title", "outlet", "published", "url", "language")


def line_document(raw: bytes, location: str, uri: str, key: str) -> Document:
    """The article of an input line, under `key` where it gives none; BadLine says what is wrong, NoText: no words."""
    row = _object(raw, uri)
    if "kind" in row:
        raise BadLine(f"{uri} is a line of an export, not an article: use `onrecord import` for it")
    text = row.get("text")
    if not isinstance(text, str):
        raise BadLine(f'{uri} has no "text" with the words of an article')
    if not text.strip():
        raise NoText(f"{uri} has an empty text")
    text, repairs = repaired(text)
    declared = Declared(**{name: _stated(row, name, uri) for name in STATED})
    if declared.published and iso_days(declared.published) is None:
        shown = declared.published[:40]
        raise BadLine(f'{uri}: "published" is {shown!r}, no ISO date such as "2018-07-11", "2018-07" or "2018"')
    return Document(location, uri, declared.key or key, "text/plain", sha256(raw), text, declared, repairs)


def _object(raw: bytes, uri: str) -> dict[str, Any]:
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as e:
        raise BadLine(f"{uri} is not UTF-8 (byte {e.start + 1} of the line)") from e
    except json.JSONDecodeError as e:
        raise BadLine(f"{uri} is no JSON object: {e.msg} at character {e.pos + 1}") from e
    except (ValueError, RecursionError) as e:
        raise BadLine(f"{uri} is no JSON that can be read: nested too deep, or a number too long") from e
    if not isinstance(row, dict):
        raise BadLine(f"{uri} is no JSON object")
    return row


def _stated(row: dict[str, Any], name: str, uri: str) -> str | None:
    """An optional string of the line; a whole number is taken for a key."""
    value = row.get(name)
    if name == "key" and isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30:
        return str(value)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadLine(f'{uri}: "{name}" is no string')
    return repaired(value)[0]
