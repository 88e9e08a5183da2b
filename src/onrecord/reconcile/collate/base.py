"""Base: the rendering that the others are collated against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from onrecord.records import Rendering

_ORDER = {"direct": 0, "mixed": 1, "indirect": 2}


def base_of(renderings: Sequence[Rendering]) -> str:
    """The statement id of the earliest direct rendering: by day of publication, the longest of that day, then by id.

    Known days come before unknown ones; mixed renderings stand in for direct ones, indirect ones for both. ValueError
    when there is none.
    """
    if not renderings:
        raise ValueError("no base among no renderings")
    return min(renderings, key=_rank).statement.id


def _rank(r: Rendering) -> tuple[int, bool, date, date, int, str]:
    day = r.published
    first, last = (date.max, date.max) if day is None else (day.earliest, day.latest)
    length = sum(len(s.exact) for s in r.statement.content)
    return _ORDER[r.statement.mode], day is None, first, last, -length, r.statement.id
