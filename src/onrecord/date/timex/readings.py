"""The readings that the rules of a language can name."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.date.timex import clock, counted, days, named, offsets, periods, quarters, spans, weekdays
from onrecord.date.timex.grammar import Match
from onrecord.date.timex.reading import Context, Read, Reading


def _always(value: str) -> Read:
    """A reading that is the same for every match of its rule."""

    def read(_m: Match, _c: Context) -> Reading | None:
        return Reading("DATE", value)

    return read


SKIP = "skip"
"""The name in rules for words that name no time, such as an age: nothing in them is looked at again."""

READINGS: Mapping[str, Read] = {
    "ago": counted.ago,
    "ago_from": offsets.ago_from,
    "bare_year": periods.bare_year,
    "before": named.before,
    "century": periods.century,
    "daily": spans.daily,
    "day": days.day,
    "decade": periods.decade,
    "deictic": weekdays.deictic,
    "duration": spans.duration,
    "each": spans.each,
    "earlier": counted.earlier,
    "future": _always("FUTURE_REF"),
    "half": quarters.half,
    "holiday": days.holiday,
    "lasting": spans.lasting,
    "later": offsets.later,
    "length": spans.one,
    "many": spans.many,
    "month": periods.month,
    "named": named.named,
    "numeric": days.numeric,
    "past": _always("PAST_REF"),
    "present": _always("PRESENT_REF"),
    "quarter": quarters.quarter,
    "quarter_code": quarters.quarter_code,
    "reference": spans.reference,
    "same_day": weekdays.same_day,
    "same_period": named.same_period,
    "same_month": days.same_month,
    "season": periods.season,
    "shift": counted.shift,
    "time": clock.time,
    "week_of": named.week_of,
    "weekday": weekdays.weekday,
    "year": periods.year,
    "year_end": named.year_end,
}
