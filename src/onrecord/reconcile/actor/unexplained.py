"""Unexplained: a surname that an article gives nothing else for is one of those whom every reader knew then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.date.posts import single
from onrecord.names.person import parsed
from onrecord.reconcile.actor.cluster import Cluster, Clusters
from onrecord.reconcile.actor.company import Company
from onrecord.reconcile.actor.forms import sounds
from onrecord.reconcile.actor.holders import Holders
from onrecord.reconcile.actor.meant import Meant
from onrecord.reconcile.actor.node import Node
from onrecord.reconcile.actor.reasons import by_body
from onrecord.reconcile.actor.same import FAR
from onrecord.records import When


def by_body_named(
    clusters: Clusters,
    nodes: Sequence[Node],
    meant: Meant,
    published: Mapping[str, When],
    holders: Holders,
    company: Company,
) -> None:
    """Join a bare surname without a title to the holder of a post, if the article names what the post is of.

    Only where nobody else whom the table or the article has bears the surname, nor many in other articles, and where
    another article names the holder or his post.
    """
    bearers = defaultdict[str, list[Node]](list)
    for node in nodes:
        if node.kind == "full" and node.namings:
            for sound in sounds(node.form.printed):
                bearers[sound].append(node)
    for node in sorted((n for n in nodes if n.kind == "part" and not n.held), key=Node.order):
        own, (naming,) = clusters.of(node), node.namings[:1]
        person = parsed(node.form.printed)
        when = published.get(naming.article)
        if len(own.nodes) > 1 or person is None or not person.bare:
            continue
        some = holders.surnamed(node.form.printed, when)
        of = company.of(naming.article)
        some = [t for t in some if t.of in of] if when is None else some
        terms = [t for t in some if single(t.post) and t.of in of and t.person in meant.hubs]
        if not terms or len({t.person for t in some}) > 1:
            continue
        hub = clusters.of(meant.hubs[terms[0].person])
        near = [n for sound in sorted(sounds(node.form.printed)) for n in bearers.get(sound, ())]
        others = [c for c in clusters.distinct(near) if c is not hub]
        here = any(c in others for c in company.people(naming.article))
        if not here and _far(hub, others) and clusters.apart(hub, own) is None:
            clusters.unite(hub, own, by_body(node.form.printed, terms[0], node.articles))


def _far(hub: Cluster, others: Sequence[Cluster]) -> bool:
    """Whether few articles name others of the surname."""
    return FAR * sum(c.articles for c in others) <= hub.articles
