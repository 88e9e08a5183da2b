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


@dataclass(frozen=True, slots=True)
class ActorTally:
    """How many statements an actor makes, how many articles name it, and over which days they are."""

    statements: int
    articles: int
    first: date | None
    last: date | None


def actors(connection: Connection) -> dict[str, ActorTally]:
    """The tally of every actor by its id."""
    s, n, a = t.statement.c, t.naming.c, t.article.c
    spoken = select(s.speaker, func.count()).where(s.speaker.is_not(None)).group_by(s.speaker)
    said: dict[str | None, int] = {row[0]: row[1] for row in connection.execute(spoken)}
    named = (
        select(n.actor, func.count(n.article.distinct()), func.min(a.published_earliest), func.max(a.published_latest))
        .join(t.article, a.id == n.article)
        .group_by(n.actor)
    )
    return {row[0]: ActorTally(said.get(row[0], 0), *row[1:]) for row in connection.execute(named)}


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
