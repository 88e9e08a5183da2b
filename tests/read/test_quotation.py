"""Direct speech: where the reporting words stand, how far the quotation goes, and which marks a paper prints."""

from __future__ import annotations

import pytest

from tests.read.reading import only, statements, words

BRIDGE = "The bridge is sold"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"We will build it before the winter," Anna Berg told the council.', "We will build it before the winter"),
        ('Anna Berg said: "We will build it before the winter."', "We will build it before the winter"),
        ('"The bridge," Anna Berg said, "will be built by May."', "The bridge | will be built by May"),
        ('"We will build," Anna Berg said. "We will not ask for money."', "We will build | We will not ask for money"),
        ('Anna Berg said in a letter:\n\n"The bridge will be built by May."', "The bridge will be built by May"),
        ('Anna Berg said in a letter:\r\n"The bridge will be built by May."', "The bridge will be built by May"),
    ],
    ids=["after", "before", "interrupted", "continued", "next paragraph", "next line"],
)
def test_quotation_with_its_reporting_words(text: str, content: str) -> None:
    said = only(text)
    assert words(said.source) == "Anna Berg"
    assert words(said.content) == content
    assert (said.mode, said.speaker_name, said.negated, said.parent) == ("direct", "Anna Berg", False, None)


def test_a_quotation_that_closes_only_in_the_next_paragraph_is_one() -> None:
    said = only(
        '"It will be built," Anna Berg told us. "We have waited long enough.\n\n"Nobody will pay twice for it."'
    )
    assert [s.exact.rstrip(".") for s in said.content] == [
        "It will be built",
        "We have waited long enough",
        "Nobody will pay twice for it",
    ]
    assert said.mode == "direct"


def test_a_paragraph_that_is_one_quotation_continues_the_speech_before_it() -> None:
    said = only(
        'Anna Berg opened the meeting. "It will be built before the winter," she said.\n\n'
        '"We have waited long enough, and nobody will pay twice for it."\n\nThe council meets again in June.'
    )
    assert len(said.content) == 2
    assert said.content[1].exact.startswith("We have waited")
    assert said.speaker_name == "Anna Berg"


def test_a_paragraph_of_quotation_after_the_papers_own_words_has_no_speaker_of_its_own() -> None:
    text = '"It will be built," Anna Berg said.\n\nThe town is small.\n\n"We have waited long enough for all this."'
    assert [words(s.content) for s in statements(text)] == ["It will be built"]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'),
        ("“", "”"),
        ("“", '"'),
        ("„", "“"),
        ("„", "”"),
        ("„", '"'),
        ("«", "»"),
        ("»", "«"),
        ("‘", "’"),
        ("'", "'"),
    ],
)
def test_every_style_of_marks_even_mixed(opening: str, closing: str) -> None:
    said = only(f"{opening}{BRIDGE},{closing} Anna Berg said on Monday.")
    assert (words(said.content), said.mode, said.speaker_name) == (BRIDGE, "direct", "Anna Berg")


def test_an_apostrophe_closes_no_quotation() -> None:
    said = only("‘It’s the council’s bridge, and it isn’t sold,’ Anna Berg said on Monday.")
    assert words(said.content) == "It’s the council’s bridge, and it isn’t sold"
    assert said.mode == "direct"


@pytest.mark.parametrize("text", [f'{BRIDGE}", Anna Berg said on Monday.', f'"{BRIDGE}, Anna Berg said on Monday.'])
def test_a_missing_mark_does_not_cost_the_statement(text: str) -> None:
    said = only(text + " The council meets in June.")
    assert (words(said.content), said.speaker_name) == (BRIDGE, "Anna Berg")


@pytest.mark.parametrize(
    "gap",
    ["\u00a0", "\u202f", "\r\n", "\n😀\n", " Cafe\u0301s closed. "],
    ids=["nbsp", "narrow", "crlf", "emoji", "combining"],
)
def test_offsets_are_code_points_of_the_text_as_it_is(gap: str) -> None:
    text = f"The town met.{gap}“The bridge 🌉 is so\u0308ld 👩‍👩‍👧,” Anna Berg said."
    said = only(text)
    assert words(said.content).startswith("The bridge 🌉 is so\u0308ld")
    assert all(s.holds_in(text) for part in (said.source, said.cue, said.content) for s in part)
    assert words(said.source) == "Anna Berg"


def test_a_very_long_quotation_is_cut_inside_the_text() -> None:
    text = 'He said: "' + "We will build the bridge and " * 600 + "we will pay for it."
    assert all(c.holds_in(text) for s in statements(text) for c in s.content)
