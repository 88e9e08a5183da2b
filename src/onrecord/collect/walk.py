"""Which files stand behind the paths that were named."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import InputError, UnreadableFile

LITTER = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "__macosx"})
"""Files that systems leave behind (hidden ones such as .DS_Store are skipped by their dot)."""


@dataclass(frozen=True, slots=True)
class Found:
    """One file: where it is and what the record calls it. `error` is set when it cannot be opened."""

    path: Path
    uri: str
    error: InputError | None = None

    @property
    def location(self) -> str:
        """The absolute path, printable whatever bytes the name holds."""
        return printable(str(self.path))


def printable(name: str) -> str:
    """A file name as text; bytes of it that are no UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


def found(path: str) -> Iterator[Found]:
    """The files behind one path, in an order that depends on names only."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the last link and lose the given name
    uri = printable(absolute.name)
    try:
        mode = absolute.stat().st_mode
    except (OSError, ValueError) as e:
        yield Found(absolute, uri, UnreadableFile(f"{uri or '/'} cannot be opened: {_why(e)}"))
        return
    if not stat.S_ISDIR(mode):
        yield Found(absolute, uri)
        return
    yield from _below(absolute, uri)


def _below(folder: Path, name: str) -> Iterator[Found]:
    """Every file below a folder. A folder reached twice over links is read once, so that loops end."""
    seen: set[tuple[int, int]] = set()
    broken: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=broken.append, followlinks=True):
        yield from _broken(broken, folder, name)
        try:
            status = Path(here).stat()
        except OSError as e:
            broken.append(e)
            folders.clear()
            continue
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        folders[:] = sorted(f for f in folders if not _skipped(f))
        for file in sorted(f for f in files if not _skipped(f)):
            path = Path(here, file)
            yield Found(path, _uri(path, folder, name))
    yield from _broken(broken, folder, name)


def _skipped(name: str) -> bool:
    return name.startswith(".") or name.lower() in LITTER


def _uri(path: Path, folder: Path, name: str) -> str:
    below = printable(path.relative_to(folder).as_posix())
    return f"{name}/{below}" if name else below


def _broken(errors: list[OSError], folder: Path, name: str) -> Iterator[Found]:
    """Folders that could not be listed since the last call."""
    for e in errors:
        path = Path(e.filename or folder)
        uri = _uri(path, folder, name) if path != folder else name
        yield Found(path, uri, UnreadableFile(f"{uri} cannot be opened: {_why(e)}"))
    errors.clear()


def _why(e: OSError | ValueError) -> str:
    return (e.strerror or str(e)).lower() if isinstance(e, OSError) else str(e)
