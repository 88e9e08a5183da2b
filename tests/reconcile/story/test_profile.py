from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.story import profile
from onrecord.records import Marked, When
from onrecord.records.profile import profile_line, read_profile
from tests.reconcile.story.press import BRIDGE, BUDGET, article


def test_words_that_say_something_come_first_and_small_words_not_at_all() -> None:
    found = profile(article(BRIDGE), ())
    assert {"Astrild", "Kelvarra"} <= set(found.words[:6])
    assert not {"the", "of", "and"} & set(found.words)
    assert {"Velden", "Oskemar"} <= {found.words[n] for n in found.names}
    assert "pillar" not in {found.words[n] for n in found.names}


def test_numbers_and_what_they_count() -> None:
    found = profile(article(BRIDGE), ())
    assert "14" in found.numbers
    assert "14 passenger" in found.counted
    assert "6" in found.numbers, "“six” is a number too"
    assert found.weekdays == (0, 1, 0, 0, 0, 0, 0)


def test_furniture_is_left_out() -> None:
    one = article(BRIDGE + "\nSubscribe to the Zymurgist newsletter")
    at = one.text.index("Subscribe")
    marked = replace(one, furniture=(Marked(one.span(at, len(one.text)), "promo"),))
    assert "Zymurgist" in profile(one, ()).words
    assert "Zymurgist" not in profile(marked, ()).words


def test_the_label_stands_in_the_text() -> None:
    for text in (BRIDGE, "No headline here, only a sentence of a report that has no line of its own at its head."):
        found = profile(article(text), ())
        assert found.label_span is not None
        assert found.label_span.holds_in(text)
        assert found.label == found.label_span.exact


def test_names_that_are_given_count_as_names() -> None:
    text = "Reports spoke of unrest. Harbour lists it as closed, and many a harbour is."
    assert "Harbour" not in {profile(article(text), ()).words[n] for n in profile(article(text), ()).names}
    found = profile(article(text), ["Harbour"])
    assert "Harbour" in {found.words[n] for n in found.names}


def test_a_day_that_other_articles_gave_does_not_count() -> None:
    day = date(2031, 5, 6)
    by_others = replace(article(BRIDGE), published=When(day, day, "day", (), "story"))
    assert profile(by_others, ()) == profile(replace(by_others, published=None), ())


def test_a_date_in_the_head_gives_the_day() -> None:
    assert profile(article("Oskemar, 6 May 2031\n" + BUDGET), ()).day == date(2031, 5, 6)
    late = BUDGET + " x" * 300 + " The last court ruling on a budget was of 6 May 2011."
    assert profile(article(late), ()).day is None
    assert profile(article(late), ()).dates == (date(2011, 5, 6),)


def test_five_hundred_words_take_less_than_five_kilobytes() -> None:
    text = " ".join(f"Word{n // 2} was seen by {n} people in Place{n}." for n in range(60))
    assert 450 < len(text.split()) < 550
    assert len(json.dumps(profile_line(profile(article(text), ())))) < 5_000


@given(st.text(max_size=300), st.dates() | st.none())
def test_a_profile_comes_back_from_its_line(text: str, day: date | None) -> None:
    made = profile(article(text, "Outlet", day), ("Some Name",))
    assert read_profile(json.loads(json.dumps(profile_line(made)))) == made


def test_a_megabyte_is_profiled() -> None:
    for text in ("a " * 500_000, "Word1234 " * 20_000, "x" * 1_000_000, "7" * 100_000, "“ " * 100_000):
        assert len(json.dumps(profile_line(profile(article(text), ())))) < 20_000
