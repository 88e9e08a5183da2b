"""Mark: what an outlet prints around many of its articles becomes furniture of these. All anew, in one transaction.

Such a mark says so (`across`): it goes when what it came from goes, and the line is then as if it had never been there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import merge
from itertools import chain

from sqlalchemy import Connection, func, select

from onrecord.records import Marked, Span
from onrecord.records.contract import Line, mark_line
from onrecord.store import tables as t
from onrecord.store.query import CHUNK
from onrecord.store.rows import body, without_across
from onrecord.store.write import put_learned

Range = tuple[int, int]
LEAST = 3
"""Articles of an outlet that there must be: in fewer nothing recurs."""
REASON = "repeat"
_STREAM = {"yield_per": CHUNK}


def mark(connection: Connection) -> None:
    """Bring the furniture that articles have by others of their outlet up to date."""
    from onrecord.clean.furniture.recurring import recurring

    a = t.article.c
    had = set(connection.scalars(select(a.id).where(func.instr(a.body, '"across":true') > 0)))
    outlets = select(a.outlet).where(a.outlet.is_not(None)).group_by(a.outlet).having(func.count() >= LEAST)
    for outlet in connection.scalars(outlets.order_by(a.outlet)).all():
        ids = connection.scalars(select(a.id).where(a.outlet == outlet).order_by(a.id)).all()
        texts = select(a.text).where(a.outlet == outlet).order_by(a.id)
        found = recurring(connection.scalars(texts, {}, execution_options=_STREAM))
        lines = {id_: spans for id_, spans in zip(ids, found, strict=True) if spans}
        _put(connection, list(lines), lines)
        had.difference_update(lines)
    _put(connection, sorted(had), {})


def _put(connection: Connection, ids: Sequence[str], recurring: Mapping[str, Sequence[Range]]) -> None:
    """Mark these articles where lines of them recur; whatever was marked so before goes."""
    a = t.article.c
    for n in range(0, len(ids), CHUNK):
        some = ids[n : n + CHUNK]
        said = _said(connection, [id_ for id_ in some if id_ in recurring])
        for id_, text, old in connection.execute(select(a.id, a.text, a.body).where(a.id.in_(some))).all():
            line = body(old)
            new = _marked(without_across(line), text, recurring.get(id_, ()), said[id_])
            if new != line:
                put_learned(connection, new)


def _said(connection: Connection, ids: Collection[str]) -> Mapping[str, Sequence[Range]]:
    """Where the statements of some articles stand, and what may be some."""
    said = defaultdict[str, list[Range]](list)
    for table in (t.statement, t.abstention):
        rows = connection.scalars(select(table.c.body).where(table.c.article.in_(ids))) if ids else ()
        for line in map(body, rows):
            spans = chain(line["source"], line["cue"], line["content"])
            said[line["article"]] += ((s["start"], s["end"]) for s in spans)
    return said


def _marked(own: Line, text: str, recurring: Sequence[Range], said: Iterable[Range]) -> Line:
    """An article line with such of the recurring lines among its furniture as are no part of the report."""
    from onrecord.reconcile.houselines import house_lines

    if not recurring or own.get("furniture") is None:  # a line of an early version may not tell its furniture
        return own
    spans = [own.get("title"), *(own.get("byline") or ())]
    spans += [m["span"] for m in chain(own["furniture"], own.get("defects") or ())]
    dateline = own.get("dateline")
    report = [dateline and dateline["span"], *(s["span"] for s in own.get("sourcing") or ())]
    places = house_lines(
        text, recurring, marked=_places(spans), report=[*_places(report), *said], headline=own.get("headline")
    )
    new = [mark_line(Marked(Span.of(own["id"], text, start, end), REASON, across=True)) for start, end in places]
    return own | {"furniture": list(merge(own["furniture"], new, key=lambda m: m["span"]["start"]))} if new else own


def _places(spans: Iterable[Line | None]) -> list[Range]:
    return [(s["start"], s["end"]) for s in spans if s is not None and s["start"] < s["end"]]
