from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reconcile.story import kin, profile, stories
from onrecord.reconcile.story.candidates import candidates
from onrecord.records import Article, Kin
from onrecord.records.profile import Profile
from tests.reconcile.story.press import ANOTHER_FERRY, BRIDGE, BRIDGE_TOO, BUDGET, WIRE, article, many

Pairs = dict[tuple[str, str], Kin]


def profiles(texts: Sequence[str]) -> list[Profile]:
    return [profile(a, ()) for a in many(texts)]


def members(of: Sequence[Article]) -> list[set[str]]:
    found, _ = stories([profile(a, ()) for a in of])
    names = {a.id: str(n) for n, a in enumerate(of)}
    return [{names[a] for a in s.articles} for s in found]


def test_reports_of_one_event_are_a_story() -> None:
    press = many([BRIDGE, BRIDGE_TOO, BUDGET, ANOTHER_FERRY])
    assert members(press) == [{"0", "1"}]


def test_a_story_says_what_its_articles_have_in_common() -> None:
    (found,), _ = stories(profiles([BRIDGE, BRIDGE_TOO, BUDGET]))
    assert any("“Kelvarra”" in why for why in found.why)
    assert found.label in (BRIDGE.split("\n")[0], BRIDGE_TOO.split("\n")[0])
    assert found.label_span is not None
    assert found.label_span.article in found.articles
    assert found.when is None, "no article has a day"
    assert 0.3 <= found.confidence <= 1


def test_a_story_is_of_the_days_of_its_articles() -> None:
    press = [article(BRIDGE, "A", date(2031, 5, 6)), article(BRIDGE_TOO, "B", date(2031, 5, 7))]
    (found,), _ = stories([profile(a, ()) for a in press])
    assert found.when is not None
    assert (found.when.earliest, found.when.latest) == (date(2031, 5, 6), date(2031, 5, 7))


@pytest.mark.parametrize(
    ("swaps", "days"),
    [
        (
            {
                "Astrild": "Belisande",
                "Kelvarra": "Tornholm",
                "Oskemar": "Brannet",
                "Velden": "Marsk",
                "14": "9",
                "Fourteen": "Nine",
                "210": "77",
                "Tuesday": "Friday",
                "six": "two",
            },
            0,
        ),
        ({}, 900),
    ],
)
def test_one_template_with_other_names_or_years_apart_is_two_stories(swaps: dict[str, str], days: int) -> None:
    def other(text: str) -> str:
        for old, new in swaps.items():
            text = text.replace(old, new)
        return text

    day = date(2031, 5, 6)
    first = [article(BRIDGE, "A", day), article(BRIDGE_TOO, "B", day)]
    then = day + timedelta(days=days)
    second = [article(other(BRIDGE), "C", then), article(other(BRIDGE_TOO), "D", then)]
    assert sorted(map(sorted, members(first + second))) == [["0", "1"], ["2", "3"]]


def test_the_same_pair_scores_the_same_whatever_else_is_read() -> None:
    few, alone = profiles([BRIDGE, BRIDGE_TOO]), kin(*profiles([BRIDGE, BRIDGE_TOO]))
    more = [*few, *(profile(article(f"{BRIDGE} {n}", f"Copy {n}"), ()) for n in range(20))]
    _, pairs = stories(more)
    pair = (alone.a, alone.b)
    assert stories(few)[1][pair] == alone
    assert pairs.get(pair, alone) == alone


def test_kin_is_symmetric_and_explained() -> None:
    a, b, c = profiles([BRIDGE, BRIDGE_TOO, BUDGET])
    assert kin(a, b) == kin(b, a)
    assert kin(a, b).score > 0.9 > 0.1 > kin(a, c).score
    assert any("“Astrild”" in why for why in kin(a, b).why)


def test_a_number_that_differs_is_told_and_counts_against() -> None:
    a, b = profiles([BRIDGE, BRIDGE_TOO])
    one, other = replace(a, counted=("14 passenger",)), replace(a, counted=("23 passenger",))
    b = replace(b, counted=("14 passenger",))
    assert kin(other, b).score < kin(one, b).score
    assert any("“passenger”" in why and "23" in why for why in kin(other, b).why)


PRESS = profiles(
    [BRIDGE, BRIDGE_TOO, ANOTHER_FERRY, ANOTHER_FERRY + " It was foggy.", BUDGET, WIRE, BUDGET + "\n" + WIRE]
)


@settings(max_examples=60, deadline=None)
@given(st.permutations(range(len(PRESS))))
def test_neither_order_nor_what_is_known_changes_the_stories(order: list[int]) -> None:
    whole, pairs = stories(PRESS)
    known: Pairs = {}
    found = whole
    for n in range(len(order)):
        found, known = stories([PRESS[k] for k in order[: n + 1]], known)
    assert found == whole
    assert known == pairs


def test_known_pairs_are_not_compared_again() -> None:
    whole, pairs = stories(PRESS)
    with patch("onrecord.reconcile.story.stories.compared", side_effect=AssertionError("compared again")):
        assert stories(PRESS, pairs) == (whole, pairs)


def test_empty_articles_have_no_story() -> None:
    nothing = [profile(article(text, str(n)), ()) for n, text in enumerate(["", " \n", "...", "the of and", ""])]
    assert stories(nothing) == ([], {})
    assert stories([]) == ([], {})


def test_two_thousand_copies_of_one_text_are_one_story_of_few_pairs() -> None:
    copies = [profile(article(BRIDGE, f"Outlet {n}", date(2031, 5, 6)), ()) for n in range(2_000)]
    (found,), pairs = stories(copies)
    assert len(found.articles) == 2_000
    assert len(pairs) < 100 * 2_000


def test_candidates_grow_with_the_articles_not_with_their_square() -> None:
    """Everything on one day, and every text with the same words."""
    day = date(2031, 5, 6)
    press = sorted(
        (profile(article(f"{BUDGET} No {n}.", f"{n}", day), ()) for n in range(3_000)), key=lambda p: p.article
    )
    assert len(candidates(press)) <= 20 * len(press)


def test_words_of_one_stem_do_not_pair_an_article_with_itself() -> None:
    one = profile(article(BRIDGE))
    twice = replace(one, words=(*one.words, *(w.upper() for w in one.words)), counts=one.counts * 2)
    found, compared = stories([twice, profile(article(BUDGET))])
    assert found == []
    assert all(a != b for a, b in compared)
