"""Paragraphs and their shadows: nothing is left out, nothing moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.blocks import MAX_BLOCK_CHARS, blocks, paragraphs, shadow

TEXT = st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from('\n\r\u2028\u0085 \u00a0.:"“aA')))
CUTS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda r: (min(r), max(r))), max_size=5)


@given(TEXT)
def test_a_shadow_has_a_character_for_each_character(text: str) -> None:
    assert len(shadow(text)) == len(text)


@given(st.text(alphabet="\"'-.…!«»“” a", max_size=400))
def test_so_has_the_shadow_of_a_heap_of_marks(text: str) -> None:
    plain = shadow(text)
    assert len(plain) == len(text)
    assert [c for c in plain if c.isalpha()] == [c for c in text if c.isalpha()]


@given(TEXT, CUTS)
def test_paragraphs_hold_every_printed_character_that_is_not_skipped(text: str, skip: list[tuple[int, int]]) -> None:
    skip = [(s, e) for s, e in skip if s < e <= len(text)]
    left_out = {i for s, e in skip for i in range(s, e)}
    held = [i for s, e in paragraphs(text, skip) for i in range(s, e)]
    assert held == sorted(set(held))
    printed = {i for i, c in enumerate(text) if not c.isspace() and i not in left_out}
    assert printed <= set(held)


@given(TEXT)
def test_paragraphs_have_no_outer_space_and_do_not_touch(text: str) -> None:
    at = -1
    for start, end in paragraphs(text):
        assert at < start < end
        assert text[start:end] == text[start:end].strip()
        at = end


@pytest.mark.parametrize("unit", ["word ", "x", "A sentence ends. ", "😀", '"'])
def test_a_long_paragraph_is_cut_without_loss(unit: str) -> None:
    text = (unit * 20_000)[: MAX_BLOCK_CHARS * 4 + 17].strip()
    made = list(blocks(text, [(0, len(text))]))
    assert len(made) > 1
    assert all(len(b.shadow) == b.end - b.start <= MAX_BLOCK_CHARS for b in made)
    assert [b.start for b in made] == [0, *(b.end for b in made[:-1])]
    assert made[-1].end == len(text)


def test_a_hard_wrapped_line_is_joined_and_a_short_one_is_not() -> None:
    wrapped = "The council of the town met on Monday evening and\nvoted on the bridge."
    assert paragraphs(wrapped) == [(0, len(wrapped))]
    assert len(paragraphs("A headline\nthe text of it.")) == 2
    assert len(paragraphs(wrapped.replace("\n", "\n\n"))) == 2
