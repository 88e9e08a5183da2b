"""Blocks: the paragraphs that are read, each with a shadow of the same length that a parser understands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.read.intervals import Intervals, merged

MAX_BLOCK_CHARS = 6_000
"""Longest stretch parsed at a time; a longer paragraph is cut at a sentence end or a space."""

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_WRAPPED_AT_LEAST = 45
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=[\"“„«(\[A-Z])")
_QUOTE_MARKS = frozenset("\"“„«‘'")
_MARKDOWN = re.compile(r"^ {0,3}(?:#{1,6} |> ?|[*+-] )+|\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`|!?\[|\](?:\([^()\s]*\))?")
_SPACE = re.compile(r"\s+")

_MOST_PUNCTUATION = 8
_PUNCTUATION_RUN = re.compile(r"[^\w\s]{9,}")
"""A tokenizer peels marks off one by one, each time looking at all that is left: long runs of them are cut short."""

_SHADOW = {ord(c): "'" for c in "‘’‚‛`´ʼ"} | {ord(c): '"' for c in "“”„‟«»＂〝〞"}
_SHADOW |= {ord(c): "-" for c in "‐‑‒"} | {0: " ", 0xAD: "-", 0xFFFD: " "}


@dataclass(frozen=True, slots=True)
class Block:
    """Code points start..end of an article's text, and `shadow`: the same stretch made plain.

    The shadow has one character for each code point, so an offset in it is an offset in the text less `start`.
    """

    start: int
    end: int
    shadow: str


def shadow(text: str) -> str:
    """The text with typographic variants made plain, of the same length in code points."""
    plain = _PUNCTUATION_RUN.sub(lambda m: m.group()[:_MOST_PUNCTUATION].ljust(len(m.group())), text.translate(_SHADOW))
    if plain.isascii() and plain.isprintable():
        return plain
    return "".join(
        " " if c.isspace() or unicodedata.category(c) in ("Cc", "Cf", "Cn", "Co", "Cs") else c for c in plain
    )


def paragraphs(text: str, skip: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """The (start, end) of each paragraph without outer white space, in order; `skip` (sorted or not) is left out.

    A line that goes on in the next one (hard-wrapped text) is joined with it: the first is long and ends no sentence,
    the next starts with a small letter and no blank line stands between. So is a line that ends in a colon with the
    quotation it announces.
    """
    skipped = Intervals(merged(skip))
    pieces = [p for m in _LINE.finditer(text) for p in _without(m.start(), m.end(), skipped)]
    found: list[tuple[int, int]] = []
    for start, end in (_trimmed(text, s, e) for s, e in pieces):
        if start == end:
            continue
        if found and _continues(text, found[-1], start):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def blocks(text: str, spans: Sequence[tuple[int, int]], *, markdown: bool = False) -> Iterator[Block]:
    """The paragraphs as blocks of at most MAX_BLOCK_CHARS; the marks of Markdown are blank in the shadow."""
    for start, end in spans:
        plain = shadow(text[start:end])
        if markdown:
            plain = _MARKDOWN.sub(lambda m: " " * len(m.group()), plain)
        at = 0
        while len(plain) - at > MAX_BLOCK_CHARS:
            cut = _cut(plain, at)
            yield Block(start + at, start + cut, plain[at:cut])
            at = cut
        yield Block(start + at, end, plain[at:])


def _cut(plain: str, at: int) -> int:
    limit = at + MAX_BLOCK_CHARS
    half = at + MAX_BLOCK_CHARS // 2
    last = None
    for m in _SENTENCE_END.finditer(plain, half, limit):
        last = m.end()
    if last is None:
        for m in _SPACE.finditer(plain, half, limit):
            last = m.end()
    return last or limit


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _without(start: int, end: int, skip: Intervals) -> Iterator[tuple[int, int]]:
    for s, e in skip.touching(start, end):
        if s > start:
            yield start, s
        start = max(start, e)
    if start < end:
        yield start, end


def _continues(text: str, before: tuple[int, int], start: int) -> bool:
    gap = text[before[1] : start]
    if text[before[1] - 1] == ":" and text[start] in _QUOTE_MARKS and gap.isspace():
        return True
    if gap.replace("\r\n", "\n").count("\n") != 1 or start - before[1] > 4:
        return False
    line_start = max(text.rfind("\n", before[0], before[1]) + 1, before[0])
    return (
        before[1] - line_start >= _WRAPPED_AT_LEAST
        and text[before[1] - 1] not in '.!?:;"”»’…'
        and text[start].islower()
    )
