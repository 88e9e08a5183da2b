"""Blocks: the paragraphs of a plain text, also where its lines were broken at a fixed width."""

from __future__ import annotations

import re
from dataclasses import dataclass

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
SENTENCE_END = re.compile(r"[.!?\u2026\u3002][\"\u201d\u2019'\u00bb)\]\s]*\Z")
INNER_STOP = re.compile(r"[.!?][\"\u201d\u2019')\]]*\s+[\"\u201c\u2018'(\[]?[A-Z\u0410-\u042f]")
WRAP_MIN, WRAP_MAX = 40, 110
"""Lengths between which lines broken at a fixed width lie."""


@dataclass(frozen=True, slots=True)
class Block:
    """Code points start..end of a text, without white space at either end; `gap` tells of a blank line before it."""

    start: int
    end: int
    text: str
    gap: bool
    words: int
    ends: bool

    @property
    def prose(self) -> bool:
        """Whether this reads like a sentence of an article."""
        return self.words >= 25 or (self.words >= 8 and self.ends) or (self.words >= 12 and self.inner)

    @property
    def inner(self) -> bool:
        """Whether a sentence ends inside it."""
        return INNER_STOP.search(self.text) is not None


def blocks(text: str) -> list[Block]:
    """The blocks of a text in order; every character but white space lies in exactly one."""
    out: list[Block] = []
    chunk: list[tuple[int, int, bool]] = []  # start, end, indented
    before, gap = 0, False
    for m in LINE.finditer(text):
        line = m[0]
        if not line.strip():
            continue
        start = m.start() + len(line) - len(line.lstrip())
        end = m.start() + len(line.rstrip())
        blank = len(BREAK.findall(text, before, m.start()) if m.start() - before < 1_000 else "  ") > 1
        blank = blank and text[before : m.start()] != "\r\n"
        if blank and chunk:
            out += _parts(text, chunk, gap)
            chunk, gap = [], True
        chunk.append((start, end, start > m.start()))
        before = m.end()
    return out + _parts(text, chunk, gap)


def _parts(text: str, chunk: list[tuple[int, int, bool]], gap: bool) -> list[Block]:
    """The lines between two blank lines: each a block, or joined where they were broken at a fixed width."""
    if len(chunk) < 2 or not _wrapped(text, chunk):
        return [_block(text, s, e, gap and not n) for n, (s, e, _) in enumerate(chunk)]
    out: list[Block] = []
    begin, stop = chunk[0][:2]
    indents = any(not x[2] for x in chunk[1:])
    for start, end, indented in chunk[1:]:
        if indented and indents:
            out.append(_block(text, begin, stop, gap and not out))
            begin = start
        stop = end
    return [*out, _block(text, begin, stop, gap and not out)]


def _wrapped(text: str, chunk: list[tuple[int, int, bool]]) -> bool:
    """Whether a good part of the lines go on in the middle of a sentence."""
    inner = chunk[:-1]
    if not all(e - s <= WRAP_MAX for s, e, _ in chunk) or sum(e - s >= WRAP_MIN for s, e, _ in inner) < 0.6 * len(
        inner
    ):
        return False
    return sum(text[s].islower() for s, _, _ in chunk[1:]) >= max(1, 0.35 * len(inner))


def _block(text: str, start: int, end: int, gap: bool) -> Block:
    words = text[start:end]
    return Block(start, end, words, gap, len(words.split()), SENTENCE_END.search(words[-40:]) is not None)
