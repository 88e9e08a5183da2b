"""The words of a statement as they are compared."""

from __future__ import annotations

import pytest

from onrecord.reconcile.utterance.alike.polarity import negated, negations, opposites
from onrecord.reconcile.utterance.alike.tokens import cut


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3,000 tents", [3000.0]),
        ("twenty-one miners", [21.0]),
        ("twenty one", [21.0]),
        ("1.5 million crowns", [1_500_000.0]),
        ("two hundred", [200.0]),
        ("no one came", []),
        ("5bn", [5e9]),
        ("one of the boats, half the crew, a third of them", [1.0, 0.5, 1 / 3]),
        ("the one on the third floor", []),
        ("", []),
        ("40 percent of 60", [40.0, 60.0]),
    ],
)
def test_numbers(text: str, values: list[float]) -> None:
    assert [t.number for t in cut(text) if t.number is not None] == values


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("We don't know", ["we", "do", "not", "know"]),
        ("I can’t; I cannot", ["i", "can", "not", "i", "can", "not"]),
        ("the US told us", ["the", "u.s.", "told", "us"]),
        ("the U.S. and the D.N.C.", ["the", "u.s.", "and", "the", "dnc"]),
        ("Orlenia’s 5% rise", ["orlenia", "5", "percent", "rise"]),
    ],
)
def test_plain_words(text: str, plain: list[str]) -> None:
    assert [t.low for t in cut(text)] == plain


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("it was “very cold” there", ["very", "cold"]),
        ('it was "very cold" there', ["very", "cold"]),
        ("very cold” there", ["very", "cold"]),
        ("there it was “very cold", ["very", "cold"]),
        ("it was cold", []),
    ],
)
def test_quoted_pieces(text: str, quoted: list[str]) -> None:
    assert [t.text for t in cut(text) if t.quoted] == quoted


def test_names_are_capital_inside_a_sentence() -> None:
    assert [t.text for t in cut("Rain fell. Ferries left for Port Alba. I stayed") if t.name] == ["Port", "Alba"]


def test_two_negations_cancel() -> None:
    found = cut("it is not that nobody came; they never left home")
    borne = negations(found)
    odd = {t.text for t, n in zip(found, negated(len(found), borne), strict=True) if n}
    assert "left" in odd
    assert "it" not in odd


def test_opposites_go_both_ways() -> None:
    assert all(a in opposites()[b] for a, others in opposites().items() for b in others)
