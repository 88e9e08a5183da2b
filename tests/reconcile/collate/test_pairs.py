"""Two witnesses as an editor would collate them, one pair a line of pairs.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.reconcile.collate.witness import checked, statement

PIECE = re.compile(r"\{(?P<base>[^|{}]*)\|(?P<witness>[^|{}]*?)(?::(?P<kinds>[a-z,]+))?\}|(?P<both>[^{}]+)")
WORD = re.compile(r"\w+(?:['’]\w+)?|%")
LINES = [
    line
    for line in (Path(__file__).parent / "pairs.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
Locus = tuple[str, str, str]


def parsed(line: str) -> tuple[str, str, list[Locus], list[str | None]]:
    """The two texts, the loci that are expected (operation, words, words), and the kinds where the line tells them."""
    texts, loci, kinds = ["", ""], [], list[str | None]()
    for m in PIECE.finditer(line):
        one, other = (m["both"], m["both"]) if m["both"] else (m["base"], m["witness"])
        op = "same" if m["both"] else "substitution" if one and other else "omission" if one else "addition"
        if "<" in (one, other):
            op, one, other = "transposition", one.replace("<", ""), other.replace("<", "")
        texts = [texts[0] + one, texts[1] + other]
        if words(one) or words(other):
            loci.append((op, words(one), words(other)))
            kinds.append("order" if op == "transposition" else m["kinds"] if op != "same" else "")
    return " ".join(texts[0].split()), " ".join(texts[1].split()), loci, kinds


def words(text: str) -> str:
    return " ".join(WORD.findall(text))


def test_there_are_enough_pairs() -> None:
    assert len(LINES) >= 50
    assert len({parsed(line)[0] for line in LINES}) > 40


@pytest.mark.parametrize("line", LINES)
def test_a_pair_is_collated_as_an_editor_would(line: str) -> None:
    one, other, expected, kinds = parsed(line)
    apparatus = checked([statement("a", one), statement("b", other)], "a")
    found = [
        (
            x.readings[0].op,
            words(" ".join(s.exact for s in x.lemma)),
            words(v.exact if (v := x.readings[0].span) else ""),
        )
        for x in apparatus
    ]
    assert found == expected
    for locus, wanted in zip(apparatus, kinds, strict=True):
        assert wanted in (None, ",".join(locus.readings[0].kinds))
