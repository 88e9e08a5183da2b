"""Texts as large as they may be: read whole, without an exception, and every span stands on the text."""

from __future__ import annotations

import pytest

from onrecord.settings import Settings
from tests.hostile.shapes import one_paragraph
from tests.read.reading import read, words
from tests.read.test_properties import sound

SIZE = Settings().max_text_chars
START, END = "Anna Berg said that the bridge was sold.\n", "\nBoris Holm said that the harbour was closed."
FILLINGS = {
    "no spaces": "a",
    "no end to a sentence": ".",
    "one letter, all accents": "\u0301",
    "lines": "\n \u2028\x85",
    "marks of one style": '"',
}


@pytest.mark.slow
@pytest.mark.parametrize("filling", FILLINGS.values(), ids=FILLINGS.keys())
def test_the_longest_text_is_read_from_end_to_end(filling: str) -> None:
    middle = SIZE - len(START) - len(END)
    text = START + (filling * middle)[:middle] + END
    assert len(text) == SIZE
    reading = read(text)
    sound(text, reading)
    said = {words(s.content) for s in reading.statements}
    assert {"the bridge was sold", "the harbour was closed"} <= said


@pytest.mark.slow
def test_a_paragraph_of_twenty_thousand_words_is_read_from_end_to_end() -> None:
    times = 1_000
    text = one_paragraph(times) + "Carla Lund said that the harbour was closed."
    assert len(text.split()) >= 20_000
    reading = read(text)
    sound(text, reading)
    assert len(reading.statements) > times // 4  # a thousand times the same words: who says which of them is a guess
    assert any(words(s.content) == "the harbour was closed" for s in reading.statements)
