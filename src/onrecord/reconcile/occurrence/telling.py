"""Telling: an event as one report has it, prepared for comparing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.reconcile.occurrence import days as d
from onrecord.reconcile.occurrence import words as w
from onrecord.records import Event, EventType, Party, When

WORDS = "="
"""Opens the key of a party whose actor is not known: its words follow."""
FRIENDLY: frozenset[EventType] = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
"""The cooperative types of PLOVER. One doing is often typed as another of its side, hardly ever as one of the other."""
_MUTUAL: frozenset[EventType] = frozenset(("AGREE", "CONSULT", "COOPERATE"))


@dataclass(frozen=True, slots=True)
class Telling:
    """What is compared of an event.

    `stems`, `kinds`: what its trigger says is done. `actors`, `recipients`: actor ids, or WORDS and the words. `some`:
    the sides ("by", "to") on which there are others of whom only a pronoun tells. `mutual`: who does it and to whom is
    all one. `several`: it may be of more than one doing ("attacks", without who did it). `dated`: its own days;
    `window`: these, or else those on which it can be by the days of the story; `lately`: where these are few (its own,
    or those just before the article), the same for telling it apart from what other stories tell, else None.
    """

    event: Event
    story: str | None
    friendly: bool
    stems: frozenset[str]
    kinds: frozenset[str]
    actors: frozenset[str]
    recipients: frozenset[str]
    some: frozenset[str]
    mutual: bool
    several: bool
    dated: d.Days | None
    window: d.Days
    lately: d.Days | None
    published: int
    ordinals: frozenset[int]
    fresh: bool
    place: str
    body: str
    amounts: tuple[tuple[str, float], ...]


def tellings(
    events: Iterable[Event], published: Mapping[str, When], stories: Mapping[str, str], names: Mapping[str, str]
) -> list[Telling]:
    """All events prepared, those of the surest days first, then by publication, article and place in it."""
    known, spreads = _known(names), d.spreads(published, stories)
    found = [_telling(e, published.get(e.article), stories.get(e.article), known, spreads) for e in events]
    return sorted(found, key=_order)


def _order(t: Telling) -> tuple[int, d.Days, int, str, int, str]:
    sure = 0 if d.is_short(t.dated) else 1 if t.dated is not None else 2
    return sure, t.window, t.published, t.event.article, t.event.trigger.start, t.event.id


def _known(names: Mapping[str, str]) -> dict[str, str]:
    """The actor of a name, where one alone has it."""
    found = dict[str, str]()
    for id_, name in sorted(names.items()):
        key = w.named(name)
        found[key] = id_ if found.get(key, id_) == id_ else ""
    return {name: id_ for name, id_ in found.items() if name and id_}


def _telling(
    e: Event, published: When | None, story: str | None, known: Mapping[str, str], spreads: Mapping[str, d.Spread]
) -> Telling:
    stems = w.done(e.trigger.exact)
    kinds = w.kinds(stems)
    actors, recipients = _keys(e.actors, known), _keys(e.recipients, known)
    marks = " ".join((e.trigger.exact, *((e.meeting.format, e.meeting.body or "") if e.meeting else ())))
    day = d.of(published) if published is not None else None
    dated = d.of(e.when) if e.when is not None else None
    return Telling(
        event=e,
        story=story,
        friendly=e.event_type in FRIENDLY or e.meeting is not None,
        stems=stems,
        kinds=kinds,
        actors=actors,
        recipients=recipients,
        some=frozenset(side for side, given in (("by", e.actors), ("to", e.recipients)) if _some(given)),
        mutual=(bool(actors) and actors == recipients) or (e.event_type in _MUTUAL and "visit" not in kinds),
        several=_several(e, kinds),
        dated=dated,
        window=dated or d.window(e.status, day, spreads.get(story or "")),
        lately=_lately(dated, day, e),
        published=day[1] if day else 0,
        ordinals=w.ordinals(marks),
        fresh=w.is_fresh(marks),
        place=w.named(e.place or ""),
        body=w.named(e.meeting.body or "") if e.meeting else "",
        amounts=tuple(_amounts(e)),
    )


def _lately(dated: d.Days | None, published: d.Days | None, e: Event) -> d.Days | None:
    if dated is not None:
        return dated if d.is_short(dated) else None
    if not d.is_short(published) or e.status == "hypothetical":
        return None
    return d.window(e.status, published, None)


def _keys(parties: Sequence[Party], known: Mapping[str, str]) -> frozenset[str]:
    found = ((p.actor, w.named(p.name)) for p in parties)
    return frozenset(actor or known.get(name) or WORDS + name for actor, name in found if actor or name)


def _several(e: Event, kinds: frozenset[str]) -> bool:
    """Whether the trigger is a plural: a verb in -s has somebody before it who does it. "Talks" are one meeting."""
    last = next(reversed(w.words(e.trigger.exact)), "")
    return not e.actors and last.endswith("s") and not last.endswith("ss") and "meeting" not in kinds


def _some(parties: Iterable[Party]) -> bool:
    return any(p.actor is None and not w.named(p.name) for p in parties)


def _amounts(e: Event) -> Iterator[tuple[str, float]]:
    if e.measure and e.measure.quantity and e.measure.quantity.value is not None:
        yield e.measure.quantity.unit.casefold(), e.measure.quantity.value
