"""An axis of days in pieces: a long stretch on which nothing stands is left out, so that the others find room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from onrecord.present.report.labels import MONTHS
from onrecord.present.report.lanes import Point, domain

Drawing = Any
"""A selection or a scale of the library, which comes without types."""

LEAST = 64
"""Width of the smallest piece: room for one day in words."""
BREAK = 24
"""Room between two pieces."""
HANG = BREAK / 2 - 3
"""How far the words of a day may reach beyond their piece."""
LETTER, GAP = 7, 4
"""Width of a letter of a day in words, and the room between two days."""
SHORT = timedelta(6)
"""No piece has fewer days."""
EMPTY = timedelta(60)
"""A stretch is left out if it is at least so long, and longer than a quarter of what else there is to show."""


FEW = 6
"""So many days with a sign are named themselves; of more, the ticks of the scale."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Where a tick stands, and where the middle of its words, with the year below; no words where there is no room."""

    at: float
    middle: float = 0
    words: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Days drawn without a break, with the scale that places them, and what stands on them, each once."""

    first: date
    last: date
    left: float
    right: float
    scale: Drawing
    spans: tuple[tuple[date, date], ...]
    """First and last days, those of most signs first."""

    def at(self, day: date) -> float:
        """Where a day stands."""
        return round(float(self.scale(_time(day))), 1)

    def ticks(self) -> list[Tick]:
        """Days with their words, as many as have room: those on which something stands, if they are few."""
        if len(self.spans) > FEW:
            for n in range(2 * int((self.right - self.left) // LEAST) + 2, 0, -1):
                ticks = self._ticks(_words(self.scale.ticks(n)))
                if ticks:
                    return ticks
        ticks = max((self._few(short) for short in (False, True)), key=len)
        bare = {self.at(first + (last - first) / 2) for first, last in self.spans[:FEW]} - {t.at for t in ticks}
        return [*map(Tick, sorted(bare)), *ticks]

    def _few(self, short: bool) -> list[Tick]:
        chosen, ticks = list[tuple[date, date]](), list[Tick]()
        for span in self.spans:
            more = self._ticks(_named(sorted([*chosen, span]), short))
            if more:
                chosen, ticks = [*chosen, span], more
        return ticks

    def _ticks(self, named: Sequence[tuple[datetime, str, str]]) -> list[Tick]:
        """Ticks with their words pushed inside; none where two would touch."""
        out, reached = list[Tick](), float("-inf")
        for day, words, year in named:
            at, half = round(float(self.scale(day)), 1), max(len(words), len(year)) * LETTER / 2
            middle = max(min(at, self.right + HANG - half), self.left - HANG + half)
            if middle - half < reached + GAP:
                return []
            reached = middle + half
            out.append(Tick(at, round(middle, 1), words, year))
        return out


def pieces(points: Sequence[Point], left: float, right: float) -> list[Piece]:
    """The pieces of an axis from `left` to `right`, each as wide as it has days with a sign."""
    import detroit as d3

    start, end = domain(points)
    inside = [p for p in points if start <= p.middle <= end]
    spans = _spans(inside, int((right - left) // (LEAST + BREAK)) - 1)
    on = [Counter((p.first, p.last) for p in inside if first <= p.middle <= last) for first, last in spans]
    free = right - left - BREAK * (len(spans) - 1) - LEAST * len(spans)
    out = list[Piece]()
    for span, some in zip(spans, on, strict=True):
        (first, last), wide = _padded(*span), LEAST + free * len(some) / sum(map(len, on))
        inset = min(24, wide / 10)
        scale = d3.scale_time().set_domain([_time(first), _time(last)]).set_range([left + inset, left + wide - inset])
        most = tuple(sorted(some, key=lambda s: (-some[s], s)))
        out.append(Piece(first, last, left, left + wide, scale, most))
        left += wide + BREAK
    return out


def _spans(points: Sequence[Point], most: int) -> list[tuple[date, date]]:
    """First and last day of each piece; `most` stretches at most are left out, the longest first."""
    some = sorted((p.first, p.last) for p in points)
    gaps, reached = list[tuple[date, date]](), some[0][1]
    for first, last in some[1:]:
        if first - reached >= EMPTY:
            gaps.append((reached, first))
        reached = max(reached, last)
    start, rest = some[0][0], reached - some[0][0]
    cut = list[tuple[date, date]]()
    for gap in sorted(gaps, key=lambda gap: (gap[0] - gap[1], gap))[: max(0, most)]:
        rest -= gap[1] - gap[0]
        if gap[1] - gap[0] <= rest / 4:
            break
        cut.append(gap)
    cut.sort()
    return list(zip([start, *(b for _, b in cut)], [*(a for a, _ in cut), reached], strict=True))


def _padded(first: date, last: date) -> tuple[date, date]:
    short = max(SHORT - (last - first), timedelta(0))
    return first - short / 2, last + short / 2


def _time(day: date) -> datetime:
    return datetime.combine(day, time())


def _named(spans: Sequence[tuple[date, date]], short: bool) -> list[tuple[datetime, str, str]]:
    """Days and stretches of days as people write them, at their middle; the year where it begins to be told.

    `short`: of stretches within a month the month.
    """
    out, told = list[tuple[datetime, str, str]](), 0
    for first, last in spans:
        words = _stretch(first, last, short)
        year = "" if first.year == last.year == told or words.isdigit() else str(last.year)
        out.append((_time(first + (last - first) / 2), words, year))
        told = last.year
    return out


def _stretch(first: date, last: date, short: bool) -> str:
    (a, b), after = (MONTHS[day.month - 1][:3] for day in (first, last)), last + timedelta(1)
    if first.day == after.day == 1 and (first.month, after.year) == (after.month, first.year + 1):
        return str(first.year) if first.month == 1 else f"{a} {first.year}–{b}"
    if first.day == after.day == 1 and first.month == last.month:
        return a
    if first == last:
        return f"{first.day} {a}"
    if (first.year, first.month) == (last.year, last.month):
        return a if short else f"{first.day}–{last.day} {a}"
    return f"{first.day} {a}{'' if first.year == last.year else f' {first.year}'} – {last.day} {b}"


def _words(ticks: Sequence[datetime]) -> list[tuple[datetime, str, str]]:
    """Ticks of the scale as people write days, as long as needed; the year where it begins to be told."""
    if all((t.month, t.day) == (1, 1) for t in ticks):
        return [(t, str(t.year), "") for t in ticks]
    new = [True, *(a.year != b.year for a, b in pairwise(ticks))]
    months = all(t.day == 1 for t in ticks)
    names = [MONTHS[t.month - 1][:3] for t in ticks]
    words = names if months else [f"{t.day} {name}" for t, name in zip(ticks, names, strict=True)]
    return [(t, w, str(t.year) if year else "") for t, w, year in zip(ticks, words, new, strict=True)]
