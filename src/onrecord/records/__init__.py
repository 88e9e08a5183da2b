"""The nouns every stage speaks: typed, frozen, no I/O, no import of any stage."""

from onrecord.records.abstention import Abstention, AbstentionReason
from onrecord.records.actor import Actor, Authority, Office
from onrecord.records.article import Article, Dateline, FurnitureReason, Marked, Named, Sourced, SourceMap
from onrecord.records.chain import Chain, ChainRole, Link
from onrecord.records.document import Declared, Document, MediaType, Quarantine
from onrecord.records.edit import Edit
from onrecord.records.ids import content_id, sha256
from onrecord.records.judgement import Anchor, Judgement, Verdict
from onrecord.records.naming import ActorType, Gender, Naming, Title, alone_id, naming_id
from onrecord.records.reading import Dated, Reading
from onrecord.records.report import Report
from onrecord.records.span import Span
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
    "Document",
    "Edit",
    "FurnitureReason",
    "Gender",
    "Judgement",
    "Kin",
    "LeftOut",
    "Link",
    "Locus",
    "Marked",
    "MediaType",
    "Method",
    "Mode",
    "Named",
    "Naming",
    "Office",
    "Op",
    "Party",
    "Passage",
    "Phrase",
    "Precision",
    "Quarantine",
    "Reading",
    "Rendering",
    "Replaced",
    "Report",
    "Scores",
    "SourceMap",
    "Sourced",
    "Span",
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
