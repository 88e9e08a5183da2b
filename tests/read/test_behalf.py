"""For whom a speaker speaks, by titles, by I and we, and by what the outlet says of it; open where nothing tells."""

from __future__ import annotations

import pytest

from onrecord.read.beside.seat import seat
from onrecord.read.beside.selves import myself, ourselves, without
from tests.read.reading import statements

NATO = "NATO Secretary General Jens Berg"


@pytest.mark.parametrize(
    ("text", "name", "capacity"),
    [
        (f"“We cannot isolate Arland,” {NATO} said.", "NATO", "body"),
        (f"“For me, this is no argument,” {NATO} said.", None, "person"),
        (f"“I think we have to talk,” {NATO} said.", "NATO", "both"),
        (f"“Our forces are ready,” {NATO} said.", "NATO", "body"),
        (f"{NATO} said NATO had to adapt.", "NATO", "both"),
        (f"“As we all know, Arland is big,” {NATO} said.", "NATO", "both"),
        (f"“We in the West must wake up,” {NATO} said.", "NATO", "both"),
        (f"“We had a good talk and we agreed to meet again,” {NATO} said.", "NATO", "both"),
        (f"“All of us want peace in Europe,” {NATO} said.", "NATO", "both"),
        (f"“Let us not talk about the past,” {NATO} said.", "NATO", "both"),
        ("“We are ready for talks,” said Anna Berg, the Russian foreign minister.", "Russia", "body"),
        ("“We are ready for talks,” said Foreign Minister Anna Berg of Arland.", "Arland", "body"),
        ("Russia's envoy to NATO, Peter Holm, said: “We do not threaten anybody.”", "Russia", "body"),
        ("“I have no doubt, and we will keep our word,” German Chancellor Anna Berg said.", "Germany", "both"),
        ("“The talks are over,” Foreign Ministry spokeswoman Anna Berg said.", "Foreign Ministry", "body"),
        ("A spokesman for the Defence Ministry said the talks were over.", "Defence Ministry", "body"),
        ("The ministry's spokesman said the talks were over.", None, "body"),
        ("Gazprom spokesman Peter Holm said the talks were over.", "Gazprom", "body"),
        ("“I think that is right,” Gazprom spokesman Peter Holm said.", "Gazprom", "both"),
        ("Peter Holm, speaking on behalf of the European Union, said the talks were over.", "European Union", "body"),
        ("Anna Berg, speaking for ten minutes, said the talks were over.", None, None),
        ("Anna Berg said in her personal view the talks were over.", None, "person"),
        ("“We have to wait,” said Anna Berg, a military expert.", None, None),
        ("“Our country cannot wait,” said Anna Berg, a Russian military expert.", None, "person"),
        ("“I would be surprised,” said Anna Berg, a professor of history.", None, "person"),
        ("Anna Berg, an analyst, said the talks were over.", None, "person"),
        ("“I doubt it,” said Anna Berg, a former foreign minister of Russia.", None, "person"),
        ("Former NATO Secretary General Jens Berg said the talks were over.", None, "person"),
        ("“We will win,” said Anna Berg, a senator.", None, None),
        ("“We voters want change,” said Anna Berg.", None, None),
        ("“We will win,” presidential candidate Peter Holm said.", None, None),
        ("Anna Berg said the talks were over.", None, None),
        ("“I am sure of it,” Anna Berg said.", None, "person"),
        ("Western diplomats said the talks were over.", None, None),
        ("NATO officials said the talks were over.", "NATO", None),
        ("Experts said the talks were over.", None, "person"),
        ("NATO said the talks were over.", None, "body"),
        ("The Russian Foreign Ministry said the talks were over.", None, "body"),
    ],
)
def test_for_whom(text: str, name: str | None, capacity: str | None) -> None:
    said = statements(text)[0]
    party = said.on_behalf_of
    assert (party.name if party else None, said.capacity) == (name, capacity)
    assert all(text[b.start : b.end] == b.exact for b in (party.basis if party else ()))
    assert party is None or party.basis


def test_a_title_told_once_counts_for_the_rest_of_the_article() -> None:
    said = statements(f"{NATO} said the talks were over. “We cannot wait,” Berg said.")[1]
    assert said.on_behalf_of is not None
    assert (said.on_behalf_of.name, [b.exact for b in said.on_behalf_of.basis]) == (
        "NATO",
        ["NATO Secretary General", "We"],
    )


def test_the_we_of_somebody_who_is_quoted_in_it_is_not_the_speakers() -> None:
    said = statements("Anna Berg, an expert, said: “The president said that we would all lose. I doubt it.”")[0]
    assert said.capacity == "person"


@pytest.mark.parametrize(
    ("title", "of", "manner"),
    [
        ("NATO Secretary General", "NATO", "holder"),
        ("foreign minister of Russia", "Russia", "holder"),
        ("Foreign Minister of Veland", "Veland", "holder"),
        ("US Secretary of State", "United States", "holder"),
        ("Secretary of State", None, "holder"),
        ("Minister of Defence of Ukraine", "Ukraine", "holder"),
        ("Russian ambassador to NATO", "Russia", "holder"),
        ("EU ambassador to Ukraine", "European Union", "holder"),
        ("president of the European Commission", "European Commission", "holder"),
        ("Ohio governor", "Ohio", "holder"),
        ("mayor of Kyiv", "Kyiv", "holder"),
        ("Defence Minister", None, "holder"),
        ("NATO's secretary general", "NATO", "holder"),
        ("Russian Foreign Ministry spokeswoman", "Russian Foreign Ministry", "voice"),
        ("a spokesman for the Foreign Ministry", "Foreign Ministry", "voice"),
        ("White House press secretary", "White House", "voice"),
        ("spokesman for the miners", "miners", "voice"),
        ("Berg campaign spokeswoman", "Berg campaign", "voice"),
        ("former US President", "United States", "own"),
        ("retired Colonel", None, "own"),
        ("Polish MP", "Poland", "member"),
        ("senator", None, "member"),
        ("defence columnist of the TASS news agency", "TASS", "own"),
        ("professor of history at Oslo University", None, "own"),
        ("presidential candidate", None, "own"),
        ("leader of us", None, "holder"),
        ("a leader of Holm's anti-war alliance", None, "holder"),
        ("leader of the Labour party", "Labour party", "holder"),
        ("Senate Majority Leader", None, "member"),
        ("head of Gazprom Anna Berg", "Gazprom", "holder"),
        ("head of the Pilots' League Anna Berg", "Pilots' League", "holder"),
        ("a source close to the president of Poland", "Poland", "own"),
        ("official representative of the Russian MFA", "Russian Foreign Ministry", "voice"),
        ("a lawyer for Tarn Lines", "Tarn Lines", "voice"),
        ("Zimbabwe's opposition leader", "Zimbabwe", "member"),
        ("Polish business leader", None, "holder"),
    ],
)
def test_what_a_title_tells(title: str, of: str | None, manner: str) -> None:
    found = seat(title)
    assert found is not None
    assert (found.of, found.manner) == (of, manner)
    assert 0 <= found.start < found.end <= len(title)


@pytest.mark.parametrize("words", ["", "the bridge", "who", "Anna Berg", "x" * 5000, "of " * 900, "'s " * 900])
def test_what_is_no_title_tells_nothing(words: str) -> None:
    assert seat(words) is None


@pytest.mark.parametrize(
    ("text", "we", "i"),
    [
        ("We know what we want", ["We", "we"], []),
        ("I know what I want", [], ["I", "I"]),
        ("The US and us", ["us"], []),
        ("World War I and my part in it", [], ["my"]),
        ("As we know, both of us met", [], []),
        ("We agreed on it", [], []),
        ("We talk to each other", [], []),
        ("Our two countries are friends", [], []),
        ("I must say it is late", [], []),
        ("a b c", [], []),
    ],
)
def test_words_for_oneself(text: str, we: list[str], i: list[str]) -> None:
    whole = [(0, len(text))]
    assert [text[s:e] for s, e in ourselves(text, whole)] == we
    assert [text[s:e] for s, e in myself(text, whole)] == i


def test_stretches_less_holes() -> None:
    assert without([(0, 10), (20, 30)], [(2, 4), (8, 22), (40, 50)]) == [(0, 2), (4, 8), (22, 30)]
