"""A strip of days: lanes above an axis of time, a sign for each point, as SVG (after D3: Bostock et al. 2011).

Signs that would lie on each other stand above each other. Few days that lie far from all others stand in a column of
their own at the edge, so that they do not press the others together. The text of a lane and of a mark is left to the
page: ``data-lane`` and ``data-n`` tell whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import pairwise
from typing import Any

from onrecord.present.report.labels import MONTHS
from onrecord.present.report.lanes import STEP, Lane, Point, domain, stacked

Drawing = Any
"""A selection or a scale of the library, which comes without types."""

WIDE, NARROW = 900, 350
"""Widths in units of the drawing, about one pixel each."""
RADIUS = 7
"""Of a sign."""
EDGE = 84
"""Width of the column for days far from the others."""
SIZES = {"disc": 130, "diamond": 130, "triangle": 110, "square": 130, "cross": 70, "ring": 130}
"""Areas of signs."""
_LONG = re.compile(r"\d+\.\d{2,}")


def strip(lanes: Sequence[Lane], *, narrow: bool) -> str:
    """The SVG of some lanes with one point at least; what finds no room is left out."""
    import detroit as d3

    width = NARROW if narrow else WIDE
    left, right = (12, width - 12) if narrow else (210, width - 22)
    start, end = domain([p for lane in lanes for p in lane.points])
    points = [p for lane in lanes for p in lane.points]
    early, late = any(p.middle < start for p in points), any(p.middle > end for p in points)
    x = d3.scale_time().set_domain([_at(start), _at(end)])
    x.set_range([left + (EDGE if early else 14), right - (EDGE if late else 14)])

    def place(p: Point) -> float:
        if p.middle < start:
            return left + 2 * RADIUS
        return right - 2 * RADIUS if p.middle > end else round(x(_at(p.middle)), 1)

    ticks = _ticks(x, 4 if narrow else 8)
    svg = d3.create("svg").attr("viewBox", "").attr("class", f"strip strip-{'narrow' if narrow else 'wide'}")
    grid, top = svg.append("g").attr("class", "grid"), 6.0
    for lane in lanes:
        rows = stacked(lane.points, place)
        high = max(1, len(rows)) * STEP + (14 if any(p.changed for p in lane.points) else 0)
        head = 20 if narrow else 0
        bottom = top + head + high + 9
        g = svg.append("g").attr("class", "lane")
        label = g.append("text").attr("data-lane", lane.name).attr("class", "lane-name")
        label.attr("x", left if narrow else left - 12).attr("y", top + 16 if narrow else bottom - 8)
        label.attr("text-anchor", "start" if narrow else "end")
        g.append("line").attr("class", "base").attr("x1", left).attr("x2", right).attr("y1", bottom).attr("y2", bottom)
        for level, row in enumerate(rows):
            for p in sorted(row, key=lambda p: (p.first - p.last, p.first, p.n)):  # no line lies on a sign
                _mark(d3, g, p, place(p), bottom - 13 - level * STEP, (x, left, right))
        top = bottom + 6
    for tick in ticks:
        line = grid.append("line").attr("x1", round(x(tick), 1)).attr("x2", round(x(tick), 1))
        line.attr("y1", 4).attr("y2", top)
    words = dict(zip(ticks, _words(ticks), strict=True))
    axis = d3.axis_bottom(x).set_tick_values(ticks).set_tick_size(5).set_tick_format(lambda d, *_: words[d])
    svg.append("g").attr("class", "axis").attr("transform", f"translate(0,{top})").call(axis)
    for at, word, anchor, there in ((left, "earlier", "start", early), (right, "later", "end", late)):
        if there:
            edge = svg.append("text").attr("class", "edge").attr("x", at).attr("y", top + 17)
            edge.attr("text-anchor", anchor).text(word)
    svg.attr("viewBox", f"0 0 {width} {top + 30:g}")
    return _LONG.sub(lambda m: f"{float(m[0]):.1f}".removesuffix(".0"), str(svg))


def _ticks(x: Drawing, most: int) -> list[datetime]:
    """As many as have room."""
    some = (x.ticks(n) for n in range(most, 0, -1))
    return next((ticks for ticks in some if len(ticks) <= most), [])


def _at(day: date) -> datetime:
    return datetime.combine(day, time())


def _mark(d3: Drawing, lane: Drawing, p: Point, at: float, y: float, span: tuple[Drawing, int, int]) -> None:
    """A sign, with a line over its days where they are many."""
    x, left, right = span
    kind = f"mark sign-{p.sign}{' claim' if p.claim else ''}{' changed' if p.changed else ''}"
    a = lane.append("a").attr("class", kind).attr("data-n", p.n).attr("transform", f"translate({at:g},{y:g})")
    ends = [max(left, min(right, x(_at(day)))) - at for day in (p.first, p.last)]
    if ends[1] - ends[0] > 2 * RADIUS:
        a.append("line").attr("class", "days").attr("x1", round(ends[0], 1)).attr("x2", round(ends[1], 1))
    if p.sign in ("plus", "minus"):
        shape = d3.symbol_circle if p.sign == "plus" else d3.symbol_square
        a.append("path").attr("class", "shape").attr("d", d3.symbol(shape, 190)())
        a.append("path").attr("class", "sign").attr("d", "M-4,0H4" + ("M0,-4V4" if p.sign == "plus" else ""))
    elif p.sign == "if":
        a.append("path").attr("class", "shape").attr("d", d3.symbol(d3.symbol_diamond2, 140)())
        a.append("text").attr("class", "sign-word").attr("x", 9).attr("y", 4).text("if")
    else:
        names = {"disc": "circle", "ring": "circle", "diamond": "diamond2", "cross": "times"}
        shape = getattr(d3, f"symbol_{names.get(p.sign, p.sign)}")
        a.append("path").attr("class", "shape").attr("d", d3.symbol(shape, SIZES[p.sign])())
    if p.changed:
        a.append("path").attr("class", "around").attr("d", d3.symbol(d3.symbol_circle, 420)())
        anchor = "end" if at > right - 30 else "start" if at < left + 30 else "middle"
        word = a.append("text").attr("class", "change").attr("x", {"end": 11, "start": -11}.get(anchor, 0))
        word.attr("y", -15).attr("text-anchor", anchor).text("changed")


def _words(ticks: Sequence[datetime]) -> list[str]:
    """Ticks as people write days, as long as needed; the year where it begins to be told."""
    if all((t.month, t.day) == (1, 1) for t in ticks):
        return [str(t.year) for t in ticks]
    new = [True, *(a.year != b.year for a, b in pairwise(ticks))]
    months = all(t.day == 1 for t in ticks)
    out = []
    for t, year in zip(ticks, new, strict=True):
        month = MONTHS[t.month - 1][:3]
        out.append((month if months else f"{t.day} {month}") + (f" {t.year}" if year else ""))
    return out
