"""Occurrence, Meeting, Measure: what happened, met or was decided once, however many articles report it."""

from dataclasses import dataclass

from onrecord.records.event import EventStatus, EventType, MeasureType, MeetingStatus, Quantity
from onrecord.records.span import Span
from onrecord.records.when import When


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One event with its tellings: `events` are ids of events, sorted; `actors` and `recipients` are actor ids."""

    id: str
    events: tuple[str, ...]
    articles: tuple[str, ...]
    event_type: EventType
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: EventStatus
    when: When | None
    place: str | None
    confidence: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting: the tellings of it in all articles."""

    id: str
    body: str | None
    format: str
    participants: tuple[str, ...]
    when: When | None
    place: str | None
    agenda: tuple[Span, ...]
    outcome: tuple[Span, ...]
    status: MeetingStatus
    evidence: tuple[Span, ...]
    events: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: the tellings of it in all articles."""

    id: str
    type: MeasureType
    by: tuple[str, ...]
    towards: tuple[str, ...]
    quantity: Quantity | None
    when: When | None
    status: EventStatus
    evidence: tuple[Span, ...]
    events: tuple[str, ...]
    confidence: float
