"""The record as contract lines, in the order of the contract, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from heapq import merge
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Column, Connection, Table, exists, select

from onrecord.reconcile.actor.imported import joined
from onrecord.records.acrosslines import DERIVED
from onrecord.records.actorlines import naming_line, read_tenure, tenure_line
from onrecord.records.contract import Line, spans
from onrecord.records.drawnlines import DRAWN
from onrecord.records.findinglines import FINDINGS
from onrecord.store import tables as t
from onrecord.store.findings import finding_lines
from onrecord.store.query import CHUNK
from onrecord.store.rows import body, read_naming

_STREAM = {"yield_per": CHUNK}


def lines(connection: Connection, kinds: Iterable[str] | None = None) -> Iterator[Line]:
    """All lines of `kinds` (None: of every kind), sorted by (kind, id)."""
    modelled: dict[str, Callable[[Connection], Iterator[Line]]] = {
        "abstention": _abstention_lines,
        "actor": actor_lines,
        "article": _article_lines,
        **{kind: partial(_across_lines, kind=kind) for kind in (*DERIVED, *DRAWN)},
        **{kind: partial(_finding_lines, kind=kind) for kind in FINDINGS},
        "authority": lambda c: _with_kept(c, "authority", t.authority),
        "issue": lambda c: _with_kept(c, "issue", t.issue),
        "judgement": lambda c: _with_kept(c, "judgement", t.judgement),
        "referent": lambda c: _with_kept(c, "referent", t.referent),
        "quarantine": lambda c: _bodies(c, t.quarantine.c.body, t.quarantine.c.id),
        "statement": lambda c: _bodies(c, t.statement.c.body, t.statement.c.id),
        "tenure": _tenure_lines,
        "time": _time_lines,
    }
    kept = connection.scalars(select(t.kept.c.kind).distinct())
    wanted = None if kinds is None else set(kinds)
    for kind in sorted({*modelled, *kept}):
        if wanted is None or kind in wanted:
            yield from modelled[kind](connection) if kind in modelled else _kept(connection, kind)


def kinds(connection: Connection) -> list[str]:
    """The kinds of line that are in the record."""
    tables = {
        "abstention": t.abstention,
        "actor": t.naming,
        "article": t.article,
        "authority": t.authority,
        "issue": t.issue,
        "judgement": t.judgement,
        "quarantine": t.quarantine,
        "referent": t.referent,
        "statement": t.statement,
        "tenure": t.office,
        "time": t.time,
    }
    there = {kind for kind, table in tables.items() if connection.scalar(select(exists(table.select())))}
    there |= set(connection.scalars(select(t.across.c.kind).distinct()))
    there |= set(connection.scalars(select(t.finding.c.kind).distinct()))
    return sorted(there | set(connection.scalars(select(t.kept.c.kind).distinct())))


def actor_lines(connection: Connection) -> Iterator[Line]:
    """Every actor, by id; what an imported line says beyond this version's model stays in it."""
    kept = {line["id"]: line for line in _kept(connection, "actor")}
    waiting = sorted(kept, reverse=True)
    for line in actors(connection):
        while waiting and waiting[-1] < line["id"]:
            yield kept[waiting.pop()]
        yield joined(kept[waiting.pop()], line) if waiting and waiting[-1] == line["id"] else line
    yield from (kept[id_] for id_ in reversed(waiting))


def actors(connection: Connection, ids: Collection[str] | None = None) -> Iterator[Line]:
    """The actors that articles name (only `ids`), by id, with their namings by id and their mentions by place."""
    n, a = t.naming.c, t.actor.c
    query = select(n.actor, n.id, n.article, n.body, a.body.label("line")).join(t.actor, a.id == n.actor)
    if ids is not None:
        query = query.where(a.id.in_(ids))
    rows = connection.execute(query.order_by(n.actor, n.id), {}, execution_options=_STREAM)
    for _, same in groupby(rows, itemgetter(0)):
        named = list(same)
        namings = [read_naming(row.id, row.article, body(row.body)) for row in named]
        mentions = sorted({m for one in namings for m in one.mentions})
        yield {**body(named[0].line), "mentions": spans(mentions), "namings": list(map(naming_line, namings))}


def _tenure_lines(connection: Connection) -> Iterator[Line]:
    """The terms of office that the user brought along."""
    found = (tenure_line(read_tenure(body(text))) for text in connection.scalars(select(t.office.c.body)))
    return merge(sorted(found, key=itemgetter("id")), _kept(connection, "tenure"), key=itemgetter("id"))


def _article_lines(connection: Connection) -> Iterator[Line]:
    a, c = t.article.c, t.copy.c
    for id_, uri, text, line in connection.execute(
        select(a.id, a.uri, a.text, a.body).order_by(a.id), {}, execution_options=_STREAM
    ):
        others = connection.scalars(select(c.uri).where(c.article == id_, c.uri != uri).order_by(c.uri))
        yield {**body(line), "text": text, "copies": list(others)}


def _across_lines(connection: Connection, kind: str) -> Iterator[Line]:
    x = t.across.c
    rows = select(x.body).where(x.kind == kind).order_by(x.id)
    for text in connection.scalars(rows, {}, execution_options=_STREAM):
        yield body(text)


def _finding_lines(connection: Connection, kind: str) -> Iterator[Line]:
    return merge(finding_lines(connection, kind), _kept(connection, kind), key=itemgetter("id"))


def _abstention_lines(connection: Connection) -> Iterator[Line]:
    return _with_kept(connection, "abstention", t.abstention)


def _time_lines(connection: Connection) -> Iterator[Line]:
    return _with_kept(connection, "time", t.time)


def _with_kept(connection: Connection, kind: str, table: Table) -> Iterator[Line]:
    """Those of the table, and imported ones that an earlier version kept and this one could not take over."""
    c = table.c
    return merge(_bodies(connection, c.body, c.id), _kept(connection, kind), key=itemgetter("id"))


def _bodies(connection: Connection, what: Column[str], order: Column[str]) -> Iterator[Line]:
    for text in connection.scalars(select(what).order_by(order), {}, execution_options=_STREAM):
        yield body(text)


def _kept(connection: Connection, kind: str) -> Iterator[Line]:
    k = t.kept.c
    for text in connection.scalars(select(k.body).where(k.kind == kind).order_by(k.id), {}, execution_options=_STREAM):
        yield body(text)
