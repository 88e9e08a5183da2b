"""The nouns every stage speaks: typed, frozen, no I/O, no import of any stage."""

from onrecord.records.abstention import Abstention, AbstentionReason
from onrecord.records.actor import Actor, Authority, Office
from onrecord.records.article import Article, Dateline, FurnitureReason, Marked, Named, Sourced, SourceMap
from onrecord.records.document import Declared, Document, MediaType, Quarantine
from onrecord.records.ids import content_id, sha256
from onrecord.records.judgement import Anchor, Judgement, Verdict
from onrecord.records.naming import ActorType, Gender, Naming, Title, alone_id, naming_id
from onrecord.records.reading import Dated, Reading
from onrecord.records.span import Span
from onrecord.records.statement import Capacity, Mode, Party, Scores, Statement
from onrecord.records.tenure import Confidence, Tenure
from onrecord.records.time import Time, TimeType
from onrecord.records.when import Method, Precision, When

__all__ = [
    "Abstention",
    "AbstentionReason",
    "Actor",
    "ActorType",
    "Anchor",
    "Article",
    "Authority",
    "Capacity",
    "Confidence",
    "Dated",
    "Dateline",
    "Declared",
    "Document",
    "FurnitureReason",
    "Gender",
    "Judgement",
    "Marked",
    "MediaType",
    "Method",
    "Mode",
    "Named",
    "Naming",
    "Office",
    "Party",
    "Precision",
    "Quarantine",
    "Reading",
    "Scores",
    "SourceMap",
    "Sourced",
    "Span",
    "Statement",
    "Tenure",
    "Time",
    "TimeType",
    "Title",
    "Verdict",
    "When",
    "alone_id",
    "content_id",
    "naming_id",
    "sha256",
]
