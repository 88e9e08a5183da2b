"""Indirect and mixed speech, denials and accusations, and speech inside speech."""

from __future__ import annotations

import pytest

from tests.read.reading import by_content, only, statements, words


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Anna Berg said that the bridge would be built by May.", "said", "the bridge would be built by May"),
        ("Anna Berg said the bridge would be built by May.", "said", "the bridge would be built by May"),
        ("According to Anna Berg, the bridge will be built.", "According to", "the bridge will be built"),
        ("The bridge will be built, according to Anna Berg.", "according to", "The bridge will be built"),
        ("Anna Berg promised to build the bridge.", "promised", "to build the bridge"),
        ("Anna Berg warned that the bridge would fall.", "warned", "the bridge would fall"),
        ("Anna Berg accused the council of hiding the bill.", "accused", "the council of hiding the bill"),
        ("Anna Berg criticised the council over the bill.", "criticised", "the council over the bill"),
    ],
)
def test_indirect_speech(text: str, cue: str, content: str) -> None:
    said = only(text)
    assert (words(said.source), words(said.cue), words(said.content)) == ("Anna Berg", cue, content)
    assert (said.mode, said.speaker_name, said.negated) == ("indirect", "Anna Berg", False)


def test_somebodys_opinion() -> None:
    said = only("In Anna Berg's opinion, the bridge is too narrow for the new buses.")
    assert words(said.content) == "the bridge is too narrow for the new buses"
    assert said.speaker_name == "Anna Berg"


@pytest.mark.parametrize(
    "text",
    ["Anna Berg denied that the bridge had been sold.", "Anna Berg rejected the claim that the bridge was sold."],
)
def test_a_denial_is_negated(text: str) -> None:
    said = only(text)
    assert said.negated
    assert said.speaker_name == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ('Anna Berg said the bridge was "an old promise" of her party.', "mixed"),
        ('Anna Berg called the bridge "a gift".', "mixed"),
        ('"We will build it by May," Anna Berg said.', "direct"),
        ("Anna Berg said the bridge was old.", "indirect"),
    ],
)
def test_the_mode_follows_the_marks(text: str, mode: str) -> None:
    assert only(text).mode == mode


def test_whom_a_paper_cites_is_the_speaker() -> None:
    found = by_content("The Morning Post cited Anna Berg as saying that the bridge was sold.")
    inner = found["the bridge was sold"]
    assert inner.speaker_name == "Anna Berg"
    assert words(inner.source) == "Anna Berg"
    assert inner.parent in {None, *(s.id for s in found.values() if s is not inner)}


def test_a_quotation_that_a_paper_cites() -> None:
    said = only('"The bridge is sold," the Morning Post quoted Anna Berg as saying.')
    assert (said.speaker_name, said.mode) == ("Anna Berg", "direct")


def test_what_somebody_else_said_inside_a_quotation_has_the_quotation_as_parent() -> None:
    found = by_content('"I believe him. Peter Holm said that the bridge was sold," Anna Berg told the council.')
    inner = found["the bridge was sold"]
    outer = found["I believe him. Peter Holm said that the bridge was sold"]
    assert (inner.parent, outer.parent) == (outer.id, None)
    assert (inner.speaker_name, outer.speaker_name) == ("Peter Holm", "Anna Berg")


def test_a_speakers_own_as_i_said_is_no_statement_of_its_own() -> None:
    said = only('"The bridge is sold, as I said in March, and nobody listened," Anna Berg told the council.')
    assert words(said.content) == "The bridge is sold, as I said in March, and nobody listened"


def test_a_text_without_speech_has_no_statement() -> None:
    assert statements("The bridge is old. It was built in 1910 and closed twice. Two ferries cross the river.") == ()


def test_an_empty_text_has_an_empty_reading() -> None:
    assert statements("") == ()
    assert statements(" \r\n\t\u00a0") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Reuters also cited the Brannian envoy Anna Berg as saying that the bridge was sold.",
        '"The bridge was sold," the Morning Post cited the Brannian envoy Anna Berg as saying.',
        "Anna Berg was quoted by the Morning Post as saying that the bridge was sold.",
    ],
)
def test_a_relay_is_told_with_confidence_and_is_nobody_s_words(text: str) -> None:
    said = only(text)
    assert said.speaker_name == "Anna Berg"
    assert words(said.content).lower() == "the bridge was sold"
    assert said.confidence > 0.5


def test_the_reporter_s_aside_is_not_in_the_words_of_who_accuses() -> None:
    said = only("The envoys accuse Brannia of closing the strait, which it had opened in May.")
    assert words(said.content) == "Brannia of closing the strait"
