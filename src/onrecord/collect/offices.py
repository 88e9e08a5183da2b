"""A table of terms of office that the user brings along: CSV as Popolo or a Wikidata query writes it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NoReturn, cast, get_args

from onrecord.collect.decode import decode
from onrecord.collect.isodate import iso_days
from onrecord.errors import BadImport, NotText
from onrecord.records import Confidence, Tenure

HEADERS: dict[str, tuple[str, ...]] = {
    "person": ("personlabel", "itemlabel", "personname", "name", "person"),
    "post": ("positionlabel", "postlabel", "officelabel", "rolelabel", "post", "office", "role", "position", "label"),
    "of": (
        *("organizationlabel", "organisationlabel", "arealabel", "countrylabel", "jurisdictionlabel"),
        *("of", "organization", "organisation", "area", "country", "jurisdiction"),
    ),
    "since": ("since", "startdate", "start", "from", "begin"),
    "until": ("until", "enddate", "end", "to"),
    "names": ("names", "othernames", "aliases"),
    "altlabels": ("itemaltlabel", "personaltlabel", "altlabel"),
    "confidence": ("confidence",),
    "source": ("source",),
}
"""What a column may be called, letters only. Of several the first counts: a query gives addresses beside labels."""

NEEDED = {"person": "a person (person, name, personLabel, itemLabel)", "post": "a post (post, office, role, position)"}
DELIMITERS = ",;\t|"
MOMENT = re.compile(r"\+?(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ][0-9:.+]*Z?)?", re.ASCII)
NO_NAME = re.compile(r"Q\d+|https?://\S+", re.IGNORECASE)
MAX_BYTES = 50_000_000
"""Far above any table of offices; so that a wrong file is refused before it is read."""


def offices(path: Path) -> tuple[Tenure, ...]:
    """The terms of office of a table, in its order; all of its rows, or BadImport with the line and the reason.

    Commas, semicolons, tabs or bars part the cells. An empty end is a post that is still held, an empty beginning one
    that is not known. Dates are ISO days, months or years, or moments as Wikidata gives them.
    """
    rows = _rows(path)
    head = next(rows, None)
    if head is None:
        raise BadImport(f"{path} is empty; nothing was imported")
    columns = _columns(path, *head)
    found = [_tenure(path, number, _cells(path, number, row, columns, len(head[1]))) for number, row in rows]
    if not found:
        raise BadImport(f"{path} has no rows below its header; nothing was imported")
    return tuple(dict.fromkeys(found))


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of the line that it begins on."""
    text = _text(path)
    first = next((line for line in text.splitlines() if line.strip()), "")
    number = 1
    try:
        delimiter = max(DELIMITERS, key=lambda mark: len(_known(next(csv.reader([first], delimiter=mark), []))))
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for row in reader:
            if any(cell.strip() for cell in row):
                yield number, row
            number = reader.line_num + 1
    except csv.Error as error:
        _refuse(path, number, f"it is no CSV ({error})")


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadImport(f"{path} is larger than {MAX_BYTES:,} bytes; nothing was imported")
        return decode(path.read_bytes(), str(path))[0]
    except NotText as error:
        raise BadImport(f"{error}; nothing was imported") from error
    except OSError as error:
        raise BadImport(f"{path} cannot be read: {error.strerror}") from error


def _columns(path: Path, number: int, head: list[str]) -> Mapping[str, int]:
    """Where each thing stands in a row."""
    columns = _known(head)
    for need, told in NEEDED.items():
        if need not in columns:
            shown = ", ".join(cell.strip()[:40] for cell in head[:12])
            _refuse(path, number, f"no column is called as {told} is; there are: {shown}")
    return columns


def _known(head: list[str]) -> dict[str, int]:
    """The columns that are called as one of ours."""
    called = {re.sub(r"[\W_]", "", cell).casefold(): n for n, cell in reversed(list(enumerate(head)))}
    found = {field: next((called[name] for name in names if name in called), None) for field, names in HEADERS.items()}
    return {field: n for field, n in found.items() if n is not None}


def _cells(path: Path, number: int, row: list[str], columns: Mapping[str, int], width: int) -> dict[str, str]:
    """What a row says under each of our names; "" for a cell that is not there."""
    if any(cell.strip() for cell in row[width:]):
        _refuse(path, number, f"it has {len(row)} cells, and the header has {width}")
    return dict.fromkeys(HEADERS, "") | {f: " ".join(row[n].split()) for f, n in columns.items() if n < len(row)}


def _tenure(path: Path, number: int, cells: Mapping[str, str]) -> Tenure:
    for field in NEEDED:
        if not cells[field]:
            _refuse(path, number, f"the {field} is empty")
        if NO_NAME.fullmatch(cells[field]):
            _refuse(path, number, f"the {field} is {cells[field][:80]!r}, which is no name")
    since, until = (_date(path, number, field, cells[field]) for field in ("since", "until"))
    if since and until and _first(since) > _last(until):
        _refuse(path, number, f"it ends before it begins: {since} to {until}")
    sure = cells["confidence"].lower() or "high"
    if sure not in get_args(Confidence):
        _refuse(path, number, f"the confidence is {sure[:40]!r}: it may be high, medium, low or empty")
    names = (name.strip() for name in (*re.split(r"[|;]", cells["names"]), *re.split(r"[|;,]", cells["altlabels"])))
    return Tenure(
        cells["person"],
        tuple(dict.fromkeys(name for name in names if name and name != cells["person"])),
        cells["post"],
        cells["of"],
        since,
        until,
        cast(Confidence, sure),
        cells["source"],
    )


def _date(path: Path, number: int, field: str, stated: str) -> str | None:
    """A stated date as an ISO day, month or year; None where the cell is empty."""
    if not stated:
        return None
    m = MOMENT.fullmatch(stated)
    day = m and re.sub(r"(?:-00)+\Z", "", m[1])
    if not day or iso_days(day) is None:
        _refuse(path, number, f"{field} is {stated[:40]!r}, no date such as 2014-10-01, 2014-10 or 2014")
    return day


def _first(iso: str) -> date:
    return cast("tuple[date, date]", iso_days(iso))[0]


def _last(iso: str) -> date:
    return cast("tuple[date, date]", iso_days(iso))[1]


def _refuse(path: Path, number: int, reason: str) -> NoReturn:
    raise BadImport(f"{path}, line {number}: {reason}; nothing was imported")
