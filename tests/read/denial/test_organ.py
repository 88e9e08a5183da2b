"""For which state a body speaks, and who is meant by whom."""

from __future__ import annotations

import pytest

from onrecord.read.denial.organ import organ_of, state
from tests.read.denial.test_denials import only
from tests.read.reading import read, words


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("the Armenian defence ministry", "Armenia"),
        ("Rwanda's foreign ministry", "Rwanda"),
        ("the Embassy of Peru in Quito", "Peru"),
        ("the Ministry of Foreign Affairs of Iran", "Iran"),
        ("the South Korean army", "South Korea"),
        ("the Armenian opposition", None),
        ("the interior ministry in Manama", "Bahrain"),
        ("troops in Manama", None),
        ("the embassy in Manama", None),
        ("Belarusian state television", None),
        ("Armenia", None),
        ("", None),
    ],
)
def test_an_organ_speaks_for_its_state(name: str, of: str | None) -> None:
    assert organ_of(name) == of


def test_a_state_goes_by_its_name_its_capital_and_its_adjective() -> None:
    assert {state(name) for name in ("Cambodia", "Phnom Penh", "Cambodian")} == {"Cambodia"}
    assert state("Anna Kell") is None


@pytest.mark.parametrize(
    "denial",
    [
        "The Armenian defence ministry denied the accusation.",
        "Armenia's embassy in Orm called the accusation absurd.",
        "Yerevan rejected the accusation.",
    ],
)
def test_a_ministry_denies_what_its_state_is_accused_of(denial: str) -> None:
    d = only(f"Georgia accused Armenian soldiers of opening fire near Orm. {denial}")
    assert words(d.points_back) == "accused Armenian soldiers of opening fire near Orm"
    assert d.affirmer is not None
    assert d.affirmer.name == "Georgia"


def test_the_ministry_of_another_state_is_not_meant() -> None:
    d = only("Georgia accused Armenian soldiers of opening fire. The Portuguese ministry denied the accusation.")
    assert d.points_back == ()


def test_what_another_will_not_do_is_no_claim() -> None:
    text = "Georgia said that it would not recognise the vote in Armenia. Armenia's government rejected the statement."
    assert [d.points_back for d in read(text).denials] == [()]


def test_what_the_denier_is_said_to_plan_is_a_claim() -> None:
    d = only("Georgia said that Armenia would close the bridge. Armenia's government denied the report.")
    assert words(d.points_back) == "Armenia would close the bridge"


def test_a_semicolon_ends_the_claim() -> None:
    d = only("Peru says that Chilean guards fired on a bus near Orm; Chile denies the claim.")
    assert words(d.points_back) == "Chilean guards fired on a bus near Orm"
