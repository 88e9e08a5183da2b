"""The work of the reader grows as the text does: calls of our own functions are counted, so that no clock is asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from onrecord.read import Reader
from onrecord.records import Dated
from tests.read.reading import READER, article

REPORT = (
    'Defence Minister Anna Berg came to the camp on Monday. "We will build the bridge," Berg told the council. '
    "The minister said that the soldiers would go home.\n\nPeter Holm denied that the bridge had been sold. He "
    'accused the council of hiding the bill. "Nobody will pay twice," he said. The alliance said it would wait.\n\n'
)
Trace = Callable[[FrameType, str, object], Any]
TIMES, LEEWAY = 4, 1.5


def lines_run(text: str) -> int:
    """How many lines of src/onrecord/read run while a text is read."""
    count = 0

    def local(frame: FrameType, event: str, arg: object) -> Trace:
        nonlocal count
        count += event == "line"
        return local

    def trace(frame: FrameType, event: str, arg: object) -> Trace | None:
        return local if "/onrecord/read/" in frame.f_code.co_filename.replace("\\", "/") else None

    reader: Reader = READER
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        reader.read([Dated(article(text))])
    finally:
        sys.settrace(before)
    return count


def test_four_times_the_text_is_four_times_the_work() -> None:
    READER.read([Dated(article(REPORT))])  # load the models
    small, large = lines_run(REPORT * 15), lines_run(REPORT * 15 * TIMES)
    assert small > 10_000
    assert large <= small * TIMES * LEEWAY
