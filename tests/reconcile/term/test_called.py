"""Called: what wordings mean that point at a person or state, and how alike wordings are by their senses."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.term.called import Wording, grouped
from onrecord.reconcile.term.called.people import people
from onrecord.reconcile.term.called.sense import sense
from onrecord.reconcile.term.called.wording import told


def asked(*words: tuple[str, str], article: str = "a") -> list[Wording]:
    return [Wording(w, head, False, article, n) for n, (w, head) in enumerate(words)]


NAMED = (("France", "france"), ("Japanese Prime Minister Aiko Mori", "mori"), ("Spain", "spain"))


@pytest.mark.parametrize(
    ("pointing", "head", "meant"),
    [
        ("the country", "country", 2),
        ("that nation", "nation", 2),
        ("her government", "government", 3),
        ("the Mori administration", "administration", 3),
        ("Japanese state media", "media", 3),
        ("Japanese negotiators", "negotiator", 3),
    ],
)
def test_what_points_at_a_state_goes_with_it(pointing: str, head: str, meant: int) -> None:
    wordings = asked(*NAMED, (pointing, head), ("Japan", "japan"), ("the long drought", "drought"))
    groups = grouped(wordings)
    assert next(g for g in groups if 3 in g) == ((2, 3) if meant == 2 else (3, 4))


def test_both_are_one_of_the_last_two_that_is_named_more_often() -> None:
    states = (*NAMED, ("Spain", "spain"), ("Chile", "chile"), ("both countries", "country"))
    assert (2, 3, 5) in grouped(asked(*states))
    leaders = (("Aiko Mori", "mori"), ("Ada Okafor", "okafor"), ("Ada Okafor", "okafor"), ("the two leaders", "leader"))
    assert (1, 2, 3) in grouped(asked(*leaders))


def test_nothing_points_at_what_another_article_names() -> None:
    wordings = [*asked(("Spain", "spain"), article="a"), *asked(("the country", "country"), article="b")]
    assert grouped(wordings) == [(0,), (1,)]


@pytest.mark.parametrize("body", ["the Velian Coast Guard", "Velian News Agency", "the Long Table"])
def test_a_body_is_no_person(body: str) -> None:
    found = [told(Wording(words, words.split()[-1].lower())) for words in (body, "Ada Okafor")]
    assert set(people(found, [1, 1]).of) == {1}


def test_a_state_that_names_itself_points_at_none() -> None:
    states = (("Iran", "iran"), ("Iran", "iran"), ("Iran", "iran"), ("the United States", "states"))
    assert grouped(asked(*states)) == [(0, 1, 2), (3,)]


def test_groups_do_not_depend_on_the_order_of_asking() -> None:
    wordings = asked(*NAMED, ("the country", "country"), ("both countries", "country"))
    want = {frozenset(wordings[n] for n in g) for g in grouped(wordings)}
    for other in permutations(wordings):
        assert {frozenset(other[n] for n in g) for g in grouped(other)} == want


@given(st.text(max_size=30))
def test_a_sense_has_length_one_or_none(words: str) -> None:
    length = float(np.linalg.norm(sense(words, {})))
    assert length == 0 or length == pytest.approx(1)


def test_other_words_for_one_thing_are_nearer_than_other_things() -> None:
    one, other, third = (sense(w, {}) for w in ("the peace talks", "negotiations to end the war", "a wet summer"))
    assert one @ other > one @ third + 0.2
