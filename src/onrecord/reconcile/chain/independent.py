"""Independent: which renderings of one utterance came one way and count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.reconcile.chain.hand import BESIDE, key
from onrecord.records import Passage, Rendering, Span

MOST = 0.5
"""The part of the words of a statement that a passage must hold for the statement to be copied with it."""


def independent(renderings: Sequence[Rendering], passages: Sequence[Passage] = ()) -> tuple[tuple[str, ...], ...]:
    """The statements of one utterance by independent chain, the largest group first, ties by id.

    Of one group are versions of one publication, what one outlet prints, what came through the same agency or relay or
    through the outlet of another rendering, and what stands in a passage that two articles share: whoever counts the
    groups counts nobody's words twice. What has neither outlet nor chain is its own source.
    """
    groups = _Groups(r.statement.id for r in sorted(renderings, key=lambda r: r.statement.id))
    first: dict[tuple[str, str], str] = {}
    of: dict[str, list[Rendering]] = defaultdict(list)
    for r in renderings:
        of[r.statement.article].append(r)
        for mark in _marks(r):
            groups.join(first.setdefault(mark, r.statement.id), r.statement.id)
    for p in passages:
        if p.a in of and p.b in of:
            held = [r.statement.id for r in of[p.a] if _holds(p.spans_a, r)]
            held += [r.statement.id for r in of[p.b] if _holds(p.spans_b, r)]
            for other in held[1:]:
                groups.join(held[0], other)
    return groups.sorted()


def _marks(r: Rendering) -> Iterator[tuple[str, str]]:
    """What a rendering has in common with whatever came the same way."""
    yield "version", r.version
    if r.outlet:
        yield "house", key(r.outlet)
    for link in r.chain.links if r.chain is not None else ():
        for name in link.name.split(BESIDE) if link.role != "speaker" else ():
            if any(c.isupper() or (c.isalpha() and not c.islower()) for c in name):  # not "local media"
                yield "house", key(name)


def _holds(spans: Sequence[Span], r: Rendering) -> bool:
    """Whether a passage holds half of a statement's words."""
    size = sum(c.end - c.start for c in r.statement.content)
    held = sum(max(0, min(c.end, x.end) - max(c.start, x.start)) for c in r.statement.content for x in spans)
    return held > 0 and held >= MOST * size


class _Groups:
    """Union-find over ids."""

    def __init__(self, ids: Iterator[str]) -> None:
        self._up = {i: i for i in ids}

    def root(self, i: str) -> str:
        while self._up[i] != i:
            self._up[i] = i = self._up[self._up[i]]
        return i

    def join(self, a: str, b: str) -> None:
        a, b = sorted((self.root(a), self.root(b)))
        self._up[b] = a

    def sorted(self) -> tuple[tuple[str, ...], ...]:
        found: dict[str, list[str]] = defaultdict(list)
        for i in sorted(self._up):
            found[self.root(i)].append(i)
        return tuple(tuple(g) for g in sorted(found.values(), key=lambda g: (-len(g), g)))
