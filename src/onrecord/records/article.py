"""Article: the immutable text of one publication, with what was marked in it and what is known about it."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.document import Declared
from onrecord.records.span import Span
from onrecord.records.term import Phrase
from onrecord.records.when import When

FurnitureReason = Literal["navigation", "link-list", "share", "promo", "caption", "copyright", "repeat", "other"]


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of the text and why it was marked (furniture: a FurnitureReason; defects: a few words).

    `across`: found by reading other articles of the outlet.
    """

    span: Span
    reason: str
    across: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A name and the spans that state it; no spans when it came with the document."""

    name: str
    basis: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Sourced:
    """A phrase that says where the outlet has its report from: "as Interfax reports", "told the agency".

    `name` as the tables have it, else as printed. `how`: the house "reports", the text "cites" it, "quotes" it, or the
    words were "told" to it.
    """

    span: Span
    name: str
    role: Literal["agency", "outlet"]
    how: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """The line of place, date and agency that opens a report."""

    span: Span
    place: str | None
    date: When | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class SourceMap:
    """One stretch of the text and the element of the page it came from (XPath)."""

    start: int
    end: int
    xpath: str


@dataclass(frozen=True, slots=True)
class Article:
    """One publication. `text` never changes; furniture and defects are marks on it.

    `headline` repeats the title for people, also where the title came with the document and does not stand in the text.
    `declared` is what came with the document and is part of the id; None in an import that does not tell it.
    `published_alone` is what the article alone tells, where `published` comes from other articles (method "story").
    `phrases`: what may name something that another outlet names otherwise, in the order of the text.
    """

    id: str
    key: str
    uri: str
    media_type: str
    sha256: str
    text: str
    headline: str | None = None
    title: Span | None = None
    outlet: Named | None = None
    byline: tuple[Span, ...] = ()
    dateline: Dateline | None = None
    sourcing: tuple[Sourced, ...] = ()
    published: When | None = None
    url: str | None = None
    language: str | None = None
    furniture: tuple[Marked, ...] = ()
    defects: tuple[Marked, ...] = ()
    source_map: tuple[SourceMap, ...] = ()
    declared: Declared | None = None
    published_alone: When | None = None
    phrases: tuple[Phrase, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The span start..end of this article's text."""
        return Span.of(self.id, self.text, start, end)
