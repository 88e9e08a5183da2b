"""Links: pairs of names that are one by their spelling, found without comparing every name with every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.names import Verdict, bodies, body_keys, person_keys, persons
from onrecord.reconcile.actor.node import Form

BLOCK = 40
"""Names under one key that are all compared with each other; of more, each with the next ones in two orders."""
WINDOW = 12
"""How many of the next ones."""


class Compared:
    """Names compared, each pair once; `count` says how many pairs."""

    def __init__(self) -> None:
        self._known: dict[tuple[Form, Form], Verdict] = {}

    @property
    def count(self) -> int:
        """How many pairs were compared."""
        return len(self._known)

    def verdict(self, a: Form, b: Form) -> Verdict:
        """Whether two names of one side are one's; the same either way."""
        pair = (a, b) if a.folded <= b.folded else (b, a)
        found = self._known.get(pair)
        if found is None:
            compare = persons if a.side == "person" else bodies
            found = self._known[pair] = compare(pair[0].printed, pair[1].printed)
        return found

    def differ(self, a: Form, b: Form) -> bool:
        """Whether two names are surely two actors'."""
        return self.verdict(a, b).same is False

    def alike(self, forms: Iterable[Form]) -> list[tuple[Form, Form]]:
        """The pairs of names that are one's, in a fixed order."""
        return [pair for pair in _pairs(forms) if self.verdict(*pair).same is True]


def _pairs(forms: Iterable[Form]) -> list[tuple[Form, Form]]:
    """The pairs of forms that share a key, each once, in a fixed order."""
    blocks = defaultdict[str, list[Form]](list)
    for one in sorted(forms, key=_order):
        for key in set((person_keys if one.side == "person" else body_keys)(one.printed)):
            blocks[f"{one.side} {key}"].append(one)
    found = {pair for block in blocks.values() if len(block) > 1 for pair in _near(block)}
    return sorted(found, key=lambda p: (_order(p[0]), _order(p[1])))


def _near(block: list[Form]) -> Iterator[tuple[Form, Form]]:
    """All pairs of a block; in a large one those that stand near each other, read forwards and read backwards."""
    if len(block) <= BLOCK:
        yield from ((a, b) for n, a in enumerate(block) for b in block[n + 1 :])
        return
    for order in (block, sorted(block, key=lambda f: (f.folded[::-1], *_order(f)))):
        for n, a in enumerate(order):
            for b in order[n + 1 : n + 1 + WINDOW]:
                yield (a, b) if _order(a) < _order(b) else (b, a)


def _order(one: Form) -> tuple[str, str]:
    return one.folded, one.side
