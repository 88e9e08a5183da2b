"""The innermost content at a place: the same as by looking at every one of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.within import Within

RANGE = st.tuples(st.integers(0, 30), st.integers(1, 15)).map(lambda x: (x[0], x[0] + x[1]))
CONTENTS = st.lists(st.lists(RANGE, max_size=3), max_size=8)


@given(CONTENTS, st.integers(0, 50))
def test_it_is_the_least_that_holds_the_place(contents: list[list[tuple[int, int]]], place: int) -> None:
    holding = [
        (sum(e - s for s, e in content), n)
        for n, content in enumerate(contents)
        if any(s <= place < e for s, e in content)
    ]
    assert Within(contents).at(place) == (min(holding)[1] if holding else None)


def test_one_code_point_is_asked_for_by_its_place() -> None:
    assert Within([[(0, 10)], [(4, 6)], []]).at(5) == 1
    assert Within([[(0, 10)], [(4, 6)], []]).at(6) == 0
    assert Within([]).at(0) is None
    assert Within([[(0, 10)]]).at(5, 11) is None, "it ends before"
