"""Portrait: an actor made of the namings that are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from onrecord.reconcile.actor.cluster import Cluster
from onrecord.reconcile.actor.entries import Entries
from onrecord.reconcile.actor.forms import fold, latin, whole
from onrecord.reconcile.actor.holders import Holders
from onrecord.reconcile.actor.offices import offices
from onrecord.reconcile.actor.reasons import told
from onrecord.records import Actor, ActorType, Naming, When, alone_id, content_id


def portraits(
    clusters: Sequence[Cluster],
    entries: Entries,
    holders: Holders,
    published: Mapping[str, When],
    renamed: Mapping[int, str],
) -> list[Actor]:
    """The clusters as actors, sorted by id. `renamed`: the names that people gave, by the id() of the cluster."""
    of = [sorted((n for node in c.nodes for n in node.namings), key=lambda n: (n.id, n.name)) for c in clusters]
    automatic = [_name(c, own, entries) for c, own in zip(clusters, of, strict=True)]
    ids = _ids(of, automatic)
    bodies = _bodies(clusters, ids)
    made = []
    for cluster, own, name, id_ in zip(clusters, of, automatic, ids, strict=True):
        entry, person = entries.entry(cluster), _person(cluster)
        shown = renamed.get(id(cluster), name)
        forms = {n.name for n in own} | {a for n in own for a in n.aliases} | {name}
        is_he = sorted({n.name for n in own if n.type == "person" and not n.unnamed} | ({person} if person else set()))
        made.append(
            Actor(
                id=id_,
                name=shown,
                type=(entry.type if entry else None) or best_type(own),
                aliases=tuple(sorted((forms | set(entry.names if entry else ())) - {shown})),
                offices=offices(own, published, person, holders, bodies, is_he),
                wikidata=entry.wikidata if entry else None,
                why=told(cluster.why),
                namings=tuple(own),
            )
        )
    return sorted(made, key=lambda a: a.id)


def _name(cluster: Cluster, own: Sequence[Naming], entries: Entries) -> str:
    """The name of an actor: that of the user's entry, of the table of offices, of our tables of bodies, or the best."""
    entry = entries.entry(cluster)
    if entry is not None:
        return entry.name
    known = cluster.labels.get("table") or cluster.labels.get("body") or ()
    return min(known) if len(known) == 1 else best_name(own)


def _person(cluster: Cluster) -> str | None:
    """The person of the table of offices, where it is known to be one."""
    known = cluster.labels.get("table", frozenset())
    return next(iter(known)) if len(known) == 1 else None


def _ids(of: Sequence[Sequence[Naming]], automatic: Sequence[str]) -> list[str]:
    """An id for each actor: that of an import, else by its name; where others have that, by its first naming too."""
    count = Counter(automatic)
    ids = [_brought(own) for own in of]
    best: dict[str, int] = {}  # of the parts of an imported actor the biggest keeps the id
    for n in sorted(range(len(of)), key=lambda n: (-len(of[n]), of[n][0].id)):
        best.setdefault(ids[n], n)
    taken = set(ids)
    for n, (own, name) in enumerate(zip(of, automatic, strict=True)):
        if ids[n] and best[ids[n]] == n:
            continue
        if len(own) == 1 and own[0].unnamed and name == own[0].name and not ids[n]:
            ids[n] = alone_id(own[0])
            continue
        by_name = content_id("actor", name)
        ids[n] = by_name if count[name] == 1 and by_name not in taken else content_id("actor", name, own[0].id)
    return ids


def _brought(own: Sequence[Naming]) -> str:
    """The id that an import brought; of several the most frequent."""
    given = Counter(n.given for n in own if n.given is not None)
    return min(given, key=lambda g: (-given[g], g), default="")


def _bodies(clusters: Sequence[Cluster], ids: Sequence[str]) -> dict[str, str]:
    """The ids of bodies by folded name, where only one has it."""
    found: dict[str, set[str]] = {}
    for cluster, id_ in zip(clusters, ids, strict=True):
        for form in cluster.forms:
            if form.side == "body":
                found.setdefault(form.folded, set()).add(id_)
        for name in cluster.labels.get("body", ()):
            found.setdefault(fold(name), set()).add(id_)
    return {name: next(iter(some)) for name, some in found.items() if len(some) == 1}


def best_name(namings: Sequence[Naming]) -> str:
    """The name that most articles give.

    A whole name before a bare one, in Latin letters before others; of equally frequent ones the longest, then the
    first in the alphabet.
    """
    count = Counter(n.name for n in namings)
    full = {n.name: not n.unnamed and (n.type != "person" or whole(n.name)) for n in namings}
    some = {n.name: not n.unnamed for n in namings}
    return min(count, key=lambda n: (not full[n], not some[n], not latin(n), -count[n], -len(n), n))


def best_type(namings: Iterable[Naming]) -> ActorType:
    """The type that most articles tell."""
    count = Counter(n.type for n in namings)
    return min(count, key=lambda t: (-count[t], t))
