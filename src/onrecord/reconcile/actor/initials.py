"""Initials: names with initials, and surnames with a title, joined to the whole name that the same story gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from onrecord.names.person import parsed
from onrecord.reconcile.actor.cluster import Cluster, Clusters
from onrecord.reconcile.actor.company import Company
from onrecord.reconcile.actor.forms import initialled, sounds
from onrecord.reconcile.actor.holders import short_of
from onrecord.reconcile.actor.node import Node
from onrecord.reconcile.actor.reasons import Reason, by_beside, by_company, by_initials
from onrecord.reconcile.actor.titles import role_words

MOST = 200
"""Whole names of one surname that are looked at; of more, nobody can tell."""


def by_story(clusters: Clusters, nodes: Sequence[Node], company: Company) -> None:
    """Join what gives less than a name to the one whole name that fits, where more than the surname tells so.

    Of initials: the same article gives the whole name, two initials fit, or both articles name somebody whom few others
    name. Of a surname alone: the last, and one calling ("Colonel").
    """
    whole = defaultdict[str, list[Node]](list)
    for node in nodes:
        if node.kind == "full" and node.namings and not initials(node.form.printed):
            firsts = {"", *(letters[:1] for letters in _letters(node.form.printed))}
            for key in (f"{sound} {first}" for sound in sounds(node.form.printed) for first in firsts):
                whole[key].append(node)
    persons = (n for n in nodes if n.form.side == "person" and n.namings)
    parts = sorted((n for n in persons if _partial(n)), key=Node.order)
    while parts:  # whoever is found is company for the next
        left = [node for node in parts if not _join(clusters, node, whole, company)]
        parts = left if len(left) < len(parts) else []


def _partial(node: Node) -> bool:
    """Whether a node gives less than a name, and initials or a title with it."""
    return bool(initials(node.form.printed)) or (node.kind == "part" and bool(node.held))


def _join(clusters: Clusters, node: Node, whole: dict[str, list[Node]], company: Company) -> bool:
    """Join a part of a name, where one whole name is told; whether it has one now."""
    own = clusters.of(node)
    if any(n.kind == "full" and not initials(n.form.printed) for n in own.nodes):
        return True
    found = _fitting(clusters, node, own, whole)
    told = [(c, why) for c, name in found if (why := _why(node, own, c, name, company, len(found) == 1))]
    best = [(c, why) for c, why in told if why.rank == min(w.rank for _, w in told)]
    if len(best) == 1:
        clusters.unite(best[0][0], own, best[0][1])
    return len(best) == 1


def _fitting(clusters: Clusters, node: Node, own: Cluster, whole: dict[str, list[Node]]) -> list[tuple[Cluster, str]]:
    """The clusters of whole names that a part of a name can stand for, with such a name; none where they are many."""
    first = initials(node.form.printed)[:1]
    near = {id(n): n for sound in sounds(node.form.printed) for n in whole.get(f"{sound} {first}", ())}
    if len(near) > MOST:
        return []
    found: dict[int, tuple[Cluster, str]] = {}
    for other in sorted(near.values(), key=Node.order):
        cluster = clusters.of(other)
        fits = id(cluster) not in found and short_of(node.form.printed, other.form.printed)
        if fits and clusters.apart(cluster, own) is None:
            found[id(cluster)] = cluster, other.form.printed
    return list(found.values())


def _why(node: Node, own: Cluster, other: Cluster, name: str, company: Company, alone: bool) -> Reason | None:
    """What tells that a part of a name is a cluster's; the surest has the lowest rank."""
    letters = initials(node.form.printed)
    article = node.namings[0].article
    if letters:
        if other in company.people(article):
            return by_beside(node.form.printed, name, node.articles)
        names = (form.printed for form in other.forms)
        fits = next((n for n in names if len(letters) > 1 and letters in _letters(n)), None)
        if fits is not None:
            return by_initials(node.form.printed, fits, node.articles)
    if not alone or not (letters or _calling(own) & _calling(other)):
        return None
    shared = company.shared(own, other)
    return by_company(node.form.printed, name, shared, node.articles) if shared else None


def initials(name: str) -> str:
    """The first letters of the given names where the first is but a letter ("ip" of "Orlin I.P."); "" for others."""
    person = parsed(name)
    if person is None:
        return ""
    if initialled(name):
        return "".join(w[0] for w in person.readings[0].given)
    found = [r for r in person.readings if r.given and len(r.given[0]) == 1]
    sure = (r for r in found if not r.reversed or all(len(w) == 1 for w in r.given))
    return next(("".join(w[0] for w in r.given) for r in sure), "")


def _letters(name: str) -> set[str]:
    """The first letters of the given names, in each order in which a name can be read."""
    person = parsed(name)
    return {"".join(w[0] for w in r.given) for r in person.readings} if person else set()


def _calling(one: Cluster) -> frozenset[str]:
    return frozenset(word for title in one.held if not title.former for word in role_words(title))
