"""States: every member of the United Nations is in our table, and no word of it stands for two of them."""

from __future__ import annotations

from collections import defaultdict

import pytest

from onrecord.data import rows
from onrecord.read.named.belongs import belongs
from onrecord.read.named.lexicon import forms, scan
from tests.read.mentions import kinds, where

MEMBERS = """
AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV KHM
CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN
FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR KWT
KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU
NPL NLD NZL NIC NER NGA PRK MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR ROU RUS RWA KNA LCA VCT WSM SMR STP
SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK THA TLS TGO TON TTO TUN TUR TKM TUV UGA
UKR ARE GBR TZA USA URY UZB VUT VEN VNM YEM ZMB ZWE
""".split()
HEIRS = {"Soviet Union", "Yugoslavia", "Serbia and Montenegro", "Czechoslovakia", "East Germany"}
"""States that are no more: their capitals, and what stands for them, are those of their heirs."""


def codes() -> dict[str, str]:
    return {code: name for name, code in rows("state_codes.tsv")}


def test_there_are_193_members() -> None:
    assert len(MEMBERS) == len(set(MEMBERS)) == 193


@pytest.mark.parametrize("code", MEMBERS)
def test_every_member_of_the_united_nations_has_a_name_an_adjective_and_a_capital(code: str) -> None:
    row = next(r for r in rows("states.tsv") if r[0] == codes()[code])
    assert row[2], row
    assert row[3], row


@pytest.mark.parametrize("column", [1, 2, 3])
def test_no_word_stands_for_two_states(column: int) -> None:
    of: dict[str, set[str]] = defaultdict(set)
    for row in rows("states.tsv"):
        for word in filter(None, row[column].split("|")):
            of[word.casefold()].add(row[0])
    assert {word: names for word, names in of.items() if len(names - HEIRS) > 1} == {}


def test_an_adjective_is_no_name_of_another_state() -> None:
    names = {form.casefold(): row[0] for row in rows("states.tsv") for form in (row[0], *row[1].split("|")) if form}
    clash = [
        (word, row[0], names[word.casefold()])
        for row in rows("states.tsv")
        for word in filter(None, row[2].split("|"))
        if names.get(word.casefold(), row[0]) != row[0]
    ]
    assert clash == []


def test_every_code_is_that_of_a_state_of_the_table() -> None:
    names = {row[0] for row in rows("states.tsv")}
    assert set(codes().values()) <= names
    assert len(codes()) == len(rows("state_codes.tsv"))


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Niger accused Nigeria of closing the border.", {"Niger", "Nigeria"}),
        ("Guinea, Guinea-Bissau and Equatorial Guinea signed it.", {"Guinea", "Guinea-Bissau", "Equatorial Guinea"}),
        ("Papua New Guinea rejected the plan.", {"Papua New Guinea"}),
        ("Dominica thanked the Dominican Republic.", {"Dominica", "Dominican Republic"}),
        ("The Democratic Republic of the Congo rejected the plan. Congo will sue.", {"DR Congo"}),
        ("The Republic of the Congo rejected the plan. Congo will sue.", {"Republic of Congo"}),
        ("Congo-Brazzaville thanked Congo-Kinshasa.", {"Republic of Congo", "DR Congo"}),
        ("South Sudan accused Sudan of lying.", {"South Sudan", "Sudan"}),
        ("North Korea and South Korea met.", {"North Korea", "South Korea"}),
        ("Saint Kitts and Nevis thanked Trinidad and Tobago.", {"Saint Kitts and Nevis", "Trinidad and Tobago"}),
        ("The Gulf of Guinea and the Niger Delta are unsafe.", set()),
        ("Ships crossed the South China Sea and the Taiwan Strait.", set()),
        ("Lake Chad and the Congo Basin dry up.", set()),
        ("American Samoa voted. The governor of New Mexico left.", set()),
    ],
)
def test_names_that_hold_one_another_are_kept_apart(text: str, states: set[str]) -> None:
    assert {name for name, kind in kinds(text).items() if kind == "country"} == states


def test_a_person_with_the_name_of_a_state_is_no_state() -> None:
    found = kinds("Senator Mark Jordan met the mayor on Monday. Jordan said the inquiry would go on.")
    assert found == {"Mark Jordan": "person"}


@pytest.mark.parametrize("name", ["Jordan Bell", "Chad Ames", "Israel Gomez"])
def test_a_given_name_is_no_state(name: str) -> None:
    assert kinds(f"The mayor met {name}, a farmer, on Tuesday. {name} said the rain was late.") == {name: "person"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Georgia Governor Dale Kemper closed the roads. Georgia voted on Monday.", False),
        ("The roads in Atlanta, Georgia, were closed.", False),
        ("Georgia rejected the plan. Tbilisi has many bridges.", True),
        ("Georgia rejected the plan.", True),
        ("Georgian troops left Atlanta. Georgia thanked them.", True),
    ],
)
def test_georgia_is_the_state_but_for_that_of_america(text: str, *, state: bool) -> None:
    assert ("Georgia" in kinds(text)) is state


@pytest.mark.parametrize("text", ["Georgetown beat Villanova.", "Kingston signed the deal.", "Victoria denied it."])
def test_a_capital_that_is_also_another_name_needs_its_state(text: str) -> None:
    assert "country" not in kinds(text).values()


def test_a_capital_that_is_also_another_name_is_its_state_where_that_is_told_of() -> None:
    text = "Guyanese troops left the river. Georgetown accused Caracas of lying."
    assert where(text, "Guyana") == ["Georgetown"]


def test_the_title_of_somebody_in_such_a_town_is_not_the_state_s() -> None:
    assert belongs("Georgetown president") != "Guyana"
    assert belongs("Guyanese president") == "Guyana"


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Swazi", "Eswatini"),
        ("Basotho", "Lesotho"),
        ("I-Kiribati", "Kiribati"),
        ("Malagasy", "Madagascar"),
        ("Bissau-Guinean", "Guinea-Bissau"),
        ("Equatoguinean", "Equatorial Guinea"),
        ("Guinean", "Guinea"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
        ("Dominican", "Dominican Republic"),
        ("Congolese", "DR Congo"),
        ("Ni-Vanuatu", "Vanuatu"),
        ("Kittitian", "Saint Kitts and Nevis"),
        ("Seychellois", "Seychelles"),
    ],
)
def test_an_adjective_tells_its_state(word: str, state: str) -> None:
    assert [h.entry.name for h in scan(f"The {word} delegation left.")] == [state]
    assert forms()[word].name == state
