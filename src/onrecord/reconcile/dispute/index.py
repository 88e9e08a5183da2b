"""Index: the clauses of some articles by their stems, so that only those with words in common are compared."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from onrecord.reconcile.dispute.match import PREFIX
from onrecord.reconcile.dispute.units import Unit
from onrecord.records import Report, Utterance

DAYS = 3
"""Days between two articles whose words are set against each other: a denial stands for its own days."""
MOST = 400
"""Clauses with a stem: one that more have proposes nothing in other articles."""


class Index:
    """The clauses of some reports, and which reports can speak of one matter."""

    def __init__(self, reports: Sequence[Report], units: Sequence[Unit], utterances: Sequence[Utterance]) -> None:
        self.units = units
        self._days = [_days(r) for r in reports]
        home = {s.id: n for n, r in enumerate(reports) for s in r.statements}
        joined = ({home[s] for s in u.statements if s in home} for u in utterances)
        self._joined = {(a, b) for ns in joined for a in ns for b in ns if len(ns) <= MOST}
        self._versions = [r.version or r.article.id for r in reports]
        self._keys = [frozenset(s[:PREFIX] for s in unit.stems) for unit in units]
        self._own = defaultdict[int, list[int]](list)
        postings = defaultdict[str, list[int]](list)
        for n, unit in enumerate(units):
            self._own[unit.article].append(n)
            for key in sorted(self._keys[n]):
                postings[key].append(n)
        self._postings = {key: ns for key, ns in postings.items() if len(ns) <= MOST}

    def near(self, article: int, stems: Iterable[str], least: int = 2) -> Iterator[Unit]:
        """The clauses of an article with one of these stems or more, and those with at least `least` of them that are
        not too common, in articles that can speak of the same; in order.
        """
        keys = {s[:PREFIX] for s in stems}
        found = {n for n in self._own[article] if keys & self._keys[n]}
        shared = Counter(n for key in keys for n in self._postings.get(key, ()))
        found |= {n for n, times in shared.items() if times >= least and self._beside(article, n)}
        for n in sorted(found):
            yield self.units[n]

    def before(self, article: int, at: int, reach: int) -> Iterator[Unit]:
        """The clauses of an article that begin in the `reach` code points before one, in order."""
        own = self._own[article]
        first = bisect_left(own, at - reach, key=lambda n: self.units[n].span.start)
        for n in own[first:]:
            if self.units[n].span.start >= at:
                break
            yield self.units[n]

    def _beside(self, article: int, n: int) -> bool:
        other = self.units[n].article
        return other != article and self.compatible(article, other)

    def compatible(self, a: int, b: int) -> bool:
        """Whether two articles can speak of one matter: one article, days that are near, or an utterance in common."""
        if a == b:
            return True
        if self._versions[a] == self._versions[b]:
            return False  # the same report again: its own words stand against it already
        one, two = self._days[a], self._days[b]
        if one is None or two is None:
            return (a, b) in self._joined
        return one[0] <= two[1] + DAYS and two[0] <= one[1] + DAYS


def _days(report: Report) -> tuple[int, int] | None:
    when = report.article.published
    if when is None or when.latest == date.max:
        return None
    first, last = when.earliest.toordinal(), when.latest.toordinal()
    return (first, last) if last - first <= 2 * DAYS else None
