"""Who a source is, where a name inside it leads astray."""

from __future__ import annotations

import pytest

from tests.read.reading import read


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Yaya Bah met them. Bah's spokeswoman, Lt Col Fanta Camara, said no promise was given.", "Fanta Camara"),
        ("Otto Brandt left. A spokesman for Brandt, Jim Vale, said nothing was lost.", "Jim Vale"),
        (
            "Foreign Minister Ann Lee and Prime Minister Boris Dane met. The prime minister said it was late.",
            "Boris Dane",
        ),
        (
            "Secretary General Ann Lee left early. Deputy Secretary General Boris Dane stayed. "
            "The Secretary General said the talks went well.",
            "Ann Lee",
        ),
        ("Ann Roe announced her candidacy. Bob Lee announced his. She said the vote was fair.", "Ann Roe"),
    ],
)
def test_the_speaker_is_the_head_of_the_source(sentence: str, speaker: str) -> None:
    assert read(sentence + "\n").statements[-1].speaker_name == speaker


def test_an_unnamed_official_is_the_official_later_but_nobody_elses() -> None:
    text = "A Brannian official said the port was closed. The official said nothing more was planned.\n"
    first, second = read(text).statements
    assert first.naming == second.naming
    other = read("A Brannian official said the bridge was closed.\n").statements[0]
    assert other.speaker_name == first.speaker_name
    assert other.naming != first.naming


def test_the_next_sentence_does_not_take_a_finished_quotation() -> None:
    text = '"The budget is ready," Otto Brandt said. "We will not raise taxes." Ida Dahl warned that it would.\n'
    said = read(text).statements
    assert [(s.speaker_name, s.mode) for s in said] == [("Otto Brandt", "direct"), ("Ida Dahl", "indirect")]
    assert [c.exact for c in said[0].content] == ["The budget is ready", "We will not raise taxes"]


def test_a_second_report_is_a_statement_of_its_own() -> None:
    text = "The ministry said the release had been a gesture and denied it was made under pressure.\n"
    first, second = read(text).statements
    assert first.content[0].exact == "the release had been a gesture"
    assert (second.cue[0].exact, second.negated, second.speaker) == ("denied", True, first.speaker)


@pytest.mark.parametrize("cue", ["did not deny", "neither confirmed nor denied"])
def test_what_is_not_denied_is_no_denial(cue: str) -> None:
    said = read(f"Ann Pike, the minister, {cue} the report about the port.\n").statements
    assert not any(s.negated for s in said)


def test_whoever_is_asked_does_not_ask() -> None:
    said = read("Asked whether the port was safe, Ann Pike replied that it was.\n").statements
    assert [s.cue[0].exact for s in said if s.speaker_name == "Ann Pike"] == ["replied"]


def test_whoever_was_quoted_is_the_source() -> None:
    text = 'Mirek Dalgov left early. "One hand waves, the other loads," he was quoted as saying by the agency.\n'
    (s,) = read(text).statements
    assert (s.mode, s.source[0].exact, s.speaker_name) == ("direct", "he", "Mirek Dalgov")
