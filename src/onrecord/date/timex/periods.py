"""Readings of months, seasons, years, decades and centuries by their names."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.date.timex.choice import month_near, nearest_value
from onrecord.date.timex.grammar import Match
from onrecord.date.timex.reading import Context, Reading, Said
from onrecord.date.timex.relation import STEP, date_of, relation, step_of
from onrecord.date.timex.values import covered, month_value, season_of

COMMON = 1900, 2040
"""Years that a bare number of four digits may well be."""

NUMBER_BEFORE = re.compile(r"(?<!\d{4})(?<=\d)-\Z")

EARLIEST = 1000
"""The first year that it can be after a word such as "in"."""


def month(m: Match, c: Context) -> Reading | None:
    """A month, with or without its year."""
    n = int(m.value("month") or 0)
    year = int(m.value("year") or 0) or None
    said = Said(month=n, year=year)
    if len(m.tokens) == 1 and (_first_name(m, c) or _other_word(m, c)):
        return None
    if year:
        return date_of(month_value(year, n), said, relative=False)
    if c.anchor is None:
        return Reading("DATE", f"XXXX-{n:02}", said)
    which = relation(m)
    if m.has("unit"):
        return date_of(month_value(c.anchor.year + step_of(m), n), said)
    if which in ("last", "past", "previous"):
        return date_of(month_value(c.anchor.year - (n >= c.anchor.month), n), said)
    if which in ("next", "coming"):
        return date_of(month_value(c.anchor.year + (n <= c.anchor.month), n), said)
    if which == "this":
        return date_of(month_value(c.anchor.year, n), said)
    return date_of(month_near(n, c.anchor, c.tense(m)), said)


def _first_name(m: Match, c: Context) -> bool:
    """Whether a short form without its dot may be a name: "Jan Kavan", "Mar-a-Lago"."""
    return c.text[m.start : m.end].lower() in c.words.dotted and not c.is_sign("year_sign", c.word_before(m))


def _other_word(m: Match, c: Context) -> bool:
    """Whether a word that is also a month is something else here: "the March for Life", "May I"."""
    word, after = c.text[m.start : m.end], c.word_after(m)
    if not c.is_sign("double_sign", word.lower()) or c.is_sign("year_sign", c.word_before(m)):
        return False
    if word.isupper() or c.named_before(m):  # "TALKS MAY FAIL", "Theresa May", "Mrs. May"
        return True
    return any(c.is_sign(kind, after) for kind in ("event_sign", "past_sign", "future_sign"))


def year(m: Match, _c: Context) -> Reading | None:
    """A year in figures or words."""
    value = m.value("year") or ""
    return Reading("DATE", value, Said(year=int(value)))


def bare_year(m: Match, c: Context) -> Reading | None:
    """A number of four digits that stands alone: a year if it may well be one and counts nothing."""
    value = int(m.value("year") or 0)
    if NUMBER_BEFORE.search(c.text, max(0, m.start - 6), m.start):
        return None  # "555-1998"
    word = c.word_before(m)
    named = c.is_sign("year_sign", word)
    low, high = COMMON
    round_number = value % 100 == 0 and c.word_after(m) and c.text[m.end + 1 : m.end + 2].islower()
    if not named and (
        round_number or not low <= value <= high or "num" not in m.tokens[0].senses or c.is_sign("no_year_sign", word)
    ):
        return None
    return Reading("DATE", str(value), Said(year=value)) if value >= EARLIEST else None


def decade(m: Match, _c: Context) -> Reading | None:
    """The 1980s, the '80s, the eighties: three digits of the year."""
    digits = m.value("decade") or m.value("decades") or (m.value("tens") or m.value("year") or "")[:-1]
    if m.has("year") and not (m.value("year") or "").endswith("0"):
        return None  # "the 1987's"
    if len(digits) == 3 and digits < "200" and digits.endswith("0"):
        digits = digits[:2]  # "the 1800s" are a century
    if len(digits) == 1:
        century = 20 if digits in "01" else 19
        digits = f"{century}{digits}"
    return Reading("DATE", digits)


def century(m: Match, _c: Context) -> Reading | None:
    """The 20th century: the two digits that its years begin with."""
    n = int(m.value("ordinal") or 0)
    return Reading("DATE", f"{n - 1:02}") if 1 <= n <= 30 else None


def season(m: Match, c: Context) -> Reading | None:
    """A season, with its year or counted from the anchor."""
    name = m.value("season") or ""
    start = m.slots["season"][0].start if m.has("in") else None
    word = c.text[m.tokens[-1].start : m.end].lower()
    which = m.has("year", "unit") or relation(m) is not None
    if not which and c.is_sign("double_sign", word) and c.is_sign("event_sign", c.word_after(m)):
        return None  # "the fall of the city"
    found = _season(name, m, c)
    return replace(found, start=start) if found and start else found


def _season(name: str, m: Match, c: Context) -> Reading | None:
    if m.has("year"):
        return Reading("DATE", f"{m.value('year')}-{name}", Said(year=int(m.value("year") or 0)))
    if c.anchor is None:
        return Reading("DATE", f"XXXX-{name}")
    if m.has("unit"):
        return date_of(f"{c.anchor.year + step_of(m)}-{name}")
    now_year, now = season_of(c.anchor)
    which = relation(m)
    if which in ("last", "past", "previous", "next", "coming"):
        side = STEP[which]
        near = [f"{now_year + y}-{name}" for y in (-1, 0, 1)]
        days = [(v, d) for v in near if (d := covered(v)) and (d[1] < c.anchor if side < 0 else d[0] > c.anchor)]
        return date_of((max if side < 0 else min)(days, key=lambda x: x[1], default=(None,))[0])
    if which == "this" or name == now:
        return date_of(f"{now_year if name == now else c.anchor.year}-{name}")
    return date_of(nearest_value((f"{c.anchor.year + y}-{name}" for y in (-1, 0, 1)), c.anchor, c.tense(m)))
