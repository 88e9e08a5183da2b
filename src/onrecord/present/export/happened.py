"""Happened: occurrences with all that the record has on them, for formats of events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.records.contract import Line
from onrecord.store import Store


@dataclass(frozen=True, slots=True)
class Told:
    """An occurrence with its lines: events by id, its articles by key, its actors and recipients by name.

    `best`: its events of its own type, the surest first. `published`: the first day on which it was told, ISO 8601.
    """

    occurrence: Line
    events: tuple[Line, ...]
    best: tuple[Line, ...]
    articles: tuple[Line, ...]
    actors: tuple[Line, ...]
    recipients: tuple[Line, ...]

    @property
    def outlets(self) -> list[str]:
        """The names of the outlets that tell it."""
        return sorted({a["outlet"]["name"] for a in self.articles if a["outlet"] and a["outlet"]["name"]})

    @property
    def published(self) -> str | None:
        """The first day on which it can have been told."""
        return min((a["published"]["earliest"] for a in self.articles if a["published"]), default=None)


def told(store: Store) -> Iterator[Told]:
    """Every occurrence, by id."""
    events = {line["id"]: line for line in store.lines(["event"])}
    actors = {line["id"]: {k: line.get(k) for k in _ACTOR} for line in store.lines(["actor"])}
    articles = {line["id"]: {k: line.get(k) for k in _ARTICLE} for line in store.lines(["article"])}
    for o in store.lines(["occurrence"]):
        found = [events[id_] for id_ in o["events"] if id_ in events]
        own = [e for e in found if e["event_type"] == o["event_type"]] or found
        yield Told(
            occurrence=o,
            events=tuple(found),
            best=tuple(sorted(own, key=lambda e: (-e["confidence"], e["id"]))),
            articles=_sorted([articles[id_] for id_ in o["articles"] if id_ in articles], "key"),
            actors=_sorted([actors[id_] for id_ in o["actor"] if id_ in actors], "name"),
            recipients=_sorted([actors[id_] for id_ in o["recipient"] if id_ in actors], "name"),
        )


_ACTOR = ("id", "name", "type", "offices")
_ARTICLE = ("id", "key", "outlet", "published", "language")  # not the text: a record may hold much of that


def _sorted(lines: list[Line], key: str) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: (str(line[key]), line["id"])))
