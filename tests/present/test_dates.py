"""Dates in words: never finer than they are known, and always with what made them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.collect.isodate import iso_days
from onrecord.present.cli.dating import one
from onrecord.present.dates import close, reason, stretch, told
from onrecord.records import Article, Dateline, Method, Span, Time, When

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def when(first: date, last: date, method: Method = "stated", *why: str) -> When:
    return When(first, last, "day" if first == last else "interval", (), method, why)


@given(DAYS, st.integers(0, 800))
def test_the_short_form_means_exactly_these_days(first: date, length: int) -> None:
    last = first + timedelta(length)
    shown = stretch(first, last)
    ends = shown.split(" – ")
    read = [iso_days(end) for end in ends]
    assert None not in read
    assert (read[0][0], read[-1][1]) == (first, last)  # type: ignore[index]
    assert told(when(first, last)) == shown


@given(st.integers(1900, 2099), st.integers(1, 12))
def test_whole_months_and_years_are_told_as_such(year: int, month: int) -> None:
    first, last = iso_days(f"{year}-{month:02}") or (date.min, date.max)
    assert stretch(first, last) == f"{year}-{month:02}"
    assert stretch(date(year, 1, 1), date(year, 12, 31)) == str(year)
    assert close(when(first, last)), "a month still counts as a date"


def test_nothing_known_is_no_date() -> None:
    assert told(None) == "no date"
    assert stretch(None, None) == ""
    assert stretch(None, date(2031, 5, 14)) == stretch(date(2031, 5, 14), None) == "2031-05-14"


@pytest.mark.parametrize(("days", "dated"), [(0, True), (30, True), (31, False), (4000, False)])
def test_what_is_wider_than_a_month_is_no_date(days: int, dated: bool) -> None:
    first = date(2031, 5, 1)
    assert close(when(first, first + timedelta(days))) is dated


@pytest.mark.parametrize(("method", "start"), [("stated", "The text states it: "), ("weekday", "It is inferred from ")])
def test_a_date_without_a_reason_of_its_own_quotes_the_words_that_it_rests_on(method: Method, start: str) -> None:
    text = "LOWICK,\nMay 14 — Talks, on  Wednesday"
    basis = (Span.of("a", text, 8, 14), Span.of("a", text, 24, 37))
    day = date(2031, 5, 14)
    assert reason(When(day, day, "day", basis, method)) == f"{start}“May 14”, “on Wednesday”."
    assert reason(When(day, day, "day", basis, method, ("So it was.",))) == "So it was."


APRIL = "LOWICK, April 9 (Norpress) — Talks went on. In May they ended."


@pytest.mark.parametrize(
    ("value", "words", "told"),
    [
        ("XXXX-04-09", "April 9", "“April 9”, without a year."),
        ("XXXX-05", "In May", "It tells no day of its own."),
        ("XXXX-05-03", "In May", "It tells no day of its own."),
    ],
)
def test_a_dateline_without_a_year_says_so(
    capsys: pytest.CaptureFixture[str], value: str, words: str, told: str
) -> None:
    line = Dateline(Span.of("a", APRIL, 0, 28), "LOWICK", None, None)
    article = Article("a", "k", "k.txt", "text/plain", "", APRIL, dateline=line)
    at = APRIL.index(words)
    one(article, [Time("t", "a", Span.of("a", APRIL, at, at + len(words)), "DATE", value, None)], [], None, None)
    assert told in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("method", get_args(Method))
def test_every_date_has_a_reason(method: Method) -> None:
    day = date(2031, 5, 14)
    assert reason(when(day, day, method)).endswith(".")
    assert reason(when(day, day, method, "It was a Friday.", "So it was then.")) == "It was a Friday. So it was then."
