"""Load: articles, statements and lines of the record by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, or_, select

from onrecord.records import Article, Report, Statement
from onrecord.records.contract import Line, read_article, read_statement
from onrecord.records.findinglines import read_denial, read_event, read_stance
from onrecord.store import tables as t
from onrecord.store.findings import findings
from onrecord.store.query import chunks
from onrecord.store.rows import body

Found = TypeVar("Found")


def article(connection: Connection, id_: str) -> Article:
    """An article of the record."""
    row = connection.execute(select(t.article.c.text, t.article.c.body).where(t.article.c.id == id_)).one()
    return _article(row.body, row.text)


# What was read last stays read: chains, utterances, terms, disputes and positions ask for the same lines in turn.


@lru_cache(maxsize=128)
def _article(line: str, text: str) -> Article:
    return read_article({**body(line), "text": text})


@lru_cache(maxsize=2048)
def statement(line: str) -> Statement:
    """The statement of a stored body."""
    return read_statement(body(line))


def statements(connection: Connection, of: str) -> tuple[Statement, ...]:
    """The statements of an article in the order of the text."""
    s = t.statement.c
    rows = connection.scalars(select(s.body).where(s.article == of).order_by(s.position, s.id))
    return tuple(map(statement, rows))


def report(connection: Connection, id_: str, version: str = "") -> Report:
    """An article with all that was read in it, each in the order of the text."""
    kinds: dict[str, list[Line]] = {"event": [], "denial": [], "stance": []}
    for line in findings(connection, id_):
        kinds[line["kind"]].append(line)
    return Report(
        article(connection, id_),
        statements(connection, id_),
        version,
        tuple(map(read_event, kinds["event"])),
        tuple(map(read_denial, kinds["denial"])),
        tuple(map(read_stance, kinds["stance"])),
    )


def statement_of(connection: Connection, ids: Iterable[str]) -> Iterator[Statement]:
    """Statements by id."""
    for some in chunks(ids):
        rows = connection.scalars(select(t.statement.c.body).where(t.statement.c.id.in_(some)))
        yield from map(statement, rows.all())


def beginning(connection: Connection, kind: str, id_: str, short: int) -> list[Line]:
    """The lines of a kind whose id, or that of something they are about, begins so; shorter than `short`: is this."""
    x, m = t.across.c, t.across_member.c

    def begins(column: ColumnElement[str]) -> ColumnElement[bool]:
        return column.startswith(id_, autoescape=True) if len(id_) >= short else column == id_

    within = select(m.id).where(m.kind == kind, begins(m.member))
    rows = connection.scalars(select(x.body).where(x.kind == kind, or_(begins(x.id), x.id.in_(within))).order_by(x.id))
    return [body(line) for line in rows]


def about(connection: Connection, kind: str, members: Iterable[str], read: Callable[[Line], Found]) -> list[Found]:
    """The lines of a kind that are about some articles or statements, by id."""
    x, m = t.across.c, t.across_member.c
    found = dict[str, str]()
    for some in chunks(sorted(set(members))):
        within = select(m.id).where(m.kind == kind, m.member.in_(some))
        rows = connection.execute(select(x.id, x.body).where(x.kind == kind, x.id.in_(within)))
        found |= {row.id: row.body for row in rows}
    return [_read(read, found[id_]) for id_ in sorted(found)]


@lru_cache(maxsize=2048)
def _read(read: Callable[[Line], Found], line: str) -> Found:
    return read(body(line))
