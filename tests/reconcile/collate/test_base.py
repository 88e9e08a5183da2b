"""Which rendering the others are collated against."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.collate import base_of
from onrecord.records import Mode, Rendering
from tests.reconcile.collate.witness import rendering, statement

MAY, JUNE = date(2031, 5, 2), date(2031, 6, 1)


def told(id_: str, mode: Mode, day: date | None, words: str = "We agree.") -> Rendering:
    return rendering(statement(id_, words, mode=mode), day)


@pytest.mark.parametrize(
    "renderings",
    [
        [told("good", "direct", MAY), told("a", "direct", JUNE)],
        [told("good", "direct", JUNE), told("a", "indirect", MAY)],
        [told("good", "direct", None), told("a", "indirect", MAY)],
        [told("good", "direct", JUNE), told("a", "direct", None, "We agree on everything.")],
        [told("good", "direct", MAY, "We agree on everything."), told("a", "direct", MAY)],
        [told("good", "direct", MAY), told("h", "direct", MAY)],
        [told("good", "mixed", JUNE), told("a", "indirect", MAY)],
    ],
)
def test_the_earliest_direct_one_then_the_longest_then_the_first_id(renderings: list[Rendering]) -> None:
    assert base_of(renderings) == base_of(renderings[::-1]) == "good"


def test_there_is_no_base_among_none() -> None:
    with pytest.raises(ValueError, match="no base"):
        base_of([])


@given(st.lists(st.tuples(st.sampled_from(["direct", "indirect"]), st.sampled_from([MAY, JUNE, None])), min_size=1))
def test_a_direct_one_comes_first_wherever_there_is_one(kinds: list[tuple[Mode, date | None]]) -> None:
    renderings = [told(f"r{n}", mode, day) for n, (mode, day) in enumerate(kinds)]
    base = next(r for r in renderings if r.statement.id == base_of(renderings))
    assert base.statement.mode == min(mode for mode, _ in kinds)
