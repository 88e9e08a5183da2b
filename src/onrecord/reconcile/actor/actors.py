"""Actors over all articles: who is who, from the ways each article names people and bodies.

All is made anew from all namings, so that neither the order of articles nor their batches matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.date import Tenures
from onrecord.reconcile.actor.aliases import by_aliases
from onrecord.reconcile.actor.cluster import Clusters
from onrecord.reconcile.actor.company import Company
from onrecord.reconcile.actor.decide import decide, names
from onrecord.reconcile.actor.doubts import tell_doubts
from onrecord.reconcile.actor.entries import Entries, by_entries
from onrecord.reconcile.actor.fuller import by_fuller_names
from onrecord.reconcile.actor.holders import Holders
from onrecord.reconcile.actor.initials import by_story
from onrecord.reconcile.actor.judged import Anchored, latest_first
from onrecord.reconcile.actor.links import Compared
from onrecord.reconcile.actor.married import by_double_names
from onrecord.reconcile.actor.meant import by_listed_name, meant
from onrecord.reconcile.actor.node import Node, nodes
from onrecord.reconcile.actor.office import by_holder, by_office
from onrecord.reconcile.actor.portrait import portraits
from onrecord.reconcile.actor.same import by_equal_name, named
from onrecord.reconcile.actor.spelt import by_spelling
from onrecord.reconcile.actor.unexplained import by_body_named
from onrecord.records import Actor, Authority, Judgement, Naming, When


def actors(
    namings: Iterable[Naming],
    published: Mapping[str, When],
    tenures: Tenures,
    authorities: Sequence[Authority] = (),
    judgements: Sequence[Judgement] = (),
) -> list[Actor]:
    """Whom all `namings` speak of, sorted by id: every naming in exactly one actor, whose mentions are left empty.

    `published`: the days of the articles, where known; `tenures`: who held what post. Judgements decide first, then
    `authorities`, then names and offices. A person and a body are never one, unless somebody says so.
    """
    namings = sorted(namings, key=lambda n: (n.id, n.article, n.name))
    judgements = latest_first(judgements)
    anchored = Anchored(namings, judgements)
    entries, holders, compared = Entries(authorities), Holders(tenures), Compared()

    given = nodes(namings, published, anchored.ids(judgements), entries.names)
    office = meant(given, published, holders)
    all_ = [*given, *office.hubs.values()]
    clusters = Clusters(all_, compared.differ)
    node_of = _one_each(clusters, given)
    decide(clusters, judgements, anchored, node_of)
    _imported(clusters, given)
    by_entries(clusters, all_, entries)
    by_equal_name(clusters, all_)
    by_listed_name(clusters, office, named(all_), holders)
    by_spelling(clusters, all_, compared, holders)
    by_aliases(clusters, named(all_), compared)
    by_office(clusters, given, office)
    by_holder(clusters, given, office)
    company = Company(clusters, given)
    by_fuller_names(clusters, given, named(all_), company)
    by_double_names(clusters, named(all_), company)
    by_story(clusters, given, company)
    by_body_named(clusters, given, office, published, holders, company)
    tell_doubts(clusters, company)

    renamed = names(clusters, judgements, anchored, node_of)
    return portraits([c for c in clusters if any(n.namings for n in c.nodes)], entries, holders, published, renamed)


def _one_each(clusters: Clusters, given: Iterable[Node]) -> dict[str, Node]:
    """The node of each naming; what has one id is one naming."""
    out: dict[str, Node] = {}
    for node in given:
        for naming in node.namings:
            first = out.setdefault(naming.id, node)
            if first is not node:
                clusters.unite(clusters.of(first), clusters.of(node))
    return out


def _imported(clusters: Clusters, given: Iterable[Node]) -> None:
    """Join what an import brought as one actor."""
    first: dict[str, Node] = {}
    for node in given:
        for id_ in node.labels.get("given", ()):
            one, other = clusters.of(first.setdefault(id_, node)), clusters.of(node)
            if one is not other and not (clusters.apart(one, other) or "").startswith("apart"):
                clusters.unite(one, other)
