"""Counts by speaker and by outlet: what a record is about, at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from onrecord.store import tables as t


@dataclass(frozen=True, slots=True)
class Tally:
    """A speaker (None: the article leaves it open) or an outlet (None: not stated), how often, and over which days."""

    name: str | None
    articles: int
    statements: int
    first: date | None
    last: date | None


def speakers(connection: Connection) -> list[Tally]:
    """Who says how much, most first; an actor goes by the name most statements give."""
    s, a = t.statement.c, t.article.c
    who = func.coalesce(s.speaker, s.speaker_folded)
    named = select(who.label("who"), s.speaker_name, func.count().label("n")).group_by(who, s.speaker_name)
    names: dict[str | None, str | None] = {}
    for row in connection.execute(named.order_by(func.count().desc(), s.speaker_name)):
        names.setdefault(row.who, row.speaker_name)
    said, until = (
        func.coalesce(s.said_earliest, a.published_earliest),
        func.coalesce(s.said_latest, a.published_latest),
    )
    counted = (
        select(who, func.count(s.article.distinct()), func.count(), func.min(said), func.max(until))
        .join(t.article, a.id == s.article)
        .group_by(who)
    )
    tallies = [Tally(names.get(row[0]), *row[1:]) for row in connection.execute(counted)]
    return sorted(tallies, key=_most_first)


def outlets(connection: Connection) -> list[Tally]:
    """Which outlet brings how much, most first."""
    s, a = t.statement.c, t.article.c
    counted = (
        select(
            a.outlet,
            func.count(a.id.distinct()),
            func.count(s.id),
            func.min(a.published_earliest),
            func.max(a.published_latest),
        )
        .join(t.statement, a.id == s.article, isouter=True)
        .group_by(a.outlet)
    )
    return sorted((Tally(*row) for row in connection.execute(counted)), key=_most_first)


def _most_first(tally: Tally) -> tuple[int, int, bool, str]:
    return -tally.statements, -tally.articles, tally.name is None, tally.name or ""
