"""Bearers: whom a bare surname means where several persons of the article have it.

The press gives the person an article is about by surname alone, and the relatives with their first names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

from onrecord.names import surname
from onrecord.read.named.known import Known
from onrecord.read.who.memory import Person
from onrecord.records import Gender

Range = tuple[int, int]

_MALE = re.compile(r"\b(?:Mr|Sir|Lord)\.?\s+\Z")
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Madam|Mme)\.?\s+\Z")
_NAME = re.compile(r"\b[A-Z][\w'’-]*(?<!['’]s)\b")
_PART = re.compile(r"\b[A-Z][\w.'’-]* \Z")
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Gen|President|Senator|Governor|Minister)\.?")
_FORE = 2
"""How many times as often as any other bearer the one is named in full whom the surname alone means."""
_MOST = 50


class Bearers:
    """The persons of each surname that several bear, and where it is printed alone without being settled."""

    def __init__(self, persons: Sequence[Person], text: str, gender: Callable[[Known], Gender | None]) -> None:
        self._text, self._gender = text, gender
        self._of: dict[str, list[Person]] = {}
        self.loose: list[tuple[Range, Person]] = []
        """Bare surnames that are noted for nobody, each with the bearer it most likely means."""
        full: dict[str, list[Person]] = defaultdict(list)
        alone: dict[str, Person] = {}
        taken: set[int] = set()
        for person in persons:
            if " " in person.known.name:
                full[surname(person.known.name).lower()].append(person)
            else:
                alone[person.known.name.lower()] = person
            taken.update(e for _, e in person.known.mentions)
        for name, same in full.items():
            if len(same) > 1 or name in alone:
                # Those named most come first; of two named as often, the one named first.
                self._of[name] = sorted(same, key=lambda p: (-len(p.known.mentions), p.first))[:_MOST]
                if name in alone:
                    self._join(self._of[name][0], alone[name].known.mentions)
        if self._of:
            self._find(taken)

    def _find(self, taken: set[int]) -> None:
        """The surnames that stand somewhere alone."""
        for m in _NAME.finditer(self._text):
            able = self._of.get(m[0].lower())
            if able and m.end() not in taken and not self._is_part(m.start()):
                person = self._choose(able, m.start(), surely=False)
                if person is not None:
                    self.loose.append((m.span(), person))

    def _is_part(self, at: int) -> bool:
        """Whether another name stands right before, that is no courtesy title: "Jane Smith", "Smith Street"."""
        before = _PART.search(self._text, max(0, at - 30), at)
        return before is not None and not _TITLE.fullmatch(before[0].strip())

    def _join(self, person: Person, mentions: Collection[Range]) -> None:
        person.total += len(mentions)
        person.named = sorted([*person.named, *mentions])
        person.first = min([person.first, *(s for s, _ in mentions)])

    def of(self, person: Person, at: int) -> Person:
        """The bearer whom a surname at a place most likely means; the person itself where it is no such surname."""
        able = self._of.get(person.known.name.lower())
        return (self._choose(able, at, surely=False) if able else None) or person

    def sure(self, name: str, at: int) -> Person | None:
        """The bearer whom a surname at a place clearly means; None where two are named alike, or none bears it."""
        able = self._of.get(name.lower())
        return self._choose(able, at, surely=True) if able else None

    def _choose(self, able: list[Person], at: int, *, surely: bool) -> Person | None:
        lead, name = self._text[max(0, at - 8) : at], self._text[at : at + 5]
        told = "f" if _FEMALE.search(lead) else "m" if _MALE.search(lead) else _inside(name)
        if told is not None:
            able = [p for p in able if self._gender(p.known) in (None, told)] or able
        if len(able) == 1 or not surely:
            return able[0]
        first, second = len(able[0].known.mentions), len(able[1].known.mentions)
        return able[0] if first >= _FORE * second and able[0].first < able[1].first else None


def _inside(start: str) -> Gender | None:
    """The courtesy title at the beginning of a mention that holds one."""
    if re.match(r"(?:Mrs|Ms|Miss)\b", start):
        return "f"
    return "m" if start.startswith("Mr") else None
