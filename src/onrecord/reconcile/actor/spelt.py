"""Spelt: clusters joined by names that are one in two spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from onrecord.names.given import Likeness
from onrecord.reconcile.actor.cluster import Cluster, Clusters, decision
from onrecord.reconcile.actor.company import Company
from onrecord.reconcile.actor.forms import latin, suffix
from onrecord.reconcile.actor.holders import Holders
from onrecord.reconcile.actor.links import Compared
from onrecord.reconcile.actor.node import Form, Node
from onrecord.reconcile.actor.reasons import by_name
from onrecord.reconcile.actor.same import named
from onrecord.reconcile.actor.titles import agreed

"""How a name of the father ends, in small letters."""


def by_spelling(clusters: Clusters, nodes: Sequence[Node], compared: Compared, holders: Holders) -> None:
    """Join clusters whose names are one in two spellings: those with an agreeing title first, then the bigger ones."""
    spelt = _Spelt(clusters, nodes, compared, holders)
    for a, b in sorted(spelt.pairs, key=spelt.order):
        spelt.join(a, b)


class _Spelt:
    """The pairs of names that are one's, and what else tells of them."""

    def __init__(self, clusters: Clusters, nodes: Sequence[Node], compared: Compared, holders: Holders) -> None:
        self._clusters, self._compared, self._holders = clusters, compared, holders
        self._company = Company(clusters, nodes)
        self._of = named(nodes)
        self.pairs = compared.alike(self._of)
        self._near = defaultdict[Form, list[Form]](list)
        for a, b in self.pairs:
            self._near[a].append(b)
            self._near[b].append(a)
        self._articles = {f: {n.article for node in self._of[f] for n in node.namings} for f in self._near}

    def order(self, pair: tuple[Form, Form]) -> tuple[object, ...]:
        """The pairs with a title in common first, then those of which both names are frequent, then the older ones."""
        a, b = pair
        ours, theirs = self._bearers(a), self._bearers(b)
        one_post = any(agreed(x.held, y.held) for x in ours for y in theirs if x is not y)
        few, many = sorted((len(self._articles[a]), len(self._articles[b])))
        since = min(node.since for form in pair for node in self._of[form])
        return not one_post, -few, -many, since, a.folded, b.folded

    def join(self, a: Form, b: Form) -> None:
        """Join the clusters that bear these two names, as far as each can mean but one of the other name."""
        for one in self._bearers(a):
            other = self._clusters.choose(one, self._bearers(b))
            if other is None or self._clusters.choose(other, self._bearers(a)) is not one:
                continue
            if self._loose(a, b) and not (agreed(one.held, other.held) or self._company.shared(one, other)):
                continue
            if not agreed(one.held, other.held) and (
                self._unsure(a, b) or self._torn(one, other, a, b) or self._torn(other, one, b, a)
            ):
                continue
            few, more = sorted((a, b), key=lambda f: (len(self._articles[f]), f.folded))
            reasons = self._compared.verdict(a, b).reasons
            self._clusters.unite(one, other, by_name(few.printed, more.printed, reasons, len(self._articles[few])))

    def _bearers(self, form: Form) -> list[Cluster]:
        return self._clusters.distinct(self._of[form])

    def _unsure(self, a: Form, b: Form) -> bool:
        """Whether two names of people may be those of relatives: then a title must tell that they are one.

        One goes by a short name and both have titles, one has a suffix (Jr.), they are a letter apart (Ivana, Ivanka),
        the table of offices has two of the name, or an article gives both: but not where that gives one of them in
        another script.
        """
        if a.side != "person":
            return False
        if any(self._holders.shared(form.printed) for form in (a, b)):
            return True
        reasons = self._compared.verdict(a, b).reasons
        slip = any(r.startswith(Likeness.SLIP.value) for r in reasons)
        short = any(r.startswith(Likeness.SHORT.value) for r in reasons)
        if short and all(any(c.held for c in self._bearers(form)) for form in (a, b)):
            return True
        both = not self._articles[a].isdisjoint(self._articles[b])
        return slip or suffix(a.printed) != suffix(b.printed) or (both and latin(a.printed) == latin(b.printed))

    def _loose(self, a: Form, b: Form) -> bool:
        """Whether one name is short where the other has a middle name as well: "Bob Orlin", "Robert A. Orlin"."""
        reasons = self._compared.verdict(a, b).reasons
        return _middle(a) != _middle(b) and any(r.startswith(Likeness.SHORT.value) for r in reasons)

    def _torn(self, one: Cluster, other: Cluster, own: Form, but: Form) -> bool:
        """Whether a cluster could by its name `own` as well be a third one, which is not the other one."""
        for third in self._clusters.distinct(n for f in self._near[own] if f != but for n in self._of[f]):
            if third is not one and third is not other and self._clusters.apart(one, third) is None:
                kind = self._clusters.apart(other, third)
                if kind is not None and not decision(kind):
                    return True
        return False


def _middle(form: Form) -> bool:
    """Whether a name has more than two words."""
    return len(form.folded.split()) > 2
