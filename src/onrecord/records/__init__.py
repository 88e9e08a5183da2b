"""The nouns every stage speaks: typed, frozen, no I/O, no import of any stage."""

from onrecord.records.abstention import Abstention, AbstentionReason
from onrecord.records.actor import Actor, Authority, Office
from onrecord.records.article import Article, Dateline, FurnitureReason, Marked, Named, Sourced, SourceMap
from onrecord.records.chain import Chain, ChainRole, Link
from onrecord.records.denial import Denial, DenialKind, Dispute, Side
from onrecord.records.document import Declared, Document, MediaType, Quarantine
from onrecord.records.edit import Edit
from onrecord.records.event import (
    Event,
    EventStatus,
    EventType,
    MeasureTold,
    MeasureType,
    MeetingStatus,
    MeetingTold,
    Quantity,
)
from onrecord.records.ids import content_id, sha256
from onrecord.records.judgement import Anchor, Judgement, Verdict
from onrecord.records.naming import ActorType, Gender, Naming, Title, alone_id, naming_id
from onrecord.records.occurrence import Measure, Meeting, Occurrence
from onrecord.records.reading import Dated, Reading
from onrecord.records.report import Report
from onrecord.records.span import Span
from onrecord.records.stance import Issue, Position, Stance, StanceKind
from onrecord.records.statement import Capacity, Mode, Party, Scores, Statement
from onrecord.records.story import Kin, Passage, Story
from onrecord.records.tenure import Confidence, Tenure
from onrecord.records.term import Phrase, Replaced, Term, TermPair, Voice
from onrecord.records.time import Time, TimeType
from onrecord.records.utterance import Bond, ChangeKind, LeftOut, Locus, Op, Rendering, Tier, Utterance, Variant
from onrecord.records.when import Method, Precision, When

__all__ = [
    "Abstention",
    "AbstentionReason",
    "Actor",
    "ActorType",
    "Anchor",
    "Article",
    "Authority",
    "Bond",
    "Capacity",
    "Chain",
    "ChainRole",
    "ChangeKind",
    "Confidence",
    "Dated",
    "Dateline",
    "Declared",
    "Denial",
    "DenialKind",
    "Dispute",
    "Document",
    "Edit",
    "Event",
    "EventStatus",
    "EventType",
    "FurnitureReason",
    "Gender",
    "Issue",
    "Judgement",
    "Kin",
    "LeftOut",
    "Link",
    "Locus",
    "Marked",
    "Measure",
    "MeasureTold",
    "MeasureType",
    "MediaType",
    "Meeting",
    "MeetingStatus",
    "MeetingTold",
    "Method",
    "Mode",
    "Named",
    "Naming",
    "Occurrence",
    "Office",
    "Op",
    "Party",
    "Passage",
    "Phrase",
    "Position",
    "Precision",
    "Quantity",
    "Quarantine",
    "Reading",
    "Rendering",
    "Replaced",
    "Report",
    "Scores",
    "Side",
    "SourceMap",
    "Sourced",
    "Span",
    "Stance",
    "StanceKind",
    "Statement",
    "Story",
    "Tenure",
    "Term",
    "TermPair",
    "Tier",
    "Time",
    "TimeType",
    "Title",
    "Utterance",
    "Variant",
    "Verdict",
    "Voice",
    "When",
    "alone_id",
    "content_id",
    "naming_id",
    "sha256",
]
