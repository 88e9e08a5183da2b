"""Parquet for analysis: typed columns, raw values, and each contract line whole in `line`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from onrecord.present.export.flat import COLUMNS, Row, kinds, rows
from onrecord.present.export.spreadsheet import plural
from onrecord.present.export.target import whole_file
from onrecord.records.contract import dumps
from onrecord.store import Store

GROUP = 5_000
"""Rows of a row group: bounds the memory."""

SPANS = ("source_at", "cue_at", "content_at", "words_at")
NUMBERS = ("confidence", "share", "speaker_confidence", "score_source", "score_cue", "score_content")
COUNTS = ("articles", "mentions", "renderings", "independent_chains")
DATES = ("published_earliest", "published_latest", "said_earliest", "said_latest", "earliest", "latest")


def statements(store: Store, path: Path) -> None:
    """All statements in one file."""
    _write(store, "statement", path)


def folder(store: Store, path: Path) -> None:
    """One file for each kind in the record, kinds that this version only keeps included."""
    for kind in kinds(store):
        _write(store, kind, path / f"{plural(kind)}.parquet")


def _write(store: Store, kind: str, path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet as pq

    columns = (*COLUMNS.get(kind, ("id",)), "line")
    schema = pa.schema([(column, _type(column, pa)) for column in columns])
    cells = (_cells(row, columns) | {"line": dumps(line)} for row, line in rows(store, kind))
    with whole_file(store, path) as part, pq.ParquetWriter(part, schema) as writer:
        while group := list(islice(cells, GROUP)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))


def _type(column: str, pa: Any) -> Any:  # noqa: ANN401 - pyarrow has no types
    if column in SPANS:
        return pa.list_(pa.struct([("start", pa.int64()), ("end", pa.int64())]))
    if column in DATES:
        return pa.date32()
    if column in NUMBERS:
        return pa.float64()
    return {"negated": pa.bool_(), **dict.fromkeys(COUNTS, pa.int64())}.get(column, pa.string())


def _cells(row: Row, columns: tuple[str, ...]) -> Row:
    return {column: _cell(column, row.get(column)) for column in columns}


def _cell(column: str, value: Any) -> Any:  # noqa: ANN401 - any JSON
    if column in SPANS:
        return list(_places(value))
    if column in DATES:
        return date.fromisoformat(value) if value else None
    return value


def _places(value: str) -> Iterator[dict[str, int]]:
    for place in value.split():
        start, end = place.split("..")
        yield {"start": int(start), "end": int(end)}
