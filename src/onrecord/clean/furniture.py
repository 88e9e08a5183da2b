"""The furniture of a plain text: what stands around the article. Marked by spans, never taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.clean import repeats, runs
from onrecord.clean.blocks import Block
from onrecord.clean.calendar import DATE_LINE
from onrecord.clean.phrases import REPORTERS, ends_with_credit, is_credit, wording
from onrecord.clean.promo import Promo, promo
from onrecord.clean.runs import Reasons
from onrecord.clean.titles import Title, headline

CAPTION_CUE = re.compile(
    r"^(?:FILE|File)\b|\b(?:pictured|seen here|is seen|are seen|file photo|poses?|waves? |shakes? hands)\b"
    r"|\((?:[LRC]|left|right|centre|center)\)"
)
MAX_CAPTION = 300


@dataclass(frozen=True, slots=True)
class Furniture:
    """What was found: (start, end, reason) in order, the title, promotions with an outlet, indexes of body blocks."""

    marks: tuple[tuple[int, int, str], ...]
    title: Title | None
    promos: tuple[Promo, ...]
    body: tuple[int, ...]


def furniture(text: str, blocks: Sequence[Block], declared_title: str | None = None) -> Furniture:
    """The furniture of a text; no character is in two marks. Body sentences are never marked on suspicion alone."""
    done: Reasons = {n: why for n, b in enumerate(blocks) if (why := wording(b)) is not None}
    promos = {n: p for n, b in enumerate(blocks) if (p := promo(text, b.start, b.end)) is not None}
    for n, p in promos.items():
        # The rest of the block is body; only a promotion that fills its line is furniture as a whole.
        if p.end >= blocks[n].end:
            done[n] = "promo"
        else:
            done.pop(n, None)
    done.update(runs.dossiers(blocks, done))
    first, last = runs.body_of(blocks, done)
    title = headline(text, blocks, done, first, declared_title)
    at = title.block if title else None
    if at is not None:
        done.pop(at, None)
    done.update(_captions(blocks, done, first, last, at))
    done.update(runs.link_lists(blocks, done, last, at))
    done.update(runs.tags(blocks, done, last))
    done.update(runs.menus(blocks, done, first, last, at))
    for n in repeats.repeated_blocks(blocks):
        if n != at:
            done.setdefault(n, "repeat")
    marks = [(blocks[n].start, blocks[n].end, str(why)) for n, why in done.items()]
    marks += [(p.start, p.end, "promo") for n, p in promos.items() if n not in done]
    body = tuple(n for n in range(len(blocks)) if n not in done and n != at)
    marks += [(a, b, "repeat") for a, b in repeats.repeated_sentences(text, [blocks[n] for n in body])]
    return Furniture(tuple(_joined(text, sorted(marks))), title, tuple(promos.values()), body)


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
