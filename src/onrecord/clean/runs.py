"""Furniture by position: lists of links, tags and menus around the body. Works on the blocks of one text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.clean.blocks import Block
from onrecord.clean.phrases import BLANK
from onrecord.records import FurnitureReason

Reasons = dict[int, FurnitureReason]
"""Index of a block -> why it is furniture."""

RUN = 3
"""So many headline-like lines in a row are a list of links."""
MAX_LINK, MAX_MENU_WORDS = 150, 4
DOSSIER = re.compile(r"\S.{4,100}?\s?\((\d{1,4})\)")
TAG = re.compile(r"[^\s.!?:;\"\u201c\u201d][^.!?:;\"\u201c\u201d]{1,39}")
SMALL = frozenset("a an and as at by for from in into of off on or over the to up with vs via is".split())
NO_END = re.compile(r"[.,;:!\u2026]$")
QUOTE_OPEN = ('"', "\u201c", "\u201e", "\u00ab", "'", "\u2018")


def body_of(blocks: Sequence[Block], done: Reasons) -> tuple[int, int]:
    """The indexes of the first and the last block of prose; (0, -1) when there is none."""
    prose = [n for n, b in enumerate(blocks) if n not in done and b.prose]
    return (prose[0], prose[-1]) if prose else (0, -1)


def dossiers(blocks: Sequence[Block], done: Reasons) -> Reasons:
    """ "Topic (121)": the link to a collection, once in title case, or in any case where it is printed twice."""
    found = {n: m for n, b in enumerate(blocks) if n not in done and (m := _dossier(b))}
    often = Counter(_same(blocks[n].text) for n in found)
    return {n: "link-list" for n in found if often[_same(blocks[n].text)] > 1 or titled(blocks[n]) >= 0.7}


def _dossier(block: Block) -> bool:
    m = DOSSIER.fullmatch(block.text) if len(block.text) <= MAX_LINK else None
    return m is not None and not 1900 <= int(m[1]) <= 2099 and block.words >= 2


def _same(line: str) -> str:
    return BLANK.sub(" ", line).casefold()


def titled(block: Block) -> float:
    """The share of a line's longer words that begin with a capital, the first one left out."""
    words = [w for w in block.text.split()[1:] if w.lower() not in SMALL and any(c.isalpha() for c in w)]
    capital = sum(next(c for c in w if c.isalpha()).isupper() for w in words)
    return capital / len(words) if words else 0.0


def headline_like(block: Block) -> bool:
    """A short line without a stop at its end, as links are."""
    return (
        2 <= block.words <= 22
        and len(block.text) <= MAX_LINK
        and not NO_END.search(block.text)
        and not block.text[0].islower()
        and not block.inner
        # The rows of a table are no headlines.
        and sum(w[0].isalpha() or w[-1].isalpha() for w in block.text.split()) > 0.6 * block.words
    )


def link_lists(blocks: Sequence[Block], done: Reasons, last: int, title: int | None) -> Reasons:
    """Runs of headline-like lines in title case, and after the body in any case."""
    out: Reasons = {}
    run: list[int] = []
    fresh = 0
    for n, block in enumerate(blocks):
        tail = last >= 0 and n > last
        if n in done:
            continue
        fits = n != title and headline_like(block) and (tail or titled(block) >= 0.6)
        if fits and not (tail and not fresh and run and run[-1] <= last):
            run.append(n)
            continue
        if len(run) >= RUN:
            out.update(dict.fromkeys(run, "link-list"))
        run = [n] if fits else []
    if len(run) >= RUN:
        out.update(dict.fromkeys(run, "link-list"))
    return {n: why for n, why in out.items() if not _broken_prose(blocks, n)}


def _broken_prose(blocks: Sequence[Block], n: int) -> bool:
    """Whether a line goes on in the next one, in the middle of a sentence."""
    after = blocks[n + 1] if n + 1 < len(blocks) else None
    return after is not None and after.text[0].islower() and not after.gap


def menus(blocks: Sequence[Block], done: Reasons, first: int, last: int, title: int | None) -> Reasons:
    """Runs of lines of a few words, before and after the body."""
    out: Reasons = {}
    run: list[int] = []
    for n, block in enumerate(blocks):
        outside = last >= 0 and not first <= n <= last
        if n in done:
            continue
        if outside and n != title and block.words <= MAX_MENU_WORDS and not block.ends:
            run.append(n)
            continue
        if len(run) >= RUN + 1:
            out.update(dict.fromkeys(run, "navigation"))
        run = []
    if len(run) >= RUN + 1:
        out.update(dict.fromkeys(run, "navigation"))
    return out


def tags(blocks: Sequence[Block], done: Reasons, last: int) -> Reasons:
    """A line of names with commas between, after the end of the body."""
    out: Reasons = {}
    for n in range(last + 1, len(blocks)) if last >= 0 else ():
        text = blocks[n].text
        if n in done or len(text) > 300 or text.startswith(QUOTE_OPEN):
            continue
        parts = [p.strip() for p in text.split(",")]
        if len(parts) >= 3 and all(TAG.fullmatch(p) and len(p.split()) <= 5 for p in parts):
            out[n] = "link-list"
    return out
