"""Toml: a TOML table that the user brings along, and the one sentence that says why it is refused."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, NoReturn

from onrecord.collect.decode import decode
from onrecord.collect.table import MAX_BYTES
from onrecord.errors import BadImport, NotText

MOST_WORDINGS = 100
"""Wordings of one thing: what has more is a list of something else."""
LONGEST = 200
"""Code points of a wording or a name."""


def table(path: Path) -> tuple[str, dict[str, Any]]:
    """The text of a TOML file and what it holds; BadImport where it cannot be read, is no TOML, or is empty."""
    text = _text(path)
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadImport(f"{path} is no TOML: {error}; nothing was imported") from error
    if not found:
        raise BadImport(f"{path} is empty; nothing was imported")
    return text, found


def fault(words: str, longest: int = LONGEST) -> str | None:
    """Why some words are no wording; None where they are one."""
    if not re.search(r"\w", words):
        return f"{words!r} has no words"
    if len(words) > longest:
        return f"{words[:40]!r}... is longer than {longest} characters"
    return None


def refuse(path: Path, name: str, reason: str, line: int | None = None) -> NoReturn:
    """BadImport with the name, its line where that is known, and the reason."""
    where = f", line {line}" if line is not None else ""
    raise BadImport(f"{path}{where}: {name[:80]!r}: {reason}; nothing was imported")


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadImport(f"{path} is larger than {MAX_BYTES:,} bytes; nothing was imported")
        return decode(path.read_bytes(), str(path))[0]
    except NotText as error:
        raise BadImport(f"{error}; nothing was imported") from error
    except OSError as error:
        raise BadImport(f"{path} cannot be read: {error.strerror}") from error
