"""Wires: which lines credit an agency for a text, and which do not."""

from __future__ import annotations

import pytest

from onrecord.clean.blocks import blocks
from onrecord.clean.credits.agency import agencies_of, agency, stated
from onrecord.clean.credits.wires import Wire, wires

BODY = "The harbour will be rebuilt within two years, the minister said on Monday after a meeting with the unions."


def _found(text: str) -> list[Wire]:
    return list(wires(text, blocks(text)))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Reuters Staff", "Reuters"),
        ("Jane Dorn, The Associated Press", "AP"),
        ("By Jane Dorn of Agence France-Presse", "AFP"),
        ("Reuters in Bergen", "Reuters"),
        ("Reuters May 18, 2013, 02.16PM", "Reuters"),
        ("Updated: 2016-05-15 06:50 (Xinhua)", "Xinhua"),
        ("Associated Press Writer", "AP"),
        ("From dpa correspondents", "dpa"),
    ],
)
def test_above_the_text(line: str, name: str) -> None:
    (wire,) = _found(f"New harbour\n\n{line}\n\n{BODY}")
    assert (wire.names, wire.how) == ((name,), "byline")


@pytest.mark.parametrize(
    ("line", "names", "how"),
    [
        ("(Reuters)", ("Reuters",), "sign-off"),
        ("\u2014 AP", ("AP",), "sign-off"),
        ("/TASS/", ("TASS",), "sign-off"),
        ("Source: Ukrinform", ("Ukrinform",), "sign-off"),
        ("\u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a: \u0422\u0410\u0421\u0421", ("TASS",), "sign-off"),
        ("jd/ph (AFP, dpa)", ("AFP", "dpa"), "sign-off"),
        ("\u00a9 2019 AFP", ("AFP",), "notice"),
        ("Copyright 2018 The Associated Press. All rights reserved.", ("AP",), "notice"),
        ("(Reporting by Jane Dorn, Reuters; Editing by Per Holm)", ("Reuters",), "notice"),
        ("This story was provided by Agence France-Presse.", ("AFP",), "notice"),
        ("Compiled from Reuters, AP and AFP reports", ("Reuters", "AP", "AFP"), "notice"),
        ("The Associated Press contributed to this report.", ("AP",), "contribution"),
        ("Associated Press writers Jane Dorn and Per Holm contributed to this report.", ("AP",), "contribution"),
        ("Jane Dorn in Oslo and Reuters contributed to this story.", ("Reuters",), "contribution"),
        ("Additional reporting by AFP", ("AFP",), "contribution"),
        ("With AFP", ("AFP",), "contribution"),
    ],
)
def test_behind_the_text(line: str, names: tuple[str, ...], how: str) -> None:
    (wire,) = _found(f"{BODY}\n\n{line}")
    assert (wire.names, wire.how) == (names, how)


@pytest.mark.parametrize(
    "line",
    [
        "Staff and agencies",
        "Photo: Reuters",
        "\u00a9 AP Photo / Jane Dorn",
        "\u00a9 REUTERS / Jane Dorn",
        "Jane Dorn / Reuters",
        "(Jane Dorn/AFP/Getty Images)",
        "By Jane Dorn",
        "(Reporting by Jane Dorn; Editing by Per Holm)",
        "Tags: Reuters, harbour, unions",
        "The charge was based on reports by Reuters, the minister said.",
        "The minister said this AP story was wrong.",
        "Follow AP on Twitter",
    ],
)
def test_no_credit(line: str) -> None:
    assert _found(f"New harbour\n\n{line}\n\n{BODY}") == []
    assert _found(f"{BODY}\n\n{line}") == []


def test_a_list_of_names_is_marked_as_lone_ones() -> None:
    found = _found(f"{BODY}\n\nRead more\n\nReuters\n\nAP\n\nPolitics")
    assert all(w.lone for w in found)


def test_signed_paragraphs_cover_themselves_and_the_last_what_is_left() -> None:
    text = f"{BODY} (AFP)\n\n{BODY}\n\n{BODY} (dpa)"
    one, two = _found(text)
    assert one.covers == (0, len(f"{BODY} (AFP)"))
    assert two.covers == (one.end, len(text))
    assert text[one.start : one.end] == "(AFP)"
    assert _found(f"{BODY}\n\n{BODY} (dpa)")[0].covers == (0, 2 * len(BODY) + len("\n\n (dpa)"))


@pytest.mark.parametrize(
    "text", ["", "\n\n", "(", "By ", "/" * 5_000, "(AP" * 4_000, "With " * 4_000, "\u00a9" * 9_000]
)
def test_hostile_text(text: str) -> None:
    assert _found(text) == []
    assert _found(f"{BODY}\n\n{text}") == []


def test_names_of_agencies() -> None:
    assert agency("the Associated Press") == "AP"
    assert agency("Ap") is None
    assert agency("PTI") is None
    assert agency("PTI", sure=False) == "PTI"
    assert agency("TASS news agency") == "TASS"
    assert agencies_of("AP, AFP and Reuters") == ("AP", "AFP", "Reuters")
    assert agencies_of("AP and Jane Dorn") == ()
    assert stated("Reuters Health") == ("Reuters",)
    assert stated("Fjord Wire") == ("Fjord Wire",)
