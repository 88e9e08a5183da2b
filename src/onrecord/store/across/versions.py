"""Versions: which articles are one publication that was read again with changed text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, func, select

from onrecord.store import tables as t

Versions = Mapping[str, tuple[str, ...]]


def versions(connection: Connection) -> dict[str, tuple[str, ...]]:
    """By article: all versions of its publication, in the order of publication, else of reading. Others are not in it.

    They share an address, a file or (with one outlet) a key, and a good part of their words: another report under an
    old name is none.
    """
    from onrecord.reconcile.versions import joined

    found = dict[str, tuple[str, ...]]()
    for group in joined(_sharing(connection), lambda id_: _text(connection, id_)):
        ordered = tuple(_in_order(connection, group))
        found |= dict.fromkeys(ordered, ordered)
    return found


def _sharing(connection: Connection) -> Iterator[tuple[str, ...]]:
    """Articles that share a place, two or more."""
    from onrecord.reconcile.versions import address

    a, c = t.article.c, t.copy.c
    url = func.json_extract(a.body, "$.url")
    by_url = defaultdict[str, list[str]](list)
    for id_, stated in connection.execute(select(a.id, url).where(url.is_not(None))):
        by_url[address(str(stated))].append(id_)
    twice = select(c.uri).group_by(c.uri).having(func.count() > 1)
    by_file = defaultdict[str, list[str]](list)
    for id_, uri in connection.execute(select(c.article, c.uri).where(c.uri.in_(twice))):
        by_file[uri].append(id_)
    again = select(a.key, a.outlet).where(a.outlet.is_not(None)).group_by(a.key, a.outlet).having(func.count() > 1)
    by_key = [
        connection.scalars(select(a.id).where(a.key == key, a.outlet == outlet)).all()
        for key, outlet in connection.execute(again).all()
    ]
    groups: Iterable[Iterable[str]] = [*by_url.values(), *by_file.values(), *by_key]
    for group in groups:
        if len(ids := sorted(set(group))) > 1:
            yield tuple(ids)


def _text(connection: Connection, id_: str) -> str:
    return str(connection.scalars(select(t.article.c.text).where(t.article.c.id == id_)).one())


def _in_order(connection: Connection, group: Iterable[str]) -> Iterator[str]:
    a = t.article.c
    order = (a.published_earliest.is_(None), a.published_earliest, a.row)
    yield from connection.scalars(select(a.id).where(a.id.in_(group)).order_by(*order))
