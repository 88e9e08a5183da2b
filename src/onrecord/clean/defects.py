"""Places where the text came in damaged: they are marked and never mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.clean.blocks import Block
from onrecord.clean.furniture.promo import Promo

MARK = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u00bb]")
OPENERS, CLOSERS = "\u201c\u00ab", "\u201d\u00bb"
MISPLACED = re.compile(r"[,.!?;] \"(?=\w)")
Defect = tuple[int, int, str]


def defects(
    text: str,
    blocks: Sequence[Block],
    promos: Sequence[Promo],
    repairs: Sequence[int],
    repeats: Sequence[tuple[int, int]],
) -> Iterator[Defect]:
    """(start, end, what is wrong), in no order."""
    for start, end in _runs(repairs):
        if end <= len(text):
            yield start, end, "undecodable bytes replaced"
    for p in promos:
        if p.glued:
            yield _word(text, p.end), _word_end(text, p.end), "words glued"
    for start, end in repeats:
        yield start, end, "printed twice"
    for n, block in enumerate(blocks):
        yield from _quotes(text, block, blocks[n + 1] if n + 1 < len(blocks) else None)


def _quotes(text: str, block: Block, after: Block | None) -> Iterator[Defect]:
    """Quotation marks of one paragraph that do not pair. One left open is right when the next paragraph opens anew."""
    marks = [m.start() for m in MARK.finditer(text, block.start, block.end)]
    if not marks or len(marks) > 2_000:
        return
    straight = [i for i in marks if text[i] == '"']
    inside = False
    for i in straight:
        if inside and MISPLACED.match(text, i - 2):
            yield i, i + 1, "closing quotation mark set as an opening one"
        inside = not inside
    goes_on = after is not None and after.text[0] in '"\u201c\u201e\u00ab'
    if len(straight) % 2 and not goes_on:
        yield straight[-1], straight[-1] + 1, "quotation mark without its pair"
    low = any(text[i] == "\u201e" for i in marks)
    opened: list[int] = []
    for i in marks:
        c = text[i]
        # German and others open low and close with the mark that opens in English.
        if (c in OPENERS and not (low and c == "\u201c")) or c == "\u201e":
            opened.append(i)
        elif c in CLOSERS or (low and c == "\u201c"):
            if opened:
                opened.pop()
            else:
                yield i, i + 1, "quotation mark without its pair"
    for i in opened if not goes_on else opened[1:]:
        yield i, i + 1, "quotation mark without its pair"


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring places as stretches."""
    begin = end = -1
    for i in sorted(places):
        if i != end:
            if begin >= 0:
                yield begin, end
            begin = i
        end = i + 1
    if begin >= 0:
        yield begin, end


def _word(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isalnum():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return at
