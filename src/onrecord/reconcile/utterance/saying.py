"""Saying: a rendering as the grouping sees it, worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from onrecord.reconcile.utterance.alike import Alike, Words, compare, may_be_same_words
from onrecord.reconcile.utterance.clauses import clauses
from onrecord.reconcile.utterance.days import Days, days
from onrecord.reconcile.utterance.keys import content
from onrecord.records import Rendering, Statement

_ITERATIVE = re.compile(
    r"\b(?:previously|repeatedly|often|always|constantly|regularly|routinely|frequently|long|many times|again and again"
    r"|time and again|in the past|for years|used to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """A clause of a rendering and the days on which it can have been said.

    `id`: of the statement and of the clause in it. `keys`: what its content words tell, in nats; `told`: what those of
    the whole statement tell. `iterative`: it tells what somebody says again and again, not one act. `retold`: somebody
    else tells what the speaker said ("he often explains that ..."), unless that is only whom the report cites.
    """

    id: str
    of: Rendering
    clause: Rendering
    keys: Mapping[int, float]
    told: float
    days: Days
    iterative: bool
    retold: bool

    @property
    def statement(self) -> Statement:
        """The statement."""
        return self.of.statement

    @property
    def start(self) -> int:
        """Where the content of the statement begins, in code points of its article."""
        return min((span.start for span in self.statement.content), default=0)

    @property
    def first(self) -> bool:
        """Whether it is the first clause of the statement."""
        return self.id.endswith("#000")

    @property
    def whole(self) -> Saying:
        """All of the statement in one, for comparing its words."""
        return replace(self, id=self.statement.id, clause=self.of)

    @property
    def weight(self) -> float:
        """What the content words tell, in nats."""
        return sum(self.keys.values())


def sayings(of: Rendering) -> list[Saying]:
    """The clauses of a rendering, prepared for comparing."""
    s, when = of.statement, days(of)
    cue = " ".join(span.exact for span in (*s.source, *s.cue))
    iterative, retold = bool(_ITERATIVE.search(cue)), s.parent is not None and s.relay is None
    told, found = sum(content(s).values()), []
    for n, part in enumerate(clauses(s)):
        clause = replace(of, statement=replace(s, content=part))
        found.append(Saying(f"{s.id}#{n:03}", of, clause, content(clause.statement), told, when, iterative, retold))
    return found


class Wordings:
    """The words of clauses, and how alike they are: worked out when it is needed, and once."""

    def __init__(self) -> None:
        self._known: dict[object, Words] = {}
        self._alike: dict[tuple[str, str], Alike] = {}

    def of(self, saying: Saying) -> Words:
        """The words of a clause."""
        s = saying.clause.statement
        same = tuple(span.exact for span in s.content), s.mode, s.negated, tuple(span.exact for span in s.cue)
        if same not in self._known:
            self._known[same] = Words.of(saying.clause)
        return self._known[same]

    def may_be_same(self, a: Saying, b: Saying) -> bool:
        """Whether two clauses can be in the same words; cheap."""
        return may_be_same_words(self.of(a), self.of(b))

    def alike(self, a: Saying, b: Saying) -> Alike:
        """Two clauses compared by their words."""
        ids = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if ids not in self._alike:
            one, two = self.of(a), self.of(b)
            if len(one.negations) == len(two.negations) == 1:  # both deny it, wherever in the clause the "not" stands
                one, two = affirmed(one), affirmed(two)
            self._alike[ids] = compare(one, two)
        return self._alike[ids]


def affirmed(words: Words) -> Words:
    """The words of a clause as if nothing were denied; what its negation bears on is kept."""
    return replace(words, negated=(False,) * len(words.tokens))
