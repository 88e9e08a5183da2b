"""Ask the record: statements by speaker, words, dates, mode and article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, column, false, func, literal_column, or_, select, table
from sqlalchemy.sql import Select

from onrecord.records import Abstention, AbstentionReason, Mode, Statement, Time
from onrecord.records.contract import read_abstention, read_statement, read_time
from onrecord.store import tables as t
from onrecord.store.fold import fold, match
from onrecord.store.rows import body

CHUNK = 256
"""Rows fetched at a time, so that a long answer does not fill the memory."""

Item = TypeVar("Item")


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items, CHUNK at a time: what one command of SQL may name."""
    rest = iter(items)
    while some := list(islice(rest, CHUNK)):
        yield some


_SAID = func.coalesce(t.statement.c.said_earliest, t.article.c.published_earliest)
_SAID_LATEST = func.coalesce(t.statement.c.said_latest, t.article.c.published_latest)


def statements(
    connection: Connection,
    *,
    speaker: str | None = None,
    about: str | None = None,
    since: date | None = None,
    until: date | None = None,
    mode: Mode | None = None,
    article: str | None = None,
) -> Iterator[Statement]:
    """The statements that fit, by date (undated last), article and place in it. See Store.statements."""
    s, a = t.statement.c, t.article.c
    chosen: Select[str] = select(s.body).join(t.article, a.id == s.article)
    if speaker is not None:
        chosen = chosen.where(_spoken_by(speaker))
    if about is not None:
        chosen = chosen.where(_about(about))
    if since is not None:
        chosen = chosen.where(since <= _SAID_LATEST)
    if until is not None:
        chosen = chosen.where(until >= _SAID)
    if mode is not None:
        chosen = chosen.where(s.mode == mode)
    if article is not None:
        chosen = chosen.where(or_(a.id == article, a.key == article))
    ordered = chosen.order_by(_SAID.is_(None), _SAID, a.key, a.id, s.position, s.id)
    for text in connection.scalars(ordered, execution_options={"yield_per": CHUNK}):
        yield read_statement(body(text))


def abstentions(connection: Connection, article: str | None, reason: AbstentionReason | None) -> Iterator[Abstention]:
    """What was left open, by date of the article (undated last), article and place in it. See Store.abstentions."""
    o, a = t.abstention.c, t.article.c
    chosen: Select[str] = select(o.body).join(t.article, a.id == o.article)
    if article is not None:
        chosen = chosen.where(or_(a.id == article, a.key == article))
    if reason is not None:
        chosen = chosen.where(o.reason == reason)
    ordered = chosen.order_by(a.published_earliest.is_(None), a.published_earliest, a.key, a.id, o.position, o.id)
    for text in connection.scalars(ordered, execution_options={"yield_per": CHUNK}):
        yield read_abstention(body(text))


def times(connection: Connection, article: str | None) -> Iterator[Time]:
    """The expressions of time, by article and place in it. See Store.times."""
    c, a = t.time.c, t.article.c
    chosen: Select[str] = select(c.body).join(t.article, a.id == c.article)
    if article is not None:
        chosen = chosen.where(or_(a.id == article, a.key == article))
    for text in connection.scalars(
        chosen.order_by(a.key, a.id, c.position, c.id), execution_options={"yield_per": CHUNK}
    ):
        yield read_time(body(text))


def _spoken_by(speaker: str) -> ColumnElement[bool]:
    """By actor id, by this name, or by names that hold its words ("Ivanov" finds every Ivanov)."""
    s, n = t.statement.c, t.alias.c
    name = fold(speaker)
    exact = or_(s.speaker == speaker, s.speaker_folded == name, s.speaker.in_(select(n.actor).where(n.folded == name)))
    if not name:
        return exact
    within = "% " + name + " %"
    holds = select(n.actor).where((" " + n.folded + " ").like(within))
    return or_(exact, (" " + s.speaker_folded + " ").like(within), s.speaker.in_(holds))


def _about(words: str) -> ColumnElement[bool]:
    query = match(words)
    if not query:
        return false()
    index = table("statement_words", column("rowid"))
    hits = select(index.c.rowid).where(literal_column("statement_words").op("MATCH")(query))
    return t.statement.c.row.in_(hits)


def actors_called(connection: Connection, name: str, short: int) -> list[str]:
    """The ids of the actors that an id, the beginning of one (`short` characters at least), or a name means.

    An id comes before a name; a name that is an actor's own before an alias of others.
    """
    a, n = t.actor.c, t.alias.c
    begins = a.id.startswith(name, autoescape=True) if len(name) >= short else a.id == name
    found = list(connection.scalars(select(a.id).where(begins).order_by(a.id)))
    if found:
        return found
    called = list(connection.scalars(select(n.actor).where(n.folded == fold(name)).order_by(n.actor)))
    rows = connection.execute(select(a.id, a.body).where(a.id.in_(called)).order_by(a.id)).all()
    own = [id_ for id_, line in rows if fold(body(line)["name"]) == fold(name)]
    return own or called
