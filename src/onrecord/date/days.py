"""Days: a set of days of the calendar, as the bits of one number. What a clue allows; clues are joined with `&`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

FIRST, LAST = date(1900, 1, 1), date(2099, 12, 31)
"""The days that a press report may be of; a set that reaches either end is open there."""
_SIZE = (LAST - FIRST).days + 1
_ALL = (1 << _SIZE) - 1


@dataclass(frozen=True, slots=True)
class Days:
    """Some days between FIRST and LAST."""

    bits: int

    def __and__(self, other: Days) -> Days:
        return Days(self.bits & other.bits)

    def __or__(self, other: Days) -> Days:
        return Days(self.bits | other.bits)

    def __bool__(self) -> bool:
        return self.bits != 0

    def __contains__(self, day: date) -> bool:
        return FIRST <= day <= LAST and bool(self.bits >> (day - FIRST).days & 1)

    @property
    def first(self) -> date:
        """The first day; ValueError when there is none."""
        return _day((self.bits & -self.bits).bit_length() - 1)

    @property
    def last(self) -> date:
        """The last day; ValueError when there is none."""
        return _day(self.bits.bit_length() - 1)

    @property
    def open(self) -> bool:
        """Whether nothing bounds it on one side."""
        return bool(self.bits & 1 or self.bits >> (_SIZE - 1))

    def __len__(self) -> int:
        return self.bits.bit_count()

    def runs(self) -> Iterator[tuple[date, date]]:
        """The stretches of neighbouring days, in order."""
        bits, at = self.bits, 0
        while bits:
            skip = (bits & -bits).bit_length() - 1
            bits >>= skip
            length = (~bits & (bits + 1)).bit_length() - 1
            yield _day(at + skip), _day(at + skip + length - 1)
            bits >>= length
            at += skip + length

    def years(self) -> list[int]:
        """The years with a day of it."""
        found = dict.fromkeys(year for a, b in self.runs() for year in range(a.year, b.year + 1))
        return list(found)

    def moved(self, least: int, most: int) -> Days:
        """Every day that lies from `least` to `most` days after one of these (before, where negative)."""
        out, width = self.bits, most - least + 1
        # Doubling: each step smears the set over twice as many days.
        done = 1
        while done < width:
            step = min(done, width - done)
            out |= out << step
            done += step
        out = out << least if least >= 0 else out >> -least
        return Days(out & _ALL)


def _day(n: int) -> date:
    if not 0 <= n < _SIZE:
        raise ValueError("an empty set of days has no first and last")
    return FIRST + timedelta(days=n)


def between(first: date | None, last: date | None) -> Days:
    """The days from `first` to `last`, both included; None leaves the side open."""
    start = max(first or FIRST, FIRST)
    end = min(last or LAST, LAST)
    return Days((1 << (end - FIRST).days + 1) - (1 << (start - FIRST).days) if start <= end else 0)


@cache
def weekdays(weekday: int) -> Days:
    """Every Monday (0) ... Sunday (6)."""
    bits, step = 1 << (weekday - FIRST.weekday()) % 7, 7
    while step < _SIZE:
        bits |= bits << step
        step *= 2
    return Days(bits & _ALL)


@cache
def yearly(month: int, day: int) -> Days:
    """This day of every year that has it."""
    bits = 0
    for year in range(FIRST.year, LAST.year + 1):
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            bits |= 1 << (date(year, month, day) - FIRST).days
    return Days(bits)


ALL = Days(_ALL)
