"""Runs: the same words in a row in quotations of several articles, and when they were printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from onrecord.reconcile.quoting import RUN, Quoting, Words, plain, written

WEEK = 7
"""What stands in articles that are more days apart is a stock phrase."""
MOST = 8
"""Where the same run stands in very many dated articles, so many of the earliest are compared word by word."""


@dataclass(slots=True, eq=False)
class Run:
    """Where RUN words in a row stand."""

    soonest_end: date = date.max
    latest_start: date = date.min
    printed: list[tuple[date, str, int, Words]] = field(default_factory=list)
    """In which articles of a known day: the day, the article, which word of it, in what quotation."""

    @property
    def stock(self) -> bool:
        """Whether it stands in articles that are certainly more than a week apart."""
        return (self.latest_start - self.soonest_end).days > WEEK

    def tell(self, earliest: date, latest: date) -> None:
        """Note when it was printed."""
        if latest < self.soonest_end:
            self.soonest_end = latest
        if earliest > self.latest_start:
            self.latest_start = earliest


class Numbers(dict[str, int]):
    """A number for each word, the same in any case and with any marks; 0 for what is new once it is `full`."""

    full = False

    def __missing__(self, word: str) -> int:
        bare = plain(word)
        number = self.get(bare, 0)
        if not number and not self.full:
            number = self[bare] = len(self) + 1
        self[word] = number
        return number


class Runs:
    """The runs of words that undated articles quote, and where else they stand. Its size is that of the undated."""

    def __init__(self, undated: Iterable[Quoting], others: Iterable[Quoting]) -> None:
        self._numbers = Numbers()
        self._found: dict[int, Run | None] = {}  # None until an article tells a day: most runs stand in one article
        self.undated = {by.article: self._words(by) for by in undated}
        self._numbers.full = True  # words of the others that stand in none of these need no number
        for quotations in self.undated.values():
            for words in quotations:
                self._found |= dict.fromkeys(words.runs())
        for by in others:
            self._read(by)
        for quotations in self.undated.values():  # last: only what stands in a dated article matters
            for words in quotations:
                self._tell(words)
        for run in self._found.values():
            if run is not None and len(run.printed) > 1:
                run.printed = sorted(run.printed, key=lambda place: place[:3])[:MOST]

    def of(self, words: Words) -> list[Run | None]:
        """The run that begins at each word of a quotation of an undated article; None: one that proves nothing.

        Words of a stock phrase count for nothing, so a run that shares a word with one is none.
        """
        runs = [self._found[number] for number in words.runs()]
        for n in [n for n, run in enumerate(runs) if run is not None and run.stock]:
            first, end = max(0, n - RUN + 1), min(len(runs), n + RUN)
            runs[first:end] = [None] * (end - first)
        return runs

    def _read(self, by: Quoting) -> None:
        if by.earliest is None or by.latest is None:
            return
        found, day, seen = self._found, by.day, defaultdict[str, set[int]](set)
        for words in self._words(by):
            of_speaker = seen[words.quotation.speaker]
            for n, number in enumerate(words.runs()):
                if number in found:
                    run = found[number] = found[number] or Run()
                    run.tell(by.earliest, by.latest)
                    if day is not None and number not in of_speaker:
                        of_speaker.add(number)  # what an article quotes over and over counts once
                        run.printed.append((day, by.article, n, words))

    def _tell(self, words: Words) -> None:
        by = words.of
        if by.earliest is not None and by.latest is not None:
            for run in map(self._found.__getitem__, words.runs()):
                if run is not None:
                    run.tell(by.earliest, by.latest)

    def _words(self, by: Quoting) -> list[Words]:
        # The longest first: of the words that a lede and the full quotation have in common the latter's count.
        quotations = sorted(by.quotations, key=lambda q: (-sum(len(s.exact) for s in q.content), q.content, q.speaker))
        return [Words(by, q, [self._numbers[word] for word in written(q)]) for q in quotations]
