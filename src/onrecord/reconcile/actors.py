"""Actors over all articles: one contract actor from the ways each article names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onrecord.records import Actor, Naming, Office
from onrecord.records.contract import Line


def actor(namings: Sequence[Naming]) -> Actor:
    """The actor that all `namings` (at least one, all of one actor id) speak of, the same in whatever order they come.

    Its name is the one most articles give as the fullest; of equally frequent ones the longest, then the first in
    the alphabet. Its type goes by majority. Every other name is an alias; every mention is kept.
    """
    names = Counter(n.name for n in namings)
    name = min(names, key=lambda n: (-names[n], -len(n), n))
    types = Counter(n.type for n in namings)
    aliases = {a for n in namings for a in (n.name, *n.aliases)} - {name}
    return Actor(
        id=namings[0].actor,
        name=name,
        type=min(types, key=lambda t: (-types[t], t)),
        aliases=tuple(sorted(aliases)),
        offices=tuple(Office(title) for title in sorted({n.office for n in namings if n.office})),
        mentions=tuple(sorted({m for n in namings for m in n.mentions})),
    )


def parts(whole: Actor) -> list[Naming]:
    """`whole` as namings of its articles, such that actor(parts(a)) == a wherever a came from namings."""
    articles = sorted({m.article for m in whole.mentions})
    blank = Naming(whole.id, "", whole.name, whole.type, None, whole.aliases, ())
    namings = [replace(blank, article=a, mentions=tuple(m for m in whole.mentions if m.article == a)) for a in articles]
    if articles:
        namings += [replace(blank, article=articles[0], office=o.title) for o in whole.offices]
    return namings


def joined(known: Line, found: Line | None) -> Line:
    """The line of an actor as it was imported, with what articles have told about it since."""
    if found is None:
        return known
    titles = {o["title"] for o in known["offices"]}
    mentions = {(m["article"], m["start"], m["end"]): m for m in (*known["mentions"], *found["mentions"])}
    return {
        **found,
        **known,
        "aliases": sorted({*known["aliases"], *found["aliases"], found["name"]} - {known["name"]}),
        "offices": known["offices"] + [o for o in found["offices"] if o["title"] not in titles],
        "mentions": [mentions[place] for place in sorted(mentions)],
    }
