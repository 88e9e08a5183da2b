"""Occurrences: one event however many articles report it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reconcile.occurrence.join import groups
from onrecord.reconcile.occurrence.telling import Telling, tellings
from onrecord.reconcile.occurrence.vouched import commonest, narrowest, rank
from onrecord.reconcile.occurrence.why import why
from onrecord.records import Event, EventType, Occurrence, When, content_id


def occurrences(
    events: Sequence[Event], published: Mapping[str, When], stories: Mapping[str, str], names: Mapping[str, str]
) -> list[Occurrence]:
    """The occurrences of all events, by id; every event stands in exactly one, most in one of their own.

    `published`: by article its day; `stories`: by article its story; `names`: by actor what it is called.
    """
    told = tellings(events, published, stories, names)
    made = (_occurrence([told[n] for n in group], published, names) for group in groups(told))
    return sorted(made, key=lambda o: o.id)


def _occurrence(tellings: Sequence[Telling], published: Mapping[str, When], names: Mapping[str, str]) -> Occurrence:
    found = sorted((t.event for t in tellings), key=lambda e: rank(e, published.get(e.article)), reverse=True)
    ids = tuple(sorted(e.id for e in found))
    when = narrowest(found)
    actors = {p.actor for e in found for p in e.actors if p.actor}
    recipients = {p.actor for e in found for p in e.recipients if p.actor}
    most: EventType | None = commonest(e.event_type for e in found)
    type_ = most or found[0].event_type
    if len(found) > 1 and any(t.mutual and t.event.event_type == type_ for t in tellings):
        actors = recipients = actors | recipients
    return Occurrence(
        id=content_id("occurrence", *ids),
        events=ids,
        articles=tuple(sorted({e.article for e in found})),
        event_type=type_,
        actors=tuple(sorted(actors)),
        recipients=tuple(sorted(recipients)),
        status=found[0].status,
        when=when,
        place=commonest(e.place for e in found),
        confidence=round(max(e.confidence for e in found), 4),
        why=why(tellings, names, when),
    )
