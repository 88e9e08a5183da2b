"""The nouns every stage speaks: typed, frozen, no I/O, no import of any stage."""

from onrecord.records.abstention import Abstention, AbstentionReason
from onrecord.records.article import Article, Dateline, FurnitureReason, Marked, Named, Sourced, SourceMap
from onrecord.records.document import Declared, Document, MediaType, Quarantine
from onrecord.records.ids import content_id, sha256
from onrecord.records.reading import Dated, Reading
from onrecord.records.span import Span
from onrecord.records.statement import Actor, ActorType, Mode, Naming, Office, Scores, Statement
from onrecord.records.tenure import Confidence, Tenure
from onrecord.records.time import Time, TimeType
from onrecord.records.when import Method, Precision, When

__all__ = [
    "Abstention",
    "AbstentionReason",
    "Actor",
    "ActorType",
    "Article",
    "Confidence",
    "Dated",
    "Dateline",
    "Declared",
    "Document",
    "FurnitureReason",
    "Marked",
    "MediaType",
    "Method",
    "Mode",
    "Named",
    "Naming",
    "Office",
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
    "When",
    "content_id",
    "sha256",
]
