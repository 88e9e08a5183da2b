"""Bodies and organisations: printed in full as one, of the right type; what is no organisation is left out."""

from __future__ import annotations

import pytest

from onrecord.read.named.lexicon import forms, scan
from onrecord.read.tables import institutions, state_of, states
from tests.read.mentions import kinds, named, where

BODIES = [
    ("The Federation Council Committee on Foreign Affairs met.", "Federation Council Committee on Foreign Affairs"),
    ("The State Duma Defence Committee met.", "State Duma Defence Committee"),
    ("The NATO-Russia Council met.", "NATO-Russia Council"),
    ("A meeting of the NATO-Ukraine commission was held.", "NATO-Ukraine Commission"),
    ("The Ministry of Foreign Affairs of Ukraine agreed.", "Ukrainian Foreign Ministry"),
    ("The Ukrainian Foreign Ministry agreed.", "Ukrainian Foreign Ministry"),
    ("Ukraine's foreign ministry agreed.", "Ukrainian Foreign Ministry"),
    ("The Security Council of Russia met.", "Russian Security Council"),
    ("The Russian Security Council met.", "Russian Security Council"),
    ("Ukraine's National Security and Defence Council met.", "Ukrainian National Security and Defence Council"),
    ("The U.N. Security Council met.", "UN Security Council"),
    ("The UN met. The Security Council voted.", "UN Security Council"),
    (
        "The Committee on Defence and Security of the Federation Council met.",
        "Committee on Defence and Security of the Federation Council",
    ),
    ("The Council of Europe met.", "Council of Europe"),
    ("The State Duma met.", "State Duma"),
    ("The Pentagon agreed.", "Pentagon"),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_a_body_printed_in_full_is_one(text: str, name: str) -> None:
    assert [n for n, kind in kinds(text).items() if kind == "body" and n != "United Nations"] == [name]


def test_a_ministry_is_one_however_it_is_printed() -> None:
    text = "The Ministry of Foreign Affairs of Ukraine spoke. Later the Foreign Ministry left."
    assert where(text, "Ukrainian Foreign Ministry") == ["Ministry of Foreign Affairs of Ukraine", "Foreign Ministry"]


def test_a_ministry_of_nobody_knows_which_state_is_the_articles_alone() -> None:
    assert named("The Foreign Ministry left.")["Foreign Ministry"].unnamed


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The University of Oslo and the Institute of World Economy met.", "University of Oslo", "organisation"),
        ("The British Labour Party met.", "Labour Party", "organisation"),
        ("The report by Human Rights Watch was read.", "Human Rights Watch", "organisation"),
        ("Reuters reported it, citing Tass.", "TASS", "agency"),
        ("The Moscow Times wrote it.", "The Moscow Times", "outlet"),
        ("They read it on the site Vestnik Kavkaza.", "Vestnik Kavkaza", "outlet"),
    ],
)
def test_organisations(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Defence and President Otto Brenn met.",
        "Ministers From Many Lands Will Meet In The Great Hall Next Week",
        "The destroyer Donald Cook left. The Minsk Agreement and the Clean Air Act were signed.",
        "He read the Bible in May, and on Monday he left.",
        "GET SHORT URL",
    ],
)
def test_what_is_no_organisation(text: str) -> None:
    assert "organisation" not in kinds(text).values()


def test_a_list_of_bodies_is_not_one() -> None:
    text = "The Ministry of Defence of Norway and NATO met the Council of Europe and Ukraine."
    assert set(kinds(text)) == {"Norwegian Defence Ministry", "NATO", "Council of Europe", "Ukraine"}


def test_the_table_of_institutions_is_whole() -> None:
    known = {s.name for s in states()}
    names = [n for i in institutions() for n in i.names]
    assert len(names) == len(set(names))
    assert all(i.state is None or i.state in known for i in institutions())
    assert set(state_of().values()) <= known


def test_every_form_has_one_meaning_and_is_found() -> None:
    for form, entry in forms().items():
        (hit,) = scan(form)
        assert (hit.start, hit.end, hit.entry) == (0, len(form), entry)
