"""Quality of name matching on pairs that were written before the code was run on them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from hashlib import sha256
from pathlib import Path

from onrecord.names import bodies, persons

PAIRS = Path(__file__).with_name("name_pairs.tsv")
SHA256 = "3d71181868530f811f646720feef8f12ad5965b77ad3cc4a01c36542cb8ceacd"
LEAST_F1 = 0.96
LEAST_PRECISION = 0.99


@cache
def pairs() -> tuple[tuple[str, str, str, bool, str], ...]:
    """Kind, two names, whether they are one person's or body's, category."""
    text = PAIRS.read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple((kind, a, b, same == "yes", category) for kind, a, b, same, category in rows)


def said(kind: str, a: str, b: str) -> bool:
    return (persons if kind == "person" else bodies)(a, b).same is True


def test_the_pairs_are_those_that_were_measured() -> None:
    assert sha256(PAIRS.read_bytes()).hexdigest() == SHA256
    assert len(pairs()) >= 300


def test_two_names_are_one_where_they_are() -> None:
    counts = Counter((said(kind, a, b), same) for kind, a, b, same, _ in pairs())
    right, wrong, missed = counts[True, True], counts[True, False], counts[False, True]
    f1 = 2 * right / (2 * right + wrong + missed)
    assert f1 >= LEAST_F1, f"F1 {f1:.3f}: {right} right, {wrong} wrong, {missed} missed of {len(pairs())}"
    assert right / (right + wrong) >= LEAST_PRECISION


def test_no_two_are_one_on_a_surname_alone() -> None:
    bare = [(a, b) for kind, a, b, _, category in pairs() if category == "surname-only"]
    assert len(bare) >= 40
    assert [pair for pair in bare if persons(*pair).same is True] == []
    assert [pair for pair in bare if persons(*reversed(pair)).same is True] == []
