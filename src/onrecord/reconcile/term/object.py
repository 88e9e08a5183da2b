"""Object: the place or person that an event noun is said of: "the capture of Dolna", "the fall of the town"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from onrecord.reconcile.term.fold import WORD, fold, is_state, singular
from onrecord.reconcile.term.meaning import kinds
from onrecord.reconcile.term.places import Place
from onrecord.records.report import Report
from onrecord.records.story import Story

_STATE = frozenset("country nation republic".split())
_TOWN = frozenset("town city village settlement port island peninsula region province district valley".split())
_BEHIND = re.compile(r"\s+(?:of|in|on|to|against)\s+(?:the|this|that)\s+(\w+)\Z", re.IGNORECASE)
_NAME = re.compile(r"\b[^\W\d_a-z]\w+(?:[-'’.]\w+)*")
_POSSESSIVE = re.compile(r"['’]s?\Z")


def objects(place: Place, name: str) -> set[str]:
    """The name as it is written behind the head noun, small: what is done is done there, or to it."""
    if place.named:
        return {place.named}
    behind = (m.group() for m in WORD.finditer(place.span.exact, place.head[1] - place.span.start))
    return {_written(w) for w in behind if fold(w) == name}


def named(places: Iterable[Place], reports: Sequence[Report], stories: Sequence[Story]) -> list[Place]:
    """The places, with the name that "the town" stands for: the only one that events of this kind are said of there.

    The name must stand in the article, and every article of its stories must say events of the kind of this name alone.
    """
    found, text = list(places), {r.article.id: r.article.text for r in reports}
    mine = defaultdict[str, list[str]](list)
    for story in stories:
        for id_ in story.articles:
            mine[id_].append(story.id)
    said = _said(found, mine)
    for n, p in enumerate(found):
        word = _BEHIND.match(p.span.exact, p.head[1] - p.span.start)
        if word is None or p.form.names:
            continue
        names = {x for story_ in mine[p.article] for kind in _events(p) for x in said[story_, kind]}
        if len(names) != 1:
            continue
        name, written = min(names)
        fits = word.group(1).casefold() in (_STATE if is_state(written) else _TOWN)
        if fits and written in _names(text[p.article]):
            found[n] = replace(p, form=replace(p.form, names=(name,), of=name), named=written)
    return found


def _said(places: Sequence[Place], mine: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """By story and kind of event: the names that such events are said of, as keys and as written."""
    found = defaultdict[tuple[str, str], set[tuple[str, str]]](set)
    for p in places:
        for written in objects(p, p.form.of) if p.form.of else ():
            for kind in _events(p):
                for story in mine[p.article]:
                    found[story, kind].add((p.form.of, written))
    return found


@lru_cache(maxsize=8)
def _names(text: str) -> frozenset[str]:
    """The words of an article with a capital, as they are compared."""
    return frozenset(_written(m.group()) for m in _NAME.finditer(text))


def _events(place: Place) -> list[str]:
    return sorted(kind for kind in kinds(place.form.head) if kind.startswith("event "))


def _written(word: str) -> str:
    return singular(_POSSESSIVE.sub("", word).casefold())
