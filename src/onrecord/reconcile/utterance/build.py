"""Build: the record of one utterance from its renderings and what holds them together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from onrecord.reconcile.chain import independent
from onrecord.reconcile.collate import base_of, collate, left_out
from onrecord.reconcile.utterance.days import common
from onrecord.reconcile.utterance.group import Pairs
from onrecord.reconcile.utterance.pairs import LEAST, Pair, rank
from onrecord.reconcile.utterance.speakers import speaker
from onrecord.records import Bond, Passage, Rendering, Utterance, content_id


def utterance(
    renderings: Sequence[Rendering], pairs: Pairs, given: Mapping[str, tuple[str, ...]], passages: Sequence[Passage]
) -> Utterance:
    """The utterance that these render, two or more, in their order.

    `pairs`: by statement ids; `given`: statement id -> to whom other reports give the same words, in sentences.
    """
    statements = [r.statement for r in renderings]
    ids = tuple(s.id for s in statements)
    inside = [p for a, b in combinations(sorted(ids), 2) if (p := pairs.get((a, b))) is not None]
    bonds = tuple(
        replace(b, why=tuple(dict.fromkeys((*b.why, *given.get(b.a, ()), *given.get(b.b, ())))))
        for b in strongest(ids, inside)
    )
    base = base_of(renderings)
    sources = independent(renderings, passages)
    who, name = speaker(statements)
    return Utterance(
        id=content_id("utterance", sorted(ids)),
        statements=ids,
        speaker=who,
        speaker_name=name,
        said=common([s.said for s in statements if s.said is not None]),
        base=base,
        apparatus=collate(statements, base),
        independent_chains=max(1, len(sources)),
        confidence=round(sum(b.score for b in bonds) / max(1, len(bonds)), 4),
        same_words=same_words(ids, inside),
        bonds=bonds,
        sources=sources,
        left_out=left_out(renderings, base),
    )


def strongest(ids: Sequence[str], inside: Iterable[Pair]) -> tuple[Bond, ...]:
    """The fewest and strongest pairs that hold them together (Kruskal 1956), same words first; by ids."""
    leader = {id_: id_ for id_ in ids}

    def find(id_: str) -> str:
        while leader[id_] != id_:
            leader[id_] = id_ = leader[leader[id_]]
        return id_

    bonds = []
    for p in sorted(sorted(inside, key=lambda p: (p.a, p.b)), key=rank, reverse=True):
        if p.score > 0 and find(p.a) != find(p.b):
            leader[find(p.a)] = find(p.b)
            bonds.append(p.bond)
    return tuple(sorted(bonds, key=lambda b: (b.a, b.b)))


def same_words(ids: Sequence[str], inside: Iterable[Pair]) -> tuple[tuple[str, ...], ...]:
    """The statements by what has the same words, the largest group first, in the order of the utterance."""
    groups = {id_: {id_} for id_ in ids}
    for p in inside:
        if p.tier == "words" and p.score >= LEAST and groups[p.a] is not groups[p.b]:
            groups[p.a] |= groups[p.b]
            groups |= dict.fromkeys(groups[p.b], groups[p.a])
    place = {id_: n for n, id_ in enumerate(ids)}
    found = {tuple(sorted(group, key=place.__getitem__)) for group in groups.values()}
    return tuple(sorted(found, key=lambda group: (-len(group), place[group[0]])))
