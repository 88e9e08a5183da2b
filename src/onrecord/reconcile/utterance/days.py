"""Days: when the words of a statement can have been said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.records import Rendering, When

SLACK = 1
"""Days by which a said-on day and another report may differ: the evening here is the next morning there."""
FRESH = 1
"""Days before publication in which words are taken to have been said, where the article names no day.

Inside one story too: alike words and like events are no ground for more, those of a stock phrase are just as alike.
"""
VAGUE = 31
"""An interval of more days than this does not tell one act of saying from the next."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days from `first` to `last` (ordinals) on which something can have been said.

    `vague`: they are too many to count as a date, or the article is of no known day. `stated`: the article tells them.
    """

    first: int
    last: int
    vague: bool
    stated: bool

    def meets(self, other: Days) -> bool:
        """Whether both can be of one day."""
        slack = SLACK if self.stated or other.stated else 0
        return self.first <= other.last + slack and other.first <= self.last + slack


EVER = Days(0, date.max.toordinal(), vague=True, stated=False)


def days(of: Rendering) -> Days:
    """The days on which a statement can have been made, from its own said-on day, else from the day of its article."""
    said, published = of.statement.said, of.published
    if said is not None:
        first, last = said.earliest.toordinal(), said.latest.toordinal()
        return Days(first, last, last - first > VAGUE, stated=True)
    if published is None:
        return EVER
    first, last = published.earliest.toordinal(), published.latest.toordinal()
    return Days(first - FRESH, last, last - first > VAGUE, stated=False)


def common(said: list[When]) -> When | None:
    """The days that all of these tell; where they only touch (SLACK), the days that they touch; None of none."""
    if not said:
        return None
    first, last = max(w.earliest for w in said), min(w.latest for w in said)
    first, last = min(first, last), max(first, last)
    closest = min(said, key=lambda w: (w.latest - w.earliest, w.earliest, w.basis))
    if (first, last) == (closest.earliest, closest.latest):
        return closest
    basis = tuple(sorted({span for w in said for span in w.basis}))
    why = tuple(dict.fromkeys(sentence for w in said for sentence in w.why))
    return When(first, last, "day" if first == last else "interval", basis, closest.method, why)
