"""Aliases: names that one article gives one actor, as evidence that other articles mean the same by them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.reconcile.actor.cluster import Clusters
from onrecord.reconcile.actor.forms import generic, whole
from onrecord.reconcile.actor.links import Compared
from onrecord.reconcile.actor.node import Form, Node, form
from onrecord.reconcile.actor.reasons import by_article
from onrecord.records import Naming

_SMALL = frozenset("of the and for in on to a an de des du la le".split())
_WORD = re.compile(r"[^\W\d_]+")


def by_aliases(clusters: Clusters, named: Mapping[Form, Sequence[Node]], compared: Compared) -> None:
    """Join names that an article has for one: whole names of a person, a name of a body and its initials.

    Not where an article, or another one, has the same short name for somebody else.
    """
    meant = defaultdict[Form, dict[Form, int]](dict)
    for own, same in named.items():
        for node in same:
            for naming in node.namings:
                for alias in set(_aliases(naming, own)):
                    if alias in named and (own.side == "body" or compared.verdict(own, alias).same is not False):
                        meant[alias][own] = meant[alias].get(own, 0) + 1
    for alias in sorted(meant, key=lambda f: (f.side, f.folded)):
        owners = clusters.distinct(n for own in meant[alias] for n in named[own])
        bearers = clusters.distinct(named[alias])
        if len(owners) == 1 == len(bearers) and owners[0] is not bearers[0]:
            one, other = owners[0], bearers[0]
            kind = clusters.apart(one, other)
            own = min(meant[alias], key=lambda f: (-meant[alias][f], f.folded))
            if kind is None or (kind == "name" and own.side == "body"):
                clusters.decree([own, alias])
                clusters.unite(one, other, by_article(own.printed, alias.printed, meant[alias][own]))


def _aliases(naming: Naming, own: Form) -> Iterator[Form]:
    """The other names of a naming that can stand alone."""
    for alias in naming.aliases:
        if naming.type == "person":
            if whole(alias):
                found = form(Naming("", naming.article, alias, "person"))
                if found != own:
                    yield found
        elif not generic(alias) and (short(alias, naming.name) or short(naming.name, alias)):
            found = form(Naming("", naming.article, alias, naming.type))
            if found != own:
                yield found


def short(letters: str, name: str) -> bool:
    """Whether a word is made of the first letters of a name's words ("OSCE"), in any order (that of another tongue)."""
    bare = letters.replace(".", "")
    words = _WORD.findall(name)
    if not bare.isupper() or not 2 <= len(bare) <= len(words):
        return False
    firsts = {"".join(w[0] for w in words), "".join(w[0] for w in words if w.casefold() not in _SMALL)}
    return sorted(bare.casefold()) in [sorted(f.casefold()) for f in firsts]
