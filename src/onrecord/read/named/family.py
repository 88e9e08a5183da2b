"""Family: the persons of one surname, found by their given name without a look at each of them."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.names import given_keys, same_first_name, sought_keys

if TYPE_CHECKING:
    from onrecord.read.named.known import Known


class Family:
    """Persons in the order in which they were added; the first who fits is meant."""

    def __init__(self, persons: Iterable[Known] = ()) -> None:
        self.persons: list[Known] = []
        self._rank: dict[Known, int] = {}
        self._given: dict[str, list[int]] = {}
        self._bare: dict[str, Known] = {}
        for person in persons:
            self.add(person)

    def add(self, person: Known) -> None:
        """Take a person in."""
        self._rank[person] = len(self.persons)
        self.persons.append(person)
        if " " in person.name:
            self.renamed(person)
        elif person.name not in self._bare or self._bare[person.name].name != person.name:
            self._bare[person.name] = person

    def renamed(self, person: Known) -> None:
        """Take in that the full name of a person is now another one."""
        rank = self._rank[person]
        for key in given_keys(person.name.split()[0]):
            ranks = self._given.setdefault(key, [])
            if rank not in ranks[-1:]:
                insort(ranks, rank)

    def bare(self, name: str) -> Known | None:
        """The person of whom only this surname is known."""
        person = self._bare.get(name)
        return person if person is not None and person.name == name else None

    def of_given_name(self, name: str) -> Known | None:
        """The first person of a full name whose given name can be this one; nobody for an initial of two."""
        ranks = {r for key in sought_keys(name) for r in islice(self._fitting(self._given.get(key, ()), name), 2)}
        if len(name.rstrip(".")) == 1 and len(ranks) > 1:
            return None  # an initial that two can have
        return self.persons[min(ranks)] if ranks else None

    def _fitting(self, ranks: Iterable[int], name: str) -> Iterator[int]:
        """The ranks that stand: a key is shared by some names that differ, and by names since grown."""
        return (r for r in ranks if same_first_name(self.persons[r].name.split()[0], name))
