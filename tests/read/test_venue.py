"""Where and to whom the outlet says that something was said."""

from __future__ import annotations

import pytest

from tests.read.reading import statements

SAID = "the bridge would open in June"
QUOTED = "“The bridge will open in June,”"


def places(text: str) -> set[tuple[str | None, str | None]]:
    """(addressee, venue) of each statement about the bridge."""
    found = {(s.addressee, s.venue) for s in statements(text) if "bridge" in s.content[0].exact}
    assert found, text
    return found


VENUES = [
    ("The bridge would open in June, Anna Berg said at a press conference in Arvik.", "a press conference in Arvik"),
    (f"{QUOTED} Anna Berg said at a briefing on Friday.", "a briefing"),
    (f"{QUOTED} Anna Berg told reporters at a briefing in Oslo on Friday.", "a briefing in Oslo"),
    (f"{QUOTED} she said at the Munich Security Conference on Saturday.", "the Munich Security Conference"),
    (f"Anna Berg said in an interview with Sputnik that {SAID}.", "an interview with Sputnik"),
    (f"Anna Berg told Sputnik in an interview that {SAID}.", "an interview"),
    (f"Speaking at a rally in Dayton, Ohio, Anna Berg said {SAID}.", "a rally in Dayton, Ohio"),
    (
        f"Speaking to reporters on the sidelines of the summit in Geneva, Anna Berg said {SAID}.",
        "the sidelines of the summit in Geneva",
    ),
    (f"Anna Berg, speaking in parliament on Monday, said {SAID}.", "parliament"),
    (f"In a statement on Monday, Anna Berg said {SAID}.", "a statement"),
    (f"Anna Berg said in a statement {SAID}.", "a statement"),
    (f"{QUOTED} Anna Berg wrote on Twitter.", "Twitter"),
    (f"{QUOTED} Anna Berg wrote on her Facebook page on Tuesday.", "her Facebook page"),
    (f"{QUOTED} Anna Berg said via Telegram.", "Telegram"),
    (f"{QUOTED} the minister said on Rossiya 1 television.", "Rossiya 1 television"),
    (f"Anna Berg said in a televised address that {SAID}.", "a televised address"),
    (f"During his visit to Kyiv, Peter Holm said {SAID}.", "his visit to Kyiv"),
    (
        f"{QUOTED} Peter Holm said following a meeting of the NATO-Russia Council.",
        "following a meeting of the NATO-Russia Council",
    ),
    (f"{QUOTED} Peter Holm told reporters before the talks in Geneva.", "before the talks in Geneva"),
    (f"{QUOTED} Peter Holm said after a meeting with his counterpart.", "after a meeting with his counterpart"),
    (f"{QUOTED} Peter Holm said in Moscow on Friday.", "Moscow"),
    (f"{QUOTED} Peter Holm wrote in an article for Foreign Affairs.", "an article for Foreign Affairs"),
    (f"In a letter to the president, Peter Holm said {SAID}.", "a letter to the president"),
    (f"Peter Holm said in a call with Merkel that {SAID}.", "a call with Merkel"),
    (f"Peter Holm told a news conference in Oslo that {SAID}.", "a news conference in Oslo"),
    (f"{QUOTED} Peter Holm said on CNN's State of the Union.", "CNN's State of the Union"),
    (f"{QUOTED} Peter Holm said on “Meet the Press.”", "Meet the Press"),
    (f"Addressing a conference in Vienna, Peter Holm warned that {SAID}.", "a conference in Vienna"),
    (f"Peter Holm spoke at a rally in Ohio, saying {SAID}.", "a rally in Ohio"),
    (f"The ministry said in a statement posted on its website that {SAID}.", "a statement"),
    (f"{QUOTED} said Anna Berg, the transport minister, at a hearing in the Senate.", "a hearing in the Senate"),
    (f"{QUOTED} the minister said during a debate on Wednesday night.", "a debate"),
    (f"{QUOTED} Anna Berg said at the Pentagon.", "the Pentagon"),
    (f"Peter Holm said in Oslo on Monday that {SAID}.", "Oslo"),
    (f"Speaking to lawmakers in Kyiv, Anna Berg said {SAID}.", "Kyiv"),
    (f"At a summit in Riga, Anna Berg said {SAID}.", "a summit in Riga"),
    ("“The bridge,” Anna Berg said at a forum in Sochi, “will open in June.”", "a forum in Sochi"),
    (f"Anna Berg said during a panel discussion that {SAID}.", "a panel discussion"),
    (f"{QUOTED} Anna Berg said ahead of the summit.", "ahead of the summit"),
    (f"{QUOTED} Anna Berg said in her speech to parliament.", "her speech to parliament"),
    (f"{QUOTED} Anna Berg said in a video message on Sunday.", "a video message"),
    (f"{QUOTED} Anna Berg wrote in an op-ed published on Sunday.", "an op-ed"),
]
NO_VENUE = [
    f"Anna Berg said {SAID}.",
    f"{QUOTED} Anna Berg said on Friday.",
    f"{QUOTED} Anna Berg said by phone.",
    f"{QUOTED} Anna Berg said, after three years of delay.",
    f"A day after the summit, Anna Berg said {SAID}.",
    f"The soldiers who were hurt at the ceremony said {SAID}.",
    f"Peter Holm, who met Anna Berg at a summit in May, said {SAID}.",
    f"Leaders in Brussels said {SAID}.",
    "Peter Holm said the bridge collapsed at a rally in Oslo.",
    f"{QUOTED} said Anna Berg, a professor at Oslo University.",
    f"In fact, Anna Berg said {SAID}.",
    f"In response to a question, Anna Berg said {SAID}.",
    f"Anna Berg told the BBC that {SAID}.",
    f"After the attack, Anna Berg said {SAID}.",
    f"In other words, Anna Berg said {SAID}.",
    f"The mayor at the time said {SAID}.",
]


@pytest.mark.parametrize(("text", "venue"), VENUES)
def test_where_it_was_said(text: str, venue: str) -> None:
    assert {v for _, v in places(text)} == {venue}


@pytest.mark.parametrize("text", NO_VENUE)
def test_no_place_where_the_words_tell_none(text: str) -> None:
    assert {v for _, v in places(text)} == {None}


ADDRESSEES = [
    (f"{QUOTED} Anna Berg told reporters.", "reporters"),
    (f"{QUOTED} Anna Berg told reporters in Oslo on Friday.", "reporters"),
    (f"Anna Berg told TASS that {SAID}.", "TASS"),
    (f"Anna Berg told TASS on Monday that {SAID}.", "TASS"),
    (f"Anna Berg told the newspaper Bild that {SAID}.", "the newspaper Bild"),
    (f"Anna Berg told Le Monde in an interview that {SAID}.", "Le Monde"),
    (f"In a letter to the president, Anna Berg said {SAID}.", "the president"),
    (f"In a call with Chancellor Merkel, Anna Berg said {SAID}.", "Chancellor Merkel"),
    (f"Anna Berg warned Moscow that {SAID}.", "Moscow"),
    ("Anna Berg called on Russia to open the bridge.", "Russia"),
    ("Anna Berg appealed to the European Union to open the bridge.", "the European Union"),
    ("Anna Berg asked the council to open the bridge.", "the council"),
    ("Anna Berg urged voters to open the bridge.", "voters"),
    ("Anna Berg promised voters a new bridge.", "voters"),
    (f"Addressing parliament, Anna Berg said {SAID}.", "parliament"),
    (f"Testifying before Congress, Anna Berg said {SAID}.", "Congress"),
    (f"Speaking to lawmakers in Kyiv, Anna Berg said {SAID}.", "lawmakers"),
    (f"Anna Berg, speaking with Vestnik Kavkaza, noted that {SAID}.", "Vestnik Kavkaza"),
    (f"{QUOTED} Anna Berg said in an interview with the BBC on Monday.", "the BBC"),
    (f"{QUOTED} she said to a crowd of supporters.", "a crowd of supporters"),
    (f"{QUOTED} she wrote to the committee.", "the committee"),
    (f"Anna Berg told the Senate Armed Services Committee that {SAID}.", "the Senate Armed Services Committee"),
    (f"Anna Berg told ABC's “This Week” that {SAID}.", "ABC"),
    (f"Anna Berg told him that {SAID}.", "him"),
    (f"Anna Berg reminded the alliance that {SAID}.", "the alliance"),
    (f"In comments to Interfax, Anna Berg said {SAID}.", "Interfax"),
    (f"{QUOTED} Anna Berg said, speaking to journalists after the meeting.", "journalists"),
    (f"{QUOTED} the minister told members of parliament.", "members of parliament"),
    (f"{QUOTED} the minister said in an interview given to the daily Haaretz.", "the daily Haaretz"),
    (f"{QUOTED} Anna Berg told Fox News host Ann Arden.", "Fox News host Ann Arden"),
    (f"Anna Berg told the UN Security Council that {SAID}.", "the UN Security Council"),
    (f"Anna Berg briefed reporters and said {SAID}.", "reporters"),
    (f"Anna Berg assured investors that {SAID}.", "investors"),
]
NO_ADDRESSEE = [
    f"Anna Berg said {SAID}.",
    "Anna Berg wants Russia to open the bridge.",
    "Anna Berg expects the minister to open the bridge.",
    "Anna Berg accused Russia of closing the bridge.",
    "Anna Berg told the truth about the bridge.",
    "Anna Berg promised a new bridge.",
    "Anna Berg asked why the bridge was closed.",
    f"Anna Berg was told that {SAID}.",
    f"Peter Holm told a news conference in Oslo that {SAID}.",
    f"Anna Berg said in response to a question that {SAID}.",
    f"Anna Berg told herself that {SAID}.",
    "Anna Berg questioned the decision to close the bridge.",
    "Anna Berg criticised Russia over the bridge.",
]


@pytest.mark.parametrize(("text", "addressee"), ADDRESSEES)
def test_to_whom_it_was_said(text: str, addressee: str) -> None:
    assert {a for a, _ in places(text)} == {addressee}


@pytest.mark.parametrize("text", NO_ADDRESSEE)
def test_nobody_addressed_where_the_words_tell_of_none(text: str) -> None:
    assert {a for a, _ in places(text)} == {None}


FIRST = "Speaking at a conference in Oslo, Anna Berg said the bridge was safe."


@pytest.mark.parametrize(
    ("then", "venue"),
    [
        ("She added that the road was safe.", "a conference in Oslo"),
        ("“The road is safe too,” Berg said.", "a conference in Oslo"),
        ("On Monday, she said the road was safe.", None),
        ("She has repeatedly said the road was safe.", None),
        ("She had said earlier that the road was safe.", None),
        ("She said in a statement that the road was safe.", "a statement"),
        ("She told TASS that the road was safe.", None),
        ("She believes the road is safe.", None),
        ("Peter Holm said the road was safe.", None),
    ],
)
def test_an_occasion_holds_while_its_speaker_goes_on(then: str, venue: str | None) -> None:
    (road,) = [s for s in statements(f"{FIRST}\n\n{then}") if "road" in s.content[0].exact]
    assert road.venue == venue


def test_an_occasion_ends_with_another_speaker() -> None:
    text = f"{FIRST} Peter Holm said it was not. Anna Berg said the road was safe."
    assert [s.venue for s in statements(text)][1:] == [None, None]


@pytest.mark.parametrize(
    "then",
    [
        "He was speaking at a summit in Arvik.",
        "Holm was speaking at a summit in Arvik on Tuesday.",
        "He made the remarks at a summit in Arvik.",
        "The president made the comments at a summit in Arvik.",
        "He said this at a summit in Arvik.",
    ],
)
def test_an_occasion_told_afterwards_holds_for_the_words_before(then: str) -> None:
    said = statements(f"President Peter Holm said the bridge was safe. {then}")[0]
    assert said.venue == "a summit in Arvik"


def test_an_occasion_of_somebody_else_is_not_taken_over() -> None:
    said = statements("President Peter Holm said the bridge was safe. Berg was speaking at a summit in Arvik.")[0]
    assert said.venue is None


def test_what_follows_a_speech_was_said_in_it() -> None:
    said = statements("Peter Lund addressed parliament on Tuesday.\n\n“The army will build a ferry,” Lund said.")[-1]
    assert said.addressee == "parliament"
