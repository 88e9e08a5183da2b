"""The nouns every stage speaks: typed, frozen, no I/O, no import of any stage."""

from onrecord.records.abstention import Abstention, AbstentionReason
from onrecord.records.article import Article, Dateline, FurnitureReason, Marked, Named, SourceMap
from onrecord.records.document import Declared, Document, MediaType, Quarantine
from onrecord.records.ids import content_id, sha256
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import Actor, ActorType, Mode, Naming, Office, Scores, Statement
from onrecord.records.when import Method, Precision, When

__all__ = [
    "Abstention",
    "AbstentionReason",
    "Actor",
    "ActorType",
    "Article",
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
    "Span",
    "Statement",
    "When",
    "content_id",
    "sha256",
]
