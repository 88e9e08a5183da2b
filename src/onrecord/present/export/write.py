"""Write the record in one of the formats, to an open file or to a path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from onrecord.errors import UsageError
from onrecord.present.export import jsonl, parquet, plover, spreadsheet, tei, timelinejs, webannotation
from onrecord.present.export.target import whole_file
from onrecord.store import Store

STREAMS: dict[str, Callable[[Store, TextIO], None]] = {
    "csv": spreadsheet.statements,
    "jsonl": jsonl.write,
    "plover": plover.table,
    "tei": tei.write,
    "timelinejs": timelinejs.write,
    "webannotation": webannotation.write,
}
FOLDERS: dict[str, Callable[[Store, Path], None]] = {
    "csv": spreadsheet.folder,
    "parquet": parquet.folder,
    "plover": plover.folder,
}
ENDINGS: dict[tuple[str, str], Callable[[Store, TextIO], None]] = {
    ("plover", ".jsonl"): plover.lines,
    ("plover", ".json"): plover.lines,
}
"""Formats that take another form in a file with this ending."""

FORMATS = tuple(sorted({*STREAMS, *FOLDERS}))
"""The names of the formats."""


def write(store: Store, format_: str, target: TextIO | Path) -> None:
    """Write `store` to `target`; a path without an ending is a folder, which takes one file for each kind.

    UsageError when the format is none, or cannot go to such a target. A file appears under its name when it is whole.
    """
    if format_ not in FORMATS:
        raise UsageError(f"there is no format {format_!r}: take one of {', '.join(FORMATS)}")
    try:
        _write(store, format_, target)
    except OSError as error:
        if isinstance(error, BrokenPipeError) or not isinstance(target, Path):
            raise
        raise UsageError(f"{target} cannot be written: {error.strerror}") from error


def _write(store: Store, format_: str, target: TextIO | Path) -> None:
    if not isinstance(target, Path):
        if format_ not in STREAMS:
            raise UsageError(f"{format_} is no text: name a file or folder to write it to")
        STREAMS[format_](store, target)
    elif format_ in FOLDERS and (target.is_dir() or not target.suffix):
        target.mkdir(parents=True, exist_ok=True)
        FOLDERS[format_](store, target)
    elif target.is_dir():
        raise UsageError(f"{target} is a folder: {format_} goes to one file")
    elif format_ == "parquet":
        parquet.statements(store, target)
    else:
        with whole_file(store, target) as part, part.open("w", encoding="utf-8", newline="") as file:
            ENDINGS.get((format_, target.suffix.lower()), STREAMS[format_])(store, file)
