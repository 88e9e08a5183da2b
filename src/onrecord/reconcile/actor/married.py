"""Married: two surnames of one person, where a third article has both of them as a double name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from onrecord.reconcile.actor.cluster import Cluster, Clusters
from onrecord.reconcile.actor.company import Company
from onrecord.reconcile.actor.node import Form, Node, person_form
from onrecord.reconcile.actor.reasons import by_double
from onrecord.reconcile.actor.titles import agreed

_DOUBLE = re.compile(r"(?P<given>.*[^\W\d_]\.?)\s+(?P<one>[^\W\d_]{3,})[-‐‑](?P<other>[^\W\d_]{3,})")


def by_double_names(clusters: Clusters, named: Mapping[Form, Sequence[Node]], company: Company) -> None:
    """Join "Ada Orlin" and "Ada Lint" where there is an "Ada Orlin-Lint", and more tells that all three are one.

    That is a title in common or somebody whom few others name, between two pairs of the three.
    """
    for double in list(named):
        told = _DOUBLE.fullmatch(double.printed) if double.side == "person" else None
        if told is None:
            continue
        forms = [double, *(person_form(f"{told['given']} {told[part]}") for part in ("one", "other"))]
        found = [clusters.distinct(named.get(form, ())) for form in forms]
        if any(len(some) != 1 for some in found):
            continue
        three = [some[0] for some in found]
        if any(clusters.apart(a, b) not in (None, "name") for a, b in combinations(three, 2)):
            continue
        links = [link for a, b in combinations(three, 2) if (link := _link(a, b, company)) is not None]
        if len(links) < 2:
            continue
        clusters.decree(forms)
        first = three[0]
        for other in three[1:]:
            first = clusters.unite(first, clusters.of(other.nodes[0]))
        first.why.append(by_double((f.printed for f in forms[1:]), double.printed, links[0]))


def _link(a: Cluster, b: Cluster, company: Company) -> str | None:
    """What two have in common, in words."""
    if a is b:
        return "articles spell them so"
    if agreed(a.held, b.held):
        return "they have one title"
    shared = company.shared(a, b)
    return f"“{shared}” is named beside two of them" if shared else None
