"""Utterance: one act of saying; its renderings; and their collation, the apparatus.

The words are those of textual criticism (witness, lemma, reading, locus): TEI P5 Guidelines, chapter 13.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.chain import Chain
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.records.when import When

Op = Literal["same", "substitution", "addition", "omission", "transposition"]
ChangeKind = Literal[
    "negation",
    "modality",
    "condition",
    "hedge",
    "number",
    "name",
    "tense",
    "term",
    "order",
    "article",
    "spelling",
    "other",
]
"""What a change touches. "article": only a, an, the; "spelling": the same word spelt otherwise."""
Tier = Literal["words", "wording"]
"""How two renderings go together: in the same words, or as the same utterance in other wording."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A statement as a candidate for an utterance, with what is known of the report that carries it.

    `version`: the same for all versions of one publication (one URL read twice): they are no two witnesses.
    `published`: the article's day; `outlet`: its name; `story`: the id of the story of the article.
    """

    statement: Statement
    version: str
    outlet: str | None = None
    published: When | None = None
    language: str | None = None
    story: str | None = None
    chain: Chain | None = None


@dataclass(frozen=True, slots=True)
class Bond:
    """Two renderings held to be of one utterance: how, how surely (probability in [0, 1]), and why, in sentences."""

    a: str
    b: str
    tier: Tier
    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """What one witness (a statement) has at a locus: `span` None where it has nothing.

    `kinds`: what the change touches, the gravest first; empty for "same". `of`: for a transposition, the index (in the
    apparatus) of the locus where the other end of the move is.
    """

    statement: str
    span: Span | None
    op: Op
    kinds: tuple[ChangeKind, ...] = ()
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Locus:
    """A place of the collation: the base's words there (none where other witnesses add) and each other witness's.

    Every token of every witness stands in exactly one locus, and the loci are in the order of every witness.
    """

    lemma: tuple[Span, ...]
    readings: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Clauses of the fullest rendering that no rendering of an article carries."""

    article: str
    fullest: str
    clauses: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of saying, told two times or more. `statements` by date of publication, article and place in it.

    `same_words`: its statements by tier "words", each in one group, the largest first; `bonds`: why they go together.
    `base`: the statement that the apparatus collates against: the earliest direct one. `sources`: the statements by
    independent chain: those of one group came one way and count once; `independent_chains` is their number.
    """

    id: str
    statements: tuple[str, ...]
    speaker: str | None
    speaker_name: str | None
    said: When | None
    base: str
    apparatus: tuple[Locus, ...] = ()
    independent_chains: int = 1
    confidence: float = 1.0
    same_words: tuple[tuple[str, ...], ...] = ()
    bonds: tuple[Bond, ...] = ()
    sources: tuple[tuple[str, ...], ...] = ()
    left_out: tuple[LeftOut, ...] = ()
