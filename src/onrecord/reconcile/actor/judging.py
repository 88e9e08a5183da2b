"""Judging: a person's verdict on actors as a judgement row, which names the namings that it is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from onrecord.errors import UsageError
from onrecord.records import Actor, Judgement, Naming, Verdict
from onrecord.records.judgement import judgement_id


def merge(actors: Sequence[Actor], who: str, when: str, reason: str) -> Judgement:
    """These actors are one, which goes by the name of the first; UsageError where they are not two at least."""
    if len({a.id for a in actors}) < 2:
        raise UsageError("to merge takes two actors or more, and these are one")
    groups = [_anchors(_one_a_name(a.namings)) for a in actors]
    change = {"same": groups, "name": actors[0].name, "of": groups[0]}
    return _judgement(actors[0], "correct", change, who, when, reason)


def split(
    actor: Actor, names: Collection[str], articles: Collection[str], who: str, when: str, reason: str
) -> Judgement:
    """The namings of an actor that use one of `names`, or stand in one of `articles` (ids), are never the others.

    UsageError where that is none of them, or all.
    """
    chosen = [n for n in actor.namings if n.article in articles or n.name in names]
    if not chosen or len(chosen) == len(actor.namings):
        which = "all" if chosen else "none"
        raise UsageError(f"{which} of the {len(actor.namings)} namings of {actor.name} would part from the rest")
    rest = [n for n in actor.namings if n not in chosen]
    return _judgement(actor, "reject", {"apart": [_anchors(chosen), _anchors(rest)]}, who, when, reason)


def rename(actor: Actor, name: str, who: str, when: str, reason: str) -> Judgement:
    """The actor goes by another name; UsageError where that holds no letter."""
    name = " ".join(name.split())
    if not any(c.isalpha() for c in name):
        raise UsageError(f"{name!r} is no name")
    change = {"name": name, "of": _anchors(_one_a_name(actor.namings))}
    return _judgement(actor, "correct", change, who, when, reason)


def _judgement(
    actor: Actor, verdict: Verdict, change: Mapping[str, Any], who: str, when: str, reason: str
) -> Judgement:
    if not actor.namings:
        raise UsageError(f"no article names {actor.name}: there is nothing to judge by")
    blank = Judgement("", actor.id, verdict, change, who, when, reason)
    return Judgement(judgement_id(blank), actor.id, verdict, change, who, when, reason)


def _one_a_name(namings: Iterable[Naming]) -> list[Naming]:
    """The first naming of each name: namings of equal names are one actor anyway, unless they were parted."""
    return list({n.name: n for n in sorted(namings, key=lambda n: n.id, reverse=True)}.values())


def _anchors(namings: Iterable[Naming]) -> list[dict[str, Any]]:
    """Where these namings are found again when their articles are read anew."""
    found = []
    for naming in sorted(namings, key=lambda n: n.id):
        start, end = (naming.mentions[0].start, naming.mentions[0].end) if naming.mentions else (0, 0)
        found.append({"article": naming.article, "name": naming.name, "start": start, "end": end})
    return found
