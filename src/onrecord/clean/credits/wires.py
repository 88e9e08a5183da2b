"""Wires: the lines with which an outlet credits an agency for a text, or for a part of it.

Bylines ("By Jane Doe, Associated Press", "Reuters"), the sign-off behind the last words ("(Reuters)", "- AP", "Source:
TASS"), notices ("(c) 2016 AFP", "this Reuters article"), and contributions ("The Associated Press contributed to this
report"). Who took a picture is no source of the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.clean.blocks import Block
from onrecord.clean.credits.bylines import is_byline
from onrecord.clean.credits.wireline import byline, sign_off
from onrecord.clean.credits.wirenotice import contribution, notice
from onrecord.clean.tables import agencies

How = Literal["byline", "sign-off", "notice", "contribution"]
Part = tuple[int, int, tuple[str, ...], How]

HEAD_BLOCKS, TAIL_BLOCKS = 12, 12
"""Blocks at either end that may hold a credit."""


@dataclass(frozen=True, slots=True)
class Wire:
    """A credit: the words start..end that give it, the agencies by their names, and the stretch of text it covers.

    `names`: several where they stand side by side. What a contribution covers, nobody says. `lone`: a name in a line by
    itself that could be one of a list; not below the last words of the text or the author's name.
    """

    start: int
    end: int
    names: tuple[str, ...]
    how: How
    covers: tuple[int, int]
    lone: bool = False


def wires(text: str, blocks: Sequence[Block]) -> Iterator[Wire]:
    """The credits of a text."""
    signed = {n: off for n, b in enumerate(blocks) if (off := sign_off(b)) is not None}
    prose = [n for n, b in enumerate(blocks) if b.prose or n in signed]
    first, last = (prose[0], prose[-1]) if prose else (len(blocks), -1)
    tail = max(0, len(blocks) - TAIL_BLOCKS)
    for n in sorted({*range(min(first, HEAD_BLOCKS)), *range(tail, len(blocks))}):
        found = _credit(blocks[n].text, head=n < first, behind=n > last, last=n >= last)
        if found is not None:
            at, (start, end, names, how) = blocks[n].start, found
            signs = n == last + 1 == len(blocks) - 1 or (n > 0 and is_byline(blocks[n - 1].text))
            lone = blocks[n].text.casefold() in agencies() and not signs
            yield Wire(at + start, at + end, names, how, (0, len(text)), lone)
    begun = 0
    for n, (at, names) in sorted(signed.items()):
        block = blocks[n]
        covers = (0, len(text)) if n == last and not begun else (begun if n == last else block.start, block.end)
        yield Wire(at, block.end, names, "sign-off", covers)
        begun = block.end


def _credit(line: str, *, head: bool, behind: bool, last: bool) -> Part | None:
    """What a line credits: above the text (`head`), `behind` it, or with its `last` words."""
    if (head or behind) and (names := byline(line, head=head)):
        return 0, len(line), names, "byline" if head else "sign-off"
    if head:
        return None
    if told := notice(line, last=last):
        return *told, "notice"
    had = contribution(line)
    return (*had, "contribution") if had else None
