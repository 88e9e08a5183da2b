"""Events of short texts: parties, status, whose claim, day, place, meetings and measures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.date import dated
from onrecord.records import Dated, Event, When
from tests.read.reading import READER, article, read


def only(text: str) -> Event:
    """The one event of a text."""
    found = read(text).events
    assert len(found) == 1, found
    return found[0]


def of(text: str, word: str) -> Event:
    """The event whose trigger holds a word of a text."""
    start = text.index(word)
    return next(e for e in read(text).events if e.trigger.start <= start < e.trigger.end)


def test_who_does_it_to_whom() -> None:
    event = only("Norland invaded Sudland.")
    assert event.event_type == "ASSAULT"
    assert [p.name for p in event.actors] == ["Norland"]
    assert [p.name for p in event.recipients] == ["Sudland"]
    assert event.status == "happened"
    assert event.statement is None


def test_a_state_is_named_by_its_people_capital_and_army() -> None:
    event = only("Russian troops invaded Georgia.")
    assert [p.name for p in event.actors] == ["Russia"]
    assert [s.exact for p in event.actors for s in p.basis] == ["Russian troops"]


def test_we_are_who_speaks() -> None:
    text = 'President Irma Vell said: "We condemned the invasion of Georgia."'
    assert [p.name for p in of(text, "condemned").actors] == ["Irma Vell"]


def test_a_light_verb_leaves_the_doing_to_its_noun() -> None:
    event = only("Norland launched an assault on the port of Velm.")
    assert (event.event_type, event.trigger.exact) == ("ASSAULT", "launched an assault")


def test_the_claim_of_a_speaker_is_no_fact() -> None:
    text = 'President Irma Vell said: "Norland has invaded our country."'
    reading = read(text)
    assert of(text, "invaded").statement in {s.id for s in reading.statements}


def test_a_status_has_the_words_for_it() -> None:
    event = only("Norland will deploy 3,000 troops to Sudland.")
    assert (event.status, [s.exact for s in event.status_basis]) == ("planned", ["will"])


def test_a_deployment_has_its_quantity() -> None:
    measure = only("Norland will deploy 3,000 troops to Sudland.").measure
    assert measure is not None
    assert measure.type == "deployment"
    assert measure.quantity is not None
    assert (measure.quantity.value, measure.quantity.span.exact) == (3000.0, "3,000 troops")


def test_a_share_of_a_budget_has_its_words() -> None:
    measure = of("Norland must spend 2% of its budget on defence.", "spend").measure
    assert measure is not None
    assert measure.type == "spending"
    assert measure.quantity is not None
    assert (measure.quantity.value, measure.quantity.unit) == (2.0, "%")
    assert measure.quantity.span.exact.startswith("2% of its budget")


def test_a_meeting_has_its_body_agenda_and_status() -> None:
    meeting = of("The NATO-Norland Council will meet in Brussels to discuss the border crisis.", "meet").meeting
    assert meeting is not None
    assert meeting.body is not None
    assert meeting.body.endswith("NATO-Norland Council")
    assert meeting.status == "planned"
    assert [s.exact for s in meeting.agenda] == ["the border crisis"]


def test_a_meeting_on_whose_date_nobody_agreed() -> None:
    text = "NATO and Norland had not agreed on any dates for the next meeting of the NATO-Norland Council."
    meeting = of(text, "meeting").meeting
    assert meeting is not None
    assert meeting.status == "not agreed"
    assert any("not agreed on any dates" in s.exact for s in meeting.outcome)


def test_the_day_and_the_place_stand_in_the_clause() -> None:
    day = date(2021, 3, 10)
    one = article("The presidents of Norland and Sudland met in Oslo on Friday.")
    known = When(day, day, "day", (), "metadata")
    event = READER.read([dated(replace(one, published=known))])[0].events[0]
    assert event.place == "Oslo"
    assert event.when is not None
    assert event.when.earliest == date(2021, 3, 5)


def test_a_day_of_saying_is_no_day_of_doing() -> None:
    text = "Irma Vell said on Friday that Norland had invaded Sudland."
    assert of(text, "invaded").when is None


@pytest.mark.parametrize(
    "text", ["", "\n\n", "“", "”’", "Norland’s “attack”", "the the the", "attack " * 50, "!?" * 400]
)
def test_odd_texts_are_read(text: str) -> None:
    read(text)


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("abc NorlandSudland attacked met with “”’'\".,\n"), max_size=120))
def test_spans_hold_and_no_trigger_tells_two_events(text: str) -> None:
    events = READER.read([Dated(article(text))])[0].events
    spans = [s for e in events for s in (e.trigger, *e.status_basis, *(b for p in e.actors for b in p.basis))]
    assert all(s.holds_in(text) for s in spans)
    assert len({(e.trigger.start, e.trigger.end) for e in events}) == len(events)
    assert all(0 <= e.confidence <= 1 for e in events)
