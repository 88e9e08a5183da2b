"""A file that appears under its name only when it is whole."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import UsageError
from onrecord.store import Store


@contextmanager
def whole_file(store: Store, path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it becomes `path` at the end, or goes when the writing fails.

    A link is followed. What is no regular file (a pipe, a device) is written to as it stands. UsageError when `path`
    is a file of the record itself.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        yield path
        return
    path = path.resolve()
    if path in store.files or any(_same(path, file) for file in store.files):
        raise UsageError(f"{path} is the record itself: name another file to write to")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".onrecord-", suffix=".part")
    os.close(handle)
    part = Path(name)
    try:
        yield part
        part.chmod(_usual_mode() if mode is None else stat.S_IMODE(mode))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _usual_mode() -> int:
    """The permissions of a new file; mkstemp makes its file for the owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
