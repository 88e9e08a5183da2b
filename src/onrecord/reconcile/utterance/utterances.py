"""Utterances: which statements of a neighbourhood render one act of saying, and what of it each carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from onrecord.reconcile.utterance.acts import acts
from onrecord.reconcile.utterance.build import utterance
from onrecord.reconcile.utterance.companions import Articles, companions
from onrecord.reconcile.utterance.copies import copies, together
from onrecord.reconcile.utterance.cut import parts as connected
from onrecord.reconcile.utterance.enclosures import enclosures
from onrecord.reconcile.utterance.group import Pairs, groups
from onrecord.reconcile.utterance.introductions import introductions
from onrecord.reconcile.utterance.near import candidates
from onrecord.reconcile.utterance.pairs import Pair, cannot, may_reach, pair, rank
from onrecord.reconcile.utterance.saying import Saying, Wordings, sayings
from onrecord.reconcile.utterance.settle import certain, shared
from onrecord.reconcile.utterance.speakers import speakers
from onrecord.reconcile.utterance.witnesses import witnesses
from onrecord.records import Passage, Rendering, Utterance

Ids = tuple[str, str]


def utterances(renderings: Sequence[Rendering], passages: Sequence[Passage] = ()) -> list[Utterance]:
    """The utterances of a neighbourhood, by id, each of two statements or more.

    Statements are compared clause by clause, so one may render parts of two utterances. `passages`: what the articles
    copied from one another; it tells which renderings came one way. The result is the same for any order.
    """
    of = {r.statement.id: r for r in renderings}
    wordings = Wordings()
    said, further = copies({s.id: s for id_ in sorted(of) for s in sayings(of[id_])}, wordings)
    near, occasions = neighbours(said, wordings)
    first, later = parted(near, said, wordings, occasions)
    pairs = {(a, b): pair(said[a], said[b], wordings, occasions) for a, b in first}
    parts = acts(shared(certain(groups(said, pairs), said, pairs), said, pairs), said, pairs)
    parts, between = enclosures(parts, said)
    found = {witnesses(together(part, further), of) for part in parts}
    pairs |= {(a, b): pair(said[a], said[b], wordings, occasions) for a, b in told_of(later, said, found)}
    best = {**between, **strongest(chain(pairs.values(), between.values(), *further.values()))}
    given = otherwise(pairs.values(), of)
    made = [utterance([of[id_] for id_ in part], best, given, passages) for part in found if len(part) > 1]
    return sorted(made, key=lambda u: u.id)


def neighbours(said: Mapping[str, Saying], wordings: Wordings) -> tuple[list[Ids], frozenset[Articles]]:
    """All pairs of clauses that are near enough to be compared, of two statements each; and what are companions."""
    near = candidates({id_: s.keys for id_, s in said.items()})
    near = [(a, b) for a, b in near if said[a].of is not said[b].of]
    return sorted({*near, *introductions(said)}), companions(near, said, wordings)


def parted(
    near: Iterable[Ids], said: Mapping[str, Saying], wordings: Wordings, companions: frozenset[Articles]
) -> tuple[list[Ids], list[Ids]]:
    """The pairs that can have a say in what goes together, and the others.

    Two groups are put together by one pair of LEAST at least, so they lie within what such pairs connect; pairs that
    cross from one of these parts to another change nothing.
    """
    near = list(near)
    number = {id_: n for n, id_ in enumerate(sorted(said))}
    edges = {(number[a], number[b]): 1.0 for a, b in near if may_reach(said[a], said[b], wordings, companions)}
    home = {n: at for at, (part, _) in enumerate(connected(edges)) for n in part}
    sides = [(home.get(number[a], -1), home.get(number[b], -2)) for a, b in near]
    return (
        [of for of, (one, two) in zip(near, sides, strict=True) if one == two],
        [of for of, (one, two) in zip(near, sides, strict=True) if one != two],
    )


def told_of(later: Iterable[Ids], said: Mapping[str, Saying], parts: Iterable[Iterable[str]]) -> Iterator[Ids]:
    """Those of the other pairs that an utterance tells of: two of its statements, or one and what is kept apart."""
    homes: dict[str, set[int]] = defaultdict(set)
    for n, part in enumerate(parts):
        for id_ in part:
            homes[id_].add(n)
    for a, b in later:
        one, two = homes.get(said[a].statement.id, set()), homes.get(said[b].statement.id, set())
        if one & two or ((one or two) and cannot(said[a], said[b])):
            yield a, b


def strongest(pairs: Iterable[Pair]) -> Pairs:
    """Of each two statements the pair of clauses that holds them together best, by their ids."""
    found: dict[tuple[str, str], Pair] = {}
    for p in pairs:
        was = found.get((p.a, p.b))
        if p.apart is None and (was is None or rank(p) > rank(was)):
            found[p.a, p.b] = p
    return found


def otherwise(pairs: Iterable[Pair], of: Mapping[str, Rendering]) -> dict[str, tuple[str, ...]]:
    """For each statement, in sentences, to whom other reports give the same words."""
    found: dict[str, set[str]] = {}
    for p in pairs:
        if p.apart is not None and p.tier == "words":
            for one, two in ((of[p.a], of[p.b]), (of[p.b], of[p.a])):
                if speakers(one, two) == "other":
                    told = f"{two.outlet or 'Another report'} gives the same words to {two.statement.speaker_name}."
                    found.setdefault(one.statement.id, set()).add(told)
    return {id_: tuple(sorted(told)) for id_, told in found.items()}
