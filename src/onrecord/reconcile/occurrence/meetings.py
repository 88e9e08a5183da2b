"""Meetings: the occurrences in which somebody meets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.reconcile.occurrence.vouched import commonest
from onrecord.records import Event, Meeting, MeetingStatus, Occurrence, Span, content_id

_SURE: tuple[MeetingStatus, ...] = ("proposed", "planned", "not agreed", "cancelled", "held")


def meetings(occurrences: Iterable[Occurrence], events: Iterable[Event]) -> list[Meeting]:
    """The meetings among `occurrences`, by id, each with the tellings of it among `events`."""
    by_id = {e.id: e for e in events}
    told = ((o, [by_id[id_] for id_ in o.events if id_ in by_id and by_id[id_].meeting]) for o in occurrences)
    return sorted((_meeting(o, found) for o, found in told if found), key=lambda m: m.id)


def _meeting(o: Occurrence, events: Sequence[Event]) -> Meeting:
    told = [e.meeting for e in events if e.meeting]
    # Which telling to believe is settled in the occurrence's status: among those that have it, the outlet's own first.
    vouched = [e for e in events if e.status == o.status] or events
    own = [e for e in vouched if e.statement is None] or vouched
    return Meeting(
        id=content_id("meeting", *o.events),
        body=commonest(m.body for m in told),
        format=commonest(m.format for m in told) or "",
        participants=tuple(sorted({*o.actors, *o.recipients})),
        when=o.when,
        place=o.place,
        agenda=_spans(span for m in told for span in m.agenda),
        outcome=_spans(span for m in told for span in m.outcome),
        status=max((e.meeting.status for e in own if e.meeting), key=_SURE.index),
        evidence=_spans(e.trigger for e in events),
        events=tuple(e.id for e in events),
        confidence=o.confidence,
    )


def _spans(found: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(found)))
