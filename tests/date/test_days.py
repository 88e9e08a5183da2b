"""Days: what a set of days does, checked against sets of dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.date.days import ALL, FIRST, LAST, Days, between, weekdays, yearly

DAY = timedelta(days=1)
NEAR = st.dates(date(1999, 11, 1), date(2001, 3, 31))


def plain(days: Days) -> set[date]:
    """The days one by one."""
    return {a + n * DAY for a, b in days.runs() for n in range((b - a).days + 1)}


def made(pairs: list[tuple[date, date]]) -> Days:
    out = Days(0)
    for a, b in pairs:
        out |= between(min(a, b), max(a, b))
    return out


SETS = st.lists(st.tuples(NEAR, NEAR), max_size=4).map(made)


@given(SETS, SETS)
def test_joined_and_united(one: Days, other: Days) -> None:
    assert plain(one & other) == plain(one) & plain(other)
    assert plain(one | other) == plain(one) | plain(other)
    assert bool(one) == bool(plain(one))


@given(SETS, st.integers(-40, 40), st.integers(0, 40))
def test_moved(days: Days, least: int, width: int) -> None:
    wanted = {d + n * DAY for d in plain(days) for n in range(least, least + width + 1)}
    assert plain(days.moved(least, least + width)) == wanted


@given(SETS)
def test_ends_and_members(days: Days) -> None:
    inside = plain(days)
    if inside:
        assert (days.first, days.last) == (min(inside), max(inside))
    assert all(d in days for d in inside)
    assert days.years() == sorted({d.year for d in inside})
    assert not days.open


@given(st.integers(0, 6), st.dates(FIRST, LAST))
def test_weekdays(weekday: int, day: date) -> None:
    assert (day in weekdays(weekday)) == (day.weekday() == weekday)


@given(st.dates(FIRST, LAST), st.dates(FIRST, LAST))
def test_yearly(day: date, other: date) -> None:
    assert (other in yearly(day.month, day.day)) == ((day.month, day.day) == (other.month, other.day))


def test_the_ends_of_the_calendar() -> None:
    assert ALL.open
    assert between(None, date(2000, 1, 1)).open
    assert between(date(2000, 1, 1), None).open
    assert not between(date(2000, 1, 2), date(2000, 1, 1))
    assert plain(between(LAST, None).moved(0, 9)) == {LAST}
    assert date(1800, 1, 1) not in ALL
    assert not yearly(2, 30)
    assert not yearly(13, 1)
    assert len(yearly(2, 29).years()) == 49
    with pytest.raises(ValueError, match="empty"):
        _ = Days(0).first
