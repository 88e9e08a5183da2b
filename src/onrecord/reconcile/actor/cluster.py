"""Clusters: nodes joined one by one, where nothing in the two sides says that they are two actors.

Constrained agglomeration: a union is refused when any two members cannot be one, so that a chain of likenesses never
joins two people (must-link and cannot-link, after Wagstaff et al., "Constrained k-means", 2001).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from onrecord.reconcile.actor.node import Form, Node
from onrecord.reconcile.actor.reasons import Reason
from onrecord.reconcile.actor.titles import Held, agreed, in_order, opposed

DECIDED = frozenset({"given"})
"""Labels that an import brought; those of judgements begin with "apart"."""

_SURE = frozenset({"table", "entry", "given"})
"""Labels that tell who somebody is better than the sex that an article tells."""
MOST = 60
"""Titles of a cluster that are compared: whoever has so many has told by them who it is."""


@dataclass(slots=True, eq=False)
class Cluster:
    """Nodes that are one actor so far. `forms`: the whole names among them."""

    nodes: list[Node]
    labels: dict[str, frozenset[str]]
    forms: dict[Form, None]
    held: dict[Held, None]
    articles: int
    since: date
    least: str
    why: list[Reason] = field(default_factory=list)

    def order(self) -> tuple[int, date, str, str]:
        """The bigger first, then the older."""
        return -self.articles, self.since, self.least or "~", min((f.folded for f in self.forms), default="")


class Clusters:
    """All clusters. `differ(a, b)`: whether two names are surely two actors'."""

    def __init__(self, nodes: Sequence[Node], differ: Callable[[Form, Form], bool]) -> None:
        self._of = {id(n): self._alone(n) for n in nodes}
        self._differ = differ
        self._nodes = list(nodes)
        self._decreed: dict[Form, set[Form]] = {}

    @staticmethod
    def _alone(node: Node) -> Cluster:
        forms = {node.form: None} if node.kind in ("full", "body") else {}
        return Cluster([node], dict(node.labels), forms, in_order(node.held), node.articles, node.since, node.least)

    def __iter__(self) -> Iterator[Cluster]:
        """Each cluster once."""
        seen = set[int]()
        for node in self._nodes:
            one = self._of[id(node)]
            if id(one) not in seen:
                seen.add(id(one))
                yield one

    def of(self, node: Node) -> Cluster:
        """The cluster that a node is in."""
        return self._of[id(node)]

    def distinct(self, nodes: Iterable[Node]) -> list[Cluster]:
        """The clusters that these nodes are in, the bigger first."""
        return sorted({id(c): c for c in map(self.of, nodes)}.values(), key=Cluster.order)

    def decree(self, forms: Sequence[Form]) -> None:
        """Take in that all these names are one's, whatever they look like."""
        for one in forms:
            self._decreed.setdefault(one, set()).update(f for f in forms if f != one)

    def label(self, one: Cluster, kind: str, value: str) -> None:
        """Take in what a cluster is."""
        one.labels[kind] = one.labels.get(kind, frozenset()) | {value}

    def unite(self, a: Cluster, b: Cluster, why: Reason | None = None) -> Cluster:
        """Make two clusters one, whatever speaks against it; the one that it becomes."""
        if a is b:
            return a
        if len(a.nodes) < len(b.nodes):
            a, b = b, a
        for node in b.nodes:
            self._of[id(node)] = a
        a.nodes += b.nodes
        a.labels = {k: a.labels.get(k, frozenset()) | b.labels.get(k, frozenset()) for k in {**a.labels, **b.labels}}
        a.forms |= b.forms
        a.held = dict.fromkeys(islice({**a.held, **b.held}, MOST))
        a.articles += b.articles
        a.since, a.least = min(a.since, b.since), min(filter(None, (a.least, b.least)), default="")
        a.why += b.why
        if why is not None:
            a.why.append(why)
        return a

    def apart(self, a: Cluster, b: Cluster) -> str | None:
        """What keeps two clusters apart: the kind of label, "title" or "name"; None where nothing does."""
        shared = sorted(a.labels.keys() & b.labels.keys())
        sure = any(a.labels[kind] & b.labels[kind] for kind in shared if kind in _SURE)
        for kind in shared:
            if not a.labels[kind] & b.labels[kind] and not (kind == "gender" and sure):
                return kind
        if "person" in a.labels["side"] and not self._known(a, b) and opposed(a.held, b.held):
            return "title"
        return "name" if any(self._parted(x, y, a, b) for x in a.forms for y in b.forms) else None

    @staticmethod
    def _known(a: Cluster, b: Cluster) -> bool:
        """Whether the table of offices, the user or a person has told who one of them is."""
        return any("table" in c.labels or "entry" in c.labels for c in (a, b))

    def _parted(self, x: Form, y: Form, a: Cluster, b: Cluster) -> bool:
        """Whether two names are two actors', and none of them goes by another name that can be the other's."""
        if x == y or x.side != y.side or not self._differ(x, y):
            return False
        others = [(f, y) for f in a.forms if f in self._decreed.get(x, ())]
        others += [(x, f) for f in b.forms if f in self._decreed.get(y, ())]
        return y not in self._decreed.get(x, ()) and all(self._differ(*pair) for pair in others)

    def choose(self, one: Cluster, able: Sequence[Cluster]) -> Cluster | None:
        """To which of several it goes: the only one it can be, the only one with a title of its; else None.

        Where only what people decided keeps them apart, the biggest, then the oldest.
        """
        fit = [c for c in able if c is not one and self.apart(one, c) is None]
        if len(fit) < 2:
            return fit[0] if fit else None
        some = [c for c in fit if agreed(one.held, c.held)] or fit
        if len(some) == 1:
            return some[0]
        best = min(some, key=Cluster.order)
        decided = all(c is best or decision(self.apart(best, c)) for c in some)
        return best if decided else None


def decision(kind: str | None) -> bool:
    """Whether a label is what somebody decided, rather than what texts tell."""
    return kind is not None and (kind in DECIDED or kind.startswith("apart"))
