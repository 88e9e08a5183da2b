"""Known: an actor of one article while it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from onrecord.records import ActorType

Range = tuple[int, int]
_FORMER = re.compile(r"\b(?:former|ex|late|one-time|then)\b", re.IGNORECASE)
_MOST_TITLES = 40


@dataclass(frozen=True, slots=True)
class Titled:
    """A title as the article prints it at code points start..end, and the state or body whose it is."""

    words: str
    start: int
    end: int
    former: bool
    of: str | None = None


@dataclass(slots=True, eq=False)
class Known:
    """An actor of the article while it is read: `name` is the fullest form so far, `mentions` are code points.

    `offices`: what the article calls the office, with its words; `office`: the fullest of them, a former one only where
    there is no other. `titles`: each title once, by its words in small letters. `unnamed`: the article gives no name
    ("a Western diplomat"); `name` is then its words, good in this article alone. `listed`: our tables or its own form
    tell that it is an actor wherever it is named; `polite`: it is a person, by a Mr or Ms; `parts`: those who
    speak as one ("Arlen and Brenn").
    """

    name: str
    type: ActorType
    mentions: set[Range] = field(default_factory=set)
    offices: dict[str, frozenset[str]] = field(default_factory=dict)
    aliases: set[str] = field(default_factory=set)
    unnamed: bool = False
    office: str | None = None
    titles: dict[str, Titled] = field(default_factory=dict)
    listed: bool = False
    polite: bool = False
    parts: tuple[Known, ...] = ()

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

    def entitle(self, title: Titled) -> None:
        """Note a title; the first place that prints it counts."""
        if len(self.titles) < _MOST_TITLES:
            self.titles.setdefault(title.words.lower(), title)

    def named_titles(self) -> list[Titled]:
        """The titles: the fullest first, former ones last."""
        return sorted(self.titles.values(), key=lambda t: (t.former, t.of is None, -len(t.words), t.start))

    def take(self, other: Known) -> None:
        """Take over what was noted under another form of the same name."""
        self.mentions |= other.mentions
        self.aliases |= other.aliases
        self.listed |= other.listed
        self.polite |= other.polite
        for office, words in other.offices.items():
            self.hold(office, words)
        for title in other.titles.values():
            self.entitle(title)


def _fullness(office: str) -> tuple[bool, int]:
    return _FORMER.search(office) is None, len(office)
