"""The headline of a plain text: the declared one where it stands in the text, else the line that looks like one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.clean.blocks import Block
from onrecord.clean.calendar import DATE, DATE_LINE
from onrecord.clean.credits.bylines import is_byline
from onrecord.clean.dateline.find import alone, opens
from onrecord.clean.furniture.phrases import is_credit
from onrecord.clean.furniture.reasons import headline_like, titled

MIN_WINDOW = 3
"""Longer words of a first line that may be the page's title."""
MAX_HEAD = 40
"""So many blocks before the body may hold the headline."""
LOOK = 20_000
BARS = re.compile(r" [|\u00b7\u2022] ")
CLOCK = re.compile(r"\d\d?[:.h]\d\d(?!\d)(?: ?[ap]\.?m\b\.?)?\W")
"""An hour: it opens an entry of a running report, or a stamp."""
QUOTED = re.compile(r"[\"\u201c\u201e\u00ab][^\"\u201c\u201d\u00bb]{6,}[\"\u201d\u201c\u00bb]")
WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Title:
    """Code points start..end of the headline and the block that it fills; `block` is None where it is part of one."""

    start: int
    end: int
    block: int | None


def headline(
    text: str, blocks: Sequence[Block], done: Mapping[int, str], first: int, declared: str | None
) -> Title | None:
    """The headline's place; None when the text has none. A lede is never taken for one."""
    if declared and declared.strip():
        return _located(text, blocks, declared)
    if len(blocks) < 2 or not any(b.prose for b in blocks):
        return None
    fits = [n for n in range(max(0, first - MAX_HEAD), first) if n not in done and _fits(text, blocks, n)]
    if not fits:
        return None
    lede = {w for b in blocks[first : first + 2] for w in _stems(b.text[:600])}
    credited = {n for n in fits if n + 1 < len(blocks) and is_credit(blocks[n + 1].text)}
    window = _stems(blocks[0].text)
    window = window if len(window) >= MIN_WINDOW else set()  # a name is no title
    signed = {n for n in fits if n + 1 < len(blocks) and _signs(blocks[n + 1].text)}
    fits = _above(blocks, fits, first)

    def score(n: int) -> float:
        # A page names itself in its first line, with its site ("Title | Site"), and again above the article.
        again = _share(blocks[n].text, window) if n else 0.0
        again += 0.3 * (n in signed)
        return _score(blocks[n], lede, last=n == fits[-1], credited=n in credited) + again - 0.02 * min(first - n, 20)

    best = max(fits, key=lambda n: (score(n), -n))
    return Title(blocks[best].start, blocks[best].end, best)


def _above(blocks: Sequence[Block], fits: Sequence[int], first: int) -> list[int]:
    """The candidates without those below the last byline, where one stands directly above it.

    Between byline and body stand the author's office and pull quotes.
    """
    signed = next((n for n in range(first - 1, -1, -1) if is_byline(blocks[n].text)), None)
    return [n for n in fits if n < signed] if signed is not None and signed - 1 in fits else list(fits)


def _signs(line: str) -> bool:
    """Whether a line gives the author or the day of an article."""
    return is_byline(line) or DATE_LINE.fullmatch(line[:200]) is not None


def _fits(text: str, blocks: Sequence[Block], n: int) -> bool:
    block = blocks[n]
    follows = blocks[n + 1]
    return (
        headline_like(block)
        and not (follows.text[0].islower() and not follows.gap)
        and not is_byline(block.text)
        and not DATE_LINE.fullmatch(block.text)
        and not is_credit(block.text)
        and not CLOCK.match(block.text)
        and opens(text, block.start, block.end) is None
        and not alone(blocks, n)
    )


def _score(block: Block, lede: set[str], *, last: bool, credited: bool) -> float:
    """How much a line looks like the headline: of what the lede says, in title case, in more than a few words."""
    score = min(1.0, 2 * _share(block.text, lede)) + 0.5 * titled(block) + 0.6 * (4 <= block.words <= 20) + 0.1 * last
    score += block.text.startswith("# ")  # Markdown
    # What somebody says is the headline of an interview; it need not tell of the lede.
    score += 0.8 * (QUOTED.fullmatch(block.text) is not None)
    # Mastheads have bars and dates; what stands directly before a credit is more often the caption.
    return (
        score
        - 0.4 * (BARS.search(block.text) is not None)
        - 0.7 * (DATE.search(block.text) is not None)
        - 0.5 * credited
    )


def _share(line: str, words: set[str]) -> float:
    """The share of a line's longer words that are among the others; of four at least: one is not all."""
    mine = _stems(line)
    return sum(w in words for w in mine) / max(len(mine), 4)


def _stems(line: str) -> set[str]:
    return {w[:5] for w in WORD.findall(line.casefold())}


def _located(text: str, blocks: Sequence[Block], declared: str) -> Title | None:
    """Where the declared headline is printed near the top, white space and letter case apart."""
    words = declared.split()
    if not words or len(declared) > 1_000:
        return None
    pattern = r"\s+".join(re.escape(w) for w in words)
    m = re.compile(pattern, re.IGNORECASE).search(text, 0, LOOK)
    if m is None or m.end() == m.start():
        return None
    for n, block in enumerate(blocks):
        if block.start <= m.start() < block.end:
            rest = (text[block.start : m.start()] + text[m.end() : block.end]).strip(" .|-\u2013\u2014")
            if not rest:
                return Title(m.start(), m.end(), n)
            # Words of the lede that happen to be the headline's are no headline.
            return Title(m.start(), m.end(), None) if n == 0 and m.start() == block.start else None
        if block.start > m.start():
            break
    return None
