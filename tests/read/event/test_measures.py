"""Measures and meetings: which they are, with an amount of their own, and not where they are taken back."""

from __future__ import annotations

import pytest

from onrecord.records import Event
from tests.read.reading import read


def of(text: str, word: str) -> Event:
    """The event whose trigger holds a word of a text."""
    start = text.index(word)
    return next(e for e in read(text).events if e.trigger.start <= start < e.trigger.end)


@pytest.mark.parametrize(
    ("text", "word", "kind", "amount"),
    [
        ("Norland suspended its aid to Sudland, worth 95 million euros a year.", "suspended", "sanction", 95e6),
        ("Norland cancelled a loan of 15 million dollars to Sudland.", "cancelled", "sanction", 15e6),
        ("Norland pledged 40 million dollars to France for a new port.", "pledged", "aid", 40e6),
        ("Norland sent 600 soldiers to Latvia, which has 1.9 million people.", "sent", "deployment", 600),
        ("Norland sent troops to Velm, where 40 civilians were killed.", "sent", "deployment", None),
        ("Norland expelled six diplomats of Sudland.", "expelled", "sanction", 6),
        ("2. Norland will provide equipment to France.", "provide", "aid", None),
        ("Norland imposed sanctions on Sudland.", "sanctions", "sanction", None),
        ("Norland will deploy five hundred soldiers to Sudland.", "deploy", "deployment", 500),
    ],
)
def test_a_measure_has_its_own_amount(text: str, word: str, kind: str, amount: float | None) -> None:
    measure = of(text, word).measure
    assert measure is not None
    assert measure.type == kind
    assert (None if measure.quantity is None else measure.quantity.value) == amount


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norland withdrew its troops from Sudland.", "withdrew"),
        ("Norland lifted its embargo on Sudland.", "lifted"),
        ("Norland recalled its ambassador from Velm.", "recalled"),
        ("Norland sent a letter to the president of Sudland.", "sent"),
        ("Norland has soured its relations with Sudland.", "soured"),
    ],
)
def test_what_is_taken_back_or_taken_by_nobody_is_no_measure(text: str, word: str) -> None:
    start = text.index(word)
    found = [e for e in read(text).events if e.trigger.start <= start < e.trigger.end]
    assert all(e.measure is None for e in found)


def test_a_council_that_holds_a_session_meets() -> None:
    meeting = of("The Security Council will hold an emergency session on Monday.", "session").meeting
    assert meeting is not None
    assert (meeting.body, meeting.format, meeting.status) == ("Security Council", "meeting", "planned")


def test_a_courtesy_call_is_a_visit() -> None:
    meeting = of("The envoy of Norland paid a courtesy call on President Irma Vell.", "call").meeting
    assert meeting is not None
    assert (meeting.format, meeting.status) == ("visit", "held")


def test_the_sidelines_are_no_agenda() -> None:
    meeting = of("The ministers of Norland and France met on the sidelines of a conference.", "met").meeting
    assert meeting is not None
    assert not meeting.agenda
