"""Same: clusters joined by equal names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from onrecord.reconcile.actor.cluster import Cluster, Clusters, decision
from onrecord.reconcile.actor.node import Form, Node

FAR = 4
"""How many times as many articles make one of several homonyms the one that is meant, and a lone other sex a slip."""


def named(nodes: Iterable[Node]) -> dict[Form, list[Node]]:
    """The nodes that give a whole name, by it, in a fixed order."""
    found = defaultdict[Form, list[Node]](list)
    for node in nodes:
        if node.kind in ("full", "body"):
            found[node.form].append(node)
    return {form: found[form] for form in sorted(found, key=lambda f: (f.side, f.folded))}


def by_equal_name(clusters: Clusters, nodes: Sequence[Node]) -> None:
    """Join the nodes of one name, but for those that titles, sex or a decision tell apart."""
    for same in named(nodes).values():
        if len(same) > 1:
            _settle(clusters, same)


def _settle(clusters: Clusters, same: list[Node]) -> None:
    """Partition the nodes of one name. What could be any of several homonyms is one more actor of the name."""
    _forget_slips(clusters, same)
    told: list[Cluster] = []
    later: list[Cluster] = []
    for one in sorted(clusters.distinct(same), key=lambda c: (-_marks(c), c.order())):
        fits = [c for c in told if clusters.apart(one, c) is None]
        if not fits:
            told.append(one)
        elif len(fits) == 1 and _marks(one):
            told[told.index(fits[0])] = clusters.unite(fits[0], one)
        else:
            later.append(one)
    rest: list[Cluster] = []
    for one in later:
        into = clusters.choose(one, told) or _main(clusters, one, told)
        if into is not None:
            told[told.index(into)] = clusters.unite(into, one)
        elif rest and clusters.apart(rest[0], one) is None:
            rest[0] = clusters.unite(rest[0], one)
        else:
            rest.append(one)


def _main(clusters: Clusters, one: Cluster, told: Sequence[Cluster]) -> Cluster | None:
    """The one of several homonyms that far most articles mean, where it can be meant."""
    best = min(told, key=Cluster.order)
    others = sum(c.articles for c in told if c is not best)
    return best if best.articles >= FAR * others and clusters.apart(one, best) is None else None


def _forget_slips(clusters: Clusters, same: list[Node]) -> None:
    """Take no notice of the sex that an article tells where far more articles tell the other one."""
    count = Counter[str]()
    for node in same:
        for sex in node.labels.get("gender", ()):
            count[sex] += node.articles
    if len(count) == 2 and max(count.values()) >= FAR * min(count.values()):
        few = min(count, key=lambda sex: count[sex])
        for one in clusters.distinct(same):
            if one.labels.get("gender") == frozenset((few,)):
                del one.labels["gender"]


def _marks(one: Cluster) -> int:
    """How much there is that can tell a cluster from another of its name."""
    known = sum(decision(k) or k in ("entry", "table") for k in one.labels)
    return 4 * known + 2 * ("gender" in one.labels) + bool(one.held)
