"""PLOVER: one row for each occurrence, in the columns of POLECAT, as a table (TSV) or as JSON Lines.

The columns are those of the weekly files of POLECAT (Halterman et al. 2023, "PLOVER and POLECAT"; Harvard Dataverse
doi:10.7910/DVN/AJGVIT), in their order; ours follow after the last of them. What we do not code is "None", as it is
there; several values of a cell are parted by "; ".
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, TextIO

from onrecord.data import rows
from onrecord.present.export.happened import Told, told
from onrecord.present.export.spreadsheet import cell
from onrecord.present.export.target import whole_file
from onrecord.records.contract import Line, dumps
from onrecord.store import Store

Row = dict[str, Any]
POLECAT = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"),
    *("Actor Name Raw", "Wikipedia Actor ID"),
    *("Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors"),
    *("Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename"),
    *("Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations"),
    *("Language", "Version"),
)
OURS = (
    *("Event Date Latest", "Event Status", "CAMEO", "Reports", "Mentions", "Claims", "Confidence"),
    *("Event Text", "Event Spans", "Article Keys", "Article IDs", "Actor IDs", "Recipient IDs"),
)
COLUMNS = (*POLECAT, *OURS)
"""All columns, in order."""
QUADS = {
    "VERBAL COOPERATION": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "MATERIAL COOPERATION": ("COOPERATE", "AID", "RETREAT"),
    "VERBAL CONFLICT": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "MATERIAL CONFLICT": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
"""The four classes of PLOVER's types."""
QUAD = {type_: quad for quad, types in QUADS.items() for type_ in types}
NONE, PARTS = "None", "; "


def table(store: Store, out: TextIO) -> None:
    """Tab-separated: a row for each occurrence, by id. No cell runs as a formula in a spreadsheet."""
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in _rows(store):
        writer.writerow([_cell(row[column]) for column in COLUMNS])


def lines(store: Store, out: TextIO) -> None:
    """JSON Lines: an object for each occurrence, by id, with the columns as keys; lists and numbers as they are."""
    for row in _rows(store):
        out.write(dumps(row) + "\n")


def folder(store: Store, path: Path) -> None:
    """Both: events.tsv and events.jsonl."""
    for name, write in (("events.tsv", table), ("events.jsonl", lines)):
        with whole_file(store, path / name) as part, part.open("w", encoding="utf-8", newline="") as file:
            write(store, file)


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = PARTS.join(str(v).replace(";", ",") for v in value)
    if isinstance(value, str):
        value = cell(" ".join(value.split()))  # a tab or a line break would end the cell for many readers
    return NONE if value in (None, "") else value


def _rows(store: Store) -> Iterator[Row]:
    return map(_row, told(store))


def _row(t: Told) -> Row:
    o, best = t.occurrence, t.best
    when = o["when"] or {}
    return dict.fromkeys(COLUMNS) | {
        "Event ID": o["id"],
        "Event Date": when.get("earliest"),
        "Event Date Latest": when.get("latest"),
        "Event Type": o["event_type"],
        "Event Mode": next((e["mode"] for e in best if e["mode"]), None),
        "Intensity": next((e["intensity"] for e in best if e["intensity"] is not None), None),
        "Quad Code": QUAD[o["event_type"]],
        "Contexts": list(dict.fromkeys(c for e in best for c in e["context"])),
        **_party("Actor", t.actors, best, "by"),
        **_party("Recipient", t.recipients, best, "to"),
        "Placename": o["place"],
        "Raw Placename": o["place"],
        "Source": t.outlets,
        "Publication Date": t.published,
        "Language": list(dict.fromkeys(a["language"] for a in t.articles if a["language"])),
        "Version": f"onrecord {version('onrecord')}",
        "Event Status": o["status"],
        "CAMEO": next((e["cameo"] for e in best if e["cameo"]), None),
        "Reports": len(o["articles"]),
        "Mentions": len(o["events"]),
        "Claims": sum(e["statement"] is not None for e in t.events),
        "Confidence": o["confidence"],
        "Event Text": list(dict.fromkeys(e["trigger"]["exact"] for e in t.events)),
        "Event Spans": [_place(e["trigger"]) for e in t.events],
        "Article Keys": [a["key"] for a in t.articles],
        "Article IDs": list(o["articles"]),
    }


def _party(role: str, actors: Sequence[Line], events: Sequence[Line], key: str) -> Row:
    """The cells of one side: known actors by their names, others as the articles call them."""
    parties = [p for e in events for p in e[key]]
    unknown = [p["name"] for p in parties if p["actor"] is None and p["name"]]
    codes = [_codes().get(a["name"]) for a in actors if a["type"] == "country"]
    return {
        f"{role} Name": list(dict.fromkeys([a["name"] for a in actors] or unknown)),
        f"{role} Country": sorted({code for code in codes if code}),
        f"{role} Title": list(dict.fromkeys(o["title"] for a in actors for o in a.get("offices") or ())),
        f"{role} Name Raw": list(dict.fromkeys(" ".join(s["exact"] for s in p["basis"]) or p["name"] for p in parties)),
        f"{role} IDs": [a["id"] for a in actors],
    }


def _place(span: Line) -> str:
    return f"{span['article']}:{span['start']}..{span['end']}"


@cache
def _codes() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("state_codes.tsv")}
