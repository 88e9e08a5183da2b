"""Story: nouns of one kind that articles with one utterance use of one name: "capture", "liberation of Dolna"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.reconcile.term.fold import WORD, fold
from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.link import Link, compatible, link, wording_of
from onrecord.reconcile.term.meaning import of_one_kind
from onrecord.reconcile.term.places import Place
from onrecord.records.report import Report
from onrecord.records.utterance import Utterance

ONE_KIND = 0.75
"""Two nouns of one kind of thing, said of one name in articles on one event."""
MOST = 24
"""Forms of one name in articles on one event that are compared."""


def by_kind(
    of: Mapping[Form, Sequence[Place]], reports: Sequence[Report], utterances: Sequence[Utterance]
) -> Iterator[Link]:
    """Forms of one name with nouns of one kind, in articles that render one utterance."""
    blocks = defaultdict[str, list[Form]](list)
    for form in sorted(of):
        if form.of and not form.told_apart:
            blocks[form.of].append(form)
    near = _near(reports, utterances)
    for name, block in sorted(blocks.items()):
        heads = sorted({f.head for f in block})
        kin = {h for a, b in combinations(heads, 2) if of_one_kind(a, b) for h in (a, b)}
        forms = [f for f in block if f.head in kin][:MOST]
        for one, other in combinations(forms, 2):
            kind = of_one_kind(one.head, other.head) if one.head != other.head else ""
            if not kind or not compatible(one, other):
                continue
            if kind == "event" and not (_object(of[one], name) and _object(of[other], name)):
                continue
            if not {near[p.article] for p in of[one]}.isdisjoint(near[q.article] for q in of[other]):
                a, b = wording_of(of, one), wording_of(of, other)
                yield link(
                    one,
                    other,
                    ONE_KIND,
                    f"{a} and {b} are said of “{name}” in one article or in articles with one utterance",
                )


def _object(places: Sequence[Place], name: str) -> bool:
    """Whether the name stands behind the head noun: what is done is done there, or to it."""
    return any(fold(m.group()) == name for p in places for m in WORD.finditer(p.span.exact, p.head[1] - p.span.start))


def _near(reports: Sequence[Report], utterances: Sequence[Utterance]) -> dict[str, str]:
    """By article: the first of those with which it shares an utterance, directly or through others."""
    of = {s.id: r.article.id for r in reports for s in r.statements}
    lead = {r.article.id: r.article.id for r in reports}

    def first(x: str) -> str:
        while lead[x] != x:
            lead[x] = x = lead[lead[x]]
        return x

    for utterance in utterances:
        mine = sorted({first(of[s]) for s in utterance.statements if s in of})
        for other in mine[1:]:
            a, b = sorted((first(mine[0]), first(other)))
            lead[b] = a
    return {x: first(x) for x in lead}
