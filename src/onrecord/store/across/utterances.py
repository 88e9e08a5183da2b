"""Utterances: within each neighbourhood of statements that may render one act of saying, where anything changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from onrecord.records import Chain, Passage, Rendering, Statement, When
from onrecord.records.acrosslines import passage_line, read_chain, utterance_line
from onrecord.records.contract import Line, dumps, read_when, when_line
from onrecord.store import tables as t
from onrecord.store.across import digests, load
from onrecord.store.across.settle import settle
from onrecord.store.query import CHUNK, chunks
from onrecord.store.rows import body

_STREAM = {"yield_per": CHUNK}


@dataclass(frozen=True, slots=True)
class _Head:
    """What a rendering tells of the article that carries it."""

    version: str
    outlet: str | None
    published: When | None
    language: str | None
    story: str | None

    @property
    def digest(self) -> str:
        whole = {"v": self.version, "o": self.outlet, "l": self.language}
        return digests.digest(dumps(whole | {"p": when_line(self.published)}))


def utterances(
    connection: Connection, passages: Sequence[Passage], versions: Mapping[str, str], stories: Mapping[str, str]
) -> None:
    """Bring the utterances up to date. `versions`, `stories`: by article, the ids of its publication and its story."""
    from onrecord.reconcile.utterance import neighbourhoods, utterances

    heads = dict(_heads(connection, versions, stories))
    copied = dict[str, list[Passage]]()
    for passage in passages:
        copied.setdefault(passage.a, []).append(passage)

    def between(articles: set[str]) -> list[Passage]:
        return [p for id_ in sorted(articles) for p in copied.get(id_, ()) if p.b in articles]

    def work(ids: tuple[str, ...]) -> Iterator[Line]:
        said = sorted(load.statement_of(connection, ids), key=lambda s: s.id)
        chains = {c.statement: c for c in load.about(connection, "chain", (s.article for s in said), read_chain)}
        found = [_rendering(s, heads[s.article], chains.get(s.id)) for s in said]
        yield from map(utterance_line, utterances(found, between({s.article for s in said})))

    of = {
        id_: (article, told) for article, said in digests.statements(connection).items() for id_, told in said.items()
    }
    chained = {id_: digests.digest(*sorted(told)) for id_, told in _chained(connection).items()}
    groups = dict[str, tuple[str, ...]]()
    for ids in neighbourhoods(_renderings(connection, heads)):
        articles = {of[id_][0] for id_ in ids}
        parts = [of[id_][1] for id_ in sorted(ids)]
        parts += [part for id_ in sorted(articles) for part in (id_, heads[id_].digest, chained.get(id_, ""))]
        parts += [dumps(passage_line(p)) for p in between(articles)]
        parts += _together(sorted(articles), stories)
        groups[digests.digest(*parts)] = tuple(sorted(ids))
    settle(connection, "utterance", groups, work)


def _together(articles: Sequence[str], stories: Mapping[str, str]) -> Iterator[str]:
    """For each article the first one of its story: the story's own id changes with articles that are far from here."""
    first = dict[str, str]()
    for id_ in articles:
        yield first.setdefault(stories.get(id_, id_), id_)


def _heads(
    connection: Connection, versions: Mapping[str, str], stories: Mapping[str, str]
) -> Iterator[tuple[str, _Head]]:
    a = t.article.c
    published = func.json_extract(a.body, "$.published")
    rows = select(a.id, a.outlet, a.language, published.label("published"))
    for row in connection.execute(rows, {}, execution_options=_STREAM):
        when = read_when(body(row.published)) if row.published else None
        version = versions.get(row.id, row.id)
        yield row.id, _Head(version, row.outlet, when, row.language, stories.get(row.id))


def _chained(connection: Connection) -> dict[str, list[str]]:
    """By article: the digests of its chains."""
    told = digests.across(connection, "chain")
    m = t.across_member.c
    found = dict[str, list[str]]()
    for id_, article in connection.execute(select(m.id, m.member).where(m.kind == "chain")):
        found.setdefault(article, []).append(told[id_])
    return found


def _renderings(connection: Connection, heads: Mapping[str, _Head]) -> Iterator[Rendering]:
    """All statements without their chains, which the search for neighbours does not need."""
    s = t.statement.c
    ids = connection.scalars(select(s.id).order_by(s.article, s.position, s.id)).all()
    for some in chunks(ids):
        for line in connection.scalars(select(s.body).where(s.id.in_(some))).all():
            said = load.statement(line)
            yield _rendering(said, heads[said.article], None)


def _rendering(said: Statement, head: _Head, chain: Chain | None) -> Rendering:
    return Rendering(said, head.version, head.outlet, head.published, head.language, head.story, chain)
