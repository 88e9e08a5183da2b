"""Utterances: which statements of a neighbourhood render one act of saying, and what of it each carries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from onrecord.reconcile.utterance.acts import acts
from onrecord.reconcile.utterance.build import utterance
from onrecord.reconcile.utterance.companions import companions
from onrecord.reconcile.utterance.copies import copies, together
from onrecord.reconcile.utterance.enclosures import enclosures
from onrecord.reconcile.utterance.group import Pairs, groups
from onrecord.reconcile.utterance.introductions import introductions
from onrecord.reconcile.utterance.near import candidates
from onrecord.reconcile.utterance.pairs import Pair, pair, rank
from onrecord.reconcile.utterance.saying import Saying, Wordings, sayings
from onrecord.reconcile.utterance.settle import certain, shared
from onrecord.reconcile.utterance.speakers import speakers
from onrecord.reconcile.utterance.witnesses import witnesses
from onrecord.records import Passage, Rendering, Utterance


def utterances(renderings: Sequence[Rendering], passages: Sequence[Passage] = ()) -> list[Utterance]:
    """The utterances of a neighbourhood, by id, each of two statements or more.

    Statements are compared clause by clause, so one may render parts of two utterances. `passages`: what the articles
    copied from one another; it tells which renderings came one way. The result is the same for any order.
    """
    of = {r.statement.id: r for r in renderings}
    wordings = Wordings()
    said, further = copies({s.id: s for id_ in sorted(of) for s in sayings(of[id_])}, wordings)
    pairs = compared(said, wordings)
    parts = acts(shared(certain(groups(said, pairs), said, pairs), said, pairs), said, pairs)
    parts, between = enclosures(parts, said)
    found = {witnesses(together(part, further), of) for part in parts}
    best = {**between, **strongest(chain(pairs.values(), between.values(), *further.values()))}
    given = otherwise(pairs.values(), of)
    made = [utterance([of[id_] for id_ in part], best, given, passages) for part in found if len(part) > 1]
    return sorted(made, key=lambda u: u.id)


def compared(said: Mapping[str, Saying], wordings: Wordings) -> Pairs:
    """All pairs of clauses that are near enough to be compared, of two statements each."""
    near = candidates({id_: s.keys for id_, s in said.items()})
    near = [(a, b) for a, b in near if said[a].of is not said[b].of]
    together = companions(near, said, wordings)
    near = sorted({*near, *introductions(said)})
    return {(a, b): pair(said[a], said[b], wordings, together) for a, b in near}


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
