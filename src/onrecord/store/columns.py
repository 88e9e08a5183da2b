"""Prove the columns that queries ask by: each row is made anew from its line, by what wrote it, and compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from sqlalchemy import Connection, RowMapping, text
from sqlalchemy.exc import DBAPIError

from onrecord.records.contract import dumps
from onrecord.store.across.settle import across_row, member_rows
from onrecord.store.findings import finding_row
from onrecord.store.query import CHUNK
from onrecord.store.rows import (
    Row,
    abstention_row,
    actor_row,
    alias_rows,
    article_row,
    body,
    body_row,
    judgement_row,
    naming_row,
    quarantine_row,
    read_naming,
    statement_row,
    time_row,
)

Wrong = tuple[str, str, str]
"""A kind, the id of a line of it, and what is wrong."""
TextOf = Callable[[str], str | None]


def wrong(connection: Connection, text_of: TextOf) -> Iterator[Wrong]:
    """The rows whose columns are not what their line says."""

    def article(row: RowMapping) -> Row:
        return article_row({**body(row["body"]), "text": row["text"]}, row["reader"])

    def statement(row: RowMapping) -> Row:
        return statement_row(body(row["body"]), text_of(row["article"]) or "")

    def kept(row: RowMapping) -> Row:
        line = body(row["body"])
        return {"kind": line["kind"], "id": line["id"], "body": dumps(line)}

    made: dict[str, Callable[[RowMapping], Row]] = {
        "article": article,
        "statement": statement,
        "abstention": lambda row: abstention_row(body(row["body"])),
        "time": lambda row: time_row(body(row["body"])),
        "quarantine": lambda row: quarantine_row(body(row["body"])),
        "kept": kept,
        "naming": lambda row: naming_row(read_naming(row["id"], row["article"], body(row["body"])), row["actor"]),
        "actor": lambda row: actor_row(body(row["body"])),
        "authority": lambda row: body_row(body(row["body"])),
        "judgement": lambda row: judgement_row(body(row["body"])),
        "across": lambda row: across_row(body(row["body"])),
        "finding": lambda row: finding_row(body(row["body"])),
        "issue": lambda row: body_row(body(row["body"])),
        "referent": lambda row: body_row(body(row["body"])),
    }
    for table, make in made.items():
        order = "article" if table == "statement" else "rowid"
        for row in _rows(connection, f"SELECT * FROM {table} ORDER BY {order}"):  # noqa: S608 - our own names
            for column in _differences(row, make):
                yield table, str(row["id"]), f"its column {column} is not what its line says"
    yield from _names(connection)
    yield from _members(connection)


def _names(connection: Connection) -> Iterator[Wrong]:
    """Actors that are looked up otherwise than by their names."""
    wanted = set[tuple[str, str]]()
    for row in _rows(connection, "SELECT id, body FROM actor ORDER BY id"):
        try:
            wanted |= {(alias["actor"], alias["folded"]) for alias in alias_rows(body(row["body"]))}
        except (KeyError, TypeError, ValueError, AttributeError):
            yield "actor", str(row["id"]), "its line cannot be read"
    found = {(row["actor"], row["folded"]) for row in _rows(connection, "SELECT actor, folded FROM alias")}
    for actor in sorted({str(actor) for actor, _ in wanted ^ found}):
        yield "actor", actor, "the names that it is found by are not its names"


def _members(connection: Connection) -> Iterator[Wrong]:
    """Lines across articles that are looked up by other articles and statements than they are about."""
    wanted = set[tuple[str, str, str]]()
    for row in _rows(connection, "SELECT kind, id, body FROM across ORDER BY kind, id"):
        try:
            wanted |= {(m["kind"], m["id"], m["member"]) for m in member_rows(body(row["body"]))}
        except (KeyError, TypeError, ValueError, AttributeError):
            yield row["kind"], row["id"], "its line cannot be read"
    rows = _rows(connection, "SELECT kind, id, member FROM across_member")
    found = {(row["kind"], row["id"], row["member"]) for row in rows}
    for kind, id_ in sorted({(kind, id_) for kind, id_, _ in wanted ^ found}):
        yield kind, id_, "what it is found by is not what it is about"


def words(connection: Connection) -> Iterator[Wrong]:
    """The full-text indexes that do not hold the words of their table. It needs a connection that may write."""
    for table in ("article", "statement"):
        name = f"{table}_words"
        try:
            connection.execute(text(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)"))  # noqa: S608
        except DBAPIError as error:
            if "malformed" not in str(error.orig):
                raise
            yield "record", "", f"the index of the words of every {table} does not fit what stands in them"


def _rows(connection: Connection, query: str) -> Iterator[RowMapping]:
    """The rows as they lie in the file; a column that was tampered with may hold anything."""
    yield from connection.execute(text(query), {}, execution_options={"yield_per": CHUNK}).mappings()


def _differences(row: RowMapping, make: Callable[[RowMapping], Row]) -> Iterator[str]:
    try:
        made = make(row)
    except (KeyError, TypeError, ValueError, AttributeError):
        yield "body"
        return
    for column, value in made.items():
        if row[column] != (value.isoformat() if isinstance(value, date) else value):
            yield column
