"""What holds of any witnesses: every word once and in order, whatever the order in which the witnesses come."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reconcile.collate import collate
from onrecord.records import Statement
from tests.reconcile.collate.witness import checked, statement

WORDS = (
    "the a of in we do not will would recognise recognised closure harbour, election elections Odra's isolation "
    "isolate, but cannot can can't don't North-South 5% five 2 percent (however) 中国人 Иван said. e-mail email "
    "cease-fire ceasefire cease fire, and Geneva. שלום café 1,000 $3bn U.S."
).split()
SETS = 10_000


def varied(chance: random.Random, words: list[str]) -> list[str]:
    """The words with a few taken out, put in or moved."""
    words = list(words)
    for _ in range(chance.randrange(6)):
        at, what = chance.randrange(len(words) + 1), chance.random()
        if what < 0.4:
            del words[at : at + chance.randrange(4)]
        elif what < 0.7:
            words[at:at] = chance.choices(WORDS, k=chance.randint(1, 4))
        else:
            moved = words[at : at + 4]
            del words[at : at + 4]
            at = chance.randrange(len(words) + 1)
            words[at:at] = moved
    return words


def witnesses(chance: random.Random, number: int) -> list[Statement]:
    """Renderings of one text, some of them in two pieces."""
    first = chance.choices(WORDS, k=chance.randrange(12))
    found = []
    for n in range(number):
        words = varied(chance, first)
        at = chance.randrange(len(words) + 1) if chance.random() < 0.3 else len(words)
        found.append(statement(f"w{n}", " ".join(words[:at]), " ".join(words[at:])))
    return found


@pytest.mark.slow
def test_ten_thousand_sets_of_two_to_twelve_witnesses() -> None:
    chance = random.Random(20310502)
    for n in range(SETS):
        number = 2 + n % 11 if n % 10 == 0 else 2 + n % 2
        said = witnesses(chance, number)
        base = chance.choice(said).id
        apparatus = checked(said, base)
        if n % 10 == 0:
            assert collate(chance.sample(said, number), base) == apparatus


TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_every_word_stands_once_and_in_order(texts: list[tuple[str, str]], chance: random.Random) -> None:
    said = [statement(f"w{n}", *pair) for n, pair in enumerate(texts)]
    apparatus = checked(said, "w0")
    chance.shuffle(said)
    assert collate(said, "w0") == apparatus


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=3))
def test_a_second_time_the_same_text_is_all_the_same(texts: list[str]) -> None:
    said = [statement("a", *texts), statement("b", *texts)]
    assert all(v.op == "same" for x in checked(said, "a") for v in x.readings)
