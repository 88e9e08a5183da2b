"""Node: namings that nothing tells apart from the first, so that they go to one actor together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from onrecord.reconcile.actor.forms import Kind, canonical, fold, fold_person, kind, sexed
from onrecord.reconcile.actor.titles import Held, helds
from onrecord.records import Naming, When

Side = Literal["person", "body"]
"""What never merges with each other: people, and all that is not one."""


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it is compared. Two forms are equal when their folded names are; `printed` is one way to print it."""

    side: Side
    folded: str
    printed: str = field(compare=False)


@dataclass(slots=True, eq=False)
class Node:
    """Some namings, or none: a holder that only the table of offices names.

    `labels`: what it is, by kind of knowledge; two nodes that have no label of one kind in
    common are two actors.
    """

    form: Form
    kind: Kind
    held: frozenset[Held]
    namings: list[Naming]
    labels: dict[str, frozenset[str]]
    articles: int = 0
    since: date = date.max
    least: str = ""

    def order(self) -> tuple[int, date, str, str]:
        """The bigger first, then the older."""
        return -self.articles, self.since, self.least, self.form.folded


def side(naming: Naming) -> Side:
    """Whether a naming is a person's."""
    return "person" if naming.type == "person" else "body"


def form(naming: Naming, listed: Collection[str] = ()) -> Form:
    """The name of a naming as it is compared; of a body that our tables have, under the name that they have for it.

    But for names that the user has `listed`, folded: the user knows better.
    """
    if naming.type == "person":
        return person_form(naming.name)
    known = known_body(naming, listed)
    return Form("body", fold(known or naming.name), known or naming.name)


def known_body(naming: Naming, listed: Collection[str] = ()) -> str | None:
    """The name that our tables have for a body."""
    if naming.type in ("person", "group") or naming.unnamed or fold(naming.name) in listed:
        return None
    return canonical(naming.name)


def person_form(name: str) -> Form:
    """A person's name as it is compared."""
    return Form("person", fold_person(name), name)


def nodes(
    namings: Sequence[Naming],
    published: Mapping[str, When],
    judged: Collection[str] = (),
    listed: Collection[str] = (),
) -> list[Node]:
    """The namings as nodes. Those whose id is in `judged` are nodes of their own, and so is what gives no full name."""
    groups: dict[tuple[object, ...], list[Naming]] = {}
    printed: dict[Form, Counter[str]] = {}
    for one in namings:
        own = form(one, listed)
        groups.setdefault(_key(one, own, one.id in judged), []).append(one)
        printed.setdefault(own, Counter())[own.printed] += 1
    forms = {f: Form(f.side, f.folded, min(c, key=lambda p: (-c[p], p))) for f, c in printed.items()}
    return [_node(group, forms[form(group[0], listed)], published, listed) for group in groups.values()]


def _key(naming: Naming, own: Form, judged: bool) -> tuple[object, ...]:
    of = kind(naming)
    if judged or of in ("part", "loose"):
        return (naming.id,)
    return of, own, naming.gender, naming.given, helds(naming)


def _node(namings: list[Naming], known_as: Form, published: Mapping[str, When], listed: Collection[str]) -> Node:
    first = namings[0]
    labels: dict[str, frozenset[str]] = {"side": frozenset((side(first),))}
    if first.gender is not None and not sexed(first.name):
        labels["gender"] = frozenset((first.gender,))
    if first.given is not None:
        labels["given"] = frozenset((first.given,))
    if (known := known_body(first, listed)) is not None:
        labels["body"] = frozenset((known,))
    return Node(
        known_as,
        kind(first),
        helds(first),
        namings,
        labels,
        len({n.article for n in namings}),
        oldest(namings, published),
        min(n.id for n in namings),
    )


def oldest(namings: Iterable[Naming], published: Mapping[str, When]) -> date:
    """The first day on which an article with one of these may be published; the last of all where none is known."""
    return min((published[n.article].earliest for n in namings if n.article in published), default=date.max)
