"""Stance: how an actor stands to something, as one article tells it; Position: the same, to an issue of the record."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span
from onrecord.records.statement import Party
from onrecord.records.when import When

StanceKind = Literal["for", "against", "neutral", "conditional"]


@dataclass(frozen=True, slots=True)
class Stance:
    """`holder` is for or against `target`, by the words of `evidence`; `condition` are those of a condition.

    `target`: the words for what it is about ("dialogue with Russia"), `about` its head word and names in a form that
    can be compared ("dialogue", "Russia"). `statement`: the one in which it stands, None in the outlet's own voice.
    `when`: the days of saying or of the act.
    """

    id: str
    article: str
    holder: Party
    stance: StanceKind
    target: Span
    about: tuple[str, ...]
    evidence: tuple[Span, ...]
    confidence: float
    condition: tuple[Span, ...] = ()
    statement: str | None = None
    when: When | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """How an actor (id) stands to an issue at one time, by one stance. `issue`: the name of the issue in the record."""

    id: str
    actor: str | None
    name: str
    issue: str
    stance: StanceKind
    when: When | None
    evidence: tuple[Span, ...]
    article: str
    confidence: float
    condition: tuple[Span, ...] = ()
    statement: str | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue that the user names (a table of `issues.toml`): its label, phrases for it, example sentences."""

    label: str
    phrases: tuple[str, ...]
    examples: tuple[str, ...] = ()
