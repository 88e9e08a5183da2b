"""Beside: nouns of one kind with the same word beside them in articles on one event: "transparency bill", "... law"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.link import Link, compatible, link, wording_of
from onrecord.reconcile.term.meaning import TITLES, apart, loaded, of_one_kind
from onrecord.reconcile.term.places import Place
from onrecord.records.story import Story

ONE_BESIDE, LESS_NAMES = 0.8, 0.75
"""Such nouns with the same names; and where one has fewer."""
MOST = 12
"""Forms of one story with one word in common that are compared: what more have in common is the story's topic."""
_LOOSE = frozenset(
    "very most more many several such own same full good great big large small high low long short top senior major "
    "main key certain potential possible special public federal national international nuclear military local "
    "political official general common serious important real whole recent current direct broad broader".split()
)
"""Words that stand beside many a thing."""


def by_beside(of: Mapping[Form, Sequence[Place]], stories: Sequence[Story]) -> Iterator[Link]:
    """Forms whose nouns name events or deeds of one kind, with a further word that says which, within one story.

    Of the 38 pairs so found in 243 press articles and 50 reports, read one by one, 33 were one thing.
    """
    articles = {f: {p.article for p in of[f]} for f in sorted(of) if f.more and not f.told_apart}
    forms = defaultdict[str, list[Form]](list)
    for f, where in articles.items():
        for id_ in sorted(where):
            forms[id_].append(f)
    for story in sorted(stories, key=lambda s: s.id):
        here = set(story.articles)
        blocks = defaultdict[str, list[Form]](list)
        for f in sorted({f for id_ in here for f in forms.get(id_, ())}):
            for word in f.more:
                if word not in _LOOSE and word not in TITLES and word not in loaded():
                    blocks[word].append(f)
        for word, block in sorted(blocks.items()):
            for a, b in combinations(block[:MOST], 2):
                if _can_be_one(a, b):
                    x, y = wording_of(of, a), wording_of(of, b)
                    why = f"{x} and {y} are of one kind, with “{word}” in both, in articles on one story"
                    at = (articles[a] | articles[b]) & here
                    yield link(a, b, ONE_BESIDE if a.names == b.names else LESS_NAMES, why, at=at)


def _can_be_one(a: Form, b: Form) -> bool:
    if a.head == b.head or a.head in b.more or b.head in a.more or apart(a.head, b.head) or not compatible(a, b):
        return False
    return of_one_kind(a.head, b.head) in ("event", "deed")
