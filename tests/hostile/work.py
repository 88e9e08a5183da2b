"""Work without a clock: lines run and bytes taken by each function of the reader while it reads a text.

Lines show a loop in a loop; bytes show what is copied over and over, which is one line each time.
"""

from __future__ import annotations

import sys
import tracemalloc
from collections import Counter
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

from onrecord.records import Dated
from tests.read.reading import READER, article

Trace = Callable[[FrameType, str, object], Any]


def work(text: str) -> Counter[str]:
    """By "module.function" of src/onrecord/read: lines run; and with ", bytes" what each line takes at its peak."""
    count = Counter[str]()
    names: dict[CodeType, str] = {}
    running, size = "", 0

    def local(frame: FrameType, event: str, arg: object) -> Trace:
        nonlocal running, size
        peak = tracemalloc.get_traced_memory()[1]
        count[running + ", bytes"] += peak - size
        running = names[frame.f_code]
        count[running] += event == "line"
        tracemalloc.reset_peak()  # what `count` itself has taken, as it grows, is nobody's
        size = tracemalloc.get_traced_memory()[0]
        return local

    def trace(frame: FrameType, event: str, arg: object) -> Trace | None:
        path = frame.f_code.co_filename.replace("\\", "/")
        if "/onrecord/read/" not in path:
            return None
        names.setdefault(frame.f_code, f"{path.rpartition('/')[2][:-3]}.{frame.f_code.co_qualname}")
        return local

    given = article(text)
    before = sys.gettrace()
    tracemalloc.start()
    sys.settrace(trace)
    try:
        READER.read([Dated(given)])
    finally:
        sys.settrace(before)
        tracemalloc.stop()
    count.pop(", bytes", None)
    return count
