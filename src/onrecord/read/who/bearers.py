"""Bearers: whom a bare surname means where several persons of the article have it.

The press gives the person an article is about by surname alone, and the relatives with their first names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from onrecord.names import surname
from onrecord.read.gender import Gender
from onrecord.read.known import Known
from onrecord.read.who.memory import Person

_MALE = re.compile(r"\b(?:Mr|Sir|Lord)\.?\s+\Z")
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Madam|Mme)\.?\s+\Z")
_FORE = 2
"""How many times as often as any other bearer the one is named in full whom the surname alone means."""
_MOST = 50


class Bearers:
    """The persons of each surname that is also printed alone without being settled."""

    def __init__(self, persons: Sequence[Person], text: str, gender: Callable[[Known], Gender | None]) -> None:
        self._text, self._gender = text, gender
        self._of: dict[int, list[Person]] = {}
        full: dict[str, list[Person]] = defaultdict(list)
        for person in persons:
            if " " in person.known.name:
                full[surname(person.known.name).lower()].append(person)
        for person in persons:
            same = full.get(person.known.name.lower(), []) if " " not in person.known.name else []
            if same:
                # Those named most come first; of two named as often, the one named first.
                by = sorted(same, key=lambda p: (-len(p.known.mentions), p.first))[:_MOST]
                self._of[id(person)] = by
                by[0].total += person.total
                by[0].named = sorted([*by[0].named, *person.named])
                by[0].first = min(by[0].first, person.first)

    def of(self, person: Person, at: int) -> Person:
        """The bearer whom a surname at a place most likely means; the person itself where it is no such surname."""
        return self._choose(person, at, surely=False) or person

    def sure(self, person: Person, at: int) -> Person | None:
        """The bearer whom it clearly means; None where two are named alike."""
        return self._choose(person, at, surely=True)

    def _choose(self, person: Person, at: int, *, surely: bool) -> Person | None:
        able = self._of.get(id(person))
        if not able:
            return None
        before = self._text[max(0, at - 8) : at + 5]
        lead = self._text[max(0, at - 8) : at]
        told = "f" if _FEMALE.search(lead) else "m" if _MALE.search(lead) else _inside(before[len(lead) :])
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
