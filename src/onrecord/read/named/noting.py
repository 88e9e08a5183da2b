"""Noting: a person whom a paragraph names, with the titles beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.names import words_of
from onrecord.read.blocks import Block
from onrecord.read.named.called import Called, calling
from onrecord.read.named.fullnames import full_name, polite
from onrecord.read.named.known import Known, Titled
from onrecord.read.named.meaning import is_well_known, publisher_of
from onrecord.read.named.paragraph import Paragraph
from onrecord.read.named.persons import Persons
from onrecord.read.named.sound import no_persons
from onrecord.read.named.titles import Held, titles
from onrecord.read.tables import roles

if TYPE_CHECKING:
    from spacy.tokens import Span

_KIN = frozenset(
    "man woman father mother husband wife son daughter brother sister friend resident voter supporter".split()
)


def note_person(persons: Persons, called: list[Called], ent: Span, block: Block, found: Paragraph) -> None:
    """Take in the person whom a span names, if it does; a rank or a Mr before the name goes to `called`."""
    named = full_name(ent, found.is_taken)
    if named is None:
        return
    name, (first, stop) = named
    doc, words = ent.doc, name.split()
    if name.lower() in no_persons() or publisher_of(name) is not None or (len(words) == 1 and name.lower() in roles()):
        return
    person = persons.of(name)
    if person is None:
        if " " in name and not is_well_known(name) and found.in_heading(ent):
            return  # "Trump Denies Plans"
        person = persons.add(name)
    at = (block.start + doc[first].idx, block.start + doc[stop - 1].idx + len(doc[stop - 1]))
    person.mentions.add(at)
    person.aliases.add(name)
    word = calling(doc, first)
    if word is not None:
        called.append(Called(name, word, at, person))
    person.polite = person.polite or polite(doc, first)
    if len(words) > len(person.name.split()):
        persons.rename(person, name)
    for title in titles(doc, first, stop):
        _note_title(person, title, block, found)
        if title.end + 1 == doc[first].idx:
            persons.titled.add(block.start + doc[first].idx)


def _note_title(person: Known, title: Held, block: Block, found: Paragraph) -> None:
    start = found.glued(title.start, title.end)
    words = title.words if start == title.start else " ".join(found.text[start : title.end].split())
    told = words_of(words)
    if told & roles():
        person.hold(words, told)
    if not told & _KIN:
        person.entitle(Titled(words, block.start + start, block.start + title.end, title.former))
