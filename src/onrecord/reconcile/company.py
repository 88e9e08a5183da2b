"""Company: the people and bodies that articles name beside an actor; two articles with a rare one tell one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.reconcile.cluster import Cluster, Clusters
from onrecord.reconcile.forms import canonical
from onrecord.reconcile.node import Node

FEW = 12
"""Articles that may name somebody who still tells what story an article tells."""
MOST = 60
"""Articles of an actor, and names of an article, that are looked at."""


class Company:
    """Who is named beside whom, by the clusters as they are when asked."""

    def __init__(self, clusters: Clusters, nodes: Iterable[Node]) -> None:
        self._clusters = clusters
        self._in = defaultdict[str, list[Node]](list)
        for node in nodes:
            if node.kind in ("full", "body"):
                for naming in node.namings:
                    self._in[naming.article].append(node)

    def named(self, article: str) -> list[Node]:
        """The whole names of an article."""
        return self._in.get(article, [])

    def shared(self, one: Cluster, other: Cluster) -> str | None:
        """Whom articles name beside both that few others name, by the first such name; None for nobody.

        States, and whatever our tables know, are named in any story.
        """
        beside = {id(c): c for c in self._beside(one) if c is not other}
        both = [c for c in self._beside(other) if id(c) in beside and c is not one]
        return min((min(f.printed for f in c.forms) for c in both if c.forms), default=None)

    def _beside(self, one: Cluster) -> Iterator[Cluster]:
        for article in articles(one)[:MOST]:
            for node in self._in.get(article, [])[:MOST]:
                cluster = self._clusters.of(node)
                if cluster is not one and cluster.articles <= FEW and not _known(cluster):
                    yield cluster


def articles(one: Cluster) -> list[str]:
    """The articles that name an actor, in a fixed order."""
    return sorted({n.article for node in one.nodes for n in node.namings})


def _known(one: Cluster) -> bool:
    """Whether our tables know a cluster: a body, a state, a holder of an office."""
    if "body" in one.labels or "table" in one.labels:
        return True
    types = {n.type for node in one.nodes[:3] for n in node.namings}
    return bool(types & {"country", "agency", "outlet", "group"}) or any(
        form.side == "body" and canonical(form.printed) for form in one.forms
    )
