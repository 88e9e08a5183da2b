"""Clue: something in an undated article that leaves only some days for its publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from onrecord.date.days import Days

Range = tuple[int, int]
Kind = Literal["dateline", "weekday", "office", "calendar", "year"]

_MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


EDGE = 30
"""Fewer days than these are where two terms meet, not a date: a weak clue does not count for them."""
MANY = 6
"""More choices than these are counted, not named."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Days on which the article may have been published if the clue is true, where it stands, and what it says.

    `basis`: code points of the article. `words`: a sentence without its stop; `choices` end it, those that are still
    open. `soft`: it gives way where the others leave no day, or fewer than `least`. `weak`: it is soft and bounds
    nothing alone. `wider`: the days of its second reading (a weekday may be the day before). `post`: the post that
    somebody holds, of which state or body; no two persons hold it on one day.
    """

    kind: Kind
    days: Days
    basis: tuple[Range, ...]
    words: str
    soft: bool = False
    weak: bool = False
    least: int = 1
    post: str = ""
    wider: Days | None = None
    choices: tuple[tuple[Days, str], ...] = ()

    def sentence(self, left: Days) -> str:
        """What it says, in a sentence; of its choices those that fit the days that are left."""
        ends = [words for days, words in self.choices if days & left] or [words for _, words in self.choices]
        if len(ends) > MANY:
            ends = [f"one of {len(ends)} occasions that the calendar knows"]
        told = " ".join(filter(None, (self.words, listed(ends, word="or"))))
        return f"{told[0].upper()}{told[1:]}."


def spoken(day: date) -> str:
    """A day in words: "7 January 2022"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_day(month: int, day: int) -> str:
    """A day without its year in words: "7 January"."""
    return f"{day} {_MONTHS[month - 1]}"


def stated(iso: str) -> str:
    """An ISO day, month or year in words."""
    parts = [int(x) for x in iso.split("-")]
    if len(parts) == 3:
        return spoken(date(*parts))
    return f"{_MONTHS[parts[1] - 1]} {parts[0]}" if len(parts) == 2 else str(parts[0])


def listed(items: list[str], *, word: str = "and") -> str:
    """ "a, b and c"."""
    return f"{', '.join(items[:-1])} {word} {items[-1]}" if len(items) > 1 else "".join(items)


def term(since: str | None, until: str | None) -> str:
    """When a post was held, in words: "from 1 October 2014 to 1 October 2024"."""
    begins = f"from {stated(since)} on" if since and not until else f"from {stated(since)}" if since else ""
    ends = f"{'to' if since else 'until'} {stated(until)}" if until else ""
    return " ".join(filter(None, (begins, ends))) or "at a time that the table does not tell"
