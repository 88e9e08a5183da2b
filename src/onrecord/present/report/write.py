"""Write the dossier of a record to an open file or to a path."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from onrecord.errors import UsageError
from onrecord.present.export.target import whole_file
from onrecord.present.report.render import DEFAULT_TITLE, render
from onrecord.store import Store


def write(store: Store, target: TextIO | Path, title: str = DEFAULT_TITLE) -> None:
    """One HTML file, under its name when it is whole; UsageError when there can be none."""
    if not isinstance(target, Path):
        render(store.lines(), target, title)
        return
    try:
        with whole_file(store, target) as part, part.open("w", encoding="utf-8", newline="") as file:
            render(store.lines(), file, title)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise UsageError(f"{target} cannot be written: {error.strerror}") from error
