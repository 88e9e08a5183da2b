"""The titles of persons: every one the text gives, in its own words, and whose it is."""

from __future__ import annotations

import pytest

from tests.read.mentions import titles
from tests.read.reading import read

NOW, FORMER = False, True

CASES: list[tuple[str, str, list[tuple[str, str | None, bool]]]] = [
    # before the name
    ("NATO Secretary General Otto Brenn said it.", "Otto Brenn", [("NATO Secretary General", "NATO", NOW)]),
    ("Russian Foreign Minister Pavel Orlin said it.", "Pavel Orlin", [("Russian Foreign Minister", "Russia", NOW)]),
    ("President Otto Brenn said it.", "Otto Brenn", [("President", None, NOW)]),
    ("Retired Colonel Otto Brenn said it.", "Otto Brenn", [("Retired Colonel", None, NOW)]),
    (
        "German Chancellor Anna Berg and French President Paul Lair met.",
        "Paul Lair",
        [("French President", "France", NOW)],
    ),
    (
        "German Chancellor Anna Berg and French President Paul Lair met.",
        "Anna Berg",
        [("German Chancellor", "Germany", NOW)],
    ),
    ("On Friday President Otto Brenn said it.", "Otto Brenn", [("President", None, NOW)]),
    ("State Duma deputy Anna Orlina said it.", "Anna Orlina", [("State Duma deputy", "State Duma", NOW)]),
    (
        "European Commission President Ursula von der Aue said it.",
        "Ursula von der Aue",
        [("European Commission President", "European Commission", NOW)],
    ),
    (
        "Ukrainian Deputy Foreign Minister Pavlo Berg said it.",
        "Pavlo Berg",
        [("Ukrainian Deputy Foreign Minister", "Ukraine", NOW)],
    ),
    ("New York City Mayor Bill Blass said it.", "Bill Blass", [("New York City Mayor", "New York City", NOW)]),
    ("EU foreign policy chief Otto Brenn said it.", "Otto Brenn", [("EU foreign policy chief", "European Union", NOW)]),
    # before the name, with the body behind the role
    (
        "It met the head of the Ukrainian Foreign Ministry Dmytro Kulik.",
        "Dmytro Kulik",
        [("head of the Ukrainian Foreign Ministry", "Ukraine", NOW)],
    ),
    (
        "Deputy Secretary General of NATO Otto Brenn said it.",
        "Otto Brenn",
        [("Deputy Secretary General of NATO", "NATO", NOW)],
    ),
    (
        "Foreign Minister of Ukraine Pavlo Berg said it.",
        "Pavlo Berg",
        [("Foreign Minister of Ukraine", "Ukraine", NOW)],
    ),
    (
        "UN special envoy for Syria Otto Brenn said it.",
        "Otto Brenn",
        [("UN special envoy for Syria", "United Nations", NOW)],
    ),
    (
        "Leader of the Party of Regions Otto Brenn said it.",
        "Otto Brenn",
        [("Leader of the Party of Regions", "Party of Regions", NOW)],
    ),
    ("US Secretary of State John Carr said it.", "John Carr", [("US Secretary of State", "United States", NOW)]),
    # in apposition
    ("Otto Brenn, the secretary general of NATO, said it.", "Otto Brenn", [("secretary general of NATO", "NATO", NOW)]),
    ("Otto Brenn, NATO secretary general, said it.", "Otto Brenn", [("NATO secretary general", "NATO", NOW)]),
    ("Russia's foreign minister, Pavel Orlin, said it.", "Pavel Orlin", [("Russia's foreign minister", "Russia", NOW)]),
    (
        "Pavlo Klim (Ukraine's foreign minister) said it.",
        "Pavlo Klim",
        [("Ukraine's foreign minister", "Ukraine", NOW)],
    ),
    ("Otto Brenn, 54, the mayor of Kyiv, said it.", "Otto Brenn", [("mayor of Kyiv", "Kyiv", NOW)]),
    (
        "Otto Brenn, director of the Centre for Strategic Studies, said it.",
        "Otto Brenn",
        [("director of the Centre for Strategic Studies", "Centre for Strategic Studies", NOW)],
    ),
    (
        "The head of the Federation Council Committee on Foreign Affairs, Ivan Petrov, said it.",
        "Ivan Petrov",
        [
            (
                "head of the Federation Council Committee on Foreign Affairs",
                "Federation Council Committee on Foreign Affairs",
                NOW,
            )
        ],
    ),
    (
        "A defence columnist of the Interfax agency, retired Major Pavel Orlin, recalled it.",
        "Pavel Orlin",
        [("defence columnist of the Interfax agency", "Interfax", NOW), ("retired Major", None, NOW)],
    ),
    (
        "Otto Brenn, a spokesman for the Pentagon, said it.",
        "Otto Brenn",
        [("spokesman for the Pentagon", "Pentagon", NOW)],
    ),
    # what he is, what he heads, whose he is
    ("Pavel Orlin is the Russian foreign minister.", "Pavel Orlin", [("Russian foreign minister", "Russia", NOW)]),
    (
        "Anna Berg, who heads the State Duma Defence Committee, said it.",
        "Anna Berg",
        [("heads the State Duma Defence Committee", "State Duma Defence Committee", NOW)],
    ),
    ("NATO's Otto Brenn said it.", "Otto Brenn", [("NATO", "NATO", NOW)]),
    # a body outranks a nationality, but whom a state sends to a body, the state sends
    (
        "The Norwegian Secretary General of NATO, Otto Brenn, said it.",
        "Otto Brenn",
        [("Norwegian Secretary General of NATO", "NATO", NOW)],
    ),
    ("Turkish NATO ambassador Ali Bey said it.", "Ali Bey", [("Turkish NATO ambassador", "Turkey", NOW)]),
    (
        "Russia's permanent representative to NATO Otto Brenn said it.",
        "Otto Brenn",
        [("Russia's permanent representative to NATO", "Russia", NOW)],
    ),
    (
        "The Russian ambassador to the United States, Pavel Orlin, said it.",
        "Pavel Orlin",
        [("Russian ambassador to the United States", "Russia", NOW)],
    ),
    (
        "The French National Front leader Marie Lair left.",
        "Marie Lair",
        [("French National Front leader", "National Front", NOW)],
    ),
    # a ministry and a palace speak for their state
    (
        "Russian Foreign Ministry spokeswoman Maria Orlina said it.",
        "Maria Orlina",
        [("Russian Foreign Ministry spokeswoman", "Russia", NOW)],
    ),
    ("Kremlin spokesman Pavel Orlin said it.", "Pavel Orlin", [("Kremlin spokesman", "Russia", NOW)]),
    ("White House spokesman Otto Brenn said it.", "Otto Brenn", [("White House spokesman", "United States", NOW)]),
    # the Alliance, where the article names it
    ("NATO met. The Alliance's chief, Otto Brenn, said it.", "Otto Brenn", [("Alliance's chief", "NATO", NOW)]),
    ("The chief, Otto Brenn, left.", "Otto Brenn", [("chief", None, NOW)]),
    # not held on the day of the report
    ("Former NATO chief Otto Brenn said it.", "Otto Brenn", [("Former NATO chief", "NATO", FORMER)]),
    (
        "Otto Brenn, a former prime minister of Ukraine, said it.",
        "Otto Brenn",
        [("former prime minister of Ukraine", "Ukraine", FORMER)],
    ),
    ("Then-president Otto Brenn said it.", "Otto Brenn", [("Then-president", None, FORMER)]),
    ("Ex-president Otto Brenn said it.", "Otto Brenn", [("Ex-president", None, FORMER)]),
    ("President-elect Otto Brenn said it.", "Otto Brenn", [("President-elect", None, FORMER)]),
    ("The late Russian president Otto Brenn said it.", "Otto Brenn", [("late Russian president", "Russia", FORMER)]),
    ("Acting Ukrainian President Otto Brenn said it.", "Otto Brenn", [("Acting Ukrainian President", "Ukraine", NOW)]),
    (
        "Otto Brenn, who was NATO's secretary general until 2014, said it.",
        "Otto Brenn",
        [("NATO's secretary general", "NATO", FORMER)],
    ),
    # the fullest first, former ones last
    (
        "President Otto Brenn spoke. Former general Otto Brenn, the president of Ukraine, left.",
        "Otto Brenn",
        [("president of Ukraine", "Ukraine", NOW), ("President", None, NOW), ("Former general", None, FORMER)],
    ),
    # of somebody else, or no title at all
    ("A spokesman for Otto Brenn said it.", "Otto Brenn", []),
    ("Otto Brenn, Paul Lair and Anna Berg met.", "Otto Brenn", []),
    ("Otto Brenn, President Paul Lair and Anna Berg met.", "Otto Brenn", []),
    ("With Otto Brenn, the minister said it would work.", "Otto Brenn", []),
    ("An adviser to Republican Otto Brenn said it.", "Otto Brenn", []),
    ("The foreign ministers of Russia and Germany, Anna Berg and Paul Lair, met.", "Anna Berg", []),
]


@pytest.mark.parametrize(("text", "name", "told"), CASES, ids=[f"{text[:60]}-{name}" for text, name, _ in CASES])
def test_titles(text: str, name: str, told: list[tuple[str, str | None, bool]]) -> None:
    assert titles(text, name) == told


def test_a_naming_has_the_titles_with_their_words_in_the_text() -> None:
    reading = read("Former mayor Anna Berg, the Norwegian foreign minister, said on Monday that she was ill.\n")
    berg = next(n for n in reading.namings if n.name == "Anna Berg")
    assert [(t.words, t.of, t.former) for t in berg.titles] == [
        ("Norwegian foreign minister", "Norway", False),
        ("Former mayor", None, True),
    ]
    assert [t.span.exact for t in berg.titles if t.span is not None] == ["Norwegian foreign minister", "Former mayor"]
    assert (berg.office, berg.gender) == ("Norwegian foreign minister", "f")


def test_a_state_in_a_title_is_a_mention_of_it() -> None:
    reading = read("Norwegian Foreign Minister Anna Berg said on Monday that the talks would go on.\n")
    norway = next(n for n in reading.namings if n.name == "Norway")
    assert (norway.type, [m.exact for m in norway.mentions]) == ("country", ["Norwegian"])
