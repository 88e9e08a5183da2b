"""Holders: who holds an office that a title can mean, and which of them spoke or was named last.

Persons are kept by their office, so that a title asks each office once, not each person.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence

from onrecord.read.known import Known
from onrecord.read.offices import fits
from onrecord.read.tables import roles

_MOST = 100
"""Offices of one person, and offices with one role: an article gives few, and what comes after so many is left out."""

_NOBODY = -1


class Holders:
    """The persons with an office, by rank: the order in which the article gives them."""

    def __init__(self, persons: Sequence[Known]) -> None:
        self._known: list[Known] = []
        self._rank: dict[Known, int] = {}
        self._offices: dict[frozenset[str], _Office] = {}
        self._held: list[list[_Office]] = []
        self._of_role: dict[str, list[_Office]] = defaultdict(list)
        self._turns = 0
        for person in persons:
            self.add(person)
        for start, rank in sorted((s, r) for r, known in enumerate(self._known) for s, _ in known.mentions):
            self.mentioned(self._known[rank], start)

    def add(self, known: Known) -> None:
        """Take in a person, before he or she is mentioned; whoever has no office is not looked for."""
        if not known.offices or known in self._rank:
            return
        rank = self._rank[known] = len(self._known)
        self._known.append(known)
        self._held.append([self._office(words) for words in list(dict.fromkeys(known.offices.values()))[:_MOST]])
        for office in self._held[rank]:
            office.holders.append(rank)

    def _office(self, words: frozenset[str]) -> _Office:
        office = self._offices.get(words)
        if office is None:
            office = self._offices[words] = _Office(words)
            for role in words & roles():
                if len(self._of_role[role]) < _MOST:
                    self._of_role[role].append(office)
        return office

    def mentioned(self, known: Known, start: int) -> None:
        """Take in that somebody is named at a code point."""
        rank = self._rank.get(known)
        if rank is not None:
            for office in self._held[rank]:
                office.mentioned(rank, start)

    def spoke(self, known: Known, end: int) -> None:
        """Take in that somebody spoke, up to a code point."""
        rank = self._rank.get(known)
        if rank is not None:
            self._turns += 1
            for office in self._held[rank]:
                office.spoke(rank, self._turns, end)

    def of(self, title: frozenset[str], before: int, exclude: Known | None = None) -> Known | None:
        """Who is meant by a title (its words, a role among them) that stands at a code point.

        The only one who can be; of several the one who spoke last before it, else the one named last.
        """
        out = self._rank.get(exclude, _NOBODY) if exclude is not None else _NOBODY
        role = min(title & roles(), key=lambda r: (len(self._of_role[r]), r))
        able = [o for o in self._of_role[role] if fits(title, o.words)]
        some = sorted({rank for o in able for rank in o.holders[:3] if rank != out})
        if not some:
            return None
        rank = some[0]
        if len(some) > 1:
            _, spoken = max(o.last_spoken(before, out) for o in able)
            _, named = max(o.last_named(before, out) for o in able)
            rank = spoken if spoken != _NOBODY else -named if named != -_NOBODY else rank
        return self._known[rank]


class _Office:
    """An office by its words, and those who hold it: when they spoke and where they are named."""

    def __init__(self, words: frozenset[str]) -> None:
        self.words = words
        self.holders: list[int] = []
        self._speeches: list[tuple[int, list[tuple[int, int]]]] = []
        """Who spoke, with the turn and the end of each speech until somebody else did."""
        self._named: list[tuple[int, int]] = []
        """Where who is named, in order; ranks are less than zero: of two at one place the first one counts."""
        self._of: dict[int, list[tuple[int, int]]] = defaultdict(list)

    def mentioned(self, rank: int, start: int) -> None:
        at = (start, -rank)
        i = bisect_left(self._named, at)
        if self._named[i : i + 1] != [at]:
            self._named.insert(i, at)
            insort(self._of[rank], at)

    def spoke(self, rank: int, turn: int, end: int) -> None:
        if not self._speeches or self._speeches[-1][0] != rank:
            self._speeches.append((rank, []))
        self._speeches[-1][1].append((turn, end))

    def last_spoken(self, before: int, out: int) -> tuple[int, int]:
        """The last turn that ends before a place, and whose it is."""
        for rank, speeches in reversed(self._speeches):
            for turn, end in reversed(speeches) if rank != out else ():
                if end <= before:
                    return turn, rank
        return -1, _NOBODY

    def last_named(self, before: int, out: int) -> tuple[int, int]:
        """The last mention before a place, and whose it is (less than zero)."""
        named = self._named
        i = bisect_left(named, before, key=lambda x: x[0]) - 1
        if i >= 0 and named[i][1] == -out:
            i = self._first_of_run(i, self._of[out]) - 1
        return named[i] if i >= 0 else (-1, -_NOBODY)

    def _first_of_run(self, last: int, own: list[tuple[int, int]]) -> int:
        """Where the mentions of one person begin that go up to the one numbered `last`, nobody else between them."""
        end = bisect_left(own, self._named[last])
        low, high = 0, last
        while low < high:
            middle = (low + high) // 2
            if end - bisect_left(own, self._named[middle]) == last - middle:
                high = middle
            else:
                low = middle + 1
        return low
