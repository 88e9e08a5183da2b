"""Which clauses of the fullest rendering an article does not carry."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reconcile.collate import left_out
from tests.reconcile.collate.witness import rendering, statement

FULL = (
    "We do not accept the seizure of the Keld Islands, but we will not turn our back on Sorvania, "
    "because a neighbour does not move away, and if the ships leave the strait we can meet in Lowick."
)


def missing(*others: tuple[str, str], full: str = FULL) -> dict[str, list[str]]:
    """Article to what it lacks; the others are (article, words)."""
    renderings = [rendering(statement("full", full, article="first"))]
    renderings += [rendering(statement(f"o{n}", words, article=a)) for n, (a, words) in enumerate(others)]
    found = left_out(renderings, "full")
    assert all(x.fullest == "full" for x in found)
    assert left_out(renderings[::-1], "full") == found
    return {x.article: [s.exact for s in x.clauses] for x in found}


def test_the_clauses_that_an_article_lacks_are_listed() -> None:
    assert missing(
        ("second", "We do not accept the seizure of the islands, but we will not turn our back on Sorvania.")
    ) == {
        "second": ["because a neighbour does not move away", "and if the ships leave the strait we can meet in Lowick"]
    }


def test_the_renderings_of_one_article_count_together() -> None:
    assert missing(
        ("second", "The seizure of the Keld Islands was not accepted."),
        ("second", "Sorvania, a neighbour that does not move away, would not see the League's back turned."),
        ("third", "If ships leave the strait, Lowick can see a meeting."),
    ) == {
        "second": ["and if the ships leave the strait we can meet in Lowick"],
        "third": [
            "We do not accept the seizure of the Keld Islands",
            "but we will not turn our back on Sorvania",
            "because a neighbour does not move away",
        ],
    }


def test_who_carries_everything_is_not_listed() -> None:
    assert missing(("second", FULL)) == {}
    assert missing() == {}


def test_other_forms_of_a_word_carry_it() -> None:
    assert (
        missing(("second", "The recognition of elections was refused."), full="They refuse to recognise the election.")
        == {}
    )


def test_a_shared_name_alone_does_not_carry_a_clause() -> None:
    assert missing(("second", "Sorvania sells grain."), full="Sorvania attacked two harbours.") == {
        "second": ["Sorvania attacked two harbours"]
    }


def test_nothing_is_made_of_renderings_without_words() -> None:
    assert missing(("second", "…"), full="?!") == {}
    assert missing(("second", ""), full="We agree.") == {"second": ["We agree"]}


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=3))
def test_clauses_are_words_of_the_fullest_in_order(full: str, others: list[str]) -> None:
    renderings = [rendering(statement(f"s{n}", text)) for n, text in enumerate([full, *others])]
    texts = {
        r.statement.id: (r.statement.article, r.statement.content[0].exact if r.statement.content else "")
        for r in renderings
    }
    for x in left_out(renderings, "s0"):
        article, text = texts[x.fullest]
        assert x.article != article
        assert list(x.clauses) == sorted(x.clauses)
        assert all(s.article == article and text[s.start : s.end] == s.exact for s in x.clauses)


def test_a_short_form_ends_no_clause_and_a_crumb_is_none() -> None:
    full = "The U.S. will send ships, boats, and tanks to Mr. Orlov. We will not follow."
    assert missing(("second", "Nothing happened."), full=full) == {
        "second": ["The U.S. will send ships, boats", "and tanks to Mr. Orlov", "We will not follow"]
    }
