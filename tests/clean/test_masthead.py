"""The line near the top that names outlet and day between bars."""

from __future__ import annotations

import pytest

from onrecord.clean.credits.masthead import masthead

BODY = "\n\nThe two sides met on Tuesday and agreed on nothing, the minister said.\n"


@pytest.mark.parametrize(
    ("line", "name", "day"),
    [
        ("Harbour Courier | 14 May 2031", "Harbour Courier", "14 May 2031"),
        ("Veltra Today | World | 14 May, 21:40", "Veltra Today", "14 May, 21:40"),
        ("*The Halden Ledger · Thursday, 29 May 2031 · by Osk Verrin*", "The Halden Ledger", "Thursday, 29 May 2031"),
        ("Politics | Friday | Voice of the Fen", "Voice of the Fen", "Friday"),
        ("Harbour Courier, 14 May 2031", "Harbour Courier", "14 May 2031"),
        ("Strand Lantern. 03.05.2031, 14:20", "Strand Lantern", "03.05.2031, 14:20"),
        ("Glas Obale, 3 May 2031, 09:15", "Glas Obale", "3 May 2031, 09:15"),
        ("Interfax - Thursday, 29 May 2031", "Interfax", "Thursday, 29 May 2031"),
    ],
)
def test_a_name_beside_a_day(line: str, name: str, day: str) -> None:
    text = "Ministers meet" + "\n" + line + BODY
    found = masthead(text)
    assert found is not None
    assert text[slice(*found.name)] == name
    assert text[slice(*found.day)] == day


def test_a_long_menu_above_it() -> None:
    menu = "\n".join(["Home", "World", "Log in", "Our newsletters today"] * 6)
    text = f"{menu}\nMinisters meet at the harbour\nHarbour Courier | 14 May 2031{BODY}"
    found = masthead(text)
    assert found is not None
    assert text[slice(*found.name)] == "Harbour Courier"


@pytest.mark.parametrize(
    "line",
    [
        "Home | About | Contact",  # a menu: no day
        "News | Contact",
        "Harbour Courier | Veltra Today | 14 May 2031",  # which of the two?
        "He came on 14 May | and left",
        "Karsholm, 14 May 2031",  # a place
        "Geneva, 14 May 2031, 09:15",
        "The treaty of Karsholm, 14 May 2031",
        "Harbour Courier, 14 May",  # of which year?
        "He told the Harbour Courier on Friday, 14 May 2031, that he would come.",
    ],
)
def test_no_masthead(line: str) -> None:
    assert masthead(line + BODY) is None


def test_only_near_the_top() -> None:
    assert masthead(BODY * 12 + "Harbour Courier | 14 May 2031") is None
