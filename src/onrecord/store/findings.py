"""Findings: the events, denials and stances of articles, as rows and as lines that say who had a part in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, insert, select

from onrecord.reconcile.actor.imported import given_id
from onrecord.records import Reading
from onrecord.records.contract import Line, dumps
from onrecord.records.findinglines import PARTIES, denial_line, event_line, stance_line, with_actors
from onrecord.store import tables as t
from onrecord.store.query import CHUNK, chunks
from onrecord.store.rows import Row, body

_FLAT = ("actor", "actor_spans", "recipient", "recipient_spans")
"""Keys of an event line that say again what its parties say."""
_FIRST = {"denial": "cue", "event": "trigger", "stance": "target"}
"""The span by which a line of a kind has its place in the article."""


def told(reading: Reading) -> Iterator[Line]:
    """The lines of what an article tells beside its statements."""
    yield from map(event_line, reading.events)
    yield from map(denial_line, reading.denials)
    yield from map(stance_line, reading.stances)


def finding_row(line: Line) -> Row:
    """The row of an event, denial or stance line: without the actors that its namings are taken for."""
    kind = line["kind"]
    bare = {key: value for key, value in line.items() if key not in _FLAT}
    for key in PARTIES[kind]:
        bare[key] = _each(bare.get(key), lambda party: party | {"actor": None} if party.get("naming") else party)
    return {
        "id": line["id"],
        "kind": kind,
        "article": line["article"],
        "position": line[_FIRST[kind]]["start"],
        "body": dumps(bare),
    }


def put_findings(connection: Connection, lines: Iterable[Line]) -> None:
    """Put in what articles tell."""
    rows = list(map(finding_row, lines))
    if rows:
        connection.execute(insert(t.finding), rows)


def given(line: Line) -> Line:
    """An imported line whose parties have an actor and no naming: they get the naming that the import makes of it."""

    def named(party: Line) -> Line:
        bare = party.get("actor") is not None and not party.get("naming")
        return party | {"naming": given_id(party["actor"], line["article"])} if bare else party

    parties = {key: _each(line.get(key), named) for key in PARTIES[line["kind"]]}
    if line["kind"] == "event":
        for flat, key in (("actor", "by"), ("recipient", "to")):
            if line.get(key) is None:  # a line of another maker, with the keys of the contract only
                alone = [{"naming": None, "actor": one, "name": "", "basis": []} for one in line.get(flat) or ()]
                if alone:
                    alone[0]["basis"] = line.get(f"{flat}_spans") or []
                parties[key] = list(map(named, alone))
    return line | parties


def taking_part(line: Line) -> Iterator[str]:
    """The actors (ids) that have a part in a line."""
    for key in PARTIES[line["kind"]]:
        value = line.get(key)
        for party in value if isinstance(value, list) else [value]:
            if isinstance(party, dict) and isinstance(party.get("actor"), str):
                yield party["actor"]
    for flat in ("actor", "recipient") if line["kind"] == "event" else ():
        yield from (one for one in line.get(flat) or () if isinstance(one, str))


def finding_lines(connection: Connection, kind: str) -> Iterator[Line]:
    """The lines of a kind, by id."""
    f = t.finding.c
    rows = select(f.article, f.body).where(f.kind == kind).order_by(f.id)
    yield from _resolved(connection, connection.execute(rows, {}, execution_options={"yield_per": CHUNK}))


def findings(connection: Connection, article: str) -> Iterator[Line]:
    """The lines of an article, in the order of its text."""
    f = t.finding.c
    rows = select(f.article, f.body).where(f.article == article).order_by(f.position, f.kind, f.id)
    yield from _resolved(connection, connection.execute(rows).all())


def _resolved(connection: Connection, rows: Iterable[Any]) -> Iterator[Line]:
    """Lines with the actors that their parties are taken for now."""
    n = t.naming.c
    for some in chunks(rows):
        named = select(n.id, n.actor, n.told).where(n.article.in_({row.article for row in some}))
        who = {row.id: (row.actor, row.told) for row in connection.execute(named)}
        yield from (resolved(body(row.body), who) for row in some)


def resolved(line: Line, who: Mapping[str, tuple[str, str]]) -> Line:
    """A line with the actors that its namings are taken for: `who` gives their ids and names."""

    def told(party: Line) -> Line:
        found = who.get(party.get("naming") or "")
        return party if found is None else party | {"actor": found[0], "name": found[1]}

    line = line | {key: _each(line.get(key), told) for key in PARTIES[line["kind"]]}
    return with_actors(line) if line["kind"] == "event" else line


def _each(value: Any, change: Callable[[Line], Line]) -> Any:  # noqa: ANN401 - a party, a list of them, or nothing
    if isinstance(value, list):
        return [change(party) for party in value]
    return None if value is None else change(value)
