"""People and bodies of one article: who is named, how fully, with which titles, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.clean.tables import agencies, agency_names, publishers
from onrecord.names import plain_name, surname, words_of
from onrecord.read.belongs import belongs
from onrecord.read.blocks import Block
from onrecord.read.family import Family
from onrecord.read.fullnames import full_name, polite
from onrecord.read.known import Known, Titled
from onrecord.read.lexicon import forms, known_surnames
from onrecord.read.naming import Named, named_in
from onrecord.read.sound import begins_with_particle, is_particle, no_persons, organisation_words
from onrecord.read.tables import bodies, roles
from onrecord.read.titles import Held, titles
from onrecord.records import ActorType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Range = tuple[int, int]

_EUROPEAN = ("european union", "european commission", "european parliament", "european council")


class People:
    """The actors named in one article."""

    def __init__(self) -> None:
        self.persons: list[Known] = []
        self.others: dict[str, Known] = {}
        self._families: dict[str, Family] = {}
        self._of_first_name: dict[str, list[Known]] = {}
        self._bearers: dict[tuple[str, str], list[Known]] = {}
        self._tails: dict[str, list[str]] = {}
        self._ending_at: dict[int, Known] = {}
        self._voices: dict[int, tuple[int, int, Known]] = {}
        self._person_ends: set[int] = set()
        self._brussels: list[Range] = []

    def note(self, block: Block, doc: Doc) -> None:
        """Take in the names of a parsed paragraph."""
        found = named_in(doc)
        for name in found.names:
            self._note_named(name, block.start)
        if found.shouted:
            return
        for ent in doc.ents:
            at = (block.start + ent.start_char, block.start + ent.end_char)
            if ent.label_ == "PERSON":
                if not found.is_all_taken(ent.start_char, ent.end_char):
                    self._note_person(ent, block.start, found.is_taken)
            elif ent.label_ in ("ORG", "GPE", "NORP") and not found.is_taken(ent.start_char, ent.end_char):
                other = self.note_other(ent.text, at, ent.label_)
                if other is not None and ent.label_ == "ORG" and not found.heading:
                    other.listed |= organisation_words(other.name)
        for span in found.persons:
            self._note_person(span, block.start, found.is_taken)
        for begin, end in found.allies:
            self._allies.append((block.start + begin, block.start + end))

    def _note_named(self, named: Named, base: int) -> None:
        at = (base + named.start, base + named.end)
        if named.name == "Brussels":
            self._brussels.append(at)
            return
        known = self._other(named.name, named.type)
        known.listed = True
        known.unnamed |= named.generic
        known.mentions.add(at)
        known.aliases.add(named.words)
        if named.of is not None:
            known.entitle(Titled(named.words, *at, False, named.of))
        self._ending_at[at[1]] = known
        self._voices[at[1]] = (base + named.begin, at[0], known)
