"""Events made by hand, of invented states, for trying out what is one doing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import count

from onrecord.reconcile.occurrence import occurrences
from onrecord.records import (
    Event,
    EventStatus,
    EventType,
    MeasureTold,
    MeasureType,
    MeetingStatus,
    MeetingTold,
    Occurrence,
    Party,
    Quantity,
    Span,
    When,
    content_id,
)

NAMES = {"E": "Estovia", "N": "Norrland", "S": "Sorvania", "V": "Veltra", "L": "Meridian League", "R": "Dana Reyl"}
"""Actors: ids of one letter."""
_places = count(100, 50)


def day(text: str) -> When:
    """A date: "2031-05-04", a month "2031-05" or a year "2031"."""
    if len(text) == 10:
        one = date.fromisoformat(text)
        return When(one, one, "day", (), "stated")
    year, month = int(text[:4]), int(text[5:7] or 0)
    if month:
        last = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
        return When(date(year, month, 1), date.fromordinal(last), "month", (), "stated")
    return When(date(year, 1, 1), date(year, 12, 31), "year", (), "stated")


def parties(given: str) -> tuple[Party, ...]:
    """ "E, the rebels": the actor E and a party that is only known by words."""
    found = [g.strip() for g in given.split(",") if g.strip()]
    return tuple(Party(None, g if g in NAMES else None, NAMES.get(g, g)) for g in found)


def event(
    article: str,
    who: str,
    trigger: str,
    whom: str = "",
    when: str | None = None,
    *,
    type_: EventType = "ASSAULT",
    status: EventStatus = "happened",
    place: str | None = None,
    claim: str | None = None,
    body: str | None = None,
    meeting: MeetingStatus | None = None,
    amount: tuple[float, str] | None = None,
    measure: MeasureType | None = None,
    confidence: float = 0.8,
    start: int | None = None,
) -> Event:
    """`who` `trigger` `whom` in an article, each at a place of its own; `claim`: the statement in which it stands."""
    at = next(_places) if start is None else start
    span = Span(article, at, at + len(trigger), trigger)
    told = None
    if meeting or body:
        told = MeetingTold(body, trigger, meeting or "held")
    quantity = None
    if amount:
        words = f"{amount[0]} {amount[1]}"
        quantity = Quantity(*amount, Span(article, at + 30, at + 30 + len(words), words))
    return Event(
        id=content_id("event", article, at, trigger, type_),
        article=article,
        event_type=type_,
        trigger=span,
        actors=parties(who),
        recipients=parties(whom),
        status=status,
        confidence=confidence,
        when=day(when) if when else None,
        place=place,
        statement=claim,
        meeting=told,
        measure=MeasureTold(measure or "other", quantity) if measure or amount else None,
    )


def found(
    events: Sequence[Event], published: Mapping[str, str] | None = None, stories: Mapping[str, str] | None = None
) -> list[Occurrence]:
    """The occurrences of events."""
    return occurrences(events, {a: day(d) for a, d in (published or {}).items()}, stories or {}, NAMES)


def parts(
    events: Sequence[Event], published: Mapping[str, str] | None = None, stories: Mapping[str, str] | None = None
) -> list[list[int]]:
    """Which of `events`, by their numbers, are of one occurrence."""
    number = {e.id: n for n, e in enumerate(events)}
    return sorted(sorted(number[id_] for id_ in o.events) for o in found(events, published, stories))


def covers(found: Iterable[Occurrence], events: Iterable[Event]) -> bool:
    """Whether every event stands in exactly one occurrence."""
    return sorted(id_ for o in found for id_ in o.events) == sorted(e.id for e in events)
