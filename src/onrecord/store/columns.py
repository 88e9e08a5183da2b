"""Prove the columns that queries ask by: each row is made anew from its line, by what wrote it, and compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, RowMapping, text
from sqlalchemy.exc import DBAPIError

from onrecord.records import Naming
from onrecord.records.contract import dumps
from onrecord.store.query import CHUNK
from onrecord.store.rows import (
    Row,
    abstention_row,
    article_row,
    folded_names,
    naming_row,
    quarantine_row,
    read_naming,
    statement_row,
    time_row,
)
from onrecord.store.write import body

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
    }
    for table, make in made.items():
        order = "article" if table == "statement" else "rowid"
        for row in _rows(connection, f"SELECT * FROM {table} ORDER BY {order}"):  # noqa: S608 - our own names
            for column in _differences(row, make):
                yield table, str(row["id"]), f"its column {column} is not what its line says"
    yield from _names(connection)


def _names(connection: Connection) -> Iterator[Wrong]:
    """Actors whose names are looked up otherwise than their articles give them."""
    namings = _rows(connection, "SELECT * FROM naming ORDER BY article")
    for article, same in groupby(namings, itemgetter("article")):
        wanted = list[tuple[str, str]]()
        for row in same:
            for column in _differences(row, lambda row: naming_row(_naming(row))):
                yield "actor", str(row["actor"]), f"its column {column} is not what article {article} calls it"
                break
            else:
                wanted += [(row["actor"], name) for name in folded_names(_naming(row))]
        found = connection.execute(text("SELECT actor, folded FROM alias WHERE article = :a"), {"a": article})
        if sorted(map(tuple, found)) != sorted(wanted):
            yield "article", str(article), "the names that its actors are found by are not those it gives them"
    strays = "SELECT DISTINCT article FROM alias WHERE article NOT IN (SELECT article FROM naming)"
    for row in _rows(connection, strays):
        yield "article", str(row["article"]), "actors are found by names that it does not give"


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


def _naming(row: RowMapping) -> Naming:
    return read_naming(row["actor"], row["article"], body(row["body"]))


def _differences(row: RowMapping, make: Callable[[RowMapping], Row]) -> Iterator[str]:
    try:
        made = make(row)
    except (KeyError, TypeError, ValueError, AttributeError):
        yield "body"
        return
    for column, value in made.items():
        if row[column] != (value.isoformat() if isinstance(value, date) else value):
            yield column
