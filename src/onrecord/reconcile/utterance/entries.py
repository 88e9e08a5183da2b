"""Entries: the statements of a record as numbers, and the lists that they stand in."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.utterance.days import SLACK, days
from onrecord.reconcile.utterance.enclosed import Place
from onrecord.reconcile.utterance.keys import content, exact, number, quoted, written
from onrecord.reconcile.utterance.speakers import body
from onrecord.records import Rendering

Ints: TypeAlias = NDArray[np.int64]
NEAR = 6
"""Two content words with fewer than so many between them make an entry."""
RUN = 6
"""Words in a row, in quotation marks, that bring statements together whoever speaks."""


class Entries:
    """Statements by number. After sort() the numbers are in the order of their days, `first` to `last` (ordinals).

    `places`: where each stands, None of what is told inside another statement.
    `words`: key -> weight of their content words. Equal words are one dict, so that copies of a report cost little.
    """

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.words: list[dict[int, float]] = []
        self.first = self.last = np.empty(0, np.int64)
        self._known: dict[tuple[int, ...], dict[int, float]] = {}
        self._runs: list[array[int]] = []
        self._who: list[tuple[int, int, int]] = []
        self._days: list[tuple[int, int]] = []
        self.places: list[Place | None] = []

    def add(self, r: Rendering) -> None:
        """Take a statement in."""
        s, when = r.statement, days(r)
        words, of = content(s), body(s)
        self.ids.append(s.id)
        self.words.append(self._known.setdefault(tuple(words), words))
        self._runs.append(array("q", (n for piece in quoted(s) for n in (*map(exact, written([piece])), 0))))
        story = number(f"story {r.story}") if r.story is not None and s.speaker else 0
        self._who.append((number(s.speaker) if s.speaker else 0, number(of) if of else 0, story))
        self._days.append((when.first, when.last + SLACK))
        self.places.append(Place.of(s, len(words)) if s.parent is None else None)

    def sort(self) -> None:
        """Number the statements anew: by their days, then by a word of theirs, then by id."""
        order = sorted(range(len(self.ids)), key=lambda n: (self._days[n], min(self.words[n], default=0), self.ids[n]))
        self.ids = [self.ids[n] for n in order]
        self.words = [self.words[n] for n in order]
        self._runs = [self._runs[n] for n in order]
        self._who = [self._who[n] for n in order]
        self._days = [self._days[n] for n in order]
        self.places = [self.places[n] for n in order]
        self.first, self.last = np.array(self._days, np.int64).reshape(-1, 2).T

    def by_words(self) -> tuple[Ints, Ints]:
        """A number for each speaker and two near words, and the statement.

        A body also has what is said for it, a story what anybody says in it: there a speaker may go by two names.
        """
        keys, statement = flat([array("q", words) for words in self.words])
        speaker, of, story = np.array(self._who, np.int64).reshape(-1, 3).T
        lists = [(speaker, speaker != 0), (of, np.isin(of, speaker) & (of != 0)), (story, story != 0)]
        blocks, statements = [], []
        for step in range(1, NEAR + 1):
            fits = statement[:-step] == statement[step:]
            a, b, where = keys[:-step][fits], keys[step:][fits], statement[:-step][fits]
            words = mixed(np.minimum(a, b), np.maximum(a, b))
            for who, known in lists:
                has = known[where]
                blocks.append(mixed(words[has], who[where[has]]))
                statements.append(where[has])
        return np.concatenate(blocks), np.concatenate(statements)

    def by_runs(self) -> tuple[Ints, Ints]:
        """A number for each run of quoted words, and the statement."""
        words, statement = flat(self._runs)
        size = max(0, len(words) - RUN + 1)
        run, whole = words[:size], words[:size] != 0
        for step in range(1, RUN):
            run = mixed(run, words[step : size + step])
            whole &= words[step : size + step] != 0  # a 0 ends a piece, and so a statement
        return run[whole], statement[:size][whole]


def mixed(a: Ints, b: Ints) -> Ints:
    """One number for two, in this order (the finisher of SplitMix64, Steele et al. 2014)."""
    x = (a.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)) ^ b.astype(np.uint64)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    return (x ^ (x >> np.uint64(31))).astype(np.int64)


def flat(rows: Sequence[array[int]]) -> tuple[Ints, Ints]:
    """Rows of numbers in one, and of which row each is."""
    lengths = np.array([len(row) for row in rows], np.int64)
    joined = np.frombuffer(b"".join(row.tobytes() for row in rows), np.int64)
    return joined, np.repeat(np.arange(len(rows)), lengths)
