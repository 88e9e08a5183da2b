"""Entries: the name authorities of the user, and whom their names mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.reconcile.actor.cluster import Cluster, Clusters
from onrecord.reconcile.actor.forms import fold, fold_person
from onrecord.reconcile.actor.node import Form, Node
from onrecord.reconcile.actor.reasons import by_entry
from onrecord.records import Authority


class Entries:
    """Name authorities by the names that only one of them lists."""

    def __init__(self, authorities: Iterable[Authority]) -> None:
        order = sorted(set(authorities), key=lambda a: (a.name, a.names, a.type or "", a.wikidata or ""))
        self.of_label = {f"{n}": entry for n, entry in enumerate(order)}
        self._of_name: dict[str, set[str]] = {}
        for label, entry in self.of_label.items():
            for name in (entry.name, *entry.names):
                for folded in {fold(name), fold_person(name)}:
                    self._of_name.setdefault(folded, set()).add(label)

    @property
    def names(self) -> frozenset[str]:
        """Every listed name, folded."""
        return frozenset(self._of_name)

    def label(self, form: Form) -> str | None:
        """The entry that alone lists a name."""
        found = self._of_name.get(form.folded, set())
        return next(iter(found)) if len(found) == 1 else None

    def entry(self, cluster: Cluster) -> Authority | None:
        """The entry of an actor; of several that a judgement joined, the first."""
        labels = cluster.labels.get("entry")
        return self.of_label[min(labels, key=int)] if labels else None


def by_entries(clusters: Clusters, nodes: Sequence[Node], entries: Entries) -> None:
    """Make one of all that an entry lists, but for what a judgement keeps apart from its biggest part."""
    listed: dict[str, list[Node]] = {}
    for node in nodes:
        label = entries.label(node.form)
        if label is not None:
            listed.setdefault(label, []).append(node)
    for label, same in sorted(listed.items(), key=lambda x: int(x[0])):
        name = entries.of_label[label].name
        clusters.decree(sorted({n.form for n in same}, key=lambda f: (f.side, f.folded)))
        first, *others = clusters.distinct(same)
        for other in others:
            kind = clusters.apart(first, other)
            if kind is None or not kind.startswith("apart"):
                first = clusters.unite(first, other)
        clusters.label(first, "entry", label)
        first.why += [
            by_entry(name, n.form.printed, n.articles)
            for n in same
            if n.form.printed != name and clusters.of(n) is first
        ]
