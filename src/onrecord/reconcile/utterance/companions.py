"""Companions: reports of no known day that have so much in common of what somebody said that they tell one occasion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.reconcile.utterance.pairs import SURE, cannot
from onrecord.reconcile.utterance.saying import Saying, Wordings
from onrecord.reconcile.utterance.speakers import one_story, speakers

FEWEST = 3
"""Clauses of one speaker that two reports must have in common, each with a probability of SURE."""

Articles = frozenset[str]


def companions(near: Iterable[tuple[str, str]], said: Mapping[str, Saying], wordings: Wordings) -> frozenset[Articles]:
    """The pairs of articles that are companions; `near`: the pairs of clauses that are compared."""
    found: dict[Articles, list[tuple[float, str, str]]] = defaultdict(list)
    for one, two in near:
        a, b = said[one], said[two]
        if not undated(a, b) or cannot(a, b) or speakers(a.of, b.of) != "same":
            continue
        alike = wordings.alike(a, b)
        if alike.score >= SURE:
            found[frozenset((a.statement.article, b.statement.article))].append((-alike.score, one, two))
    return frozenset(articles for articles, pairs in found.items() if matched(pairs) >= FEWEST)


def undated(a: Saying, b: Saying) -> bool:
    """Whether two reports differ, and no day or story tells whether they are of one occasion."""
    return (a.days.vague or b.days.vague) and not one_story(a.of, b.of)


def matched(pairs: Iterable[tuple[float, str, str]]) -> int:
    """How many clauses have a partner of their own, the likeliest first."""
    taken = set[str]()
    for _, one, two in sorted(pairs):
        if not {one, two} & taken:
            taken |= {one, two}
    return len(taken) // 2
