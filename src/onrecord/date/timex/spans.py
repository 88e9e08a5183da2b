"""Readings of durations, sets, and of words that mean now, once or some day."""

from __future__ import annotations

from onrecord.date.timex.amount import amount
from onrecord.date.timex.grammar import Match
from onrecord.date.timex.lengths import length
from onrecord.date.timex.reading import Context, Reading, Said


def unit_of(m: Match) -> str:
    """The unit of a match, in the singular or plural."""
    return m.value("units") or m.value("unit") or ""


def duration(m: Match, c: Context) -> Reading | None:
    """So and so many units."""
    if c.as_name(m.tokens[-1]):
        return None  # a title: "60 Minutes"
    if m.value("num") == "1" and m.value("unit") == "D" and c.is_sign("future_sign", c.word_before(m)):
        return Reading("DATE", "FUTURE_REF")  # "will one day"
    if m.has("unit") and m.values("unit") == ["Q", "C"]:
        return Reading("DURATION", "P25Y")
    return Reading("DURATION", length(unit_of(m), amount(m)))


def lasting(m: Match, _c: Context) -> Reading | None:
    """A length in one word: "weeklong"."""
    return Reading("DURATION", m.value("lasting") or "")


def one(m: Match, c: Context) -> Reading | None:
    """One unit: "a week". None for a rate ("$500 million a year") and for what "a second" may be."""
    unit = unit_of(m)
    before = c.word_before(m)
    if unit in ("S", "Q", "D", "WE") and not m.has("half"):
        return None
    if not (m.has("about", "almost", "more", "less", "least", "most", "more_s", "over", "half")):
        near = c.text[max(0, m.start - RATE) : m.start]
        if not c.is_sign("length_sign", before) and any(x.isdecimal() for x in near):
            return None
    return Reading("DURATION", length(unit, amount(m)))


RATE = 40
"""Code points before "a year" in which a number makes it a rate."""


def many(m: Match, c: Context) -> Reading | None:
    """Units without a number: "for weeks"."""
    if len(m.tokens) == 1 and c.text[max(0, m.start - 2) : m.start].strip().isalnum() and c.as_name(m.tokens[0]):
        return None
    if len(m.tokens) == 1 and c.is_sign("no_length_sign", c.word_before(m)):
        return None  # "a matter of days", "hundreds of years", "on days when"
    of_event = m.has("the") and c.is_sign("beside_sign", c.word_after(m))
    # "the weeks before the fire": the article belongs to what the fire is, too
    start = m.slots["units"][0].start if of_event else None
    return Reading("DURATION", length(unit_of(m), None), start=start)


def each(m: Match, _c: Context) -> Reading | None:
    """What comes again: every day, each July, on Tuesday nights, twice a week."""
    part = m.value("part") or m.value("parts")
    weekday = m.value("weekday") or m.value("weekdays")
    if weekday:
        return Reading("SET", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""), Said(weekday=int(weekday) - 1))
    if m.has("month"):
        return Reading("SET", f"XXXX-{int(m.value('month') or 0):02}", Said(month=int(m.value("month") or 0)))
    if m.has("season", "seasons"):
        return Reading("SET", f"XXXX-{m.value('season') or m.value('seasons')}")
    if part:
        return Reading("SET", f"XXXX-XX-XXT{part}")
    if m.has("holiday"):
        return Reading("SET", "P1Y")
    if m.value("units") == "WE":
        return Reading("SET", "XXXX-WXX-WE")
    count = 1.0 if m.has("times") else float(m.value("ordinal") or 0) or amount(m)
    return Reading("SET", length(unit_of(m), count))


def daily(m: Match, c: Context) -> Reading | None:
    """Daily, weekly, hourly. None in a name: "the Daily Herald"."""
    if c.as_name(m.tokens[0]) and c.text[m.end + 1 : m.end + 2].isupper():
        return None
    return Reading("SET", m.value("daily") or "")


def reference(m: Match, c: Context) -> Reading | None:
    """Now, recently, soon, the past, the future."""
    if m.has("soon") and c.tense(m) < 0:
        return None
    value = next(v for name in REFERENCES if (v := m.value(name)) is not None)
    return Reading("DATE", value)


REFERENCES = ("now", "present", "recently", "soon", "asap", "nearterm", "nearpast", "oneday", "future", "pastref")
