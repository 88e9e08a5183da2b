"""Terms: within each set of articles that stories and utterances connect, where anything changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, select

from onrecord.records import Report, TermPair
from onrecord.records.acrosslines import read_referent, read_story, read_utterance, term_line
from onrecord.records.contract import Line, dumps
from onrecord.store import tables as t
from onrecord.store.across import digests, load
from onrecord.store.across.settle import settle
from onrecord.store.rows import body


def terms(connection: Connection, versions: Mapping[str, str]) -> None:
    """Bring the terms up to date. `versions`: by article, the id of its publication."""
    from onrecord.reconcile.term import terms

    pairs = referents(connection)

    def work(ids: tuple[str, ...]) -> Iterator[Line]:
        reports = [
            Report(load.article(connection, id_), load.statements(connection, id_), versions.get(id_, id_))
            for id_ in ids
        ]
        said = [s.id for report in reports for s in report.statements]
        uttered = load.about(connection, "utterance", said, read_utterance)
        found = terms(reports, uttered, pairs, load.about(connection, "story", ids, read_story))
        yield from map(term_line, found)

    whole = digests.articles(connection)
    said = digests.statements(connection)
    told = digests.across(connection, "utterance") | digests.across(connection, "story")
    stated = dumps({"pairs": [[p.referent, *p.wordings] for p in pairs]})
    told_in, within = uttered(connection), stories_of(connection)
    groups = dict[str, tuple[str, ...]]()
    for ids in connected(links(within, told_in), whole if pairs else ()):
        parts = [part for id_ in ids for part in (whole[id_], *said.get(id_, {}).values())]
        about = sorted({told[x] for id_ in ids for x in (*told_in.get(id_, ()), *within.get(id_, ()))})
        groups[digests.digest(stated, *parts, *about)] = ids
    settle(connection, "term", groups, work)


def referents(connection: Connection) -> tuple[TermPair, ...]:
    """What the user says is one thing under several wordings, by its name."""
    found = (read_referent(body(line)) for line in connection.scalars(select(t.referent.c.body)))
    return tuple(sorted(found, key=lambda p: (p.referent, p.wordings)))


def uttered(connection: Connection) -> dict[str, set[str]]:
    """By article: the utterances that it renders."""
    m, s = t.across_member.c, t.statement.c
    rows = select(s.article, m.id).join(t.statement, s.id == m.member).where(m.kind == "utterance")
    found = dict[str, set[str]]()
    for article, id_ in connection.execute(rows):
        found.setdefault(article, set()).add(id_)
    return found


def stories_of(connection: Connection) -> dict[str, set[str]]:
    """By article: the stories that it is in."""
    m = t.across_member.c
    found = dict[str, set[str]]()
    for id_, article in connection.execute(select(m.id, m.member).where(m.kind == "story")):
        found.setdefault(article, set()).add(id_)
    return found


def links(*parts: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Articles, and what of stories and utterances they have a part in."""
    for part in parts:
        yield from ((article, id_) for article, ids in part.items() for id_ in ids)


def connected(links: Iterable[tuple[str, str]], alone: Iterable[str]) -> list[tuple[str, ...]]:
    """The sets of articles that are connected through what they have a part in; and those of `alone` that are not."""
    leader = dict[str, str]()

    def find(x: str) -> str:
        while leader.setdefault(x, x) != x:
            leader[x] = x = leader[leader[x]]
        return x

    articles = set(alone)
    for article, part in links:
        articles.add(article)
        leader[find(part)] = find(article)
    found = dict[str, list[str]]()
    for id_ in sorted(articles):
        found.setdefault(find(id_), []).append(id_)
    return list(map(tuple, found.values()))
