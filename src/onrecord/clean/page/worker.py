"""The page reader: a process of its own with bounds on time and memory, run as `python -m onrecord.clean.page.worker`.

It takes pairs of frames on standard input (a JSON head, the page) and answers each with an empty frame
when it has taken the page, then with one frame of JSON.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from typing import Any

from onrecord.clean.page import frames
from onrecord.clean.page.read import read_page
from onrecord.errors import InputError, PageMemory


def main() -> None:
    """Answer pages until the pipe closes."""
    cpu_seconds, memory = int(sys.argv[1]), int(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if memory:
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        memory = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not fall between the frames
    while (head := frames.read(source)) is not None and (page := frames.read(source)) is not None:
        if cpu_seconds:
            _allow(cpu_seconds)
        frames.write(sink, b"")  # taken: from here on a death is the page's doing
        frames.write(sink, json.dumps(_answer(json.loads(head), page)).encode("ascii"))


def _allow(seconds: int) -> None:
    """Let this process use so much more processor time; over it the kernel ends it with SIGXCPU."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _answer(head: dict[str, Any], page: bytes) -> dict[str, Any]:
    try:
        return read_page(page, head["uri"], head["url"])
    except InputError as e:
        return {"code": e.code, "reason": str(e)}
    except MemoryError:
        return {"code": PageMemory.code, "reason": f"{head['uri']} needed more memory than the page reader may use"}


if __name__ == "__main__":
    main()
