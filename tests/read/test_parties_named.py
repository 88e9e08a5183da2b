"""Parties: who takes part in a doing where the words name a state by its adjective or a person beside a title."""

from __future__ import annotations

import pytest

from onrecord.records import Event, Reading
from tests.read.reading import read


def names(reading: Reading) -> dict[str, str]:
    return {n.id: n.name for n in reading.namings}


def told(text: str, word: str) -> tuple[list[str], list[str]]:
    """Actors and recipients of the event told by a word: by naming, or the bare words in brackets."""
    reading = read(text)
    known = names(reading)
    event: Event = next(e for e in reading.events if word in e.trigger.exact)
    found = [[known.get(p.naming or "", f"({p.name})") for p in side] for side in (event.actors, event.recipients)]
    return found[0], found[1]


def test_an_adjective_alone_is_its_state() -> None:
    actors, recipients = told("A Ghanaian destroyer attacked two Togolese gunboats on Sunday.", "attacked")
    assert actors == ["Ghana"]
    assert recipients == ["Togo"]


def test_a_state_that_is_named_by_its_adjective_alone_is_named_once() -> None:
    reading = read(
        "A Ghanaian destroyer attacked two Togolese tankers. The Togolese navy fired at the Ghanaian ship.\n"
    )
    assert sorted(n.name for n in reading.namings if n.type == "country") == ["Ghana", "Togo"]
    for naming in reading.namings:
        assert naming.mentions
        assert all(reading.article.text[m.start : m.end] == m.exact for m in naming.mentions)


def test_an_adjective_that_is_no_party_makes_no_actor() -> None:
    assert [n.name for n in read("The museum is full of Fijian masks and Bhutanese coats.\n").namings] == []


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Defence Minister Jean Brou met his Malian counterpart, Seydou Traore, on Friday.", "Seydou Traore"),
        ("Defence Minister Jean Brou met his Malian counterpart, General Seydou Traore, on Friday.", "Seydou Traore"),
    ],
)
def test_a_name_beside_a_title_names_the_head(text: str, both: str) -> None:
    actors, recipients = told(text, "met")
    assert both in actors
    assert both in recipients


def test_those_who_speak_together_are_two() -> None:
    reading = read("Kenya and Angola, which mediate in the war, rejected the plan. Kenya and Angola support a truce.\n")
    known = names(reading)
    assert {"Kenya", "Angola"} <= {n.name for n in reading.namings if n.type == "country"}
    assert "Kenya and Angola" not in {n.name for n in reading.namings if n.type == "country"}
    holders = {known[s.holder.naming] for s in reading.stances if s.holder.naming}
    assert {"Kenya", "Angola"} <= holders
    assert len({s.id for s in reading.stances}) == len(reading.stances)


def test_one_state_with_two_names_is_one() -> None:
    reading = read("Trinidad and Tobago said on Monday that the port would stay closed.\n")
    assert [s.speaker_name for s in reading.statements] == ["Trinidad and Tobago"]
