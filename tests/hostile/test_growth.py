"""Four times the text is four times the work, for every function of the reader and whatever the text is made of."""

from __future__ import annotations

import pytest

from onrecord.date import quoting
from onrecord.read import blocks
from tests.hostile.shapes import SHAPES, Shape
from tests.hostile.work import work
from tests.read.reading import read

SMALL, TIMES = 16, 4
MOST = 1.5 * TIMES
"""Twice the logarithm is allowed; a loop in a loop comes to TIMES * TIMES."""

LINES, BYTES = 1_000, 100_000
"""What a function does less of does not count."""

BLOCK = 400
"""Longest stretch looked at together: a loop in a loop is bounded by it, so short stretches make short texts long."""


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_no_function_does_more_than_its_share(shape: Shape, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "MAX_BLOCK_CHARS", BLOCK)
    monkeypatch.setattr(quoting, "LOOK_BACK", BLOCK)
    read(shape(1))  # load the models, fill the caches
    small, large = work(shape(SMALL)), work(shape(SMALL * TIMES))
    assert large["blocks.paragraphs"] > 0
    grown = {}
    for name, much in large.items():
        least = BYTES if name.endswith("bytes") else LINES
        if much >= least and much > MOST * max(small[name], least / TIMES**2):
            grown[name] = (small[name], much)
    assert not grown
