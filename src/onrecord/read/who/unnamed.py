"""Unnamed: the voices of an article that have no name, under the words the article uses."""

from __future__ import annotations

from onrecord.names import words_of
from onrecord.read.named.known import Known, Titled
from onrecord.read.named.people import People
from onrecord.read.who.entitle import entitle
from onrecord.read.who.mentions import mentioned

Range = tuple[int, int]


class Unnamed:
    """Persons and groups without a name; the same words mean the same voice through the article."""

    def __init__(self, people: People, text: str) -> None:
        self._people, self._text = people, text
        self._groups: dict[str, Known] = {}
        self._persons: dict[str, Known] = {}

    def person(self, name: str, at: Range, *, new: bool) -> Known:
        """A person without a name: a Western diplomat (`new`; then "the diplomat")."""
        name = " ".join(name.split())
        known = self._persons.get(name.lower())
        if known is None:
            known = self._persons[name.lower()] = Known(name, "person", aliases={name}, unnamed=True)
            if new:
                known.hold(name, words_of(name))
            entitle(known, name, at[0], self._people, self._text)
        return mentioned(known, at)

    def officer(self, title: str, owner: Known, at: Range) -> Known:
        """Who has a title of a state or body and no name: the information minister of Arlen."""
        known = self.person(f"{owner.name}'s {title}", at, new=True)
        begin = self._text.find(title, at[0], at[1])
        if begin >= 0:
            known.entitle(Titled(title, begin, begin + len(title), False, owner.name))
        return known

    def group(self, name: str, at: Range, parts: tuple[Known, ...] = ()) -> Known | None:
        """An unnamed voice: Western diplomats, the country's authorities. None where the words have no letter.

        `parts`: those who speak as one, where the words name each of them.
        """
        name = " ".join(name.split())
        if not any(c.isalpha() for c in name):
            return None
        known = self._groups.setdefault(name.lower(), Known(name, "group", aliases={name}, unnamed=True))
        known.parts = known.parts or parts
        return mentioned(known, at)
