"""Places: each phrase of the articles as a wording in a voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.read.blocks import paragraphs
from onrecord.read.intervals import Intervals
from onrecord.read.quotes import quotations
from onrecord.reconcile.term.fold import WORD
from onrecord.reconcile.term.form import Form, form
from onrecord.records.report import Report
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.records.term import Voice

NO_THING = frozenset(
    "contrary opposite contrast reverse same latter former like rest least most past present future whole particular "
    "general short long detail vain common public behalf regard respect accordance favour favor spite instead "
    "country nation north south east west side people person".split()
)
"""Heads of set phrases ("on the contrary") and nouns that everything is called by: alone they name no thing."""
_COUNT = re.compile(
    r"(?<!\w)(\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?)\s+(?:of\s+)?\Z",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those)\s+\Z", re.IGNORECASE)
_BEFORE = 24
"""Code points before a phrase in which its number or article stands."""


@dataclass(frozen=True, slots=True)
class Place:
    """A wording where it stands: its form, where its head noun is, in which voice and in which statement.

    `statement` is the innermost one. `count`: the number that stands before the phrase, "" without one. `named`: the
    name of the place that "the town" in it stands for, as it is written, "" where it has none such. `definite`: "the"
    or "these" stands before it: it has been spoken of.
    """

    span: Span
    form: Form
    head: tuple[int, int]
    voice: Voice
    statement: Statement | None
    count: str = ""
    named: str = ""
    definite: bool = False

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.span.article


class Voices:
    """In whose voice the words of one article are."""

    def __init__(self, report: Report) -> None:
        text = report.article.text
        skip = [(m.span.start, m.span.end) for m in report.article.furniture]
        self._quoted = Intervals((q.start, q.end) for q in quotations(text, paragraphs(text, skip)))
        self._said = sorted(
            ((c.end - c.start, c.start, c.end, s.id, s) for s in report.statements for c in s.content),
            key=lambda x: x[:4],
        )

    def of(self, start: int, end: int) -> tuple[Voice, Statement | None]:
        """The voice and the innermost statement of the words start..end (code points)."""
        for _, first, last, _, statement in self._said:
            if first <= start and end <= last:
                quoted = statement.mode != "indirect" and self._quoted.covers(start) and self._quoted.covers(end - 1)
                return ("quoted" if quoted else "reported"), statement
        return "outlet", None


def places(reports: Sequence[Report], voices: Mapping[str, Voices]) -> Iterator[Place]:
    """Every phrase of the articles, in the order of each; `voices` by article."""
    for report in reports:
        if not report.article.phrases:
            continue
        lower = {m.group() for m in WORD.finditer(report.article.text) if m.group().islower()}
        for phrase in report.article.phrases:
            if phrase.head.casefold() in NO_THING:
                continue
            made, head = form(phrase, lower)
            start, end = phrase.span.start, phrase.span.end
            before = report.article.text[max(0, start - _BEFORE) : start]
            count = _COUNT.search(before)
            said = count.group(1).casefold() if count else ""
            known = _DEFINITE.search(before) is not None
            voice, statement = voices[report.article.id].of(start, end)
            yield Place(phrase.span, made, head, voice, statement, count=said, definite=known)
