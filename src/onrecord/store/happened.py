"""Ask the record what happened: events, denials, stances, and what is drawn from them, by actor, kind and date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import Connection, or_, select

from onrecord.records import When
from onrecord.records.contract import Line, read_when
from onrecord.store import query
from onrecord.store import tables as t
from onrecord.store.across import load
from onrecord.store.findings import finding_lines, findings
from onrecord.store.lines import lines

Found = TypeVar("Found")
SHORT_ID = 8

_PLAYS: dict[str, tuple[str, ...]] = {
    "event": ("actor", "recipient"),
    "occurrence": ("actor", "recipient"),
    "meeting": ("participants",),
    "measure": ("by", "towards"),
    "position": ("actor",),
}
"""Under which keys of a line actor ids stand."""
_PARTIES = {"denial": ("holder", "affirmer"), "stance": ("holder",)}


@dataclass(frozen=True, slots=True)
class Asked:
    """What lines are asked for. `actor`: id or name. `since`, `until`: both included; without a date a line is out.

    `article`: id or key.
    """

    actor: str | None = None
    since: date | None = None
    until: date | None = None
    article: str | None = None


def told(connection: Connection, kind: str, read: Callable[[Line], Found], asked: Asked) -> Iterator[Found]:
    """Events, denials or stances that fit: by id, or in the order of the text where one article is asked for."""
    ids = _articles(connection, asked.article)
    if ids is None:
        some = finding_lines(connection, kind)
    else:
        some = (line for id_ in ids for line in findings(connection, id_) if line["kind"] == kind)
    yield from _fitting(connection, kind, some, read, asked)


def drawn(connection: Connection, kind: str, read: Callable[[Line], Found], asked: Asked) -> Iterator[Found]:
    """Occurrences, meetings, measures, disputes or positions that fit, by id."""
    ids = _articles(connection, asked.article)
    whole = lines(connection, [kind]) if ids is None else iter(load.about(connection, kind, ids, dict))
    yield from _fitting(connection, kind, whole, read, asked)


def _fitting(
    connection: Connection, kind: str, some: Iterator[Line], read: Callable[[Line], Found], asked: Asked
) -> Iterator[Found]:
    wanted = None if asked.actor is None else set(query.actors_called(connection, asked.actor, SHORT_ID))
    for line in some:
        if wanted is not None and wanted.isdisjoint(_players(kind, line)):
            continue
        if _within(read_when(line.get("when")), asked):
            yield read(line)


def _players(kind: str, line: Line) -> set[str]:
    """The actors (ids) who have a part in a line."""
    if kind == "dispute":
        found = {side["actor"] for side in (*line["affirmed"], *line["denied"])}
    elif kind in _PARTIES:
        found = {(line.get(key) or {}).get("actor") for key in _PARTIES[kind]}
    else:
        parts = (line.get(key) for key in _PLAYS[kind])
        found = {one for part in parts for one in (part if isinstance(part, list) else [part])}
    return {one for one in found if one is not None}


def _within(when: When | None, asked: Asked) -> bool:
    if asked.since is None and asked.until is None:
        return True
    if when is None:
        return False
    return (asked.since is None or asked.since <= when.latest) and (asked.until is None or when.earliest <= asked.until)


def _articles(connection: Connection, name: str | None) -> list[str] | None:
    if name is None:
        return None
    a = t.article.c
    return list(connection.scalars(select(a.id).where(or_(a.id == name, a.key == name)).order_by(a.id)))
