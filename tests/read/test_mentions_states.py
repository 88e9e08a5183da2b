"""States: where a capital, a building or a government stands for one, and where a capital is a place."""

from __future__ import annotations

import pytest

from tests.read.mentions import kinds, named, people, where
from tests.read.reading import only, read

ACTS = [
    ("Moscow denied the charge.", "Russia"),
    ("Moscow has repeatedly denied the accusations.", "Russia"),
    ("Relations with Moscow are tense.", "Russia"),
    ("The talks between Moscow and Kyiv failed.", "Russia|Ukraine"),
    ("The talks between Moscow and Kiev failed.", "Russia|Ukraine"),
    ("Problems between Moscow and NATO cannot be a motive for isolation.", "Russia"),
    ("Moscow's demands were rejected.", "Russia"),
    ("The West accused Moscow of lying.", "Russia"),
    ("The demands were rejected by Kyiv.", "Ukraine"),
    ("The Kremlin said it was ready.", "Russia"),
    ("The White House said on Monday that talks would go on.", "United States"),
    ("Downing Street declined to comment.", "United Kingdom"),
    ("Sanctions against Moscow will stay.", "Russia"),
    ("According to Moscow, the plan failed.", "Russia"),
    ("The threat from Moscow is real.", "Russia"),
    ("The pressure on Moscow grows.", "Russia"),
    ("Paris and Berlin urged Ankara to withdraw.", "France|Germany|Turkey"),
    ("Moscow is ready for talks.", "Russia"),
    ("Germany sent a message to Moscow.", "Russia"),
    ("Washington must listen to Beijing.", "United States|China"),
    ("Ankara was accused of a breach.", "Turkey"),
    ("The Kyiv government resigned.", "Ukraine"),
]
PLACES = [
    "He arrived in Kyiv on Monday.",
    "The mayor of Moscow resigned.",
    "The minister returned from Moscow on Friday.",
    "He flew to Moscow for talks.",
    "Moscow's mayor resigned.",
    "Kyiv was shelled again.",
    "Moscow is a city of twelve million.",
    "The Moscow region was flooded.",
    "The lecture in Madrid was long.",
    "Protesters marched through Minsk.",
    "The streets of Kyiv were empty.",
    "They met at the White House.",
    "He left London for Paris.",
    "Trains from Berlin were late.",
    "Kyiv lies on the river.",
    "The flight between Moscow and Minsk was late.",
    "He was born near Riga.",
    "He visited Kyiv.",
]


@pytest.mark.parametrize(("text", "states"), ACTS)
def test_a_capital_that_acts_is_its_state(text: str, states: str) -> None:
    assert set(states.split("|")) <= {name for name, kind in kinds(text).items() if kind == "country"}


@pytest.mark.parametrize("text", PLACES)
def test_a_capital_that_is_a_place_is_no_actor(text: str) -> None:
    assert "country" not in kinds(text).values()


@pytest.mark.parametrize("text", ["The Moscow Times wrote it.", "Paris Hilton arrived.", "Sofia Berg arrived."])
def test_a_capital_inside_another_name_is_not_its_state(text: str) -> None:
    assert "country" not in kinds(text).values()


def test_a_capital_that_speaks_is_the_state_and_its_alias() -> None:
    reading = read("Moscow said on Monday that the port would stay closed.\n")
    assert [s.speaker_name for s in reading.statements] == ["Russia"]
    russia = next(n for n in reading.namings if n.name == "Russia")
    assert (russia.type, russia.aliases) == ("country", ("Moscow",))


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The Russian authorities", "Russia"),
        ("Ukraine's government", "Ukraine"),
        ("The Kremlin", "Russia"),
        ("Russian officials", "Russian officials"),
        ("The Russian officials", "Russian officials"),
        ("NATO allies", "NATO member states"),
        ("The West", "the West"),
        ("Western states", "the West"),
        ("The Ukrainian Foreign Ministry", "Ukrainian Foreign Ministry"),
    ],
)
def test_who_speaks_under_which_name(source: str, speaker: str) -> None:
    assert only(f"{source} said on Monday that the port would stay closed.\n").speaker_name == speaker


@pytest.mark.parametrize(
    ("also", "meant"),
    [
        ("The European Commission met.", "European Union"),
        ("NATO met.", "NATO"),
        ("The EU and NATO met.", None),
        ("The mayors met.", None),
    ],
)
def test_brussels_is_what_the_article_leaves_no_doubt_of(also: str, meant: str | None) -> None:
    text = f"{also} Brussels rejected the offer."
    assert [name for name, known in named(text).items() if "Brussels" in known.aliases] == ([meant] if meant else [])


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("The Russian authorities left.", ["Russian authorities"]),
        ("The Russian side left.", ["Russian side"]),
        ("The government of Russia left.", ["government of Russia"]),
        ("Russia's leadership left.", ["Russia's leadership"]),
        ("New Mexico and Russia left.", ["Russia"]),
        ("The Russian Federation left.", ["Russian Federation"]),
        ("Anti-Russia slogans were heard.", ["Russia"]),
        ("U.S. and Russia-NATO talks went on.", ["Russia"]),
    ],
)
def test_the_words_that_mean_a_state(words: str, printed: list[str]) -> None:
    assert where(words, "Russia") == printed


def test_an_adjective_alone_makes_no_actor() -> None:
    assert kinds("She drank French wine and wore an Italian coat.") == {}


def test_new_mexico_is_not_mexico() -> None:
    assert "Mexico" not in kinds("The governor of New Mexico left.")


def test_voices_of_many() -> None:
    text = "The Russians and the Russian officials met Western diplomats, EU leaders and the international community."
    assert kinds(text) == dict.fromkeys(
        ("Russians", "Russian officials", "Western diplomats", "EU leaders", "international community"), "group"
    )
    assert not any(known.unnamed for known in named(text).values())


def test_what_is_counted_is_another_voice() -> None:
    assert "group" not in kinds("NATO met. Many NATO allies and two Russian officials left.").values()


def test_the_allies_are_those_of_the_alliance_that_is_named() -> None:
    assert where("NATO met. The allies agreed.", "NATO member states") == ["allies"]
    assert kinds("The allies agreed.") == {}


def test_a_verb_is_no_voice() -> None:
    assert kinds("NATO states the presence of troops on the border.") == {"NATO": "body"}


def test_the_alliance_is_nato_where_nato_is_named() -> None:
    assert where("NATO met. The Alliance agreed, and so did the alliance.", "NATO") == ["NATO", "Alliance", "alliance"]
    assert kinds("The Alliance agreed.") == {}


def test_a_voice_is_found_with_its_article_and_without() -> None:
    found = people("The Russian authorities left.")
    russia = found.voice((0, 23))
    assert russia is not None
    assert russia.name == "Russia"
    assert found.voice((4, 23)) is russia
    assert found.voice((0, 28)) is None
