"""The furniture of a plain text: what stands around the article. Marked by spans, never taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.clean import repeats
from onrecord.clean.blocks import Block
from onrecord.clean.calendar import DATE_LINE
from onrecord.clean.credits.bylines import HEAD_BLOCKS, is_byline
from onrecord.clean.dateline.find import alone, opens
from onrecord.clean.furniture.lines import trained
from onrecord.clean.furniture.notes import notes
from onrecord.clean.furniture.phrases import REPORTERS, ends_with_credit, is_credit, wording
from onrecord.clean.furniture.promo import Promo, promo
from onrecord.clean.furniture.reasons import Reasons, dossiers, is_dossier, reason
from onrecord.clean.furniture.spared import spared, standfirst
from onrecord.clean.titles import Title, headline

CAPTION_CUE = re.compile(
    r"^(?:FILE|File)\b|\b(?:pictured|seen here|is seen|are seen|file photo|poses?|waves? |shakes? hands)\b"
    r"|\((?:[LRC]|left|right|centre|center)\)"
)
MAX_CAPTION = 300
LEAST_BODY, LEAST_LONG, LEAST_EXTRACTED, LONG = 0.5, 0.2, 0.06, 40
"""Below such a probability a block is not body; lower for LONG words and more, and where an extractor has chosen."""
LESS_SURE = 0.3
"""So much higher for what has the shape of a link to a collection."""
BODY_SHARE = 0.5
"""Nor is it body below this share of the highest probability."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What was found: (start, end, reason) in order, the title, promotions with an outlet, indexes of body blocks.

    `head` is the index of the first block that may belong to the article: some before its body.
    """

    marks: tuple[tuple[int, int, str], ...]
    title: Title | None
    promos: tuple[Promo, ...]
    body: tuple[int, ...]
    head: int


def furniture(
    text: str, blocks: Sequence[Block], declared_title: str | None = None, *, extracted: bool = False
) -> Furniture:
    """The furniture of a text; no character is in two marks. What is most like body always stays.

    `extracted`: the text is what was taken out of a page as its body, and so little of it is likely to be furniture.
    Lines that only name an author are among the marks: whoever takes them for the byline leaves these out.
    """
    wordings = [wording(b) for b in blocks]
    done: Reasons = {n: why for n, why in enumerate(wordings) if why is not None}
    promos = {n: p for n, b in enumerate(blocks) if (p := promo(text, b.start, b.end)) is not None}
    for n, p in promos.items():
        # The rest of the block is body; only a promotion that fills its line is furniture as a whole.
        if p.end >= blocks[n].end:
            done[n] = "promo"
        else:
            done.pop(n, None)
    done.update(dossiers(blocks, done))
    odds = trained().body(blocks, wordings)
    least, least_long = (LEAST_EXTRACTED, LEAST_EXTRACTED) if extracted else (LEAST_BODY, LEAST_LONG)
    most = max((x for n, x in enumerate(odds) if n not in done), default=0.0)
    doubtful = {
        n
        for n, (x, b) in enumerate(zip(odds, blocks, strict=True))
        if x < min(least if b.words < LONG else least_long, BODY_SHARE * most) + LESS_SURE * is_dossier(b)
        and n not in done
        and n not in promos
        and opens(text, b.start, b.end) is None
    }
    doubtful -= _enumerated(blocks, done, doubtful)
    doubtful -= spared(blocks, done, doubtful, odds, *_body(blocks, done, doubtful))
    first, last = _body(blocks, done, doubtful)
    doubtful -= {n for n in range(max(0, first - 1), first) if alone(blocks, n)}
    done.update({n: why for n, why in notes(blocks, done, doubtful, first).items() if n not in promos})
    title = headline(text, blocks, done, first, declared_title)
    at = title.block if title else None
    if at is not None:
        done.pop(at, None)
        doubtful -= standfirst(blocks, done, at, first)
    done.update(_captions(blocks, done, first, last, at))
    done.update({n: reason(blocks[n]) for n in doubtful if n not in done and n != at})
    body = [n for n in range(len(blocks)) if n not in done and n != at]
    printed = [blocks[n] for n in body]
    done.update({body[n]: "repeat" for n in (*repeats.repeated_blocks(printed), *repeats.pull_quotes(printed))})
    marks = [(blocks[n].start, blocks[n].end, str(why)) for n, why in done.items()]
    marks += [(p.start, p.end, "promo") for n, p in promos.items() if n not in done]
    kept = tuple(n for n in body if n not in done)
    marks += [(a, b, "repeat") for a, b in repeats.repeated_sentences(text, [blocks[n] for n in kept])]
    head = max(0, first - HEAD_BLOCKS)
    return Furniture(tuple(_joined(text, sorted(marks))), title, tuple(promos.values()), kept, head)


def _enumerated(blocks: Sequence[Block], done: Reasons, doubtful: set[int]) -> set[int]:
    """The blocks of lists inside the body: between a line of it that ends with a colon and the next one of it."""
    out: set[int] = set()
    run: list[int] = []
    inside = False
    for n, block in enumerate(blocks):
        if n in doubtful:
            run.append(n)
        else:
            if inside and n not in done:
                out.update(run)
            run, inside = [], n not in done and block.text[-1] == ":"
    return out


def _body(blocks: Sequence[Block], done: Reasons, doubtful: set[int]) -> tuple[int, int]:
    """The indexes of the first and the last block of the body's prose; (0, -1) when there is none."""
    body = [n for n in range(len(blocks)) if n not in done and n not in doubtful]
    prose = [n for n in body if blocks[n].prose] or body
    return (prose[0], prose[-1]) if prose else (0, -1)


def _captions(blocks: Sequence[Block], done: Reasons, first: int, last: int, title: int | None) -> Reasons:
    """What stands directly before a credit, or carries it at its own end."""
    out: Reasons = {}
    for n, block in enumerate(blocks):
        if n not in done:
            if n != title and block.words <= 60 and ends_with_credit(block):
                out[n] = "caption"
            continue
        if done[n] != "caption" or not is_credit(block.text):
            continue
        m = n - 1
        # The headline, and other furniture, may stand between a picture and its credit in the head.
        while m >= 0 and n < first and (m == title or m in done):
            m -= 1
        if m < 0 or m in done or m == title or DATE_LINE.fullmatch(blocks[m].text[:200]):
            continue
        before = blocks[m]
        head = last < 0 or n < first
        if (
            len(before.text) <= MAX_CAPTION
            and not REPORTERS.match(before.text)
            and not is_byline(before.text)
            and ((head and not before.prose) or not before.ends or CAPTION_CUE.search(before.text))
        ):
            out[m] = "caption"
    return out


def _joined(text: str, marks: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Marks without overlaps; repeats with only white space between become one."""
    out: list[tuple[int, int, str]] = []
    for start, end, why in marks:
        if out and start < out[-1][1]:
            start = out[-1][1]
            if start >= end:
                continue
        if out and why == out[-1][2] == "repeat" and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], end, why)
        else:
            out.append((start, end, why))
    return out
