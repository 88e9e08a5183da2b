"""Saying: a rendering as the grouping sees it, worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from onrecord.reconcile.utterance.alike import Words
from onrecord.reconcile.utterance.clauses import clauses
from onrecord.reconcile.utterance.days import Days, days
from onrecord.reconcile.utterance.keys import content
from onrecord.records import Rendering, Statement

_ITERATIVE = re.compile(
    r"\b(?:previously|repeatedly|often|always|constantly|regularly|routinely|frequently|long|many times|again and again"
    r"|time and again|in the past|for years|used to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A clause of a rendering with its words and the days on which it can have been said.

    `id`: of the statement and of the clause in it. `keys`: what its content words tell, in nats. `iterative`: it tells
    what somebody says again and again, not one act. `retold`: somebody else tells what the speaker said ("he often
    explains that ..."), unless that is only whom the report cites.
    """

    id: str
    of: Rendering
    words: Words
    keys: Mapping[int, float]
    days: Days
    iterative: bool
    retold: bool

    @property
    def statement(self) -> Statement:
        """The statement."""
        return self.of.statement


def sayings(of: Rendering) -> list[Saying]:
    """The clauses of a rendering, prepared for comparing."""
    s, when = of.statement, days(of)
    told = " ".join(span.exact for span in (*s.source, *s.cue))
    iterative, retold = bool(_ITERATIVE.search(told)), s.parent is not None and s.relay is None
    found = []
    for n, part in enumerate(clauses(s)):
        clause = replace(of, statement=replace(s, content=part))
        words, keys = Words.of(clause), content(clause.statement)
        found.append(Saying(f"{s.id}#{n:03}", of, words, keys, when, iterative, retold))
    return found
