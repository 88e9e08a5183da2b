"""Whose words: sources that are things, ministers of "its" state, participles, initials, capitals of two words."""

from __future__ import annotations

import pytest

from tests.read.reading import by_content, read, words

PREMIER = "Prime Minister Tamrat Bekele told parliament last week that Ethiopia could not remain silent. "


@pytest.mark.parametrize(
    "source",
    [
        "satellite images reviewed by an observer",
        "flight data obtained by reporters",
        "documents seen by a diplomat",
    ],
)
def test_a_thing_is_no_person(source: str) -> None:
    text = PREMIER + f"Kenya sent two brigades to the border in May, according to {source}.\n"
    speakers = {s.speaker_name for s in read(text).statements if "brigades" in words(s.content)}
    assert "Tamrat Bekele" not in speakers


@pytest.mark.parametrize(
    ("between", "title"),
    [
        ("Eritrea was alarmed. Its foreign minister", "foreign minister"),
        ("Eritrea moved two divisions to the border, and its information minister", "information minister"),
        ("Eritrea was alarmed. Its defence minister", "defence minister"),
        ("Trinidad and Tobago was alarmed. Its energy minister", "energy minister"),
    ],
)
def test_a_minister_of_its_state_is_no_other_minister(between: str, title: str) -> None:
    reading = read(f"{PREMIER}{between} accused Ethiopia of preparing for war.\n")
    last = next(s for s in reading.statements if "preparing" in words(s.content))
    state = between.split(" was ")[0].split(" moved ")[0]
    assert last.speaker_name == f"{state}'s {title}"
    assert last.on_behalf_of is not None
    assert last.on_behalf_of.name == state


def test_a_minister_of_its_state_is_the_one_who_is_named_so() -> None:
    text = (
        "Eritrea's foreign minister, Dawit Haile, spoke first. Eritrea was alarmed. Its foreign minister said on Monday"
    )
    assert by_content(text + " that the border would stay closed.\n")["the border would stay closed"].speaker_name == (
        "Dawit Haile"
    )


def test_a_president_of_another_state_is_another() -> None:
    text = "Kenya's president, Ruth Amani, spoke first. Uganda was alarmed. Its president said on Monday"
    found = by_content(text + " that the border would stay closed.\n")["the border would stay closed"]
    assert found.speaker_name == "Uganda's president"


@pytest.mark.parametrize(
    ("text", "told", "speaker"),
    [
        (
            "The European Union imposed sanctions on Thursday on a Togolese shipping line and four of its managers, "
            "accusing them of carrying weapons to rebels in breach of an embargo.\n",
            "weapons",
            "European Union",
        ),
        ("Norway expelled two diplomats, saying they had spied for years.\n", "spied", "Norway"),
    ],
)
def test_a_participle_has_the_subject_of_its_main_clause(text: str, told: str, speaker: str) -> None:
    found = [s for s in read(text).statements if told in words(s.content)]
    assert {s.speaker_name for s in found} == {speaker}


@pytest.mark.parametrize(
    ("text", "told", "speaker"),
    [
        ("Radio Halden quoted Defence Minister Ada Brel, saying that the port would close.\n", "port", "Ada Brel"),
        ('Mali rejects "absurd" plan, says foreign minister\n', "absurd", "foreign minister"),
    ],
)
def test_who_is_quoted_stays_who_speaks(text: str, told: str, speaker: str) -> None:
    assert speaker in {s.speaker_name for s in read(text).statements if told in words(s.content)}


def test_a_bloc_of_a_region_is_the_one_that_the_article_names() -> None:
    text = "Leaders of CARICOM met on Monday. The Caribbean bloc said that the port would stay closed.\n"
    assert [s.speaker_name for s in read(text).statements] == ["CARICOM"]


def test_initials_are_of_the_body_that_is_spelt_out() -> None:
    text = (
        "Fighters of the River Safety Front took the town. The RSF said on Monday that it had freed forty prisoners.\n"
    )
    reading = read(text)
    assert [s.speaker_name for s in reading.statements] == ["River Safety Front"]
    assert next(n for n in reading.namings if n.name == "River Safety Front").aliases == ("RSF",)


def test_a_capital_of_two_words_is_no_person() -> None:
    text = (
        "The bloc called on the United Arab Emirates to stop supplying the rebels. "
        "Abu Dhabi has repeatedly denied arming them.\n"
    )
    reading = read(text)
    assert "Abu Dhabi" not in {n.name for n in reading.namings}
    assert {s.speaker_name for s in reading.statements if "arming" in words(s.content)} == {"United Arab Emirates"}


def test_whom_a_headline_recalls_says_nothing() -> None:
    text = (
        'Chile rejects "baseless" charges, recalls envoy from La Paz\n\n'
        "Chile has recalled its ambassador to Bolivia, Jorge Lira, for consultations, the ministry said on Tuesday.\n"
    )
    assert "Jorge Lira" not in {s.speaker_name for s in read(text).statements}
