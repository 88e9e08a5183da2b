"""Event: what somebody did to somebody, as one article tells it, coded after PLOVER."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span
from onrecord.records.statement import Party
from onrecord.records.when import When

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
"""The sixteen types of PLOVER (Halterman et al. 2023, PLOVER and POLECAT; codebook of 2021)."""
EventStatus = Literal["happened", "planned", "hoped", "hypothetical", "denied"]
MeetingStatus = Literal["held", "planned", "proposed", "not agreed", "cancelled"]
MeasureType = Literal["sanction", "aid", "partnership", "deployment", "exercise", "spending", "other"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount with its unit: `value` as a number where the words give one ("2%": 2.0, "%"), and its words."""

    value: float | None
    unit: str
    span: Span


@dataclass(frozen=True, slots=True)
class MeetingTold:
    """What an event that is a meeting adds: the body or format that meets, what it is about, what came of it.

    `body`: "NATO-Russia Council"; None where only a format is named ("talks"), which `format` has in any case.
    """

    body: str | None
    format: str
    status: MeetingStatus
    agenda: tuple[Span, ...] = ()
    outcome: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureTold:
    """What an event that is a measure adds: its kind and how much it is."""

    type: MeasureType
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One doing at one place of an article.

    `trigger`: the words that tell it. `actors` did it, to `recipients` (both in both for what is mutual); their `basis`
    are the words that name them. `mode`, `context`: of PLOVER, where the words give them; `cameo`: the code of the
    published mapping. `status`: by modality and polarity, `status_basis` the words for it ("plans to", "did not").
    `statement`: the id of the statement in which it stands: a claim of its speaker; None where the outlet vouches.
    `intensity`: of the Goldstein scale, in [-10, 10]. `confidence`: a probability in [0, 1] that it is such an event.
    """

    id: str
    article: str
    event_type: EventType
    trigger: Span
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    status: EventStatus
    confidence: float
    mode: str | None = None
    context: tuple[str, ...] = ()
    cameo: str | None = None
    when: When | None = None
    place: str | None = None
    intensity: float | None = None
    statement: str | None = None
    status_basis: tuple[Span, ...] = ()
    meeting: MeetingTold | None = None
    measure: MeasureTold | None = None
    why: tuple[str, ...] = ()
