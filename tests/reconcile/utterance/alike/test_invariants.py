"""What holds for any two statements."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reconcile.utterance.alike import Words, alike, compare
from onrecord.reconcile.utterance.alike.tokens import MOST, tokens
from onrecord.records import Mode
from tests.reconcile.utterance.alike.made import direct, rendering

WORDS = (
    "ferry dam the not no never \"harvest” rose 3 percent five sites Orlenia US don't closed 1.5 million , .".split()
)
SAID = st.one_of(
    st.text(min_size=1, max_size=60), st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
)
MODES: tuple[Mode, ...] = ("direct", "indirect", "mixed")


@given(SAID, SAID, st.sampled_from(MODES), st.sampled_from(MODES))
@settings(max_examples=150, deadline=None)
def test_symmetric_and_a_probability(a: str, b: str, one: Mode, other: Mode) -> None:
    x, y = Words.of(rendering(a, mode=one)), Words.of(rendering(b, mode=other))
    found = compare(x, y)
    assert found == compare(y, x)
    assert 0 <= found.score <= 1
    assert round(found.score, 4) == found.score
    assert found.why
    assert set(found.conflicts) <= set(found.why)


@given(SAID)
@settings(max_examples=100, deadline=None)
def test_a_statement_never_contradicts_itself(text: str) -> None:
    assert alike(direct(text), direct(text)).conflicts == ()


@given(st.lists(SAID, min_size=1, max_size=3), st.sampled_from(MODES))
@settings(max_examples=100, deadline=None)
def test_words_stand_where_they_say(pieces: list[str], mode: Mode) -> None:
    made = rendering(*pieces, mode=mode)
    text = " ".join(("said", *pieces))
    found = tokens(made.statement)
    assert all(t.start < t.end <= len(text) for t in found)
    assert [t.start for t in found] == sorted(t.start for t in found)
    assert all(text[t.start] == t.text[0] for t in found if t.low != "not" and t.low[0].isalpha())


def test_each_is_of_one_by_one() -> None:
    several = [direct("The dam holds in spring"), rendering("the dam held in spring")]
    x, y = Words.each(several)
    assert compare(x, y) == alike(*several)


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "1.1" * 300_000, "ferry dam " * 100_000, '"' * 1_000_000, "a.b." * 250_000]
)
def test_a_monster_is_cut(text: str) -> None:
    words = Words.of(rendering(text))
    assert len(words.tokens) <= MOST
    assert compare(words, Words.of(direct("The dam holds in spring"))).score < 0.5


def test_the_same_in_another_process() -> None:
    program = (
        "from onrecord.reconcile.utterance.alike import alike\n"
        "from tests.reconcile.utterance.alike.made import direct, rendering\n"
        "print(alike(direct('We saw 21 ferries leave Orlenia'), rendering('21 boats had left Orlenia')))\n"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", program],
            check=True, capture_output=True, text=True, env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0] == runs[1] != ""
