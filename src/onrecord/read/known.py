"""Known: an actor of one article while it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from onrecord.records import ActorType

Range = tuple[int, int]
_FORMER = re.compile(r"\b(?:former|ex|late|one-time|then)\b", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Known:
    """An actor of the article while it is read: `name` is the fullest form so far, `mentions` are code points.

    `offices`: what the article calls the office, with its words; `office`: the fullest of them, a former one only where
    there is no other. `unnamed`: the article gives no name ("a Western diplomat"); `name` is then its words, good in
    this article alone.
    """

    name: str
    type: ActorType
    mentions: set[Range] = field(default_factory=set)
    offices: dict[str, frozenset[str]] = field(default_factory=dict)
    aliases: set[str] = field(default_factory=set)
    unnamed: bool = False
    office: str | None = None

    @property
    def role_words(self) -> frozenset[str]:
        """All words of the offices given."""
        return frozenset(w for words in self.offices.values() for w in words)

    def hold(self, office: str, words: frozenset[str]) -> None:
        """Note an office and its words."""
        if office not in self.offices:
            self.offices[office] = words
            if self.office is None or _fullness(office) > _fullness(self.office):
                self.office = office

    def take(self, other: Known) -> None:
        """Take over what was noted under another form of the same name."""
        self.mentions |= other.mentions
        self.aliases |= other.aliases
        for office, words in other.offices.items():
            self.hold(office, words)


def _fullness(office: str) -> tuple[bool, int]:
    return _FORMER.search(office) is None, len(office)
