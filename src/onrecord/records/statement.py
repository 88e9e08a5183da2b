"""Statement: who said what, after the PARC / PolNeAR scheme: source, cue, content."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span
from onrecord.records.when import When

Mode = Literal["direct", "indirect", "mixed"]
Capacity = Literal["person", "body", "both"]
"""For whom a person speaks: in person, for the body whose office he or she holds, or for both."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How surely the model takes these words for the cue of a statement, for its source, for its content; in [0, 1]."""

    source: float
    cue: float
    content: float


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody else who has a part in a statement: its naming in the article, its actor, its name, the words that tell.

    `naming` and `actor` are ids, None where the name is all that is known.
    """

    naming: str | None
    actor: str | None
    name: str
    basis: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution with its speaker: `source` says `content`, announced by `cue`.

    `speaker` is an actor id, or None where the article leaves it open; `naming` is how the article names that actor;
    `speaker_basis` are the words that tell who it is ("Jens Stoltenberg", where the source is "he"), `speaker_why` says
    so in sentences, `speaker_confidence` is the probability of it in [0, 1], None where the source names the speaker.
    `on_behalf_of` is the state or body for which the speaker speaks, in what `capacity`; `relay` is who passed the
    words on ("Sputnik cited Stoltenberg": the speaker is Stoltenberg). `addressee` and `venue`: words of the article.
    `negated` marks a denial of the content;
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
    naming: str | None = None
    speaker_basis: tuple[Span, ...] = ()
    speaker_why: tuple[str, ...] = ()
    speaker_confidence: float | None = None
    on_behalf_of: Party | None = None
    capacity: Capacity | None = None
    relay: Party | None = None
