"""Doubts: where one name may be two people's, told to the user rather than decided.

That two articles give one name two callings parts nobody by itself: of some thirty such pairs in 300 reports of an
election year, all were one person ("candidate" and "governor", "anchor" and "moderator").
"""

from __future__ import annotations

from itertools import combinations

from onrecord.reconcile.actor.cluster import Cluster, Clusters
from onrecord.reconcile.actor.company import Company
from onrecord.reconcile.actor.node import Node
from onrecord.reconcile.actor.reasons import by_doubt
from onrecord.reconcile.actor.titles import Held, role_words

FEW = 6
"""Articles of an actor of which it is told; whoever is in more is known."""
_SURE = frozenset(("table", "entry", "given"))


def tell_doubts(clusters: Clusters, company: Company) -> None:
    """Say of an actor that two articles call it two things and have nothing else in common."""
    for cluster in clusters:
        if "person" not in cluster.labels["side"] or _SURE & cluster.labels.keys() or cluster.articles > FEW:
            continue
        some = sorted((n for n in cluster.nodes if n.kind == "full" and _callings(n)), key=Node.order)
        for one, other in combinations(some, 2):
            if _strange(one, other, cluster, company):
                cluster.why.append(by_doubt(one.form.printed, *sorted((min(_callings(one)), min(_callings(other))))))
                break


def _strange(one: Node, other: Node, own: Cluster, company: Company) -> bool:
    """Whether nodes of one name have neither article, nor calling, nor state or body, nor somebody rare in common."""
    ours, theirs = ({n.article for n in node.namings} for node in (one, other))
    if one.form != other.form or ours & theirs or _callings(one) & _callings(other):
        return False
    if any(company.of(a) & company.of(b) for a in ours for b in theirs):
        return False
    return not any(company.rare(a, own) & company.rare(b, own) for a in ours for b in theirs)


def _callings(node: Node) -> frozenset[str]:
    return frozenset(word for title in _now(node) for word in role_words(title))


def _now(node: Node) -> list[Held]:
    return [title for title in node.held if not title.former]
