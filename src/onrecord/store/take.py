"""Take an export back into a record: every line proved first, all of them or none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

from sqlalchemy import Connection

from onrecord.errors import BadImport
from onrecord.reconcile.actor.imported import given_id, parts
from onrecord.records.acrosslines import DERIVED
from onrecord.records.actorlines import read_actor, read_tenure
from onrecord.records.contract import KIND, Line, dumps
from onrecord.records.drawnlines import DRAWN
from onrecord.records.findinglines import FINDINGS
from onrecord.store import tables as t
from onrecord.store import write
from onrecord.store.check import Names, Text, line_faults, text_of
from onrecord.store.findings import given, put_findings, taking_part
from onrecord.store.lines import actor_lines
from onrecord.store.rows import article_row, body_row, by_story, judgement_row, quarantine_row
from onrecord.store.shape import misfits

READER = "import"
"""Stands in the book-keeping where other articles name the models that read them."""


def take(connection: Connection, path: Path) -> dict[str, int]:
    """Put every line of a contract file in; how many of each kind.

    A reading that is imported replaces the record's own reading of the same article. BadImport names the file, the
    line and the reason; the caller's transaction then undoes the rest.
    """
    ids, names = _ids(path)
    counts: dict[str, int] = {}

    @lru_cache(maxsize=64)
    def text(id_: str) -> str | None:
        return text_of(connection, id_) if id_ in ids["article"] else None

    # Articles first, then actors: the others refer to them.
    spoke = dict[str, set[str]]()
    for number, line in _lines(path):
        counts[line["kind"]] = counts.get(line["kind"], 0) + 1
        if line["kind"] == "article":
            # A date by other articles is proved and put in when all of them are there.
            line = line | {"published": None} if by_story(line) else line
            _prove(path, number, line, ids, names, text)
            if text_of(connection, line["id"]) not in (None, line["text"]):
                _refuse(path, number, f"article {line['id']} stands in the record with another text")
            row = article_row(line, READER)
            write.put_article(connection, row)
            write.put_copies(connection, row["id"], [row["uri"], *(line.get("copies") or ())])
        elif line["kind"] in FINDINGS and not any(misfits(line)):
            for actor in taking_part(line):
                spoke.setdefault(actor, set()).add(str(line.get("article")))
        elif line["kind"] == "statement" and isinstance(line.get("speaker"), str) and not line.get("naming"):
            spoke.setdefault(line["speaker"], set()).add(str(line.get("article")))

    for number, line in _lines(path):
        if line["kind"] == "actor":
            _prove(path, number, line, ids, names, text)
            whole = read_actor(line)
            namings = whole.namings or parts(whole, spoke.get(whole.id, ()))
            write.put_namings(connection, namings, told=False)

    for number, line in _lines(path):
        if line["kind"] not in ("article", "actor") or by_story(line):
            _prove(path, number, line, ids, names, text)
            _put(connection, line, text)
    return dict(sorted(counts.items()))


def keep(connection: Connection, path: Path) -> None:
    """Keep what the actors of a file that was taken say beyond what the record tells of them itself.

    To be called when it is worked out who is who. An actor that is now part of another one leaves nothing.
    """
    made = {line["id"]: line for line in actor_lines(connection)}
    for _, line in _lines(path):
        nameless = line["kind"] == "actor" and not (line.get("namings") or line["mentions"])
        if line["kind"] == "actor" and made.get(line["id"]) != line and (line["id"] in made or nameless):
            write.put_kept(connection, "actor", line["id"], dumps(line))


_STATED = {"authority": t.authority, "issue": t.issue, "referent": t.referent}
"""What users state, by kind of line."""


def _put(connection: Connection, line: Line, text: Text) -> None:
    kind = line["kind"]
    if kind == "article":
        write.put_learned(connection, line)
    elif kind == "statement":
        if line.get("speaker") and not line.get("naming"):
            line = line | {"naming": given_id(line["speaker"], line["article"])}
        write.put_statements(connection, [line], text(line["article"]) or "")
    elif kind == "abstention":
        write.put_abstentions(connection, [line])
    elif kind == "time":
        write.put_times(connection, [line])
    elif kind in FINDINGS:
        put_findings(connection, [given(line)])
    elif kind == "quarantine":
        write.put_quarantine(connection, quarantine_row(line))
    elif kind == "judgement":
        write.put_by_id(connection, t.judgement, judgement_row(line))
    elif kind in _STATED:
        write.put_by_id(connection, _STATED[kind], body_row(line))
    elif kind == "tenure":
        write.put_tenure(connection, read_tenure(line))
    elif kind not in (*DERIVED, *DRAWN):  # those are worked out anew from the articles and statements
        write.put_kept(connection, kind, line["id"], dumps(line))


def _ids(path: Path) -> tuple[dict[str, set[str]], Names]:
    """The ids of each kind, and the names of each actor."""
    ids: dict[str, set[str]] = {"article": set(), "statement": set(), "actor": set(), "naming": set()}
    names: dict[str, set[str]] = {}
    for number, line in _lines(path):
        of_kind = ids.setdefault(line["kind"], set())
        if line["id"] in of_kind:
            _refuse(path, number, f"{line['kind']} {line['id']} was there before")
        of_kind.add(line["id"])
        if line["kind"] == "actor" and not any(misfits(line)):
            names[line["id"]] = {line["name"], *line["aliases"]}
            ids["naming"] |= {naming["id"] for naming in line.get("namings") or ()}
    return ids, names


def _lines(path: Path) -> Iterator[tuple[int, Line]]:
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(file, 1):
                if raw.strip():
                    yield number, _line(path, number, raw)
    except OSError as error:
        raise BadImport(f"{path} cannot be read: {error.strerror}") from error


def _line(path: Path, number: int, raw: bytes) -> Line:
    try:
        line = json.loads(raw.decode("utf-8"), parse_constant=_no_number)
        dumps(line).encode("utf-8")
    except (ValueError, RecursionError) as error:
        _refuse(path, number, f"it is no JSON in UTF-8 ({error})")
    if not isinstance(line, dict):
        _refuse(path, number, "it is no JSON object")
    for key in ("kind", "id"):
        if not isinstance(line.get(key), str) or not line[key]:
            _refuse(path, number, f"it has no {key!r}")
    if not KIND.fullmatch(line["kind"]):
        _refuse(path, number, f"{line['kind']!r} is no kind of line: small letters and _ only")
    return line


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _prove(path: Path, number: int, line: Line, ids: dict[str, set[str]], names: Names, text: Text) -> None:
    for fault in line_faults(line, text, ids, names):
        _refuse(path, number, fault.reason)


def _refuse(path: Path, number: int, reason: str) -> NoReturn:
    raise BadImport(f"{path}, line {number}: {reason}; nothing was imported")
