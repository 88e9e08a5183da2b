"""Company: the people and bodies that articles name beside an actor; two articles with a rare one tell one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from onrecord.names.body import wordings
from onrecord.reconcile.actor.cluster import Cluster, Clusters
from onrecord.reconcile.actor.forms import canonical
from onrecord.reconcile.actor.node import Node

FEW = 12
"""Articles that may name somebody who still tells what story an article tells."""
MOST = 60
"""Articles of an actor that are looked at."""
LIST = 200
"""An article that names more actors than so many is a list, and tells no story."""


class Company:
    """Who is named beside whom, by the clusters as they are when asked."""

    def __init__(self, clusters: Clusters, nodes: Iterable[Node]) -> None:
        self._clusters = clusters
        self._in = defaultdict[str, list[Node]](list)
        self._of = defaultdict[str, set[str]](set)
        self._all = defaultdict[str, list[Node]](list)
        for node in nodes:
            for naming in node.namings:
                self._all[naming.article].append(node)
                self._of[naming.article].update(title.of for title in node.held if title.of)
            if node.kind in ("full", "body"):
                for naming in node.namings:
                    self._in[naming.article].append(node)

    def named(self, article: str) -> list[Node]:
        """The whole names of an article."""
        return self._in.get(article, [])

    def of(self, article: str) -> set[str]:
        """The states and bodies that an article names, or whose posts it names, as our tables call them."""
        names = (canonical(n.form.printed) or n.form.printed for n in self.named(article) if n.form.side == "body")
        return {*names, *self._of.get(article, ())}

    def frames(self, article: str) -> list[str]:
        """The states (with @ before them) and the bodies of our tables (with #) that an article names."""
        told = (word for name in sorted(self.of(article)) for word in _frame(name))
        return sorted(set(told))

    def rare(self, article: str, but: Cluster) -> set[int]:
        """Those beside one whom an article names and few others do, as the id() of their clusters."""
        return {id(c) for n in self._some(article) if (c := self._clusters.of(n)) is not but and _rare(c)}

    def people(self, article: str) -> list[Cluster]:
        """Those whom an article gives a whole name."""
        return [self._clusters.of(n) for n in self.named(article) if n.form.side == "person"]

    def shared(self, one: Cluster, other: Cluster) -> str | None:
        """Whom articles name beside both that few others name, by the first such name; None for nobody.

        States, and whatever our tables know, are named in any story.
        """
        one, other = sorted((one, other), key=lambda c: c.articles)
        beside = {id(c): c for a in _articles(one)[:MOST] for n in self._some(a) if _rare(c := self._clusters.of(n))}
        both = [c for c in beside.values() if c is not one and c is not other and self._together(c, other)]
        return min((min(f.printed for f in c.forms) for c in both if c.forms), default=None)

    def _together(self, few: Cluster, other: Cluster) -> bool:
        shared = _articles(few)
        if other.articles <= MOST:  # else it is quicker to look into the few articles
            shared = sorted(set(_articles(other)).intersection(shared))
        return any(self._clusters.of(n) is other for a in shared for n in self._story(a))

    def _some(self, article: str) -> list[Node]:
        return [n for n in self._story(article) if n.kind in ("full", "body")]

    def _story(self, article: str) -> list[Node]:
        """All whom an article names, unless they are too many."""
        found = self._all.get(article, [])
        return found if len(found) <= LIST else []


@lru_cache(maxsize=1 << 14)
def _frame(name: str) -> tuple[str, ...]:
    return tuple(w for words in wordings(name) if len(words) == 1 for w in words if w[0] in "#@")


def _articles(one: Cluster) -> list[str]:
    """The articles that name an actor, in a fixed order."""
    return sorted({n.article for node in one.nodes for n in node.namings})


def _rare(one: Cluster) -> bool:
    return one.articles <= FEW and not _known(one)


def _known(one: Cluster) -> bool:
    """Whether our tables know a cluster: a body, a state, a holder of an office."""
    if "body" in one.labels or "table" in one.labels:
        return True
    types = {n.type for node in one.nodes[:3] for n in node.namings}
    return bool(types & {"country", "agency", "outlet", "group"}) or any(
        form.side == "body" and canonical(form.printed) for form in one.forms
    )
