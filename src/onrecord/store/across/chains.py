"""Chains: of every article whose statements, credits or copied passages changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from onrecord.records import Passage
from onrecord.records.acrosslines import chain_line, passage_line
from onrecord.records.contract import Line, dumps
from onrecord.store.across import digests
from onrecord.store.across.load import article, statements
from onrecord.store.across.settle import settle


def chains(connection: Connection, passages: Sequence[Passage]) -> None:
    """Bring the chains of all statements up to date."""
    from onrecord.reconcile.chain import chains

    copied = defaultdict[str, list[Passage]](list)
    for passage in passages:
        copied[passage.a].append(passage)
        copied[passage.b].append(passage)

    def work(id_: str) -> Iterator[Line]:
        others = {p.a if p.b == id_ else p.b for p in copied[id_]}
        found = chains(
            article(connection, id_),
            statements(connection, id_),
            copied[id_],
            {other: article(connection, other) for other in sorted(others)},
        )
        yield from map(chain_line, found)

    whole = digests.articles(connection)
    groups = dict[str, str]()
    for id_, said in digests.statements(connection).items():
        beside = [part for p in copied[id_] for part in (dumps(passage_line(p)), whole[p.a], whole[p.b])]
        groups[digests.digest(id_, whole[id_], *said.values(), *beside)] = id_
    settle(connection, "chain", groups, work)
