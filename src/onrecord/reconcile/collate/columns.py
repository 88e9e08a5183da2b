"""Columns: the phrases of all witnesses brought to one set of cuts of the base."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.reconcile.collate.phrase import Phrase
from onrecord.reconcile.collate.tokens import Token

Place = tuple[int, int]
"""words[start:end] of a witness."""
Column = dict[str, Place]
"""What each witness has at a locus; one that has nothing there is not in it."""


def columns(
    base: Sequence[Token],
    aligned: Mapping[str, Sequence[Phrase]],
    breaks: Mapping[str, frozenset[int]],
    ends: frozenset[int],
) -> Iterator[tuple[Place, Column]]:
    """In order: words of the base with those of the witnesses; an empty place of the base with what witnesses put in.

    `breaks`: words before which a witness must be cut; `ends`: the same for the base.
    """
    cuts = _cuts(base, aligned, breaks, ends)
    shared: list[Column] = [{} for _ in cuts[1:]]
    added: dict[int, Column] = {}
    for name, found in aligned.items():
        _lay(name, found, cuts, shared, added)
    for n, cut in enumerate(cuts):
        if cut in added:
            yield (cut, cut), added[cut]
        if n < len(shared):
            yield (cut, cuts[n + 1]), shared[n]


def _cuts(
    base: Sequence[Token],
    aligned: Mapping[str, Sequence[Phrase]],
    breaks: Mapping[str, frozenset[int]],
    ends: frozenset[int],
) -> list[int]:
    """Where some witness begins something else, and none would be cut amid what cannot be; at `ends` in any case."""
    wanted, closed = {0, len(base), *ends}, set[int]()
    for name, found in aligned.items():
        for p in found:
            wanted |= {p.i0, p.i1} | {i for i, k in p.joints if k in breaks[name]}
            if p.both:
                closed |= set(range(p.i0 + 1, p.i1)) - {i for i, _ in p.joints}
    return sorted(n for n in wanted - (closed - ends) if n == len(base) or not base[n].glued)


def _lay(
    name: str,
    found: Sequence[Phrase],
    cuts: Sequence[int],
    shared: Sequence[Column],
    added: dict[int, Column],
) -> None:
    """Put the words of one witness into the columns: at each cut it is known how many of its words came before."""
    before: dict[int, int] = {}
    after: dict[int, int] = {}
    for p in found:
        for i, k in ((p.i0, p.k0), *p.joints, (p.i1, p.k1)):
            before.setdefault(i, k)
            after[i] = k
    last = 0
    for n, cut in enumerate(cuts):
        first = before.get(cut, last)  # amid what it leaves out the witness has nothing
        if n and first > last:
            shared[n - 1][name] = last, first
        last = after.get(cut, first)
        if last > first:
            added.setdefault(cut, {})[name] = first, last
