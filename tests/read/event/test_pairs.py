"""What a verb and the words under it tell together; and what is no event at all."""

from __future__ import annotations

import pytest

from onrecord.records import Event
from tests.read.reading import read


def at(text: str, word: str) -> list[Event]:
    """The events whose trigger holds a word of a text."""
    start = text.index(word)
    return [e for e in read(text).events if e.trigger.start <= start < e.trigger.end]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Norland imposed sanctions on Sudland.", "sanctions", "SANCTION"),
        ("Norland ordered three Sudlandish diplomats to leave.", "ordered", "SANCTION"),
        ("Norland recalled its ambassador from Velm.", "recalled", "SANCTION"),
        ("Norland froze the assets of a Sudlandish bank.", "froze", "SANCTION"),
        ("Norland summoned the ambassador of Sudland.", "summoned", "ACCUSE"),
        ("Norland lodged a protest with Sudland over the arrests.", "lodged", "ACCUSE"),
        ("Norland, Velmia and Sudland recognised the result of the election.", "recognised", "SUPPORT"),
        ("Norland does not recognise the government of Sudland.", "recognise", "REJECT"),
        ("Norland reaffirmed its support for Sudland.", "reaffirmed", "SUPPORT"),
        ("The envoy of Norland paid a courtesy call on President Irma Vell.", "call", "CONSULT"),
        ("Norland rejected the proposal of Sudland.", "rejected", "REJECT"),
        ("The delegation of Norland walked out of the talks.", "walked", "REJECT"),
        ("Norland fired water cannon at a boat of Sudland.", "fired", "ASSAULT"),
        ("Norland will send a team of engineers to Sudland.", "send", "AID"),
        ("Norland quit the Council of Europe last year.", "quit", "RETREAT"),
    ],
)
def test_what_a_verb_and_its_words_tell_together(text: str, word: str, kind: str) -> None:
    assert [e.event_type for e in at(text, word)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry of Norland did not respond to requests for comment.",
        "Norland has not yet replied to Sudland.",
        "Norland has yet to respond to an offer of Sudland.",
        "The spokesman of Norland declined to comment on the attack.",
        "The winter in Velm was cold, the envoy of Norland joked.",
    ],
)
def test_silence_and_jokes_are_no_refusals(text: str) -> None:
    assert "REJECT" not in {e.event_type for e in read(text).events}
    assert not any(e.trigger.exact in text.split("the envoy of ")[-1] for e in read(text).events if "joked" in text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norland lifted the sanctions on Sudland.", "sanctions"),
        ("Norland dismissed the statement of Sudland as interference.", "interference"),
    ],
)
def test_what_is_over_or_only_a_name_is_not_told(text: str, word: str) -> None:
    assert not at(text, word)


def test_what_a_parliament_decides_at_home_is_no_event() -> None:
    assert not at("The parliament of Norland rejected a motion on the budget.", "rejected")


def test_who_speaks_to_the_press_meets_nobody() -> None:
    assert not at("President Irma Vell of Norland spoke to reporters.", "spoke")
    assert [e.event_type for e in at("Norland would talk to France, Irma Vell said.", "talk")] == ["CONSULT"]
