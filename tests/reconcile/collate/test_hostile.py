"""Long, repeated and strange texts: nothing is lost and nothing takes long."""

from __future__ import annotations

import random

import pytest

from onrecord.reconcile.collate import collate
from onrecord.records import Statement
from tests.reconcile.collate.witness import spans_of, statement

CHANCE = random.Random(7)
MANY = 5_000
TEXT = [f"word{CHANCE.randrange(3000)}" for _ in range(MANY)]
OTHER = [f"word{CHANCE.randrange(3000)}" for _ in range(MANY)]
EDITED = [w for n, w in enumerate(TEXT) if n % 50] + ["and", "so", "on"]


def letters(said: Statement) -> str:
    return "".join(c for part in said.content for c in part.exact if c.isalnum())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (" ".join(TEXT), " ".join(EDITED)),
        (" ".join(TEXT), " ".join(OTHER)),
        (" ".join(TEXT), " ".join(TEXT[MANY // 2 :] + TEXT[: MANY // 2])),
        ("word " * MANY, "word " * (MANY - 7)),
        ("a b " * MANY, "b a a " * MANY),
        (" ".join(TEXT), ""),
        ("x" * 1_000_000, "x" * 999_999),
        ("国" * 9_000 + "人" * 9_000, "国" * 9_001 + "民" * 100 + "人" * 8_000),
        ("e\u0301" * 50_000, "e" + "\u0301" * 50_000),
        ("a-" * MANY, "a-b-" * MANY),
        ("a'" * MANY, "a.b" * MANY),
        ("שלום לכולם " * 5_000, "שלום לכם " * 5_000),
        ("\u200f\u202e" * 1000 + "we agree", "we\u0000agree\ufeff"),
        ("5" * 100_000, "5," * 50_000),
        (", " * MANY + "we", "we" + "… " * MANY),
    ],
)
def test_nothing_is_lost_of_a_strange_text(one: str, other: str) -> None:
    said = [statement("a", one), statement("b", other)]
    apparatus = collate(said, "a")
    for s in said:
        assert "".join(c for x in spans_of(apparatus, s.id, "a") for c in x.exact if c.isalnum()) == letters(s)


def test_a_combining_mark_stays_with_its_letter() -> None:
    one, other = statement("a", "cafe\u0301 au lait"), statement("b", "caf\u00e9 au lait")
    (locus,) = collate([one, other], "a")
    assert locus.readings[0].op == "same"


def test_where_words_have_no_spaces_characters_are_compared() -> None:
    apparatus = collate([statement("a", "我们不承认选举"), statement("b", "我们不会承认这次选举")], "a")
    assert [(x.readings[0].op, x.readings[0].span and x.readings[0].span.exact) for x in apparatus] == [
        ("same", "我们不"),
        ("addition", "会"),
        ("same", "承认"),
        ("addition", "这次"),
        ("same", "选举"),
    ]
