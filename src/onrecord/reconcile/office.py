"""Office: people joined by the post they hold: bare surnames, initials, and holders that an article does not name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.date.posts import single
from onrecord.reconcile.cluster import Clusters
from onrecord.reconcile.forms import initialled, sounds
from onrecord.reconcile.holders import Holders, short_of
from onrecord.reconcile.node import Form, Node, person_form
from onrecord.reconcile.reasons import by_article_holder, by_listing, by_table, by_title
from onrecord.reconcile.titles import Held, agree, agreeing, role_words
from onrecord.records import Tenure, When

MOST = 200
"""Names of one surname and office that are looked at; of more, nobody can tell which is meant."""


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
    terms = {t.person: t for title in sorted(node.held, key=lambda h: h.post) if (t := holders.holder(title, when))}
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


def by_office(clusters: Clusters, nodes: Sequence[Node], meant: Meant) -> None:
    """Join what gives less than a name to the holder whom the table has, else to the one whole name of its office."""
    whole = _Whole(clusters, nodes)
    parts = sorted((n for n in nodes if _partial(n)), key=Node.order)
    aims = [(node, whole.find(node), meant.hub(node)) for node in parts]
    loners: list[Node] = []
    for node, found, hub in aims:
        own, able = clusters.of(node), clusters.distinct(found)
        told = clusters.of(hub) if hub is not None else None
        others = [c for c in able if c is not told]
        name = node.form.printed
        if told is not None and (not others or any(single(h.post) for h in node.held if h.post)):
            if clusters.apart(told, own) is None:
                clusters.unite(told, own, by_table(name, None, meant.persons[id(node)][0], node.articles))
        elif told is None and len(others) == 1 and clusters.apart(others[0], own) is None:
            title = agreeing(node.held, others[0].held)
            printed = min(f.printed for f in others[0].forms)
            post = f"{_words(title[0])} of {title[0].of}" if title else "the same"
            clusters.unite(others[0], own, by_title(name, printed, post, node.articles))
        elif told is None and not others:
            loners.append(node)
    _by_equal_part(clusters, loners)


def by_holder(clusters: Clusters, nodes: Sequence[Node], meant: Meant) -> None:
    """Join holders that are not named to the one whom the same article names so, else to the one the table has."""
    loose = sorted(
        (n for n in nodes if n.kind == "loose" and n.form.side == "person" and any(_alone(h) for h in n.held)),
        key=Node.order,
    )
    articles = {n.namings[0].article for n in loose}
    here = defaultdict[str, list[tuple[Node, frozenset[Held]]]](list)
    for node in nodes:
        if node.kind in ("full", "part") and node.held:
            for naming in node.namings:
                if naming.article in articles:
                    here[naming.article].append((node, node.held))
    for node in loose:
        if any(h.former for h in node.held):
            continue
        titles = [h for h in node.held if _alone(h)]
        beside = here[node.namings[0].article]
        able = clusters.distinct(
            n for n, held in beside if any(agree(a, b) for a in titles for b in held if not b.former)
        )
        hub, own = meant.hub(node), clusters.of(node)
        into = able[0] if len(able) == 1 else clusters.of(hub) if hub is not None and not able else None
        if into is None or into is own or clusters.apart(into, own) is not None:
            continue
        if able:
            printed = min((f.printed for f in into.forms), default=into.nodes[0].form.printed)
            why = by_article_holder(node.form.printed, printed, node.articles)
        else:
            why = by_table(node.form.printed, meant.persons[id(node)][1], meant.persons[id(node)][0], node.articles)
        clusters.unite(into, own, why)


def _alone(title: Held) -> bool:
    """Whether one person at a time holds a post."""
    return bool(title.post) and single(title.post)


def _words(title: Held) -> str:
    return title.post or " ".join(sorted(title.words))


def _partial(node: Node) -> bool:
    """Whether a node gives a title and less than a name: a surname, or initials and a surname."""
    if node.form.side != "person" or not node.held:
        return False
    return node.kind == "part" or (node.kind == "full" and bool(node.namings) and initialled(node.form.printed))


def _by_equal_part(clusters: Clusters, nodes: Iterable[Node]) -> None:
    """Join surnames without a whole name anywhere that have one title."""
    first: dict[tuple[str, str], Node] = {}
    for node in nodes:
        for title in sorted(node.held, key=lambda h: (h.of, h.post, sorted(h.words))):
            for key in _keys(title):
                other = first.setdefault((node.form.folded, key), node)
                own, into = clusters.of(node), clusters.of(other)
                if own is not into and agreeing(node.held, other.held) and clusters.apart(own, into) is None:
                    clusters.unite(into, own)


def _keys(title: Held) -> Iterator[str]:
    """What two titles that agree share."""
    if title.of:
        if title.post:
            yield f"{title.of} = {title.post}"
        for word in sorted(role_words(title)):
            yield f"{title.of} {word}"


class _Whole:
    """Whole names by surname and office."""

    def __init__(self, clusters: Clusters, nodes: Iterable[Node]) -> None:
        self._clusters = clusters
        self._of = defaultdict[tuple[str, str], list[Node]](list)
        for node in nodes:
            if node.kind == "full" and node.namings and not initialled(node.form.printed):
                keys = {key for title in node.held for key in _keys(title)}
                for sound in sounds(node.form.printed) if keys else ():
                    for key in keys:
                        self._of[sound, key].append(node)

    def find(self, part: Node) -> list[Node]:
        """A node of each of the whole names that part of a name, with its title, can stand for; of many only two."""
        found: dict[int, Node] = {}
        keys = sorted({(s, k) for s in sounds(part.form.printed) for t in part.held for k in _keys(t)})
        for key in keys:
            for node in self._of.get(key, ())[:MOST]:
                cluster = self._clusters.of(node)
                if id(cluster) in found or self._clusters.apart(cluster, self._clusters.of(part)) is not None:
                    continue
                if agreeing(part.held, node.held) and short_of(part.form.printed, node.form.printed):
                    found[id(cluster)] = node
                    if len(found) > 1:
                        return list(found.values())
        return list(found.values())
