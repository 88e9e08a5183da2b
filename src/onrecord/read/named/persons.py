"""Persons: the persons of one article, by surname and by given name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.names import surname
from onrecord.names.script import latin
from onrecord.read.named.family import Family
from onrecord.read.named.known import Known
from onrecord.read.named.meaning import is_bare, is_person
from onrecord.read.named.sound import is_particle, person_words

_ARABIC = re.compile(r"^(?:al|el)-(?=[a-z]{3})", re.IGNORECASE)


class Persons:
    """The persons of one article: `all` in the order of the article, `families` by the key of the surname."""

    def __init__(self) -> None:
        self.all: list[Known] = []
        self.families: dict[str, Family] = {}
        self.titled: set[int] = set()
        """Where a name begins that stands right behind a title: "retired Colonel" Otto Brenn."""
        self.apart: set[Known] = set()
        """Bare surnames that are nobody's whom the article names in full: the Mrs Bee beside a Robert Bee."""
        self._of_first_name: dict[str, list[Known]] = {}

    def add(self, name: str) -> Known:
        """A new person of this name."""
        person = Known(name, "person")
        self.all.append(person)
        self.families.setdefault(self.key(name), Family()).add(person)
        self._of_first_name.setdefault(name.split()[0].lower(), []).append(person)
        return person

    def rename(self, person: Known, name: str) -> None:
        """Give a person the fuller name that the article turns out to have."""
        if is_bare(person.name) and not is_bare(name):
            self._of_first_name.setdefault(name.split()[0].lower(), []).append(person)
        person.name = name
        self.families[self.key(name)].renamed(person)

    def drop(self, gone: set[Known]) -> None:
        """Leave out persons who were taken over by others."""
        self.all[:] = [p for p in self.all if p not in gone]

    def forget(self, gone: set[Known]) -> None:
        """Leave out, of those found by a given name, persons who were taken over by others."""
        for named in self._of_first_name.values():
            named[:] = [p for p in named if p not in gone]

    def of(self, name: str) -> Known | None:
        """The person of this name: the same full name, a spelling of it, or the only one of this surname."""
        words = name.split()
        if not words:
            return None
        family = self.family(name) or Family()
        same = family.persons
        if is_bare(name):
            same = same or self._of_first_name.get(name.lower(), [])
            return same[0] if len(same) == 1 else family.bare(name)
        only = same[0] if len(same) == 1 and is_bare(same[0].name) else None
        return family.of_given_name(words[0]) or only

    def key(self, name: str) -> str:
        """The surname, in small letters; "Le Pen" is one where the article has a Marine Le Pen."""
        words, whole = name.split(), _ARABIC.sub("", latin(name).lower())
        if is_bare(name) or (whole in self.families and all(map(is_particle, words[:-1]))):
            return whole
        return _ARABIC.sub("", latin(surname(name)).lower())

    def family(self, name: str) -> Family | None:
        """The persons who share the surname of a name."""
        return self.families.get(self.key(name))

    def certain(self) -> list[Known]:
        """Those whom the article names for certain."""
        return [p for p in self.all if is_person(p) and not self._is_open(p)]

    def _is_open(self, person: Known) -> bool:
        """Whether a bare surname may be one of several whom the article names in full."""
        family = self.family(person.name) if person not in self.apart else None
        return is_bare(person.name) and not person.offices and family is not None and len(family.persons) > 1


def lasts(person: Known) -> Iterator[str]:
    """The surname of a person in each spelling of the article."""
    for name in (person.name, *sorted(a for a in person.aliases if person_words(a))):
        last = name if is_bare(name) and name == person.name else surname(name)
        yield last
        if _ARABIC.match(last):
            yield _ARABIC.sub("", last)
