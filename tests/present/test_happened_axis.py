"""The axis of a chart: which days it shows, which it leaves out, and what it calls them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.present.report.axis import BREAK, EMPTY, HANG, LETTER, Piece, pieces
from onrecord.present.report.lanes import Point, Sign, domain

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def points(*spans: tuple[str, str]) -> list[Point]:
    return [
        Point(Sign(n, "disc"), date.fromisoformat(first), date.fromisoformat(last))
        for n, (first, last) in enumerate(spans)
    ]


def on(*days: str) -> list[Point]:
    return points(*((day, day) for day in days))


def words(piece: Piece) -> list[str]:
    return [f"{t.words} {t.year}".strip() for t in piece.ticks()]


@given(st.lists(st.tuples(DAYS, st.integers(0, 365)), min_size=1, max_size=40), st.integers(50, 700))
def test_every_day_has_its_place_and_no_words_touch(some: list[tuple[date, int]], wide: int) -> None:
    all_ = [Point(Sign(n, "disc"), day, day + timedelta(length)) for n, (day, length) in enumerate(some)]
    found = pieces(all_, 10, 10 + wide)
    assert (found[0].left, round(found[-1].right, 6)) == (10, 10 + wide)
    for a, b in pairwise(found):
        assert b.left - a.right == pytest.approx(BREAK)
        assert b.first - a.last > EMPTY - timedelta(7)
    start, end = domain(all_)
    for p in all_:
        if start <= p.middle <= end:
            (piece,) = (x for x in found if x.first <= p.middle <= x.last)
            assert piece.left <= piece.at(p.middle) <= piece.right
    for piece in found:
        reached = float("-inf")
        for tick in piece.ticks():
            assert piece.left <= tick.at <= piece.right
            half = max(len(tick.words), len(tick.year)) * LETTER / 2
            if half:
                assert tick.middle - half > reached
                assert tick.middle - half >= piece.left - HANG - 0.1
                reached = tick.middle + half


def test_a_long_stretch_without_a_sign_is_left_out() -> None:
    first, last = pieces(on("2031-05-14", "2031-05-15", "2031-05-29", "2034-02-11"), 0, 600)
    assert (words(first)[-2:], words(last)) == (["14 May 2031", "29 May"], ["11 Feb 2034"])
    assert first.right - first.left > last.right - last.left
    assert len(pieces(on("2031-05-14", "2031-05-15", "2031-05-29", "2031-07-01"), 0, 600)) == 1
    assert len(pieces(on("2031-05-14", "2034-02-11"), 0, 120)) == 1, "no room for two"


def test_what_covers_a_stretch_keeps_it() -> None:
    assert len(pieces(points(("2030-01-01", "2030-12-31"), ("2030-03-01", "2030-03-01")), 0, 600)) == 1


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        ("2031-05-14", "2031-05-14", "14 May 2031"),
        ("2031-05-11", "2031-05-26", "11–26 May 2031"),
        ("2031-05-26", "2031-06-01", "26 May – 1 Jun 2031"),
        ("2030-12-26", "2031-01-02", "26 Dec 2030 – 2 Jan 2031"),
        ("2031-05-01", "2031-05-31", "May 2031"),
        ("2030-12-01", "2030-12-31", "Dec 2030"),
        ("2031-01-01", "2031-12-31", "2031"),
    ],
)
def test_a_stretch_of_days_is_named_as_people_write_it(first: str, last: str, wanted: str) -> None:
    (piece,) = pieces(points((first, last)), 0, 600)
    assert words(piece) == [wanted]


def test_where_room_is_short_the_month_is_named() -> None:
    some = points(("2029-01-01", "2029-12-31"), ("2031-04-11", "2031-04-26"), ("2031-04-11", "2031-04-26"))
    assert words(pieces(some, 0, 70)[0]) == ["2029", "Apr 2031"]


def test_of_many_days_the_scale_names_some() -> None:
    (piece,) = pieces(on(*(f"2031-{n:02}-11" for n in range(1, 13))), 0, 600)
    assert words(piece)[0] == "Feb 2031"
    assert "11" not in " ".join(words(piece))
