"""The signs of a chart, which differ in shape."""

from __future__ import annotations

from onrecord.present.report.axis import Drawing
from onrecord.present.report.lanes import Sign

RADIUS = 7
"""Of a sign."""
SIZES = {"disc": 130, "diamond": 130, "triangle": 110, "square": 130, "cross": 130, "ring": 130}
"""Areas of signs."""


def draw(d3: Drawing, a: Drawing, sign: Sign) -> None:
    """The shape of a sign, round the origin of `a`."""
    if sign.shape in ("plus", "minus"):
        shape = d3.symbol_circle if sign.shape == "plus" else d3.symbol_square
        a.append("path").attr("class", "shape").attr("d", d3.symbol(shape, 190)())
        a.append("path").attr("class", "sign").attr("d", "M-4,0H4" + ("M0,-4V4" if sign.shape == "plus" else ""))
    elif sign.shape == "if":
        a.append("path").attr("class", "shape").attr("d", d3.symbol(d3.symbol_diamond2, 140)())
        a.append("text").attr("class", "sign-word").attr("x", 9).attr("y", 4).text("if")
    else:
        names = {"disc": "circle", "ring": "circle", "diamond": "diamond2", "cross": "circle"}
        shape = getattr(d3, f"symbol_{names.get(sign.shape, sign.shape)}")
        a.append("path").attr("class", "shape").attr("d", d3.symbol(shape, SIZES[sign.shape])())
        if sign.shape == "cross":
            a.append("path").attr("class", "sign").attr("d", "M-3,-3L3,3M-3,3L3,-3")


def change(d3: Drawing, a: Drawing, anchor: str) -> None:
    """A ring with the word over it; `anchor` keeps it inside."""
    a.append("path").attr("class", "around").attr("d", d3.symbol(d3.symbol_circle, 420)())
    word = a.append("text").attr("class", "change").attr("x", {"end": 11, "start": -11}.get(anchor, 0))
    word.attr("y", -15).attr("text-anchor", anchor).text("changed")
