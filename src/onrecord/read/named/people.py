"""People and bodies of one article: who is named, how fully, with which titles, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from onrecord.read.blocks import Block
from onrecord.read.named.known import Known
from onrecord.read.named.meaning import is_misread
from onrecord.read.named.merging import merge
from onrecord.read.named.missed import missed
from onrecord.read.named.namesakes import elsewhere
from onrecord.read.named.noting import note_person
from onrecord.read.named.others import Others
from onrecord.read.named.owning import own
from onrecord.read.named.paragraph import Paragraph
from onrecord.read.named.pending import SEAT, Pending
from onrecord.read.named.persons import Persons
from onrecord.read.named.settling import settle, settle_asides
from onrecord.read.named.sound import organisation_words
from onrecord.read.named.surnames import Surnames

if TYPE_CHECKING:
    from spacy.tokens import Doc

Range = tuple[int, int]

_TELLING = frozenset({"name", "adjective", "people"})
"""By what words an article tells of a state for certain."""


class People:
    """The actors named in one article."""

    def __init__(self) -> None:
        self._persons = Persons()
        self._others = Others()
        self._pending = Pending()
        self._surnames = Surnames(self._persons, self._others)
        self.persons: list[Known] = self._persons.all
        self.others: dict[str, Known] = self._others.all
        self.titled: set[int] = self._persons.titled
        """Where a name begins that stands right behind a title: "retired Colonel" Otto Brenn."""
        self.apart: set[Known] = self._persons.apart
        """Bare surnames that are nobody's whom the article names in full: the Mrs Bee beside a Robert Bee."""

    def note(self, block: Block, doc: Doc, found: Paragraph) -> None:
        """Take in the names of a parsed paragraph."""
        for name in found.names:
            if name.name != SEAT and not name.open:
                self._others.note_named(name, block.start)
        self._others.told.update(h.entry.name for h in found.hits if h.entry.kind in _TELLING)
        self._pending.note(found, block.start)
        persons, called = self._persons, self._pending.called
        for ent in doc.ents if not found.shouted else ():
            if ent.label_ == "PERSON":
                if not found.is_all_taken(ent.start_char, ent.end_char):
                    note_person(persons, called, ent, block, found)
            elif ent.label_ == "ORG" and is_misread(ent):
                note_person(persons, called, ent, block, found)
            elif ent.label_ in ("ORG", "GPE", "NORP") and not found.is_known(ent.start_char, ent.end_char):
                at = (block.start + ent.start_char, block.start + ent.end_char)
                other = self.note_other(ent.text, at, ent.label_)
                if other is not None and ent.label_ == "ORG" and not found.in_heading(ent):
                    other.listed = other.listed or organisation_words(other.name)
        for span in (*found.persons, *(missed(doc, found.is_taken) if not found.shouted else ())):
            note_person(persons, called, span, block, found)

    def add_person(self, name: str) -> Known:
        """A new person of this name."""
        return self._persons.add(name)

    def person(self, name: str) -> Known | None:
        """The person of this name: the same full name, a spelling of it, or the only one of this surname."""
        return self._persons.of(name)

    def of_surname(self, name: str) -> list[Known]:
        """All persons with the surname of a name."""
        family = self._persons.family(name) if name else None
        return family.persons if family is not None else []

    def note_other(self, text: str, at: Range, label: str) -> Known | None:
        """Take in a body, country or organisation; None when the words are no name."""
        return self._others.note(text, at, label)

    def other_ending_at(self, end: int) -> Known | None:
        """The body or country whose mention ends at a code point."""
        return self._others.ending_at(end)

    def voice(self, at: Range) -> Known | None:
        """The state, body or voice of many that exactly these code points name, with or without an article."""
        return self._others.voice(at)

    def by_short_form(self, words: str) -> Known | None:
        """The body that a short form means ("the Alliance"), when exactly one that the article names goes by it."""
        return self._others.by_short_form(words)

    def short_name(self, words: str) -> str | None:
        """The name of the body that a short form means."""
        return self._others.short_name(words)

    def actors(self) -> list[Known]:
        """Who and what the article names for certain: what only speaks is told by who speaks."""
        return self._persons.certain() + self._others.certain()

    def leave_out(self, states: Iterable[str]) -> None:
        """Take back states whose names mean other lands in the article."""
        for state in states:
            self._others.leave_out(state)

    def settle(self) -> None:
        """Join surnames that came before their full name, and names that the tagger took for something else."""
        merge(self._persons, self._others, self._pending)
        settle(self._others, self._pending)
        settle_asides(self.persons, self._others, self._pending.asides)
        self.persons.sort(key=lambda p: min(p.mentions, default=(0, 0)))
        self._surnames = Surnames(self._persons, self._others)

    def note_surnames(self, block: Block, doc: Doc, found: Paragraph) -> None:
        """Take in the bare surnames that the tagger passed over, where only one person bears them."""
        self._surnames.note(block, doc, found)

    def settle_titles(self) -> None:
        """Tell of each title whose it is, by what the article names."""
        own(self.persons, self._others, self._pending.heads)


def gather(parsed: Sequence[tuple[Block, Doc]]) -> People:
    """The people and bodies of an article; bare surnames are settled after all full names are known."""
    people = People()
    found = [(block, doc, Paragraph(doc)) for block, doc in parsed]
    for one in sorted(found, key=lambda x: x[2].heading):  # a heading names those whom the text names more fully
        people.note(*one)
    people.leave_out(elsewhere(paragraph.text for _, _, paragraph in found))
    people.settle()
    for one in found:
        people.note_surnames(*one)
    people.settle_titles()
    return people
