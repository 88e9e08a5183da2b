"""Group: tellings held to be of one doing, and what all of them together leave open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.reconcile.occurrence import days as d
from onrecord.reconcile.occurrence.telling import WORDS, Telling
from onrecord.reconcile.occurrence.words import differ, holds

Keys = frozenset[str]
NONE: Keys = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """`actors`, `recipients`, `all`: the fullest list of a telling, which holds those of all others.

    `some`: the sides ("by", "to") on which a telling has somebody whom only a pronoun names.
    `dated`: the days that all dated tellings leave, None where none is dated; `equal`: they all name the same ones.
    `plans`: articles that tell it without a date as to come; `done`: those that tell it as done or not done; `fresh`:
    those that tell it as another than what they told before.
    """

    members: tuple[int, ...]
    articles: Keys
    stories: Keys
    stems: Keys
    kinds: Keys
    types: Keys
    actors: Keys
    recipients: Keys
    all: Keys
    some: Keys
    mutual: bool
    several: bool
    dated: d.Days | None
    equal: bool
    window: d.Days
    lately: d.Days | None
    ordinals: frozenset[int]
    fresh: Keys
    plans: Keys
    done: Keys
    denied: bool
    places: Keys
    body: str
    amounts: tuple[tuple[str, float], ...]


def single(number: int, t: Telling) -> Group:
    """The group of one telling."""
    article = frozenset((t.event.article,))
    to_come = t.event.status in ("planned", "hoped")
    return Group(
        members=(number,),
        articles=article,
        stories=frozenset((t.story,)) if t.story else NONE,
        stems=t.stems,
        kinds=t.kinds,
        types=frozenset((t.event.event_type,)),
        actors=t.actors,
        recipients=t.recipients,
        all=t.actors | t.recipients,
        some=t.some,
        mutual=t.mutual,
        several=t.several,
        dated=t.dated,
        equal=t.dated is not None,
        window=t.window,
        lately=t.lately,
        ordinals=t.ordinals,
        fresh=article if t.fresh else NONE,
        plans=article if to_come and t.dated is None else NONE,
        done=article if t.event.status in ("happened", "denied") else NONE,
        denied=t.event.status == "denied",
        places=frozenset((t.place,)) if t.place else NONE,
        body=t.body,
        amounts=t.amounts,
    )


def joined(g: Group, h: Group) -> Group:
    """Both groups as one; they must not be apart."""
    window, dated = d.common(g.window, h.window), d.common_or(g.dated, h.dated)
    return Group(
        members=g.members + h.members,
        articles=g.articles | h.articles,
        stories=g.stories | h.stories,
        stems=g.stems | h.stems,
        kinds=g.kinds | h.kinds,
        types=g.types | h.types,
        actors=g.actors | h.actors,
        recipients=g.recipients | h.recipients,
        all=g.all | h.all,
        some=g.some | h.some,
        mutual=g.mutual or h.mutual,
        several=g.several or h.several,
        dated=dated,
        equal=g.equal and h.equal and g.dated == h.dated,
        window=window or g.window,
        lately=d.common(g.lately, h.lately) if g.lately and h.lately else None,
        ordinals=g.ordinals or h.ordinals,
        fresh=g.fresh | h.fresh,
        plans=g.plans | h.plans,
        done=g.done | h.done,
        denied=g.denied or h.denied,
        places=g.places | h.places,
        body=max(g.body, h.body, key=lambda b: (len(b), b)),
        amounts=tuple(sorted({*g.amounts, *h.amounts})),
    )


def apart(g: Group, h: Group) -> bool:
    """Whether something says that the two are not one doing: days, figures, places, bodies, or who took part."""
    return (
        d.common(g.window, h.window) is None
        or bool(g.ordinals and h.ordinals and g.ordinals != h.ordinals)
        or not g.fresh.isdisjoint(h.articles)
        or not h.fresh.isdisjoint(g.articles)
        or not g.plans.isdisjoint(h.done)
        or not h.plans.isdisjoint(g.done)
        or any(differ(a, b) for a in g.places for b in h.places)
        or bool(g.body and h.body and not holds(g.body, h.body))
        or _disagree(g.amounts, h.amounts)
        or _others(g, h)
    )


def _disagree(a: Iterable[tuple[str, float]], b: Iterable[tuple[str, float]]) -> bool:
    """Whether the amounts of one unit differ."""
    return any(unit == other and value != second for unit, value in a for other, second in b)


def _others(g: Group, h: Group) -> bool:
    """Whether somebody takes part in each that takes no part in the other."""
    if g.body and h.body and d.is_short(g.dated) and d.is_short(h.dated):
        return False  # of a session on one day one report names some members of the body, another others
    if g.mutual or h.mutual:
        return not _nested(g.all, h.all)
    return not (_nested(g.actors, h.actors) and _nested(g.recipients, h.recipients))


def _nested(a: Keys, b: Keys) -> bool:
    return a <= b or b <= a


def who(g: Group, h: Group) -> tuple[Keys, bool, bool]:
    """Who takes part in both (actor ids or words); whether both sides are filled by them; whether one side is open.

    Where direction does not matter, two in common fill both sides; where one of the two is told of one alone, the other
    side is open.
    """
    if g.mutual or h.mutual:
        both = g.all & h.all
        return both, len(both) > 1, len(both) < 2 and min(len(g.all), len(h.all)) < 2
    acting, meant = g.actors & h.actors, g.recipients & h.recipients
    open_ = not (g.actors and h.actors and g.recipients and h.recipients)
    return acting | meant, bool(acting and meant), open_


def is_known(key: str) -> bool:
    """Whether it is the id of an actor, and not words."""
    return not key.startswith(WORDS)
