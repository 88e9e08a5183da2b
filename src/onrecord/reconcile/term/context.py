"""Context: nouns that two articles on one event have in one slot of sentences that say much the same, in any voice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.reconcile.term.aligned import comparable, kindred
from onrecord.reconcile.term.fold import words
from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.link import Link, link
from onrecord.reconcile.term.meaning import of_one_kind
from onrecord.reconcile.term.places import Place
from onrecord.reconcile.term.slot import same_slot, slot_in
from onrecord.records.report import Report
from onrecord.records.story import Story

ONE_CONTEXT = 0.8
"""Two nouns in one slot of two such sentences (see `by_context` for how it was measured)."""
SHARED, SHARE = 2, 0.2
"""Words that two sentences have in common beside the two wordings: how many, and what share of the shorter one's."""
ONE_KNOWN, KNOWN_SHARED, KNOWN_SHARE = 0.75, 3, 0.25
"""The same for two definite nouns of one kind in other slots."""
COMMON = 24
"""Sentences of a story that a word stands in at most, to be a reason to compare them."""
_END = re.compile(r"(?<=[.!?])[\"'”’»)]*\s+(?=[\"'“‘«(]*[A-Z0-9])|\n+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article by its place (code points), what it says, and the wordings in it."""

    article: str
    start: int
    text: str
    keys: frozenset[str]
    places: tuple[Place, ...]


def by_context(of: Mapping[str, Sequence[Sentence]], stories: Sequence[Story]) -> Iterator[Link]:
    """Forms of kindred nouns in one slot (one verb, one role) of two sentences of one story that have words in common.

    Nouns that are alike by their vectors alone are not taken: 7 of 13 were two things. Of the 45 pairs that are found
    in 243 press articles and 50 reports, read one by one, 41 were one thing. Without one slot, nouns for events and
    deeds are taken where both are definite ("the closure") and more words are in common: 39 of 43.
    """
    for story in sorted(stories, key=lambda s: s.id):
        here = [s for id_ in sorted(story.articles) for s in of.get(id_, ())]
        for a, b in _much_the_same(here):
            yield from _between(a, b)


def sentences(of: Mapping[Form, Sequence[Place]], reports: Sequence[Report]) -> dict[str, list[Sentence]]:
    """By article: its sentences that have wordings, in order."""
    places = defaultdict[str, list[Place]](list)
    for form in sorted(of):
        for p in of[form]:
            places[p.article].append(p)
    found = dict[str, list[Sentence]]()
    for r in reports:
        text, ends = r.article.text, [0]
        ends += [m.end() for m in _END.finditer(text)]
        at = defaultdict[tuple[int, int], list[Place]](list)
        bounds = list(zip(ends, [*ends[1:], len(text)], strict=True))
        i = 0
        for p in sorted(places[r.article.id], key=lambda p: (p.head, p.span)):
            while i + 1 < len(bounds) and bounds[i][1] <= p.head[0]:
                i += 1
            at[bounds[i]].append(p)
        found[r.article.id] = [
            Sentence(r.article.id, s, text[s:e], frozenset(words(text[s:e])), tuple(ps)) for (s, e), ps in at.items()
        ]
    return found


def _much_the_same(here: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs of sentences of two articles with enough words in common, in order."""
    index = defaultdict[str, list[int]](list)
    for n, s in enumerate(here):
        for key in s.keys:
            index[key].append(n)
    shared = defaultdict[tuple[int, int], int](int)
    for ns in index.values():
        if len(ns) <= COMMON:
            for pair in combinations(ns, 2):
                shared[pair] += 1
    for m, n in sorted(p for p, count in shared.items() if count >= 2):
        a, b = here[m], here[n]
        if a.article != b.article and len(a.keys & b.keys) >= SHARED and a.text != b.text:
            yield a, b


def _between(a: Sentence, b: Sentence) -> Iterator[Link]:
    for p in a.places:
        if p.form.head in b.keys:
            continue
        for q in b.places:
            if q.form.head in a.keys or not (comparable(p, q) and kindred(p, q)):
                continue
            shared, share = _besides(a, b, p, q)
            if shared < SHARED or share < SHARE:
                continue
            both, at = f"“{p.span.exact}” and “{q.span.exact}”", (p.article, q.article)
            one, other = (slot_in(s.text, x.head[0] - s.start) for s, x in ((a, p), (b, q)))
            if same_slot(one, other) and one is not None and not one.light:
                why = f"{both} stand under “{one.under}” in two sentences of one story that say much the same"
                yield link(p.form, q.form, ONE_CONTEXT, why, told=True, at=at)
            elif p.definite and q.definite and shared >= KNOWN_SHARED and share >= KNOWN_SHARE and _deeds(p, q):
                why = f"{both} are of one kind and known in two sentences of one story that have much in common"
                yield link(p.form, q.form, ONE_KNOWN, why, at=at)


def _deeds(p: Place, q: Place) -> bool:
    return of_one_kind(p.form.head, q.form.head) in ("event", "deed")


def _besides(a: Sentence, b: Sentence, p: Place, q: Place) -> tuple[int, float]:
    """How many words two sentences have in common beside the two wordings, and what share of the shorter one's."""
    one, other = a.keys - set(words(p.span.exact)), b.keys - set(words(q.span.exact))
    both = len(one & other)
    return both, both / max(1, min(len(one), len(other)))
