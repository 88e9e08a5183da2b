"""Identify: who is who over all articles. All anew, in one transaction; what each article says of it stays as it is.

Statements carry the actor that their speaker is taken for, and beside it the naming it came from: so a merge that is
taken back leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, select, update

from onrecord.records import Actor, Authority, Judgement, Naming, Tenure, When
from onrecord.records.actorlines import actor_line, read_authority, read_judgement, read_tenure
from onrecord.records.contract import Line, read_when
from onrecord.store import tables as t
from onrecord.store.query import CHUNK
from onrecord.store.rows import Row, actor_row, alias_rows, body, read_naming, statement_row
from onrecord.store.write import spoken

Who = dict[str, tuple[str, str]]
"""By naming: the id of the actor it is taken for, and that actor's name."""
_STREAM = {"yield_per": CHUNK}
_PARTIES = ("on_behalf_of", "relay")


def identify(connection: Connection) -> None:
    """Bring the actors, and the statements' references to them, up to date."""
    found = _actors(connection)
    names = {a.id: a.name for a in found}
    new: Who = {n.id: (a.id, names[a.id]) for a in found for n in a.namings}
    n = t.naming.c
    was = connection.execute(select(n.id, n.actor, n.told))
    changed = {id_ for id_, actor, told in was if new[id_] != (actor, told)}
    _put_actors(connection, found)
    moved = [{"naming": id_, "whose": new[id_][0], "called": new[id_][1]} for id_ in changed]
    if moved:
        now = update(t.naming).where(n.id == bindparam("naming"))
        connection.execute(now.values(actor=bindparam("whose"), told=bindparam("called")), moved)
        _put_statements(connection, changed, new)


def _actors(connection: Connection) -> list[Actor]:
    from onrecord.date import Tenures
    from onrecord.reconcile.actor.actors import actors

    judged = judgements(connection)
    anchored = {a["article"] for j in judged for a in anchors(j)}
    return actors(
        _namings(connection, anchored),
        _published(connection),
        Tenures(tenures(connection)),
        authorities(connection),
        judged,
    )


def _namings(connection: Connection, anchored: Collection[str]) -> Iterator[Naming]:
    """All namings with their first mention; with all of them in articles that judgements point into."""
    n = t.naming.c
    rows = connection.execute(select(n.id, n.article, n.body).order_by(n.id), {}, execution_options=_STREAM)
    for id_, article, line in rows:
        yield read_naming(id_, article, body(line), None if article in anchored else 1)


def _published(connection: Connection) -> dict[str, When]:
    a = t.article.c
    rows = connection.execute(
        select(a.id, a.body).where(a.published_earliest.is_not(None)), {}, execution_options=_STREAM
    )
    whens = ((id_, read_when(body(line).get("published"))) for id_, line in rows)
    return {id_: when for id_, when in whens if when is not None}


def tenures(connection: Connection) -> tuple[Tenure, ...]:
    """The terms of office that the user brought along, in the order of their file."""
    bodies = connection.scalars(select(t.office.c.body).order_by(t.office.c.row)).all()
    return tuple(read_tenure(body(line)) for line in bodies)


def authorities(connection: Connection) -> tuple[Authority, ...]:
    """The actors that the user states, by name."""
    bodies = connection.scalars(select(t.authority.c.body)).all()
    return tuple(sorted((read_authority(body(line)) for line in bodies), key=lambda a: (a.name, a.names)))


def judgements(connection: Connection) -> tuple[Judgement, ...]:
    """The judgements, the earliest first."""
    j = t.judgement.c
    bodies = connection.scalars(select(j.body).order_by(j.when, j.id)).all()
    return tuple(read_judgement(body(line)) for line in bodies)


def anchors(judgement: Judgement) -> Iterable[Line]:
    """The anchors of a judgement on actors."""
    change = judgement.change
    return chain(*change.get("same", ()), *change.get("apart", ()), change.get("of", ()))


def _put_actors(connection: Connection, found: Sequence[Actor]) -> None:
    """Put these actors in place of those that were there."""
    lines = map(actor_line, found)
    rows, aliases = list[Row](), list[Row]()
    for line in lines:
        rows.append(actor_row(line))
        aliases += alias_rows(line)
    for table, values in ((t.actor, rows), (t.alias, aliases)):
        connection.execute(delete(table))
        if values:
            connection.execute(insert(table), values)


def _put_statements(connection: Connection, changed: Collection[str], who: Who) -> None:
    """Tell the statements in which a changed naming has a part who that is now."""
    n, s = t.naming.c, t.statement.c
    rows = connection.execute(select(n.id, n.article), {}, execution_options=_STREAM)
    articles = sorted({article for id_, article in rows if id_ in changed})
    for first in range(0, len(articles), CHUNK):
        some = select(s.row, s.body).where(s.article.in_(articles[first : first + CHUNK]))
        new = []
        for number, text in connection.execute(some).all():
            line = body(text)
            if (told := spoken(line, who)) != line:
                row = statement_row(told, "")
                new.append({"number": number, **{f"new_{c}": row[c] for c in _TOLD}})
        if new:
            values: dict[str, ColumnElement[Any]] = {c: bindparam(f"new_{c}") for c in _TOLD}
            connection.execute(update(t.statement).where(s.row == bindparam("number")).values(values), new)


_TOLD = ("speaker", "speaker_name", "speaker_folded", "body")
"""The columns of a statement that tell who."""
