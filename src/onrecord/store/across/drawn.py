"""Drawn: occurrences, meetings, measures, disputes and positions, from what articles tell beside statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from sqlalchemy import Connection, select

from onrecord.records import Event, Issue, Occurrence, Report, When
from onrecord.records.acrosslines import read_utterance
from onrecord.records.contract import Line, dumps, read_when, when_line
from onrecord.records.drawnlines import (
    dispute_line,
    issue_line,
    measure_line,
    meeting_line,
    occurrence_line,
    position_line,
    read_issue,
)
from onrecord.records.findinglines import FINDINGS, read_event
from onrecord.store import tables as t
from onrecord.store.across import digests, load
from onrecord.store.across.settle import settle
from onrecord.store.across.terms import connected, links, stories_of, uttered
from onrecord.store.findings import finding_lines
from onrecord.store.query import CHUNK
from onrecord.store.rows import body

Published = dict[str, When]

_REPORTS = 128
"""Articles that stay read: disputes and positions ask for the same ones in turn."""


def drawn(connection: Connection, versions: Mapping[str, str]) -> None:
    """Bring up to date what is drawn from findings. `versions`: by article, the id of its publication."""
    lines = [(read_event(line), dumps(line)) for line in finding_lines(connection, "event")]
    told = _told(connection, lines)
    occurrences(connection, lines)
    del lines  # what follows reads the articles, a few at a time
    reports = lru_cache(_REPORTS)(lambda id_: load.report(connection, id_, versions.get(id_, id_)))
    disputes(connection, reports, told)
    positions(connection, reports, told)


def occurrences(connection: Connection, lines: Sequence[tuple[Event, str]]) -> None:
    """Bring occurrences, meetings and measures up to date: all of them anew where any changed. `lines`: all events."""
    from onrecord.reconcile.occurrence import measures, meetings, occurrences

    events, parts = [event for event, _ in lines], [line for _, line in lines]
    about = sorted({e.article for e in events})
    published = {id_: when for id_, when in _published(connection).items() if id_ in about}
    stories = {id_: min(found) for id_, found in stories_of(connection).items()}
    names = {row.actor: row.told for row in connection.execute(select(t.naming.c.actor, t.naming.c.told).distinct())}

    @cache
    def joined() -> list[Occurrence]:
        return occurrences(events, published, stories, names)

    def work(kind: str) -> Iterator[Line]:
        found = joined()
        if kind == "occurrence":
            yield from map(occurrence_line, found)
        elif kind == "meeting":
            yield from map(meeting_line, meetings(found, events))
        else:
            yield from map(measure_line, measures(found, events))

    parts += [dumps({id_: when_line(when)}) for id_, when in sorted(published.items())]
    parts += [f"{id_} {stories.get(id_, '')}" for id_ in about]
    whole = digests.digest(*parts)
    for kind in ("occurrence", "meeting", "measure"):
        settle(connection, kind, {whole: kind} if events else {}, work)


def disputes(connection: Connection, report: Callable[[str], Report], told: Mapping[str, str]) -> None:
    """Bring the disputes up to date, within each set of articles that stories and utterances connect."""
    from onrecord.reconcile.dispute import disputes

    def work(ids: tuple[str, ...]) -> Iterator[Line]:
        reports = list(map(report, ids))
        said = [s.id for report in reports for s in report.statements]
        yield from map(dispute_line, disputes(reports, load.about(connection, "utterance", said, read_utterance)))

    whole, said = digests.articles(connection), digests.statements(connection)
    lines = digests.across(connection, "utterance") | digests.across(connection, "story")
    utterances, stories = uttered(connection), stories_of(connection)
    groups = dict[str, tuple[str, ...]]()
    for ids in connected(links(stories, utterances), said):
        parts = [part for id_ in ids for part in (whole[id_], told.get(id_, ""), *said.get(id_, {}).values())]
        about = sorted({lines[x] for id_ in ids for x in (*utterances.get(id_, ()), *stories.get(id_, ()))})
        groups[digests.digest(*parts, *about)] = ids
    settle(connection, "dispute", groups, work)


def positions(connection: Connection, report: Callable[[str], Report], told: Mapping[str, str]) -> None:
    """Bring the positions up to date: all of them anew where anything changed, for issues are named by all together."""
    from onrecord.reconcile.position import positions

    f = t.finding.c
    ids = sorted(set(connection.scalars(select(f.article).where(f.kind == "stance"))))
    named = issues(connection)

    def work(ids: tuple[str, ...]) -> Iterator[Line]:
        reports = list(map(report, ids))
        within = [s.id for report in reports for s in report.statements]
        told_again = load.about(connection, "utterance", within, read_utterance)
        yield from map(position_line, positions(reports, named, told_again))

    whole, said = digests.articles(connection), digests.statements(connection)
    parts = [part for id_ in ids for part in (whole[id_], told.get(id_, ""), *said.get(id_, {}).values())]
    about = uttered(connection)
    again = digests.across(connection, "utterance")
    parts += sorted({again[x] for id_ in ids for x in about.get(id_, ())})
    parts += [dumps(issue_line(issue)) for issue in named]
    settle(connection, "position", {digests.digest(*parts): tuple(ids)} if ids else {}, work)


def issues(connection: Connection) -> tuple[Issue, ...]:
    """The issues that the user names, by label."""
    found = (read_issue(body(line)) for line in connection.scalars(select(t.issue.c.body)))
    return tuple(sorted(found, key=lambda i: (i.label, i.phrases)))


def _told(connection: Connection, events: Iterable[tuple[Event, str]]) -> dict[str, str]:
    """By article: the digest of what it tells beside statements, and of who has a part in that."""
    found = dict[str, list[str]]()
    for kind in FINDINGS:
        if kind == "event":
            told: Iterable[tuple[str, str]] = ((event.article, line) for event, line in events)
        else:
            told = ((line["article"], dumps(line)) for line in finding_lines(connection, kind))
        for article, line in told:
            found.setdefault(article, []).append(line)
    return {id_: digests.digest(*lines) for id_, lines in found.items()}


def _published(connection: Connection) -> Published:
    a = t.article.c
    dated = select(a.id, a.body).where(a.published_earliest.is_not(None))
    found = connection.execute(dated, {}, execution_options={"yield_per": CHUNK})
    whens = ((id_, read_when(body(line).get("published"))) for id_, line in found)
    return {id_: when for id_, when in whens if when is not None}
