"""Statement and Actor: who said what (the PARC / PolNeAR scheme: source, cue, content), and who "who" is."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span
from onrecord.records.when import When

Mode = Literal["direct", "indirect", "mixed"]
ActorType = Literal["person", "organisation", "country", "body", "outlet", "agency", "group"]


@dataclass(frozen=True, slots=True)
class Naming:
    """How one article speaks of one actor: the fullest name it gives, every mention, and the title it gives."""

    actor: str
    article: str
    name: str
    type: ActorType
    office: str | None
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """A post held: what, of which actor, from when to when (Popolo: post, membership)."""

    title: str
    of: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, organisation, country or body, over all articles that name it."""

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...]
    offices: tuple[Office, ...]
    mentions: tuple[Span, ...]
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """How surely the model takes these words for the cue of a statement, for its source, for its content; in [0, 1]."""

    source: float
    cue: float
    content: float


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution with its speaker: `source` says `content`, announced by `cue`.

    `speaker` is an actor id, or None where the article leaves it open; `negated` marks a denial of the content;
    `parent` is the statement inside which this one is reported ("X cited Y as saying": Y's has X's as parent);
    `confidence` is a probability in [0, 1]; `scores` say what it rests on, None where no model scored the words (a
    labelled turn of an interview, a statement of an early record).
    """

    id: str
    article: str
    mode: Mode
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: str | None
    speaker_name: str | None
    office: str | None
    addressee: str | None
    venue: str | None
    said: When | None
    parent: str | None
    negated: bool
    confidence: float
    scores: Scores | None = None
