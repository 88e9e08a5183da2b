"""Kin: which articles are compared, what that gave, and the stories and copied passages that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.records import Passage, Story
from onrecord.records.acrosslines import kin_line, passage_line, read_kin, read_passage
from onrecord.records.contract import Line, dumps
from onrecord.store import tables as t
from onrecord.store.across.load import article
from onrecord.store.across.settle import MAKER
from onrecord.store.query import CHUNK, chunks
from onrecord.store.rows import body

if TYPE_CHECKING:
    from onrecord.records.profile import Profile

Pair = tuple[str, str]
Found = TypeVar("Found")
_STREAM = {"yield_per": CHUNK}


def kin(connection: Connection) -> tuple[list[Story], list[Passage]]:
    """The stories and the copied passages of the whole record; only pairs that are new are compared."""
    from onrecord.reconcile.story import passages, stories

    profiles = _profiles(connection)
    known = _known(connection, "story", read_kin)
    found, compared = stories(profiles, known)
    _remember(connection, "story", known.keys(), {pair: kin_line(k) for pair, k in compared.items()})
    before = _known(connection, "passage", _read_passage)
    copied = passages(profiles, lru_cache(CHUNK)(lambda id_: article(connection, id_)), before)
    _remember(
        connection, "passage", before.keys(), {pair: passage_line(p) if p else None for pair, p in copied.items()}
    )
    return found, [p for _, p in sorted(copied.items(), key=lambda item: item[0]) if p is not None]


def _read_passage(line: Line) -> Passage | None:
    return read_passage(line) if line else None


def _profiles(connection: Connection) -> list[Profile]:
    """The profiles of all articles by id; made where they are not there yet."""
    from onrecord.reconcile.story import profile
    from onrecord.records.profile import profile_line, read_profile

    a, p, n = t.article.c, t.profile.c, t.naming.c
    made = select(p.article).where(p.maker == str(MAKER))
    lacking = connection.scalars(select(a.id).where(a.id.not_in(made)).order_by(a.id)).all()
    for ids in chunks(lacking):
        rows = select(n.article, n.body).where(n.article.in_(ids)).order_by(n.article, n.id)
        named = {
            id_: [body(row.body)["name"] for row in same]
            for id_, same in groupby(connection.execute(rows), lambda row: row.article)
        }
        values = [
            {
                "article": id_,
                "maker": str(MAKER),
                "body": dumps(profile_line(profile(article(connection, id_), named.get(id_, [])))),
            }
            for id_ in ids
        ]
        new = upsert(t.profile)
        told = {"maker": new.excluded.maker, "body": new.excluded.body}
        connection.execute(new.on_conflict_do_update(index_elements=[p.article], set_=told), values)
    return [read_profile(body(line)) for line in connection.scalars(select(p.body).order_by(p.article))]


def _known(connection: Connection, matter: str, read: Callable[[Line], Found]) -> dict[Pair, Found]:
    k = t.kin.c
    rows = connection.execute(
        select(k.a, k.b, k.body).where(k.matter == f"{matter} {MAKER}"), {}, execution_options=_STREAM
    )
    return {(row.a, row.b): read(body(row.body)) for row in rows}


def _remember(connection: Connection, matter: str, was: Collection[Pair], now: Mapping[Pair, Line | None]) -> None:
    """Keep what was found about these pairs, and nothing about others."""
    k, name = t.kin.c, f"{matter} {MAKER}"
    gone = set(was) - now.keys()
    connection.execute(delete(t.kin).where(k.matter.startswith(f"{matter} "), k.matter != name))
    for a, b in sorted(gone):
        connection.execute(delete(t.kin).where(k.matter == name, k.a == a, k.b == b))
    rows = [
        {"matter": name, "a": a, "b": b, "body": dumps(line or {})}
        for (a, b), line in sorted(now.items(), key=lambda item: item[0])
        if (a, b) not in was
    ]
    for some in chunks(rows):
        connection.execute(insert(t.kin), list(some))
