"""Settle: where a clause belongs that fits more groups than one: in all of them, or in none."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from onrecord.reconcile.utterance.group import Pairs, Part, average, between
from onrecord.reconcile.utterance.kept import Kept
from onrecord.reconcile.utterance.near import share
from onrecord.reconcile.utterance.pairs import LEAST
from onrecord.reconcile.utterance.saying import Saying

JOIN = 0.8
"""The average score from which on a clause stands in a second group too."""
COPIED = 0.7
"""The share of words in common that makes two clauses copies."""
CLOSE = 0.1
"""How near two averages are that do not tell which group is meant."""


def certain(parts: Sequence[Part], sayings: Mapping[str, Saying], pairs: Pairs) -> list[Part]:
    """The groups without what fits two of them as well that cannot be one, as the undated report of a stock phrase."""
    kept = {id_: Kept.of(saying) for id_, saying in sayings.items()}
    its = {part: Kept.all(kept[id_] for id_ in part) for part in parts}
    home = {id_: part for part in parts for id_ in part}
    near: dict[str, set[Part]] = {id_: set() for id_ in sayings}
    for (a, b), pair in pairs.items():
        if pair.score >= LEAST and home[a] is not home[b]:
            near[a].add(home[b])
            near[b].add(home[a])
    torn = set[str]()
    for id_, others in near.items():
        rest = home[id_] - {id_}
        without = Kept.all(kept[other] for other in rest) if others else Kept()
        for part in others if rest else ():
            rivals = (kept[id_] & its[part]).possible and not (without & its[part]).possible
            if rivals and average(id_, part, pairs) >= average(id_, rest, pairs) - CLOSE:
                torn.add(id_)
    return [left for part in parts if (left := part - torn)]


def shared(parts: Sequence[Part], sayings: Mapping[str, Saying], pairs: Pairs) -> list[Part]:
    """The groups of two or more: what renders clauses of two of them in both, an introduction with its quotation.

    Only between groups that nothing keeps apart, and nothing that fits two groups which days or speakers keep apart.
    """
    home = {id_: n for n, part in enumerate(parts) for id_ in part}
    near: dict[str, set[int]] = {}
    for (a, b), pair in pairs.items():
        if a in home and b in home and home[a] != home[b] and pair.score >= (LEAST if pair.introduced else JOIN):
            quoted = pair.introduced and sayings[a].statement.mode == "direct"
            if not pair.introduced or not quoted:
                near.setdefault(a, set()).add(home[b])
            if not pair.introduced or quoted:
                near.setdefault(b, set()).add(home[a])
    kept = [Kept.all(Kept.of(sayings[id_]) for id_ in part) for part in parts]
    joining: dict[int, set[str]] = {}
    for id_, others in near.items():
        fits = [n for n in sorted(others) if belongs(id_, parts[n], pairs) and (kept[home[id_]] & kept[n]).possible]
        if all((kept[n] & kept[m]).possible for n, m in combinations(fits, 2)):
            for n in fits:
                joining.setdefault(n, set()).add(id_)
    same = twins(home, sayings, pairs)
    larger = [part | joining.get(n, set()) for n, part in enumerate(parts)]
    fit = [Kept.all(Kept.of(sayings[id_]) for id_ in part).possible for part in larger]
    found = {more if whole else part for part, more, whole in zip(parts, larger, fit, strict=True)}
    found = {with_copies(part, sayings, same) for part in found if len(part) > 1}
    return sorted((part for part in found if not any(part < other for other in found)), key=sorted)


def belongs(id_: str, part: Part, pairs: Pairs) -> bool:
    """Whether a statement belongs to another group too: by its words, or as what introduces a quotation of it."""
    told = (p for other in part if (p := between(pairs, id_, other)) is not None)
    return average(id_, part, pairs) >= JOIN or any(p.introduced and p.score >= LEAST for p in told)


def twins(known: Collection[str], sayings: Mapping[str, Saying], pairs: Pairs) -> dict[str, set[str]]:
    """For each clause those in nearly the same words, of what is known."""
    found: dict[str, set[str]] = {}
    for (a, b), p in pairs.items():
        if p.tier == "words" and p.score >= LEAST and a in known and b in known:
            common = sum(sayings[a].keys[key] for key in sayings[a].keys.keys() & sayings[b].keys.keys())
            if share(common, sayings[a].weight, sayings[b].weight) >= COPIED:
                found.setdefault(a, set()).add(b)
                found.setdefault(b, set()).add(a)
    return found


def with_copies(part: Part, sayings: Mapping[str, Saying], same: Mapping[str, set[str]]) -> Part:
    """A group with all that is in the same words as one of it: what renders one copy of a report renders them all."""
    whole = part.union(*(same.get(id_, ()) for id_ in part))
    return whole if Kept.all(Kept.of(sayings[id_]) for id_ in whole).possible else part
