"""Namings for tests of actors: invented people in posts that the tables of offices and states know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from onrecord.date import Tenures
from onrecord.reconcile.actor.actors import actors
from onrecord.records import Actor, Authority, Judgement, Naming, Span, Tenure, Title, When, naming_id
from onrecord.records.naming import ActorType, Gender

TENURES = (
    Tenure("Ilse Varn", ("Ilsa Varn",), "secretary general", "NATO", "2011-02-01", "2016-03-31"),
    Tenure("Oskar Melling", (), "secretary general", "NATO", "2016-04-02", None),
    Tenure("Boris Tarkov", ("Борис Тарков",), "foreign minister", "Russia", "2010", "2019"),
    Tenure("Anton Lisov", (), "deputy foreign minister", "Russia", "2012", "2018"),
    Tenure("Peter Lisov", (), "deputy foreign minister", "Russia", "2001", "2008"),
)
"""The user's rows: they stand in place of ours for these posts."""
TABLE = Tenures(TENURES)


def day(iso: str, until: str | None = None) -> When:
    """A day, or the days from one to another."""
    first, last = date.fromisoformat(iso), date.fromisoformat(until or iso)
    return When(first, last, "day" if first == last else "interval", (), "metadata")


def naming(
    article: str,
    name: str,
    *titles: Title | tuple[str, str | None],
    type: ActorType = "person",  # noqa: A002
    aliases: tuple[str, ...] = (),
    gender: Gender | None = None,
    unnamed: bool = False,
    given: str | None = None,
    at: int = 0,
) -> Naming:
    """A naming that is mentioned once, at a code point; a title is its words and of what."""
    told = tuple(t if isinstance(t, Title) else Title(*t) for t in titles)
    mentions = (Span(article, at, at + len(name), name),)
    return Naming(naming_id(article, name), article, name, type, told, aliases, mentions, gender, unnamed, given)


def unnamed(article: str, words: str, of: str | None) -> Naming:
    """Somebody whom the article gives no name."""
    return naming(article, words, (words, of), unnamed=True)


def merged(
    namings: Iterable[Naming],
    published: Mapping[str, When] | None = None,
    authorities: Sequence[Authority] = (),
    judgements: Sequence[Judgement] = (),
    tenures: Tenures = TABLE,
) -> list[Actor]:
    """The actors."""
    return actors(namings, published or {}, tenures, authorities, judgements)


def groups(found: Iterable[Actor]) -> set[frozenset[str]]:
    """The actors as the articles and names that are one."""
    return {frozenset(f"{n.article} {n.name}" for n in a.namings) for a in found}


def anchor(one: Naming) -> dict[str, object]:
    """How a judgement names a naming."""
    start, end = (one.mentions[0].start, one.mentions[0].end) if one.mentions else (0, 0)
    return {"article": one.article, "name": one.name, "start": start, "end": end}


def judged(number: int, **change: object) -> Judgement:
    """The `number`th judgement."""
    return Judgement(f"{number:032x}", "", "correct", change, "desk", f"2031-01-{number:02d}T10:00:00Z", "looked it up")
