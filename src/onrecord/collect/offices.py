"""A table of terms of office that the user brings along: CSV as Popolo or a Wikidata query writes it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import cast, get_args

from onrecord.collect.isodate import iso_days
from onrecord.collect.table import NO_NAME, Headers, Row, parts, rows
from onrecord.records import Confidence, Tenure

HEADERS: Headers = {
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
MOMENT = re.compile(r"\+?(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ][0-9:.+]*Z?)?", re.ASCII)


def offices(path: Path) -> tuple[Tenure, ...]:
    """The terms of office of a table, in its order; all of its rows, or BadImport with the line and the reason.

    Commas, semicolons, tabs or bars part the cells. An empty end is a post that is still held, an empty beginning one
    that is not known. Dates are ISO days, months or years, or moments as Wikidata gives them.
    """
    return tuple(dict.fromkeys(map(_tenure, rows(path, HEADERS, NEEDED))))


def _tenure(row: Row) -> Tenure:
    cells = {field: row.cell(field) for field in HEADERS}
    for field in NEEDED:
        if not cells[field]:
            row.refuse(f"the {field} is empty")
        if NO_NAME.fullmatch(cells[field]):
            row.refuse(f"the {field} is {cells[field][:80]!r}, which is no name")
    since, until = (_date(row, field, cells[field]) for field in ("since", "until"))
    if since and until and _first(since) > _last(until):
        row.refuse(f"it ends before it begins: {since} to {until}")
    sure = cells["confidence"].lower() or "high"
    if sure not in get_args(Confidence):
        row.refuse(f"the confidence is {sure[:40]!r}: it may be high, medium, low or empty")
    names = (*parts(cells["names"], "|;"), *parts(cells["altlabels"], "|;,"))
    return Tenure(
        cells["person"],
        tuple(dict.fromkeys(name for name in names if name != cells["person"])),
        cells["post"],
        cells["of"],
        since,
        until,
        cast(Confidence, sure),
        cells["source"],
    )


def _date(row: Row, field: str, stated: str) -> str | None:
    """A stated date as an ISO day, month or year; None where the cell is empty."""
    if not stated:
        return None
    m = MOMENT.fullmatch(stated)
    day = m and re.sub(r"(?:-00)+\Z", "", m[1])
    if not day or iso_days(day) is None:
        row.refuse(f"{field} is {stated[:40]!r}, no date such as 2014-10-01, 2014-10 or 2014")
    return day


def _first(iso: str) -> date:
    return cast("tuple[date, date]", iso_days(iso))[0]


def _last(iso: str) -> date:
    return cast("tuple[date, date]", iso_days(iso))[1]
