"""Likeness: forms that name one thing by their words alone: the same noun, of the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.link import Link, compatible, link, wording_of
from onrecord.reconcile.term.places import Place

SAME_NAMES = 0.9
"""The same head noun and the same names, and one has all the other words of the other."""
MORE_NAMES = 0.8
"""The same head noun of the same name, and one has more names."""
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


def _within(one: Form, other: Form) -> bool:
    """Whether one of two has all words of the other."""
    a, b = {*one.names, *one.more}, {*other.names, *other.more}
    return a <= b or b <= a
