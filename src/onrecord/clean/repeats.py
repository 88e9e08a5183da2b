"""What is printed twice: paragraphs, and sentences that mostly repeat an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.clean.blocks import Block

WORD = re.compile(r"\w+(?:['\u2019-]\w+)*")
STOP = re.compile(r"[.!?\u2026][\"\u201d\u2019')\]\u00bb]*(?=\s+[\"\u201c\u2018'(\[\u00ab]?[A-Z\u0400-\u042f\d])")
MIN_CHARS, MIN_WORDS = 25, 4
RUN_CHARS, RUN_SHARE, GRAM = 60, 0.75, 6
"""A sentence is a repeat when runs of GRAM words and more that stand in an earlier sentence cover so much of it."""
MAX_RUBRIC = 250
"""Longer blocks are no rubrics."""
QUOTED = re.compile(r"[\"\u201c\u201e\u00ab][^\"\u201c\u201d\u00ab\u00bb]{20,600}[\"\u201d\u201c\u00bb]")
PULL_WORDS, MAX_PULL, MAX_PULLS, NEAR = 5, 45, 200, 20
"""Words of a line that is set apart; such lines, and blocks to each side, that are looked at."""
MAX_TEXT = 1_000_000
"""Longer texts are only searched for whole paragraphs."""


def repeated_blocks(blocks: Sequence[Block]) -> list[int]:
    """The blocks that print an earlier one again, letter case and marks apart; lines printed often are rubrics."""
    places: dict[str, list[int]] = {}
    for n, block in enumerate(blocks):
        if block.words >= MIN_WORDS and len(block.text) >= MIN_CHARS:
            key = " ".join(WORD.findall(block.text)).casefold()
            if len(key) >= MIN_CHARS:
                places.setdefault(key, []).append(n)
    return sorted(n for key, found in places.items() if len(found) == 2 or len(key) > MAX_RUBRIC for n in found[1:])


def pull_quotes(blocks: Sequence[Block]) -> list[int]:
    """The lines of their own that print again a part of what another block says, set apart to catch the eye.

    A line in quotation marks may repeat any words of the body; one without repeats words that stand in such marks.
    """
    size = sum(len(b.text) for b in blocks)
    short = [n for n, b in enumerate(blocks) if PULL_WORDS <= b.words <= MAX_PULL and len(b.text) >= MIN_CHARS]
    if size > MAX_TEXT or not short:
        return []
    forms = {n: _form(b.text) for n, b in enumerate(blocks)}
    said = {n: " \n ".join(_form(m[0]) for m in QUOTED.finditer(b.text)) for n, b in enumerate(blocks)}
    out: list[int] = []
    for n in short[:MAX_PULLS]:
        whole = QUOTED.fullmatch(blocks[n].text.strip()) is not None
        near = range(max(0, n - NEAR), min(len(blocks), n + NEAR + 1))
        if any(
            m != n and len(forms[m]) > len(forms[n]) and f" {forms[n]} " in f" {(forms if whole else said)[m]} "
            for m in near
        ):
            out.append(n)
    return out


def _form(line: str) -> str:
    return " ".join(WORD.findall(line)).casefold()


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of text[start:end], roughly: cut after a stop before a capital letter."""
    cuts = [start, *(m.end() for m in STOP.finditer(text, start, end)), end]
    for a, b in pairwise(cuts):
        while a < b and text[a].isspace():
            a += 1
        if a < b:
            yield a, b


def repeated_sentences(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """The sentences of the given blocks that print, in nearly the same words, what an earlier sentence says."""
    if len(text) > MAX_TEXT:
        return []
    seen: set[tuple[str, ...]] = set()
    out = []
    for block in blocks:
        for start, end in sentences(text, block.start, block.end):
            if end - start < RUN_CHARS:
                continue
            words = [m.span() for m in WORD.finditer(text, start, end)]
            forms = [text[a:b].casefold() for a, b in words]
            grams = [tuple(forms[i : i + GRAM]) for i in range(len(forms) - GRAM + 1)]
            if _longest(words, [g in seen for g in grams]) >= max(
                RUN_CHARS, RUN_SHARE * (words[-1][1] - words[0][0] if words else 0)
            ):
                out.append((start, end))
            seen.update(grams)
    return out


def _longest(words: Sequence[tuple[int, int]], known: Sequence[bool]) -> int:
    """Code points of the longest run of words in which every group of GRAM is known."""
    best, begin = 0, None
    for i, old in enumerate([*known, False]):
        if old and begin is None:
            begin = i
        if not old and begin is not None:
            best = max(best, words[i - 1 + GRAM - 1][1] - words[begin][0])
            begin = None
    return best
