"""Readings of quarters and halves of a year."""

from __future__ import annotations

from onrecord.date.timex.choice import nearest_value, quarter_near
from onrecord.date.timex.grammar import Match
from onrecord.date.timex.periods import decade
from onrecord.date.timex.reading import Context, Reading, Said
from onrecord.date.timex.relation import date_of, relation, step_of
from onrecord.date.timex.values import moved, quarter_value


def quarter(m: Match, c: Context) -> Reading | None:
    """A numbered quarter of a year: "the third quarter", "next year's first quarter", "the year-ago third quarter"."""
    n = int(m.value("ordinal") or 0)
    if not 1 <= n <= 4:
        return None
    if m.has("year"):
        year = int(m.value("year") or 0)
        return date_of(quarter_value(year, n), Said(year=year), relative=False, passing=c.quarter is not None)
    if c.anchor is None:
        return Reading("DATE", f"XXXX-Q{n}")
    if m.has("ago", "earlier"):
        near = quarter_near(n, c.anchor, -1)
        return date_of(year_before(near) if near else None, passing=True)
    if "Y" in m.values("unit") and relation(m):
        return date_of(quarter_value(c.anchor.year + step_of(m), n))
    if m.has("fiscal"):
        return date_of(quarter_value(c.anchor.year, n))
    tense, ahead = c.tense(m), c.is_sign("future_sign", c.word_after(m))  # "the third quarter will be"
    return date_of(quarter_near(n, c.anchor, 1 if ahead else tense, ahead=ahead), passing=tense > 0)


def quarter_code(m: Match, c: Context) -> Reading | None:
    """Q3 2012, H1."""
    part = m.value("quarter_code") or ""
    if m.has("year"):
        return date_of(f"{m.value('year')}-{part}", Said(year=int(m.value("year") or 0)), relative=False)
    if c.anchor is None:
        return Reading("DATE", f"XXXX-{part}")
    return date_of(nearest_value((f"{c.anchor.year + y}-{part}" for y in (-1, 0, 1)), c.anchor, c.tense(m)))


def half(m: Match, c: Context) -> Reading | None:
    """Half a year: "the first half of 1990"."""
    n = 2 if m.has("last") else int(m.value("ordinal") or m.value("first") or 0)
    if n not in (1, 2):
        return None
    if m.has("decade"):
        return decade(m, c)
    if m.has("year"):
        return date_of(f"{m.value('year')}-H{n}", Said(year=int(m.value("year") or 0)), relative=False)
    if c.anchor is None:
        return Reading("DATE", f"XXXX-H{n}")
    if m.has("unit"):
        return date_of(f"{c.anchor.year + step_of(m)}-H{n}")
    return date_of(nearest_value((f"{c.anchor.year + y}-H{n}" for y in (-1, 0, 1)), c.anchor, c.tense(m)))


def last_quarter(c: Context) -> str | None:
    """The last full quarter before the anchor."""
    return moved(c.anchor, "Q", -1) if c.anchor else None


def year_before(value: str) -> str:
    """The same part of the year before."""
    return f"{int(value[:4]) - 1:04}{value[4:]}"
