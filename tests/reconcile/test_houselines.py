"""Of the lines that recur, those that stand around the report and not in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean.blocks import blocks
from onrecord.reconcile.houselines import house_lines

LEDE = "The lamp of Port Ellis went out at night and nobody on the reef could say for how long."
END = "The keeper of the lamp has not been seen on the reef since the storm of the winter."
Range = tuple[int, int]


def taken(*lines: str, recur: str, headline: str | None = None) -> bool:
    """Whether the one line that recurs is taken."""
    text = "\n\n".join(lines)
    start = text.index(recur)
    place = (start, start + len(recur))
    found = house_lines(text, [place], marked=(), report=(), headline=headline)
    assert found in ((), (place,))
    return bool(found)


@pytest.mark.parametrize(
    "line", ["Islands", "Your islands, your Lantern.", "Subscribe to our newsletter.", "More news"]
)
def test_a_label_or_a_sentence_to_the_reader_before_or_after_the_report(line: str) -> None:
    assert taken(line, LEDE, END, recur=line)
    assert taken(LEDE, END, line, recur=line)
    assert not taken(LEDE, line, END, recur=line), "in the report there can be labels of its own"


@pytest.mark.parametrize(
    "line", ["The claim could not be proved.", "Nobody knows…", "Why now?", "The keeper said nothing", END]
)
def test_a_sentence_of_the_report_stays(line: str) -> None:
    assert not taken(line, LEDE, "And so on it went, for as long as there was light.", recur=line)
    assert not taken(LEDE, "And so on it went, for as long as there was light.", line, recur=line)


def test_a_headline_stays() -> None:
    assert taken("Night in brief", LEDE, recur="Night in brief", headline="Night  at length")
    assert not taken("Night in brief", LEDE, recur="Night in brief", headline="Night  in Brief")


def test_where_nothing_reads_like_a_report_nothing_is_taken() -> None:
    assert not taken("Islands", "Sea", "Reef", recur="Islands")


TEXTS = st.lists(st.sampled_from(["Islands", LEDE, "Follow us", END, "Sea and reef", "Ah."]), max_size=12).map(
    "\n".join
)


@given(TEXTS, st.data())
def test_what_is_taken_recurs_and_touches_nothing_else(text: str, data: st.DataObject) -> None:
    places = [(b.start, b.end) for b in blocks(text)]
    some = st.lists(st.sampled_from(places), unique=True) if places else st.just(list[Range]())
    lines = data.draw(some)
    cut = st.tuples(st.integers(0, 400), st.integers(1, 60)).map(lambda x: (x[0], x[0] + x[1]))
    marked, report = data.draw(st.lists(cut, max_size=3)), data.draw(st.lists(cut, max_size=3))
    found = house_lines(text, lines, marked=marked, report=report, headline=None)
    assert set(found) <= set(lines)
    assert list(found) == sorted(found)
    assert all(end <= s or start >= e for start, end in found for s, e in (*marked, *report))
