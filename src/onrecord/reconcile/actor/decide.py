"""Decide: what people have judged of actors, done first, so that all the rest goes by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reconcile.actor.cluster import Cluster, Clusters
from onrecord.reconcile.actor.judged import Anchored, groups, renamed
from onrecord.reconcile.actor.node import Node
from onrecord.reconcile.actor.reasons import by_judgement
from onrecord.records import Judgement


def decide(
    clusters: Clusters, judgements: Sequence[Judgement], anchored: Anchored, node_of: Mapping[str, Node]
) -> None:
    """Do what was judged, the last judgement first: what contradicts a later one is not done."""
    for judgement in judgements:
        _join(clusters, judgement, anchored, node_of)
        _part(clusters, judgement, anchored, node_of)


def _join(clusters: Clusters, judgement: Judgement, anchored: Anchored, node_of: Mapping[str, Node]) -> None:
    found = anchored.found(a for group in groups(judgement, "same") for a in group)
    if len(found) < 2:
        return
    same = [node_of[n.id] for n in found]
    first = clusters.of(same[0])
    for node in same[1:]:
        other = clusters.of(node)
        if first is not other and not _forbidden(first, other):
            first = clusters.unite(first, other)
    joined = [n for n in same if clusters.of(n) is first]
    if len(joined) > 1:
        first.why.append(by_judgement(judgement, (n.form.printed for n in joined)))
        clusters.decree(sorted({n.form for n in joined}, key=lambda f: (f.side, f.folded)))


def _forbidden(a: Cluster, b: Cluster) -> bool:
    """Whether a later judgement keeps two apart."""
    shared = (k for k in a.labels.keys() & b.labels.keys() if k.startswith("apart"))
    return any(not a.labels[k] & b.labels[k] for k in shared)


def _part(clusters: Clusters, judgement: Judgement, anchored: Anchored, node_of: Mapping[str, Node]) -> None:
    sides = [anchored.found(group) for group in groups(judgement, "apart")]
    kind = f"apart {judgement.id}"
    # What a later judgement joined across the sides goes with the larger side.
    for side, namings in sorted(enumerate(sides), key=lambda x: (-len(x[1]), x[0])):
        for cluster in clusters.distinct(node_of[n.id] for n in namings):
            if kind not in cluster.labels:
                clusters.label(cluster, kind, str(side))


def names(
    clusters: Clusters, judgements: Sequence[Judgement], anchored: Anchored, node_of: Mapping[str, Node]
) -> dict[int, str]:
    """The names that people have given, by the id() of the cluster; the last one counts.

    Where those who were named then are several actors by now, the name goes to the one that has most of them.
    """
    out: dict[int, str] = {}
    for judgement in judgements:
        told = renamed(judgement)
        if told is None:
            continue
        name, anchors = told
        count: dict[int, int] = {}
        found = [clusters.of(node_of[n.id]) for n in anchored.found(anchors)]
        for cluster in found:
            count[id(cluster)] = count.get(id(cluster), 0) + 1
        if found:
            best = min(found, key=lambda c: (-count[id(c)], c.least))
            out.setdefault(id(best), name)
    return out
