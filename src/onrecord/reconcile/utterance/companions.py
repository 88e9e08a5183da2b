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
    between: dict[Articles, list[tuple[str, str]]] = defaultdict(list)
    for one, two in near:
        a, b = said[one], said[two]
        if undated(a, b) and not cannot(a, b) and speakers(a.of, b.of) == "same":
            between[frozenset((a.statement.article, b.statement.article))].append((one, two))
    found = set[Articles]()
    for articles, pairs in between.items():
        if len({id_ for two in pairs for id_ in two}) < 2 * FEWEST:
            continue  # whatever they say
        alike = ((-wordings.alike(said[one], said[two]).score, one, two) for one, two in pairs)
        if matched(a for a in alike if -a[0] >= SURE) >= FEWEST:
            found.add(articles)
    return frozenset(found)


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
