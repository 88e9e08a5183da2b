"""Windows: an article's word pieces as the encoder reads them, cut into stretches that overlap.

A stretch ends with a paragraph where it can, so that most windows need no words of the next one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from onrecord.read.blocks import Block
    from onrecord.read.quotes import Quotation

LENGTH = 254
"""Word pieces of a window; with the special pieces at both ends it is 256."""

OVERLAP, BEFORE = 48, 24
"""Word pieces that a window reads again from the one before it, for their context; of the paragraph before, fewer."""

FIRST, LAST, BREAK = 101, 102, 102
"""Numbers of the special pieces [CLS] and [SEP] of the BERT vocabulary; [SEP] also stands between paragraphs."""

_BATCH = 64
_WORDS = re.compile(r"[^\W_]")
_NEAR = 3
"""White space between a mark and its words: French marks have some, lost words leave a lot."""

_SPACES = " \t\u00a0"


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces of an article: vocabulary numbers and code points start..end, each of shape (n,).

    Between paragraphs stands a BREAK, which covers no code point.
    """

    numbers: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces first..stop are read together; what is found counts for own_first..own_stop."""

    first: int
    stop: int
    own_first: int
    own_stop: int


def pieces(blocks: Sequence[Block], quotes: Sequence[Quotation], tokenizer: Tokenizer) -> Pieces:
    """The word pieces of an article's blocks, in order; quotation marks of every style read as “ and ”.

    A block without a letter or digit has none.
    """
    marked = _marked(blocks, quotes)
    blocks = [b for b, s in zip(blocks, marked, strict=True) if _WORDS.search(s)]
    shadows = [s for s in marked if _WORDS.search(s)]
    numbers: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    for i in range(0, len(blocks), _BATCH):
        codes = tokenizer.encode_batch(shadows[i : i + _BATCH], add_special_tokens=False)
        for block, code in zip(blocks[i : i + _BATCH], codes, strict=True):
            numbers += [*code.ids, BREAK]
            starts += [block.start + s for s, _ in code.offsets] + [block.end]
            ends += [block.start + e for _, e in code.offsets] + [block.end]
    return Pieces(*(np.array(x, dtype=np.int64) for x in (numbers, starts, ends)))


def _marked(blocks: Sequence[Block], quotes: Sequence[Quotation]) -> list[str]:
    """The shadows of the blocks with the marks that open and close a quotation told apart, of the same length."""
    shadows = [list(b.shadow) for b in blocks]
    n = 0
    for q in quotes:
        while n < len(blocks) and blocks[n].end < q.start:
            n += 1
        if n == len(blocks):
            break
        _mark(shadows[n], q.start - blocks[n].start, -1, "“") if q.opened else None
        last = n
        while last + 1 < len(blocks) and blocks[last + 1].start < q.end:
            last += 1
        _mark(shadows[last], q.end - blocks[last].start - 1, 1, "”") if q.closed else None
    return ["".join(s) for s in shadows]


def _mark(shadow: list[str], at: int, step: int, mark: str) -> None:
    """Put the mark where the printed one stands: beside `at`, with white space between them at most."""
    i = at + step
    while 0 <= i < len(shadow) and shadow[i] in _SPACES and abs(i - at) <= _NEAR:
        i += step
    if 0 <= i < len(shadow) and shadow[i] in "\"'":
        shadow[i] = mark
        if 0 <= i + step < len(shadow) and shadow[i + step] == "'":  # '' and ``
            shadow[i + step] = " "


def windows(numbers: NDArray[np.int64], length: int = LENGTH, overlap: int = OVERLAP) -> list[Window]:
    """Stretches of at most `length` pieces that cover all of them; each piece is owned by exactly one."""
    breaks = np.flatnonzero(numbers == BREAK)
    found: list[Window] = []
    first = own = 0
    while own < len(numbers):
        stop = min(first + length, len(numbers))
        at = int(np.searchsorted(breaks, stop)) - 1
        last = int(breaks[at]) + 1 if at >= 0 else 0
        if stop == len(numbers):
            own_stop = stop
        elif last > own + length // 3:
            own_stop = stop = last
        else:  # a paragraph longer than the window: the pieces at the cut are read again with what follows them
            own_stop = max(stop - overlap // 2, own + 1)
        found.append(Window(first, stop, own, own_stop))
        own = own_stop
        first = max(own - (min(BEFORE, overlap) if own_stop == stop else overlap), 0)
    return found
