"""CSV that opens well in spreadsheets: UTF-8 with a byte order mark, and no cell that runs as a formula."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TextIO

from onrecord.errors import UsageError
from onrecord.present.export.flat import COLUMNS, kinds, rows
from onrecord.present.export.target import whole_file
from onrecord.records.contract import KIND, dumps
from onrecord.store import Store

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so would be run by some spreadsheet."""


def statements(store: Store, out: TextIO) -> None:
    """All statements, one a row."""
    _write(store, "statement", out)


def folder(store: Store, path: Path) -> None:
    """One file for each kind: abstentions.csv, actors.csv, articles.csv ..., and what was only kept."""
    for kind in kinds(store):
        target = path / f"{plural(kind)}.csv"
        with whole_file(store, target) as part, part.open("w", encoding="utf-8", newline="") as file:
            _write(store, kind, file)


def plural(kind: str) -> str:
    """The name of a file of many of a kind; UsageError where a kind would lead out of the folder."""
    if not KIND.fullmatch(kind):
        raise UsageError(f"the record holds lines of a kind {kind!r}, which is no name for a file")
    return kind if kind == "quarantine" else re.sub("y$", "ie", kind) + "s"


def cell(value: object) -> object:
    """A value as a cell: an apostrophe before what a spreadsheet would take for a formula."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


def _write(store: Store, kind: str, out: TextIO) -> None:
    out.write("\ufeff")
    writer = csv.writer(out)
    columns = COLUMNS.get(kind, ("id", "line"))  # of a kind that this version does not know, the line as it is
    writer.writerow(columns)
    for row, line in rows(store, kind, by_date=True):
        row = row if kind in COLUMNS else {**row, "line": dumps(line)}
        writer.writerow([cell(row.get(column)) for column in columns])
