"""Office: people joined by the post they hold: bare surnames, initials, and holders that an article does not name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.date.posts import single
from onrecord.names import words_of
from onrecord.reconcile.actor.cluster import Clusters
from onrecord.reconcile.actor.forms import initialled, sounds
from onrecord.reconcile.actor.holders import short_of
from onrecord.reconcile.actor.meant import Meant
from onrecord.reconcile.actor.node import Node
from onrecord.reconcile.actor.reasons import by_article_holder, by_table, by_title
from onrecord.reconcile.actor.titles import Held, agreed, agreeing, held, in_order, role_words

MOST = 200
"""Names of one surname and office, or of one office and article, that are looked at; of more, nobody can tell."""


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
            full = next(n for n in found if clusters.of(n) is others[0])
            clusters.unite(others[0], own, by_title(name, full.form.printed, _told(node, full), node.articles))
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
    here = defaultdict[tuple[str, str, str], list[Node]](list)
    for node in nodes:
        if node.kind in ("full", "part"):
            for title in filter(_alone, node.held):
                for naming in node.namings:
                    if naming.article in articles:
                        here[naming.article, title.post, title.of].append(node)
    for node in loose:
        if any(h.former for h in node.held):
            continue
        places = [(node.namings[0].article, h.post, h.of) for h in node.held if _alone(h)]
        beside = [n for place in places for n in here.get(place, ())]
        if len(beside) > MOST:
            continue
        able = clusters.distinct(beside)
        hub, own = meant.hub(node), clusters.of(node)
        into = able[0] if len(able) == 1 else clusters.of(hub) if hub is not None and not able else None
        if into is None or into is own or clusters.apart(into, own) is not None:
            continue
        if able:
            why = by_article_holder(node.form.printed, beside[0].form.printed, node.articles)
        else:
            why = by_table(node.form.printed, meant.persons[id(node)][1], meant.persons[id(node)][0], node.articles)
        clusters.unite(into, own, why)


def _alone(title: Held) -> bool:
    """Whether a title is that of a post which one person at a time holds, now."""
    return bool(title.post) and not title.former and single(title.post)


def _told(part: Node, full: Node) -> str:
    """The title that two have in common, in words."""
    both = agreeing(part.held, full.held)
    if both is None:
        return "the same"
    one = both[0]
    printed = next(t.words for n in part.namings for t in n.titles if held(t) == one)
    words = one.post or printed
    return words if words_of(words) - one.words - words_of(one.post) else f"{words} of {one.of}"


def _partial(node: Node) -> bool:
    """Whether a node gives a title and less than a name: a surname, or initials and a surname."""
    if node.form.side != "person" or not node.held:
        return False
    return node.kind == "part" or (node.kind == "full" and bool(node.namings) and initialled(node.form.printed))


def _by_equal_part(clusters: Clusters, nodes: Iterable[Node]) -> None:
    """Join surnames without a whole name anywhere that have one title."""
    first: dict[tuple[str, str], Node] = {}
    for node in nodes:
        for title in in_order(node.held):
            for key in _keys(title):
                other = first.setdefault((node.form.folded, key), node)
                own, into = clusters.of(node), clusters.of(other)
                if own is not into and agreed(node.held, other.held) and clusters.apart(own, into) is None:
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
                if agreed(part.held, node.held) and short_of(part.form.printed, node.form.printed):
                    found[id(cluster)] = node
                    if len(found) > 1:
                        return list(found.values())
        return list(found.values())
