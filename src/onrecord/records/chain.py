"""Chain: through whom the words of a statement reached the reader."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span

ChainRole = Literal["outlet", "agency", "relay", "speaker"]


@dataclass(frozen=True, slots=True)
class Link:
    """One hand that the words went through: `actor` is an id where the record knows one, `evidence` tells of it."""

    role: ChainRole
    actor: str | None
    name: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """outlet <- agency <- relay <- speaker of one statement: `links` from the reader to the speaker, one or more.

    `covers`: the words that came this way (the statement's content, or the part of it that was copied).
    """

    id: str
    statement: str
    article: str
    links: tuple[Link, ...]
    covers: tuple[Span, ...] = ()
    confidence: float = 1.0
