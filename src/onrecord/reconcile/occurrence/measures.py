"""Measures: the occurrences in which somebody takes a measure: a sanction, aid, a deployment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.reconcile.occurrence.vouched import commonest
from onrecord.records import Event, Measure, Occurrence, content_id


def measures(occurrences: Iterable[Occurrence], events: Iterable[Event]) -> list[Measure]:
    """The measures among `occurrences`, by id, each with the tellings of it among `events`."""
    by_id = {e.id: e for e in events}
    told = ((o, [by_id[id_] for id_ in o.events if id_ in by_id and by_id[id_].measure]) for o in occurrences)
    return sorted((_measure(o, found) for o, found in told if found), key=lambda m: m.id)


def _measure(o: Occurrence, events: Sequence[Event]) -> Measure:
    told = [e.measure for e in events if e.measure]
    amounts = [m.quantity for m in told if m.quantity]
    return Measure(
        id=content_id("measure", *o.events),
        type=commonest(m.type for m in told) or "other",
        by=o.actors,
        towards=o.recipients,
        quantity=max(amounts, key=lambda q: (q.value is not None, q.span), default=None),
        when=o.when,
        status=o.status,
        evidence=tuple(sorted({e.trigger for e in events})),
        events=tuple(e.id for e in events),
        confidence=o.confidence,
    )
