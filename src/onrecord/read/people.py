"""People and bodies of one article: who is named, how fully, with which office, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.clean.tables import agencies, agency_names, publishers
from onrecord.read.blocks import Block
from onrecord.read.family import Family
from onrecord.read.known import Known
from onrecord.read.names import plain_name, surname, words_of
from onrecord.read.offices import offices
from onrecord.read.tables import bodies, body_names, roles
from onrecord.records import ActorType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Range = tuple[int, int]

_CAPITALISED = re.compile(r"\b[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.-]+){0,5}\b")
_THE = re.compile(r"^the\s+", re.IGNORECASE)


class People:
    """The actors named in one article."""

    def __init__(self) -> None:
        self.persons: list[Known] = []
        self.others: dict[str, Known] = {}
        self._families: dict[str, Family] = {}
        self._of_first_name: dict[str, list[Known]] = {}
        self._bearers: dict[tuple[str, str], list[Known]] = {}
        self._ending_at: dict[int, Known] = {}
        self._person_ends: set[int] = set()

    def note(self, block: Block, doc: Doc) -> None:
        """Take in the names of a parsed paragraph."""
        for ent in doc.ents:
            at = (block.start + ent.start_char, block.start + ent.end_char)
            if ent.label_ == "PERSON" and _publisher(plain_name(ent.text)) is None:
                self._note_person(ent, at)
            elif ent.label_ in ("PERSON", "ORG", "GPE", "NORP"):
                self.note_other(ent.text, at, ent.label_)
        for m in _CAPITALISED.finditer(doc.text):
            if m.group().lower() in body_names():
                self.note_other(m.group(), (block.start + m.start(), block.start + m.end()), "ORG")

    def _note_person(self, ent: Span, at: Range) -> None:
        words = plain_name(ent.text).split()
        while len(words) > 2 and (words[0].lower() in roles() or _after_the(ent)):
            words.pop(0)  # "the League Ann Bee": no name of a person follows an article
            if words[0].lower() not in roles():
                break
        name = " ".join(words)
        if not name[:1].isupper() or name.lower() in body_names():
            return
        person = self.person(name)
        if person is None:
            if len(words) == 1 and name.lower() in roles():
                return
            person = self.add_person(name)
        begin = at[0] + max(ent.text.find(words[0]), 0)
        end = at[1] - 2 if ent.text.endswith(("'s", "’s")) else at[1]
        if begin < end:
            person.mentions.add((begin, end))
        person.aliases.add(name)
        if len(words) > len(person.name.split()):
            person.name = name
            self._families[surname(name).lower()].renamed(person)
        for office in offices(ent):
            told = words_of(office)
            if told & roles():
                person.hold(office, told)

    def add_person(self, name: str) -> Known:
        """A new person of this name."""
        person = Known(name, "person")
        self.persons.append(person)
        self._families.setdefault(surname(name).lower(), Family()).add(person)
        self._of_first_name.setdefault(name.split()[0].lower(), []).append(person)
        return person

    def person(self, name: str) -> Known | None:
        """The person of this name: the same full name, a spelling of it, or the only one of this surname."""
        words = name.split()
        if not words:
            return None
        family = self._families.get(surname(name).lower()) or Family()
        same = family.persons
        if len(words) == 1:
            same = same or self._of_first_name.get(name.lower(), [])
            return same[0] if len(same) == 1 else family.bare(name)
        only = same[0] if len(same) == 1 and " " not in same[0].name else None
        return family.of_given_name(words[0]) or only

    def of_surname(self, name: str) -> list[Known]:
        """All persons with the surname of a name."""
        family = self._families.get(surname(name).lower())
        return family.persons if family is not None else []

    def note_other(self, text: str, at: Range, label: str) -> Known | None:
        """Take in a body, country or organisation; None when the words are no name."""
        name = _THE.sub("", plain_name(text), count=1)
        if not any(c.isalpha() for c in name):
            return None
        kind: ActorType = {"GPE": "country", "NORP": "group"}.get(label, "organisation")  # type: ignore[assignment]
        body, publisher = body_names().get(name.lower()), _publisher(name)
        if body is not None:
            name, kind = body, "body"
        elif publisher is not None:
            name, kind = publisher
        known = self.others.setdefault(name.lower(), Known(name, kind))
        if self._ending_at.setdefault(at[1], known) is known:
            known.mentions.add(at)
        known.aliases.add(_THE.sub("", plain_name(text), count=1))
        return known

    def other_ending_at(self, end: int) -> Known | None:
        """The body or country whose mention ends at a code point."""
        return self._ending_at.get(end)

    def by_short_form(self, words: str) -> Known | None:
        """The body that a short form means ("the Alliance"), when exactly one that the article names goes by it."""
        short = words.lower()
        meant = [b.name.lower() for b in bodies() if short in b.short and b.name.lower() in self.others]
        return self.others[meant[0]] if len(meant) == 1 else None

    def settle(self) -> None:
        """Join surnames that came before their full name, and names that the tagger took for something else."""
        gone: set[Known] = set()
        for key, family in self._families.items():
            full = [p for p in family.persons if " " in p.name]
            bare = [p for p in family.persons if " " not in p.name]
            if len(full) == 1 and bare:
                for short in bare:
                    full[0].take(short)
                self._families[key] = Family(full)
                gone.update(bare)
        self.persons = [p for p in self.persons if p not in gone]
        for named in self._of_first_name.values():
            named[:] = [p for p in named if p not in gone]
        for key in list(self.others):
            other = self.others[key]
            person = self.person(other.name) if other.type in ("organisation", "country") else None
            if person is not None and other.name.lower() not in roles():
                person.take(other)
                del self.others[key]
        self.persons.sort(key=lambda p: min(p.mentions, default=(0, 0)))
        for key, family in self._families.items():
            for p in family.persons:
                self._bearers.setdefault((key, surname(p.name)), []).append(p)
        self._person_ends = {end for p in self.persons for _, end in p.mentions}

    def note_surnames(self, block: Block, doc: Doc) -> None:
        """Take in the bare surnames that the tagger passed over, where only one person bears them."""
        for t in doc:
            if t.pos_ != "PROPN" or not t.text[:1].isupper():
                continue
            same = self._bearers.get((surname(t.text).lower(), t.text), [])
            at = (block.start + t.idx, block.start + t.idx + len(t))
            if len(same) != 1 or at[1] in self._person_ends:
                continue
            before, after = doc[max(0, t.i - 1)], doc[min(len(doc) - 1, t.i + 1)]
            named_before = before.i < t.i and before.pos_ == "PROPN" and before.lemma_.lower() not in roles()
            if not named_before and not (after.i > t.i and after.pos_ == "PROPN"):
                same[0].mentions.add(at)


def _after_the(ent: Span) -> bool:
    return ent.start > 0 and ent.doc[ent.start - 1].lower_ in ("the", "a", "an")


def _publisher(name: str) -> tuple[str, ActorType] | None:
    """The agency or outlet of this name."""
    known = agencies().get(name.lower()) or publishers().get(name)
    return (known, "agency" if known in agency_names() else "outlet") if known else None


def gather(parsed: Sequence[tuple[Block, Doc]]) -> People:
    """The people and bodies of an article; bare surnames are settled after all full names are known."""
    people = People()
    for block, doc in parsed:
        people.note(block, doc)
    people.settle()
    for block, doc in parsed:
        people.note_surnames(block, doc)
    return people
