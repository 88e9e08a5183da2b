"""What a match says: its type, value, and what it leaves open."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from onrecord.date.timex.grammar import Match
from onrecord.date.timex.lexicon import MARKS, Lexicon
from onrecord.date.timex.tense import tense
from onrecord.date.timex.tokens import Token
from onrecord.date.timex.values import covered

Type = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Said:
    """What the words alone give: weekday 0 (Monday) to 6, month, day, year; or a unit and how many of them away.

    `unit` is a letter of TIMEX3 (D, W, M, Q, Y; WE a weekend), `count` is negative for the past ("last week": W, -1).
    """

    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    unit: str | None = None
    count: int | None = None


NOTHING = Said()


@dataclass(frozen=True, slots=True)
class Reading:
    """A match read. `start` and `end` (code points) where the expression is shorter than the match."""

    type: Type
    value: str
    said: Said = NOTHING
    relative: bool = False
    others: tuple[date, ...] = ()
    start: int | None = None
    end: int | None = None
    floating: bool = False
    """Whether a day named just after gives a time of the day its day."""
    passing: bool = False
    """Whether later times do not count from it: what is only compared with ("a year earlier")."""


@dataclass(slots=True)
class Context:
    """What a reading may look at: the text, the day it is counted from, and what was read before it."""

    text: str
    words: Lexicon
    anchor: date | None
    before: Reading | None = None
    """What was read just before."""
    before_at: int = -1
    """Where that ended."""
    last: str | None = None
    """The last value that names days."""
    last_at: int = -1
    """Where that ended."""
    quarter: str | None = None
    """The last quarter named."""
    quarterly: bool = False
    """Whether that quarter is what the words speak of; after "the nine months" they do no more."""
    day: date | None = None
    """The last day named."""
    gone: str | None = None
    """The last value that names days none of which is after the anchor."""

    def day_spoken_of(self, m: Match) -> date | None:
        """The last day named; where the words around a match look back, none that is still ahead."""
        if self.day is None or self.anchor is None or self.day <= self.anchor or self.tense(m) >= 0:
            return self.day or self.anchor
        days = covered(self.gone) if self.gone else None
        return days[0] if days and days[0] == days[1] else None

    def spoken_of(self, m: Match) -> str | None:
        """The last value that names days; where the words around a match look back, none that is still ahead."""
        days = covered(self.last) if self.last else None
        ahead = days is not None and self.anchor is not None and days[0] > self.anchor
        return self.gone if ahead and self.tense(m) < 0 else self.last

    def tense(self, m: Match) -> int:
        """Above 0 where the words around a match look ahead, below where they look back, 0 where they do not say."""
        if self.text[m.end : m.end + 2] in MARKS:  # "they would reject Wednesday's ruling": only what stands close by
            return tense(self.text, m.start, m.end, self.words, CLOSE)
        return tense(self.text, m.start, m.end, self.words, weekday=m.has("weekday", "weekday_short"))

    def word_before(self, m: Match) -> str:
        """The word that stands just before a match, in small letters; empty after a mark or at the start."""
        found = BEFORE.search(self.text, max(0, m.start - 30), m.start)
        return found[1].lower() if found else ""

    def named_before(self, m: Match) -> bool:
        """Whether a match follows a word with a capital, or a form of address, as a family name does."""
        found = BEFORE.search(self.text, max(0, m.start - 30), m.start)
        if found is not None:
            return found[1][0].isupper() and found[1].lower() not in self.words.small
        title = TITLE.search(self.text, max(0, m.start - 12), m.start)
        return title is not None and self.is_sign("title_sign", title[1].lower())

    def word_after(self, m: Match) -> str:
        """The word that follows a match, in small letters."""
        found = AFTER.match(self.text, m.end)
        return found[1].lower() if found else ""

    def in_title(self, m: Match) -> bool:
        """Whether a match is a title in quotation marks: "This Week"."""
        return len(m.tokens) > 1 and self.text[m.start - 1 : m.start] in QUOTES and all(map(self.as_name, m.tokens))

    def as_name(self, token: Token) -> bool:
        """Whether a word that the language writes small begins with a capital here, and is not all in capitals."""
        word = self.text[token.start : token.end]
        return word[0].isupper() and not word.isupper() and word.lower() in self.words.small

    def month_after(self, m: Match) -> bool:
        """Whether the next word is a month."""
        entry = self.words.capital.get(self.word_after(m))
        return entry is not None and "month" in entry.senses

    def is_sign(self, kind: str, word: str) -> bool:
        """Whether a word is in a list of the table."""
        return word in self.words.signs.get(kind, ())

    def remember(self, reading: Reading, at: int) -> None:
        """Take note of a reading that names days, for those that count from it."""
        self.before, self.before_at = reading, at
        if reading.type == "DURATION" and MONTHS.fullmatch(reading.value):
            self.quarterly = False
        days = None if reading.passing or reading.floating else covered(reading.value)
        if days is None:
            return
        self.last, self.last_at = reading.value, at
        if self.anchor is None or days[0] <= self.anchor:
            self.gone = reading.value
        if days[0] == days[1]:
            self.day = days[0]
        if "-Q" in reading.value:
            self.quarter, self.quarterly = reading.value, True


CLOSE = 25
"""Code points before a possessive in which its tense is looked for."""

QUOTES = frozenset("\"\u201c\u2018'`")
BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")
TITLE = re.compile(r"([^\W\d_]+)\.\s+\Z")
AFTER = re.compile(r"\s+([^\W\d_]+)")
MONTHS = re.compile(r"P[69]M")

Read = Callable[[Match, Context], "Reading | None"]
