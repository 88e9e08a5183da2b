"""Digests of articles and statements as they lie in the record: what tells whether anything about them changed."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection, select

from onrecord.store import tables as t
from onrecord.store.query import CHUNK

_STREAM = {"yield_per": CHUNK}


def digest(*parts: str) -> str:
    """One digest of some strings, each told from the next."""
    made = sha256()
    for part in parts:
        made.update(part.encode())
        made.update(b"\0")
    return made.hexdigest()


def articles(connection: Connection) -> dict[str, str]:
    """By article: the digest of its line."""
    a = t.article.c
    rows = connection.execute(select(a.id, a.body), {}, execution_options=_STREAM)
    return {row.id: digest(row.body) for row in rows}


def statements(connection: Connection) -> dict[str, dict[str, str]]:
    """By article: the digest of each of its statements by id, in the order of the text."""
    s = t.statement.c
    found = dict[str, dict[str, str]]()
    rows = select(s.article, s.id, s.body).order_by(s.article, s.position, s.id)
    for row in connection.execute(rows, {}, execution_options=_STREAM):
        found.setdefault(row.article, {})[row.id] = digest(row.body)
    return found


def across(connection: Connection, kind: str) -> dict[str, str]:
    """By id: the digest of each line of a kind that follows from all articles together."""
    x = t.across.c
    rows = connection.execute(select(x.id, x.body).where(x.kind == kind), {}, execution_options=_STREAM)
    return {row.id: digest(row.body) for row in rows}
