"""Short texts of our own: who stands how to what, and where nobody takes a stance at all."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from onrecord.records import Stance
from tests.read.reading import read

TABLE = Path(__file__).with_name("stance_traps.tsv")
LEAST, FEWEST = 0.9, 60


@cache
def cases() -> dict[str, list[list[str]]]:
    found = defaultdict[str, list[list[str]]](list)
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            trap, *case = line.split("\t")
            found[trap].append(case)
    return dict(found)


def right(case: list[str]) -> tuple[bool, tuple[Stance, ...]]:
    """Whether the stance is there, and no other on that target; for "none" whether there is none at all."""
    kind, holder, word, condition, text = case
    told = read(text).stances
    if kind == "none":
        return not told, told
    about = [s for s in told if word.lower() in s.target.exact.lower()]
    good = [s for s in about if s.stance == kind and holder in s.holder.name]
    limited = not condition or any(condition in c.exact for s in good for c in s.condition)
    return bool(good) and len(good) == len(about) and limited, told


def test_there_are_enough_cases() -> None:
    assert sum(map(len, cases().values())) >= FEWEST


@pytest.mark.parametrize("trap", sorted(cases()))
def test_a_trap_is_seen_through(trap: str) -> None:
    results = [(case, *right(case)) for case in cases()[trap]]
    wrong = [
        f"{case}: {[(s.stance, s.holder.name, s.target.exact) for s in told]}" for case, ok, told in results if not ok
    ]
    assert len(wrong) <= (1 - LEAST) * len(results), "\n".join(wrong)
