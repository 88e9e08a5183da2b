"""What a command says: tables on a terminal, JSON lines where a program reads."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TextIO, cast

from onrecord.records.contract import dumps

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

PICTURES = {c: 0x2400 + c for c in range(0x20) if chr(c) not in "\n\t"} | {0x7F: 0x2421}
BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Signs that turn the direction of writing, so that words seem to stand in another order than they do."""

HIDDEN = PICTURES | dict.fromkeys([*range(0x80, 0xA0), *BIDI], 0xFFFD)
"""An article may hold commands to the terminal: each is shown as one visible sign, so that offsets stay true."""


def for_people() -> bool:
    """Whether a person reads the output."""
    return sys.stdout.isatty()


def emit(*lines: Mapping[str, Any]) -> None:
    """JSON lines, at once: a reader must be able to rely on what it has been told."""
    for line in lines:
        sys.stdout.write(dumps(line) + "\n")
    sys.stdout.flush()


def visible(text: str) -> str:
    """`text` without power over the terminal, character for character."""
    return text.translate(HIDDEN)


class Shown(io.TextIOBase):
    """The terminal as a file to write to: what is written loses its power over it."""

    def write(self, text: str) -> int:
        """Write all of `text`; the line ends of a CSV file are no commands."""
        sys.stdout.write(visible(text.replace("\r\n", "\n")))
        return len(text)


def stdout() -> TextIO:
    """Standard output: as it is for a program, harmless for a person."""
    return cast("TextIO", Shown()) if for_people() else sys.stdout


@cache
def console() -> Console:
    """The terminal."""
    from rich.console import Console

    return Console(highlight=False)


def plain(text: str, style: str = "") -> Text:
    """Words of an article for the terminal: never read as markup or as a command."""
    from rich.text import Text

    return Text(visible(text), style=style)


def say(*parts: str | tuple[str, str]) -> None:
    """A line of text for people; a part may come with its style."""
    from rich.text import Text

    styled = [(part, "") if isinstance(part, str) else part for part in parts]
    console().print(Text.assemble(*((visible(text), style) for text, style in styled)))


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], title: str | None = None) -> None:
    """A table; a column whose name ends with # is of numbers."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    made = Table(title=title, box=SIMPLE_HEAD, title_justify="left", title_style="bold", pad_edge=False)
    for column in columns:
        made.add_column(column.rstrip("#"), justify="right" if column.endswith("#") else "left", overflow="fold")
    for row in rows:
        made.add_row(*(cell if isinstance(cell, Text) else plain("" if cell is None else str(cell)) for cell in row))
    console().print(made)
