"""Term: what a referent is called, in which voice."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span

Voice = Literal["quoted", "reported", "outlet"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase of an article that may name something another outlet names otherwise ("the annexation of Crimea").

    `head` is its head noun in the dictionary form; `span` has no leading article.
    """

    span: Span
    head: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """The wording of the speaker that another one stands for: where it stands, and in which statement."""

    wording: str
    span: Span
    statement: str


@dataclass(frozen=True, slots=True)
class Term:
    """One wording of one referent at one place. `referent` is its name: the commonest wording, or the user's.

    `statement`: the one it stands in, None in the outlet's own voice. `replaces`: the speaker's own wording, where the
    outlet's own or reported wording stands in its place. `why`: in sentences, why it is this referent.
    """

    id: str
    referent: str
    wording: str
    voice: Voice
    span: Span
    article: str
    statement: str | None
    confidence: float = 1.0
    replaces: tuple[Replaced, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermPair:
    """Wordings that the user says name one thing (a table of `terms.toml`)."""

    referent: str
    wordings: tuple[str, ...]
