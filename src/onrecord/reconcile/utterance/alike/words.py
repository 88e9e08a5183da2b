"""Words: a statement prepared for comparing, worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from onrecord.reconcile.utterance.alike.meaning import Meaning
from onrecord.reconcile.utterance.alike.model import trained
from onrecord.reconcile.utterance.alike.polarity import denies, negated, negations
from onrecord.reconcile.utterance.alike.rarity import rarity
from onrecord.reconcile.utterance.alike.tokens import Token, tokens
from onrecord.records import Rendering

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one statement.

    `weights` (n,): how much each tells, >= 0. `meaning`: what they mean.
    `negations`: for each negation the words that it bears on, the nearest first; `negated`: for each word, whether an
    odd number of them bears on it (on words of grammar none does). `fragments`: the runs of words (start, end) inside
    quotation marks, where other words stand outside.
    """

    tokens: tuple[Token, ...]
    weights: NDArray[np.float64]
    meaning: Meaning
    negations: tuple[tuple[int, ...], ...]
    negated: tuple[bool, ...]
    fragments: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, rendering: Rendering) -> Words:
        """The words of a rendering."""
        statement = rendering.statement
        found = tokens(statement)
        model, borne = trained(), negations(found, denied=denies(statement))
        return cls(
            found,
            np.array([rarity(t, model) for t in found], np.float64),
            Meaning(statement.content, found),
            borne,
            negated(len(found), borne),
            quoted_runs(found),
        )

    @classmethod
    def each(cls, renderings: Iterable[Rendering]) -> list[Words]:
        """The words of some renderings, in order."""
        return [cls.of(r) for r in renderings]

    @property
    def vectors(self) -> NDArray[np.float32]:
        """(n, d): what each means where it stands, of length 1 or 0."""
        return self.meaning.read[0]

    @property
    def whole(self) -> NDArray[np.float32]:
        """(d,): what they mean together, the same."""
        return self.meaning.read[1]

    @property
    def mass(self) -> float:
        """How much all words together tell."""
        return float(self.weights.sum())

    @property
    def key(self) -> tuple[tuple[str, bool], ...]:
        """What puts two statements in order, whichever was named first."""
        return tuple((t.low, t.quoted) for t in self.tokens)


def quoted_runs(found: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """The runs of words inside quotation marks, each with a content word; none where all words are inside."""
    runs = list[tuple[int, int]]()
    for inside, run in groupby(range(len(found)), key=lambda n: found[n].quoted):
        numbers = list(run)
        if inside and len(numbers) < len(found) and not all(found[n].small for n in numbers):
            runs.append((numbers[0], numbers[-1] + 1))
    return tuple(runs)
