"""Witnesses: of several versions of one publication only one bears witness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from onrecord.records import Rendering


def witnesses(part: Iterable[str], of: Mapping[str, Rendering]) -> tuple[str, ...]:
    """The statements of a group without those of further versions of a publication, in the order of an utterance.

    Of a publication the version counts that has the most statements here; of equals the earliest, then by id.
    """
    versions: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for id_ in part:
        r = of[id_]
        versions[r.version or r.statement.article][r.statement.article].append(id_)
    kept = [
        id_
        for articles in versions.values()
        for id_ in min(articles.values(), key=lambda ids: (-len(ids), min(place(of[i]) for i in ids)))
    ]
    return tuple(sorted(kept, key=lambda id_: place(of[id_])))


def place(r: Rendering) -> tuple[date, date, str, int, str]:
    """Where a rendering stands in an utterance: by date of publication, article and place in it; undated ones last."""
    day, s = r.published, r.statement
    first, last = (day.earliest, day.latest) if day else (date.max, date.max)
    return first, last, s.article, min((span.start for span in s.content), default=0), s.id
