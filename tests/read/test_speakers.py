"""Who is meant: full names for surnames, titles and pronouns; open where the article leaves it open."""

from __future__ import annotations

import pytest

from onrecord.read.who.source import without_by
from tests.read.reading import by_content, only, read

SOLDIERS = "the soldiers would go home in June"


@pytest.mark.parametrize("source", ["Berg", "The minister", "She", "The defence minister", "Ms Berg"])
def test_a_person_named_in_full_before(source: str) -> None:
    text = f"Defence Minister Anna Berg came to the camp on Monday. {source} said {SOLDIERS}."
    said = only(text)
    assert (said.speaker_name, said.office) == ("Anna Berg", "Defence Minister")


def test_titles_tell_two_people_apart() -> None:
    found = by_content(
        "President Anna Berg met Prime Minister Peter Holm in Oslo. The president said the talks were useful. "
        "The prime minister said they were too short."
    )
    assert found["the talks were useful"].speaker_name == "Anna Berg"
    assert found["they were too short"].speaker_name == "Peter Holm"


@pytest.mark.parametrize("source", ["The alliance", "The Alliance"])
def test_a_body_goes_by_its_short_form_once_it_is_named(source: str) -> None:
    text = f"NATO held a meeting in Brussels on Monday. {source} said the exercise would go ahead."
    assert only(text).speaker_name == "NATO"


def test_a_short_form_of_a_body_that_is_not_named_stays_as_it_is() -> None:
    assert only("The Alliance said the exercise would go ahead.").speaker_name != "NATO"


def test_two_people_of_one_surname_stay_two() -> None:
    text = "Anna Berg and Peter Berg met in Oslo. Anna Berg said it was sold. Peter Berg said it was not sold."
    reading = read(text)
    assert [s.speaker_name for s in reading.statements] == ["Anna Berg", "Peter Berg"]
    assert len({s.naming for s in reading.statements}) == 2


def test_a_surname_of_two_people_is_neither_of_them() -> None:
    said = only("Anna Berg and Peter Berg met in Oslo. Berg said the bridge was sold.")
    assert said.speaker_name not in ("Anna Berg", "Peter Berg")


@pytest.mark.parametrize("pronoun", ["He", "She", "They"])
def test_a_pronoun_without_anybody_before_it_stays_open(pronoun: str) -> None:
    said = only(f"{pronoun} said the bridge was sold.")
    assert (said.naming, said.speaker_name) == (None, None)


@pytest.mark.parametrize("group", ["Officials", "Many allies", "Two diplomats"])
def test_unnamed_voices_keep_the_articles_words(group: str) -> None:
    reading = read(f"{group} said the price was too low.")
    (said,) = reading.statements
    assert said.speaker_name == group
    assert {n.type for n in reading.namings if n.id == said.naming} == {"group"}


def test_a_persons_campaign_is_not_the_person() -> None:
    said = only("John Smith lost the vote in May. Smith's campaign said the count was wrong.")
    assert said.speaker_name == "Smith's campaign"


def test_a_surname_before_the_full_name_is_the_same_person() -> None:
    reading = read("Berg said the bridge was sold. Anna Berg, the mayor, said the price was fair.")
    assert {s.speaker_name for s in reading.statements} == {"Anna Berg"}
    assert len({s.naming for s in reading.statements}) == 1


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Gabor Farkas", "Gabor Farkas"),
        ("Oleh Marchuk", "Oleh Marchuk"),
        ("Farkas", "Farkas"),
    ],
)
def test_a_name_is_whole_where_the_tagger_has_half_of_it(source: str, name: str) -> None:
    assert only(f"{source} said {SOLDIERS}.").speaker_name == name


def test_a_name_behind_a_title_is_somebody_where_the_tagger_has_none() -> None:
    text = (
        "MOSCOW, June 10. /TASS/. Russian forces delivered a strike with high-precision weapons on a train with "
        "ammunition in Vysoke, Defense Ministry Spokesman Major General Igor Lavrukhin reported on Saturday.\n\n"
        f"The general said {SOLDIERS}."
    )
    assert {s.speaker_name for s in read(text).statements} == {"Igor Lavrukhin"}


@pytest.mark.parametrize(
    ("source", "who"), [("by Ann Bee", "Ann Bee"), ("of the court", "the court"), ("Byron Bee", "Byron Bee")]
)
def test_a_preposition_before_a_source_is_no_part_of_the_name(source: str, who: str) -> None:
    text = f"told {source}."
    start, end = without_by((5, 5 + len(source)), text)
    assert text[start:end] == who


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the chief of the water department of Sudmark Vadim Orlik", "Vadim Orlik"),
        ("the spokeswoman of President Vadim Orlik", "spokeswoman of President Vadim Orlik"),
    ],
)
def test_a_name_at_the_end_of_a_title_is_the_speaker(source: str, name: str) -> None:
    text = f'The minister Mira Rusk came on Monday. "The soldiers will go home in June," said {source}.'
    assert by_content(text)["The soldiers will go home in June"].speaker_name == name
