"""Offices: what articles say that an actor is or was, and the terms that the table of offices has for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.reconcile.actor.forms import fold
from onrecord.reconcile.actor.holders import Holders
from onrecord.reconcile.actor.reasons import phrase
from onrecord.reconcile.actor.titles import Held, held
from onrecord.records import Naming, Office, Span, Tenure, Title, When

BASIS = 5
"""Spans that an office carries: the first of each of so many articles."""


def offices(
    namings: Sequence[Naming],
    published: Mapping[str, When],
    person: str | None,
    holders: Holders,
    bodies: Mapping[str, str],
    is_he: Sequence[str],
) -> tuple[Office, ...]:
    """What the articles say that the actor is or was, then the terms that the table has for the `person` of it.

    `bodies`: actor ids by folded name. `is_he`: names by which the table may have the actor.
    """
    groups: dict[tuple[object, ...], list[tuple[Naming, Title, Held]]] = {}
    for naming in namings:
        for title in naming.titles:
            one = held(title)
            groups.setdefault(_same(one, title), []).append((naming, title, one))
    terms = sorted(holders.terms(person), key=_since) if person else []
    told = list[Office]()
    for group in sorted(groups.values(), key=lambda g: (g[0][2].former, -len(g), min(t.words for _, t, _ in g))):
        office, one = _told(group, published, holders, bodies, is_he), group[0][2]
        same = [t for t in terms if (t.post, t.of) == (one.post, one.of)]
        if len(same) == 1 and office.conflict is None:  # held once: the words and the term are of one post
            office = replace(office, since=same[0].since, until=same[0].until)
            terms.remove(same[0])
        told.append(office)
    return (*told, *dict.fromkeys(_term(t, bodies) for t in terms))


def _same(one: Held, title: Title) -> tuple[object, ...]:
    """What titles that are told as one office share."""
    if one.post:
        return one.post, one.of, one.former
    return " ".join(title.words.casefold().split()), one.of, one.former


def _told(
    group: Sequence[tuple[Naming, Title, Held]],
    published: Mapping[str, When],
    holders: Holders,
    bodies: Mapping[str, str],
    is_he: Sequence[str],
) -> Office:
    words = Counter(title.words for _, title, _ in group)
    title = min(words, key=lambda w: (-words[w], -len(w), w))
    one = group[0][2]
    ofs = Counter(t.of for _, t, _ in group if t.of)
    of = one.of or min(ofs, key=lambda o: (-ofs[o], o), default="") or None
    spans: dict[str, Span] = {}
    for naming, told, _ in group:
        if told.span is not None and (naming.article not in spans or told.span < spans[naming.article]):
            spans[naming.article] = told.span
    former = one.former and held(Title(title, of)).former is False
    return Office(
        title=f"former {title}" if former else title,
        of=bodies.get(fold(of)) if of else None,
        of_name=of,
        basis=tuple(spans[a] for a in sorted(spans)[:BASIS]),
        conflict=_conflict(group, published, holders, is_he),
    )


def _conflict(
    group: Sequence[tuple[Naming, Title, Held]],
    published: Mapping[str, When],
    holders: Holders,
    is_he: Sequence[str],
) -> str | None:
    """What the table says of the post, where it has somebody else in it on the day of an article."""
    for naming, _, one in group:
        term = holders.holder(one, published.get(naming.article)) if not naming.unnamed else None
        if term is not None and not holders.means(term.person, is_he):
            return f"the table of offices has {term.person} as {phrase(term)}"
    return None


def _term(tenure: Tenure, bodies: Mapping[str, str]) -> Office:
    return Office(
        title=tenure.post,
        of=bodies.get(fold(tenure.of)) if tenure.of else None,
        since=tenure.since,
        until=tenure.until,
        of_name=tenure.of or None,
        source="table",
    )


def _since(tenure: Tenure) -> tuple[str, str, str]:
    return tenure.since or "", tenure.post, tenure.of
