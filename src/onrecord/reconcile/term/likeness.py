"""Likeness: forms that name one thing by their words alone: the same noun of the same name, or nouns that are alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.reconcile.term.called.grouping import ready as weigh
from onrecord.reconcile.term.called.score import score
from onrecord.reconcile.term.called.wording import Wording, told
from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.link import Link, compatible, link, wording_of
from onrecord.reconcile.term.meaning import TITLES, alike, apart, of_one_kind, spelled_alike
from onrecord.reconcile.term.places import Place

SAME_NAMES = 0.9
"""The same head noun and the same names, and one has all the other words of the other."""
MORE_NAMES = 0.8
"""The same head noun of the same name, and one has more names."""
SURE = 0.8
"""The least probability of the trained score that is told: of 12 such pairs of other nouns with a word in common, in
events that the weights had not seen, 11 were one thing; from .75 on, 18 of 23."""
LARGEST = 24
"""Forms with one name and one word in common that are compared: what more have in common tells nothing."""
NEAR = 8
"""Forms that each is compared with, in a block sorted by what they tell."""


def by_words(of: Mapping[Form, Sequence[Place]]) -> Iterator[Link]:
    """Forms with one head noun that say the same, one of them with more words."""
    blocks = defaultdict[tuple[str, str], list[Form]](list)
    for form in sorted(of):
        if form.of:
            blocks[form.head, form.of].append(form)
    for (head, name), block in sorted(blocks.items()):
        block.sort(key=lambda f: (len(f.names), len(f.more), f))
        for n, one in enumerate(block):
            for other in block[:1] + block[max(1, n - NEAR) : n] if n else ():
                if not compatible(one, other) or not _within(one, other):
                    continue
                same = one.names == other.names
                why = f"{wording_of(of, other)} and {wording_of(of, one)} have the same noun, “{head}”, of “{name}”"
                yield link(one, other, SAME_NAMES if same else MORE_NAMES, why)


def by_score(of: Mapping[Form, Sequence[Place]]) -> Iterator[Link]:
    """Forms of one name with other head nouns and a word in common that the trained score is sure of."""
    blocks = defaultdict[tuple[str, str], list[Form]](list)
    for form in sorted(of):
        for word in sorted({*form.more} - TITLES) if form.of and not form.told_apart else ():
            blocks[form.of, word].append(form)
    for (_, word), block in sorted(blocks.items()):
        if len({f.head for f in block}) < 2 or len(block) > LARGEST:
            continue
        near = [(i, j) for (i, x), (j, y) in combinations(enumerate(block), 2) if x.names == y.names and _differ(x, y)]
        ready = weigh([told(Wording(_commonest(of[f]), f.head)) for f in block]) if near else []
        for i, j in near:
            if (sure := score(ready[i], ready[j])) >= SURE:
                one, other = block[i], block[j]
                a, b = wording_of(of, one), wording_of(of, other)
                yield link(one, other, sure, f"{a} and {b} are alike, with “{word}” of “{one.of}” in both")


def _differ(one: Form, other: Form) -> bool:
    """Whether two heads are other nouns that can be one thing; "the scene of the attack" is not the attack."""
    a, b = one.head, other.head
    if a == b or a in other.more or b in one.more or apart(a, b) or not alike(a, b):
        return False
    return bool(of_one_kind(a, b)) or not spelled_alike(a, b)


def _commonest(places: Sequence[Place]) -> str:
    counts = Counter(p.span.exact for p in places)
    return min(counts, key=lambda w: (-counts[w], w))


def _within(one: Form, other: Form) -> bool:
    """Whether one of two has all words of the other."""
    a, b = {*one.names, *one.more}, {*other.names, *other.more}
    return a <= b or b <= a
