"""Whether what is told happened: conditions, what was to be, what is called off, what is opposed."""

from __future__ import annotations

import pytest

from onrecord.records import Event
from tests.read.reading import read


def of(text: str, word: str) -> Event:
    """The event whose trigger holds a word of a text."""
    start = text.index(word)
    return next(e for e in read(text).events if e.trigger.start <= start < e.trigger.end)


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Norland offered talks provided that Sudland withdraws its troops.", "withdraws", "hypothetical"),
        ("The assets of the bank in Norland will be frozen.", "frozen", "planned"),
        ("Norland said it would deploy troops to Sudland.", "deploy", "planned"),
        ("Norland said it would attack Sudland if Sudland attacked Velmia.", "attack", "hypothetical"),
        ("The presidents of Norland and Sudland were to meet in Velm.", "meet", "planned"),
        ("The president of Norland was to have met his rival on Friday.", "met", "denied"),
        ("Norland opposes any military presence of Sudland in Velmia.", "presence", "hypothetical"),
        ("The exercise was a rehearsal for an invasion of Norland.", "invasion", "hypothetical"),
        ("Norland condemned the invasion of Sudland.", "invasion", "happened"),
        ("Irma Vell is expected in Paris on Monday.", "expected", "planned"),
    ],
)
def test_words_that_give_a_status(text: str, word: str, status: str) -> None:
    assert of(text, word).status == status


@pytest.mark.parametrize(
    "text",
    [
        "Irma Vell had planned to meet Olaf Brandt in Oslo, but the meeting was called off.",
        "Irma Vell will meet Olaf Brandt in Oslo in May. The talks were postponed on Friday.",
    ],
)
def test_a_meeting_that_is_called_off_later(text: str) -> None:
    event = of(text, "meet ")
    assert event.status == "denied"
    assert event.meeting is not None
    assert event.meeting.status == "cancelled"


def test_another_meeting_that_is_called_off() -> None:
    text = "Irma Vell will meet Olaf Brandt in Oslo in May. The meeting with France was postponed."
    assert of(text, "meet ").status == "planned"


def test_who_does_not_go_calls_nothing_off() -> None:
    found = read("President Irma Vell will not travel to the Norland summit in Oslo next month.").events
    assert all(e.meeting is None or e.meeting.status != "cancelled" for e in found)
    assert not any(e.meeting is not None and e.meeting.status == "held" for e in found)
