"""A strip of days: lanes above an axis of time, a sign for each point, as SVG (after D3: Bostock et al. 2011).

Signs that would lie on each other stand above each other. Few days that lie far from all others stand in a column of
their own at the edge, so that they do not press the others together; what has no day stands in a column on the right.
The text of a lane and of a mark is left to the page: ``data-lane`` and ``data-n`` tell whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.present.report.axis import BREAK, Drawing, Piece, pieces
from onrecord.present.report.lanes import STEP, Lane, Point, Sign, block, stacked
from onrecord.present.report.signs import RADIUS, change, draw

WIDE, NARROW = 900, 350
"""Widths in units of the drawing, about one pixel each."""
EDGE = 84
"""Width of the column for days far from the others."""
UNDATED = 92
"""Width of the column for what has no day: room for its name, and for five signs."""
WORDS, LINE = 17, 14
"""From the axis down to its words, and to the line below."""
_LONG = re.compile(r"\d+\.\d{2,}")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand: lanes from `left` to `right`, the column of what has no day from `apart` to `end`."""

    narrow: bool
    left: float
    right: float
    apart: float | None
    end: float
    days: Sequence[Piece]

    def early(self, p: Point) -> bool:
        """Whether a point lies far before the others."""
        return p.middle < self.days[0].first

    def late(self, p: Point) -> bool:
        """Whether it lies far behind."""
        return p.middle > self.days[-1].last

    def place(self, p: Point) -> float:
        """Where a point stands."""
        if self.early(p):
            return self.left + 2 * RADIUS
        return self.right - 2 * RADIUS if self.late(p) else self.piece(p).at(p.middle)

    def piece(self, p: Point) -> Piece:
        """On which piece of the axis."""
        return next((piece for piece in self.days if p.middle <= piece.last), self.days[-1])


def strip(lanes: Sequence[Lane], *, narrow: bool) -> str:
    """The SVG of some lanes with one point at least; what finds no room is left out."""
    import detroit as d3

    width = NARROW if narrow else WIDE
    points = [p for lane in lanes for p in lane.points]
    frame = _frame(points, narrow, width, open_=any(lane.undated for lane in lanes))
    svg = d3.create("svg").attr("viewBox", "").attr("class", f"strip strip-{'narrow' if narrow else 'wide'}")
    grid, top = svg.append("g").attr("class", "grid"), 6.0
    for lane in lanes:
        top = _lane(d3, svg.append("g").attr("class", "lane"), lane, frame, top)
    _axis(svg, grid, frame.days, top - 6)
    for at, word, anchor in (
        (frame.left if any(map(frame.early, points)) else None, "earlier", "start"),
        (frame.right if any(map(frame.late, points)) else None, "later", "end"),
        (frame.apart, "day not known", "start"),
    ):
        if at is not None:
            edge = svg.append("text").attr("class", "edge").attr("x", at).attr("y", top - 6 + WORDS)
            edge.attr("text-anchor", anchor).text(word)
    svg.attr("viewBox", f"0 0 {width} {top + 22 + LINE:g}")
    return _LONG.sub(lambda m: f"{float(m[0]):.1f}".removesuffix(".0"), str(svg))


def _frame(points: Sequence[Point], narrow: bool, width: int, open_: bool) -> Frame:
    left, end = (8, width - 8) if narrow else (210, width - 22)
    right = end - UNDATED - 12 if open_ else end
    apart = end - UNDATED if open_ else None
    frame = Frame(narrow, left, right, apart, end, pieces(points, left + 14, right - 14))
    early, late = any(map(frame.early, points)), any(map(frame.late, points))
    if not early and not late:
        return frame
    days = pieces(points, left + (EDGE if early else 14), right - (EDGE if late else 14))
    return replace(frame, days=days)


def _lane(d3: Drawing, g: Drawing, lane: Lane, frame: Frame, top: float) -> float:
    """A lane below `top`; where the next one begins."""
    rows, apart = stacked(lane.points, frame.place), block(lane.undated, UNDATED)
    high = max(1, len(rows), len(apart)) * STEP + (14 if any(p.sign.changed for p in lane.points) else 0)
    bottom = top + (20 if frame.narrow else 0) + high + 9
    label = g.append("text").attr("data-lane", lane.name).attr("class", "lane-name")
    label.attr("x", frame.left - (0 if frame.narrow else 12)).attr("y", top + 16 if frame.narrow else bottom - 8)
    label.attr("text-anchor", "start" if frame.narrow else "end")
    for x1, x2 in _bases(frame):
        line = g.append("line").attr("class", "base").attr("x1", round(x1, 1)).attr("x2", round(x2, 1))
        line.attr("y1", bottom).attr("y2", bottom)
    for level, row in enumerate(rows):
        for p in sorted(row, key=lambda p: (p.first - p.last, p.first, p.sign.n)):  # no line lies on a sign
            at = frame.place(p)
            a = _place(g, p.sign, at, bottom - 13 - level * STEP)
            _line(a, p, at, frame)
            draw(d3, a, p.sign)
            if p.sign.changed:
                change(d3, a, "end" if at > frame.right - 30 else "start" if at < frame.left + 30 else "middle")
    for level, some in enumerate(apart):
        for x, sign in some:
            draw(d3, _place(g, sign, (frame.apart or 0) + RADIUS + 2 + x, bottom - 13 - level * STEP), sign)
    return bottom + 6


def _bases(frame: Frame) -> list[tuple[float, float]]:
    """From where to where a lane is drawn: with a hole where days are left out."""
    inner = BREAK / 2 - 4
    starts = [frame.left, *(piece.left - inner for piece in frame.days[1:])]
    lines = list(zip(starts, [*(piece.right + inner for piece in frame.days[:-1]), frame.right], strict=True))
    return lines if frame.apart is None else [*lines, (frame.apart, frame.end)]


def _axis(svg: Drawing, grid: Drawing, days: Sequence[Piece], top: float) -> None:
    g = svg.append("g").attr("class", "axis")
    for n, piece in enumerate(days):
        for tick in piece.ticks():
            grid.append("line").attr("x1", tick.at).attr("x2", tick.at).attr("y1", 4).attr("y2", top)
            g.append("line").attr("x1", tick.at).attr("x2", tick.at).attr("y1", top).attr("y2", top + 5)
            for words, y in ((tick.words, top + WORDS), (tick.year, top + WORDS + LINE)):
                if words:
                    g.append("text").attr("x", tick.middle).attr("y", y).attr("text-anchor", "middle").text(words)
        if n:
            slash = svg.append("path").attr("class", "break").attr("d", "M-5,5L-1,-5M1,5L5,-5")
            slash.attr("transform", f"translate({piece.left - BREAK / 2:g},{top:g})")


def _place(lane: Drawing, sign: Sign, at: float, y: float) -> Drawing:
    kind = f"mark sign-{sign.shape}{' claim' if sign.claim else ''}{' changed' if sign.changed else ''}"
    return lane.append("a").attr("class", kind).attr("data-n", sign.n).attr("transform", f"translate({at:g},{y:g})")


def _line(a: Drawing, p: Point, at: float, frame: Frame) -> None:
    """A line over the days of a sign where they are many."""
    if not frame.early(p) and not frame.late(p):
        piece = frame.piece(p)
        ends = [piece.at(max(piece.first, p.first)) - at, piece.at(min(piece.last, p.last)) - at]
        if ends[1] - ends[0] > 2 * RADIUS:
            a.append("line").attr("class", "days").attr("x1", round(ends[0], 1)).attr("x2", round(ends[1], 1))
