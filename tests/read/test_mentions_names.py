"""Names of persons: whole, however the text breaks, glues or shouts them; nobody is invented."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.read.named.collectives import collectives
from onrecord.read.named.lexicon import scan
from onrecord.read.named.longnames import long_names
from onrecord.read.named.sound import organisation_words, person_words
from tests.read.mentions import kinds, named, titles, where


def persons(text: str) -> set[str]:
    return {name for name, kind in kinds(text).items() if kind == "person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ursula von der Aue spoke. Ms. von der Aue left.", "Ursula von der Aue"),
        ("Mr. Berg said it. Berg left.", "Berg"),
        ("Mr Putin left.", "Putin"),
        ("President Orlin left.", "Orlin"),
        ("Presidents Trump and Putin will meet.", "Trump|Putin"),
        ("J. Brenn spoke. Jens Brenn left.", "J. Brenn"),
        ("Emmanuel Lair's office met Angela Merk's aides.", "Emmanuel Lair|Angela Merk"),
        ("Omar bin Salem met Theresa May in May.", "Omar bin Salem|Theresa May"),
        ("Robert Brenn Jr. and Bill Clinton spoke.", "Robert Brenn Jr.|Bill Clinton"),
        ("Party leader Marine Le Pen spoke. Le Pen left. Marin Le Pen came back.", "Marine Le Pen"),
        ("Victor Brenn spoke. Viktor Brenn left.", "Victor Brenn"),
        ("The Smiths and the Browns met.", ""),
        ("The destroyer Donald Cook left the port.", ""),
        ("The destroyer “Donald cook” left the port.", ""),
        ("The talks were “Frank”.", ""),
        ("Get Short URL And Comment Via Facebook", ""),
    ],
)
def test_who_is_named(text: str, names: str) -> None:
    assert persons(text) == set(filter(None, names.split("|")))


def test_a_surname_with_its_particles_is_a_mention() -> None:
    text = "Ursula von der Aue spoke. Ms. von der Aue said the plan was good."
    assert where(text, "Ursula von der Aue") == ["Ursula von der Aue", "von der Aue"]


def test_names_glued_to_each_other_are_parted() -> None:
    text = "So says the site of Vestnik KavkazaNATO Secretary-General Otto Brenn stressed that talks would go on."
    assert kinds(text) == {"Vestnik Kavkaza": "outlet", "NATO": "body", "Otto Brenn": "person"}
    assert titles(text, "Otto Brenn") == [("NATO Secretary-General", "NATO", False)]
    assert where(text, "NATO") == ["NATO"]
    assert kinds("Read on TASSNATO chief Otto Brenn stressed it.")["TASS"] == "agency"


@pytest.mark.parametrize("word", ["YouTube", "McNamara", "eNATO", "PyeongChang", "LinkedIn", "BlaNATO"])
def test_what_is_no_two_known_names_stays_whole(word: str) -> None:
    assert list(scan(f"They read {word} there.")) == []


def test_a_headline_in_capitals_names_the_same_people() -> None:
    text = "PUTIN WARNS NATO OVER UKRAINE\n\nRussian President Vladimir Putin spoke on Monday in Sochi.\n"
    assert where(text, "Vladimir Putin") == ["PUTIN", "Vladimir Putin"]
    assert kinds(text) == {"Vladimir Putin": "person", "NATO": "body", "Ukraine": "country", "Russia": "country"}


def test_a_headline_makes_nobody() -> None:
    assert persons("Otto Brenn Denies Plans To Leave Office\n\nThe mayor, Otto Brenn, spoke on Monday.\n") == {
        "Otto Brenn"
    }


def test_a_name_broken_at_a_hyphen_is_whole() -> None:
    text = (
        "The mayor Otto Brenner said on Monday that the long line of the old bridge would be mended by Otto Bren-\n"
        "ner himself.\n"
    )
    assert persons(text) == {"Otto Brenner"}


def test_a_state_and_a_person_of_one_name() -> None:
    assert kinds("Jordan and Syria closed the border.") == {"Jordan": "country", "Syria": "country"}
    assert "Michael Jordan" in persons("Michael Jordan left the hall.")


def test_a_surname_that_two_bear_is_nobody_by_itself() -> None:
    assert "Berg" not in persons("Anna Berg and Peter Berg met. Berg left.")


@pytest.mark.parametrize(
    "name", ["Otto Brenn", "Ursula von der Aue", "Omar al-Berg", "J. K. Brenn", "Bill May", "An Li"]
)
def test_sound_names(name: str) -> None:
    assert person_words(name)


@pytest.mark.parametrize(
    "name",
    [
        "Ursula von",
        "Donald cook",
        "Brenn Says",
        "NATO Brenn",
        "Otto Brenn's",
        "Share This",
        "OTTO BRENN",
        "x",
        "Brenn 5",
    ],
)
def test_unsound_names(name: str) -> None:
    assert not person_words(name)


@pytest.mark.parametrize(
    "name",
    [
        "and",
        "May",
        "The Bridge",
        "Minsk Agreement",
        "Who Said",
        "Voting Rights Act",
        "AM",
        "Horizon and",
        "OTTO BRENN SAYS",
    ],
)
def test_unsound_organisations(name: str) -> None:
    assert not organisation_words(name)


@given(st.text(alphabet="NATO Russia'sCouncil of the WestUkraine-.,\n“”’ MoscowVestnik Kavkaza", max_size=200))
@settings(max_examples=200, deadline=None)
def test_what_is_found_lies_in_the_text_and_does_not_overlap(text: str) -> None:
    hits = list(scan(text))
    for one, other in itertools.pairwise(hits):
        assert 0 <= one.start < one.end <= other.start
    for long in long_names(text, hits):
        assert 0 <= long.start < long.end <= len(text)
    for many in collectives(text, hits):
        assert 0 <= many.start < many.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Council of " * 40_000,
        "Council Council " * 30_000,
        "NATO's " * 60_000,
        "Otto von " * 50_000,
        "KavkazaNATO" * 40_000,
        "Russian " * 60_000,
        "the head of the " * 30_000,
        "TASSNATO" * 50_000,
    ],
    ids=lambda x: x[:12],
)
def test_long_runs_end(text: str) -> None:
    hits = list(scan(text))
    assert sum(1 for _ in long_names(text, hits)) + sum(1 for _ in collectives(text, hits)) <= len(text)


@pytest.mark.parametrize(
    "piece",
    ["Minister Otto Brenn, the head of the League, ", "Mr. Brenn and Ms. von der Aue; ", "NATO chief Otto Brenn "],
)
def test_many_names_are_read(piece: str) -> None:
    assert named(piece * 400) is not None
