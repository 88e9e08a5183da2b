"""Anaphor: a pronoun or title at its place, and what is known of the saying it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.read.who.memory import Person, Seen
from onrecord.read.who.titles import Title
from onrecord.records import Gender

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Anaphor:
    """Words that mean somebody spoken of elsewhere: a pronoun (`title` None) or a title.

    `source`: it is the source of a statement, whose words are `content`; `parent`: who reports that statement,
    `reported` in his own words, not quoted.
    `bound`: whoever cannot be meant; `addressed`: to whom it is said (ids of persons).
    """

    seen: Seen
    gender: Gender | None
    title: Title | None = None
    source: bool = False
    content: tuple[Range, ...] = ()
    parent: Person | None = None
    reported: bool = False
    bound: frozenset[int] = frozenset()
    addressed: frozenset[int] = frozenset()
