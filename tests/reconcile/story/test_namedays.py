from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.story import kin, profile, stories
from onrecord.reconcile.story.namedays import comparable, days_between, nearest_days
from onrecord.records.profile import Profile
from tests.reconcile.story.press import article

CLASH = """Coast guard of Ardovia meets boats off Sel
SEL, {named} - Some {boats} boats from Brannet were turned back off the island of Sel {weekday} night, its spokesman
Ivo Kamm said. “{said},” Kamm told the radio. {hurt} sailors were hurt
and {sunk} boats sank, he said. There was no comment from Brannet."""
GAP, LINE = "They are looking for a gap in our line before the winter", "Our line held, and it will hold again tomorrow"
ONE = {"named": "May 6", "weekday": "Tuesday", "boats": "11", "hurt": "Four", "sunk": "two", "said": GAP}
OTHER = {"named": "May 9", "weekday": "Friday", "boats": "23", "hurt": "Nine", "sunk": "five", "said": LINE}
DAYS = st.lists(st.dates() | st.dates(date(4, 1, 1), date(4, 12, 31)), max_size=5)


def clash(said: dict[str, str], outlet: str, day: date | None = None) -> Profile:
    return profile(article(CLASH.format(**said), outlet, day))


@pytest.mark.parametrize(
    ("text", "day", "named"),
    [
        ("It sank on Tuesday.", date(2031, 5, 8), {date(2031, 5, 6)}),
        ("It sank on Tuesday.", None, set()),
        ("It sank on December 30.", date(2031, 1, 2), {date(2030, 12, 30)}),
        ("It sank on December 30.", None, {date(4, 12, 30)}),
        ("It sank on February 30.", None, set()),
        ("It sank on 05/07/2031.", None, set()),
        ("It sank on 29 February and was raised on 6 May 2031. " + "x" * 300, None, {date(4, 2, 29), date(2031, 5, 6)}),
    ],
)
def test_days_are_put_beside_the_day_of_the_report(text: str, day: date | None, named: set[date]) -> None:
    padded = "The ferry of Kelvarra is old. " * 20 + text
    assert set(profile(article(padded, "A", day)).dates) == named


def test_a_thousand_dates_do_not_swell_a_profile() -> None:
    text = " ".join(f"{n % 28 + 1} May {1950 + n % 90}, {n % 28 + 1} June;" for n in range(1_000))
    assert len(profile(article("Ferries. " * 60 + text)).dates) <= 16


def test_two_events_of_one_kind_days_apart_are_two_stories_though_the_template_is_one() -> None:
    press = [clash(ONE, "A"), clash(ONE, "B"), clash(OTHER, "C"), clash(OTHER, "D")]
    found = {frozenset(s.articles) for s in stories(press)[0]}
    assert found == {frozenset(p.article for p in pair) for pair in (press[:2], press[2:])}


def test_other_days_with_other_numbers_are_told_as_the_next_event() -> None:
    same, parted = kin(clash(ONE, "A"), clash(ONE, "B")), kin(clash(ONE, "A"), clash(OTHER, "B"))
    assert parted.score < same.score
    assert any("the nearest, and other numbers" in why for why in parted.why)
    assert not any("other days" in why for why in same.why)
    days, one = date(2031, 5, 6), kin(clash(ONE, "A", date(2031, 5, 6)), clash(ONE, "B", date(2031, 5, 7)))
    assert any("1 day apart" in why for why in one.why), days
    assert not any("other days" in why for why in one.why)


def test_an_update_of_the_toll_that_names_the_day_stays_in_the_story() -> None:
    later = CLASH.format(**ONE | {"hurt": "Six"}) + " On May 9 the search was ended."
    first, second = profile(article(CLASH.format(**ONE), "A")), profile(article(later, "B"))
    found, _ = stories([first, second])
    assert [set(s.articles) for s in found] == [{first.article, second.article}]


@given(DAYS, DAYS)
def test_the_nearest_days_are_as_far_apart_as_the_days_between(a: list[date], b: list[date]) -> None:
    one, other = comparable(a), comparable(b)
    between = days_between(one, other)
    assert between == days_between(other, one)
    assert (between is None) is (not a or not b)
    if between is not None:
        near = nearest_days(one, other)
        assert days_between(comparable(near[:1]), comparable(near[1:])) == between


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 180))
def test_days_without_a_year_are_compared_round_the_calendar(day: date, days: int) -> None:
    yearless = (day + timedelta(days)).replace(year=4)
    between = days_between(comparable([day]), comparable([yearless]))
    assert between is not None
    assert abs(between - days) <= 1  # a leap day between them may count or not
