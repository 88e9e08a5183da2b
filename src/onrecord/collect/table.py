"""A table that the user brings along: CSV with any delimiter, encoding, order of columns and usual name for each."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from onrecord.collect.decode import decode
from onrecord.errors import BadImport, NotText

Headers = Mapping[str, tuple[str, ...]]
"""What the columns of each field may be called: letters only, small; of several in a table the first counts most."""

DELIMITERS = ",;\t|"
NO_NAME = re.compile(r"(?:wd:)?Q\d+|https?://\S+", re.IGNORECASE)
"""What stands for a name where a query found none."""

MAX_BYTES = 50_000_000
"""Far above any such table; so that a wrong file is refused before it is read."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the line that it begins on, and its cells under each field, the column that counts most first."""

    path: Path
    number: int
    cells: Mapping[str, tuple[str, ...]]

    def cell(self, field: str) -> str:
        """What the column of a field says that counts most; "" where there is none."""
        return next(iter(self.cells[field]), "")

    def refuse(self, reason: str) -> NoReturn:
        """BadImport, with the line and the reason."""
        refuse(self.path, self.number, reason)


def rows(path: Path, headers: Headers, needed: Mapping[str, str]) -> list[Row]:
    """The rows below the header, in order; BadImport with the line and the reason where the file is no such table.

    `needed`: fields without which there is no table, each with what its column may be called, in words.
    """
    told = _told(path, headers)
    if not told:
        raise BadImport(f"{path} is empty; nothing was imported")
    (number, head), *below = told
    if not below:
        raise BadImport(f"{path} has no rows below its header; nothing was imported")
    columns = _columns(path, number, head, headers, needed)
    return [Row(path, number, _cells(path, number, row, columns, len(head))) for number, row in below]


def parts(cell: str, marks: str) -> list[str]:
    """The names in a cell, parted by any of the `marks`."""
    return [name for name in (part.strip() for part in re.split(f"[{re.escape(marks)}]", cell)) if name]


def refuse(path: Path, number: int, reason: str) -> NoReturn:
    """BadImport, with the line and the reason."""
    raise BadImport(f"{path}, line {number}: {reason}; nothing was imported")


def _told(path: Path, headers: Headers) -> list[tuple[int, list[str]]]:
    """Each row that is not empty with the number of the line that it begins on."""
    text = _text(path)
    first = next((line for line in text.splitlines() if line.strip()), "")
    number, found = 1, list[tuple[int, list[str]]]()
    try:
        with _wide():
            delimiter = max(DELIMITERS, key=lambda mark: _fits(first, mark, headers))
            reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
            for row in reader:
                if any(cell.strip() for cell in row):
                    found.append((number, row))
                number = reader.line_num + 1
    except csv.Error as error:
        refuse(path, number, f"it is no CSV ({error})")
    return found


def _fits(head: str, delimiter: str, headers: Headers) -> int:
    """How many of the fields a header tells where this parts its cells."""
    return len(_known(next(csv.reader([head], delimiter=delimiter), []), headers))


@contextmanager
def _wide() -> Iterator[None]:
    """Ten thousand names may stand in one cell."""
    before = csv.field_size_limit(MAX_BYTES)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadImport(f"{path} is larger than {MAX_BYTES:,} bytes; nothing was imported")
        return decode(path.read_bytes(), str(path))[0]
    except NotText as error:
        raise BadImport(f"{error}; nothing was imported") from error
    except OSError as error:
        raise BadImport(f"{path} cannot be read: {error.strerror}") from error


def _columns(
    path: Path, number: int, head: list[str], headers: Headers, needed: Mapping[str, str]
) -> Mapping[str, tuple[int, ...]]:
    """Where each thing stands in a row."""
    columns = _known(head, headers)
    for need, told in needed.items():
        if need not in columns:
            shown = ", ".join(cell.strip()[:40] for cell in head[:12])
            refuse(path, number, f"no column is called as {told} is; there are: {shown}")
    return {field: columns.get(field, ()) for field in headers}


def _known(head: list[str], headers: Headers) -> dict[str, tuple[int, ...]]:
    """The columns that are called as one of ours, of each field; a number at the end ("alias 2") is no name."""
    called = [re.sub(r"[\W_]|\d+\Z", "", cell).casefold() for cell in head]
    found = {f: tuple(n for name in names for n, x in enumerate(called) if x == name) for f, names in headers.items()}
    return {field: places for field, places in found.items() if places}


def _cells(
    path: Path, number: int, row: list[str], columns: Mapping[str, tuple[int, ...]], width: int
) -> dict[str, tuple[str, ...]]:
    """What a row says under each field; "" for a cell that is not there."""
    if any(cell.strip() for cell in row[width:]):
        refuse(path, number, f"it has {len(row)} cells, and the header has {width}")
    return {
        field: tuple(" ".join(row[n].split()) if n < len(row) else "" for n in places)
        for field, places in columns.items()
    }
