"""Meant: whom the table of offices means by the titles and names of the articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.reconcile.actor.cluster import Clusters
from onrecord.reconcile.actor.holders import Holders
from onrecord.reconcile.actor.node import Form, Node, person_form
from onrecord.reconcile.actor.reasons import by_listing, by_table
from onrecord.reconcile.actor.titles import Held, in_order
from onrecord.records import Tenure, When


@dataclass(slots=True)
class Meant:
    """Whom the table of offices means: by node the name and the term, and by name a node of the table's.

    The nodes of the table hold no namings: equal names find to them.
    """

    persons: dict[int, tuple[str, Tenure | None]] = field(default_factory=dict)
    hubs: dict[str, Node] = field(default_factory=dict)

    def hub(self, node: Node) -> Node | None:
        """The table's node of the person whom a node means."""
        found = self.persons.get(id(node))
        return self.hubs[found[0]] if found else None


def meant(nodes: Sequence[Node], published: Mapping[str, When], holders: Holders) -> Meant:
    """Ask the table of offices about every person that has a title."""
    out = Meant()
    for node in nodes:
        if node.form.side == "person" and node.held:
            found = _meant(node, published, holders)
            if found is not None:
                out.persons[id(node)] = found
                if node.kind == "full":
                    node.labels["table"] = frozenset((found[0],))
    for person in sorted({person for person, _ in out.persons.values()}):
        held = frozenset(Held(t.post, t.of, frozenset(), former=False) for t in holders.terms(person))
        labels = {"side": frozenset(("person",)), "table": frozenset((person,))}
        out.hubs[person] = Node(person_form(person), "full", held, [], labels)
    return out


def _meant(node: Node, published: Mapping[str, When], holders: Holders) -> tuple[str, Tenure | None] | None:
    if node.kind == "full":
        person = holders.known(node.form.printed, node.held)
        return (person, None) if person else None
    when = published.get(node.namings[0].article)
    if node.kind == "part":
        some = {holders.titled(title, node.form.printed, when) for title in node.held if title.post} - {None}
        return (str(some.pop()), None) if len(some) == 1 else None
    if any(title.former for title in node.held):
        return None
    terms = {t.person: t for title in in_order(node.held) if (t := holders.holder(title, when))}
    return next(iter(terms.items())) if len(terms) == 1 else None


def by_listed_name(clusters: Clusters, meant: Meant, named: Mapping[Form, Sequence[Node]], holders: Holders) -> None:
    """Join to each node of the table what bears another name that the table has for that person alone."""
    for person, hub in meant.hubs.items():
        forms = [person_form(name) for name in holders.names(person)]
        clusters.decree([hub.form, *(f for f in forms if f != hub.form)])
        for form in forms:
            for other in clusters.distinct(named.get(form, ())):
                own = clusters.of(hub)
                if clusters.choose(other, [own]) is own and form != hub.form:
                    clusters.unite(own, other, by_listing(form.printed, person, other.articles))
    for same in named.values():
        for node in same:
            means = meant.hub(node)
            own, other = clusters.of(means or node), clusters.of(node)
            if means is not None and own is not other and clusters.apart(own, other) is None:
                clusters.unite(own, other, by_table(node.form.printed, None, means.form.printed, other.articles))
