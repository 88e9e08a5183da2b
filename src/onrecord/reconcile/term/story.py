"""Story: nouns of one kind that articles on one event use of one name: "capture", "liberation of Dolna"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.link import Link, compatible, link, wording_of
from onrecord.reconcile.term.meaning import kinds, of_one_kind
from onrecord.reconcile.term.object import objects
from onrecord.reconcile.term.places import Place
from onrecord.records.report import Report
from onrecord.records.story import Story
from onrecord.records.utterance import Utterance

ONE_KIND = 0.75
"""Two nouns of one kind of thing, said of one name in articles on one event."""
MOST = 24
"""Forms of one name in one story, or in articles with one utterance, that are compared."""

Where = tuple[str, str]
"""What articles have in common: "article", "story" or "utterance", and its id."""


@dataclass(slots=True)
class _Said:
    """How a form stands in articles that have something in common."""

    objects: set[str] = field(default_factory=set)
    counts: set[str] = field(default_factory=set)


def by_kind(
    of: Mapping[Form, Sequence[Place]],
    reports: Sequence[Report],
    utterances: Sequence[Utterance],
    stories: Sequence[Story],
) -> Iterator[Link]:
    """Forms of one name with nouns of one kind, in one article, one story or articles that render one utterance.

    Two events are one only where the same place or person, as it is written, stands behind both nouns, and no numbers
    before them differ. People are not compared over a story.
    """
    common = _common(reports, utterances, stories)
    blocks = defaultdict[tuple[Where, str], dict[Form, _Said]](dict)
    for form in sorted(of):
        if not form.of or form.told_apart or not kinds(form.head):
            continue
        for place in of[form]:
            for where in common[place.article]:
                said = blocks[where, form.of].setdefault(form, _Said())
                said.objects |= objects(place, form.of)
                said.counts |= {place.count} - {""}
    done = set[tuple[Form, Form]]()
    for ((what, _), name), block in sorted(blocks.items(), key=lambda x: x[0]):
        for one, other in combinations(sorted(block)[:MOST], 2):
            if (one, other) in done or not _one(what, (one, block[one]), (other, block[other])):
                continue
            done.add((one, other))
            near = "one article" if what == "article" else f"articles on one {what}"
            a, b = wording_of(of, one), wording_of(of, other)
            yield link(one, other, ONE_KIND, f"{a} and {b} are said of “{name}” in {near}")


def _one(what: str, one: tuple[Form, _Said], other: tuple[Form, _Said]) -> bool:
    (a, said_a), (b, said_b) = one, other
    kind = of_one_kind(a.head, b.head) if a.head != b.head else ""
    if kind not in ("event", "people") or not compatible(a, b):
        return False
    if kind != "event":
        return what != "story"
    counts = said_a.counts and said_b.counts
    return not said_a.objects.isdisjoint(said_b.objects) and not (counts and said_a.counts.isdisjoint(said_b.counts))


def _common(
    reports: Sequence[Report], utterances: Sequence[Utterance], stories: Sequence[Story]
) -> dict[str, list[Where]]:
    """By article: itself, its stories and its utterances."""
    found = {r.article.id: {("article", r.article.id)} for r in reports}
    article = {s.id: r.article.id for r in reports for s in r.statements}
    for utterance in utterances:
        for s in utterance.statements:
            if s in article:
                found[article[s]].add(("utterance", utterance.id))
    for story in stories:
        for id_ in story.articles:
            if id_ in found:
                found[id_].add(("story", story.id))
    return {id_: sorted(mine) for id_, mine in found.items()}
