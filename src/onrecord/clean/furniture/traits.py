"""What a model of line roles looks at: each block of a text as a row of numbers, which hold no word of a topic."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from onrecord.clean.blocks import INNER_STOP, Block
from onrecord.clean.calendar import DATE, DATE_LINE
from onrecord.clean.credits.bylines import is_byline
from onrecord.clean.furniture.reasons import stems
from onrecord.clean.tables import function_words, line_cues, phrase_words

Matrix = NDArray[np.float32]

LOOK, LOOK_WORDS = 300, 40
"""So many code points, and so many words, of a block are looked at; its length counts whole."""
WORD_SIZES = (1, 2, 4, 8, 15, 30)
REASONS = ("navigation", "share", "promo", "caption", "copyright")
YEAR, CLOCK = (
    re.compile(r"\b(?:19|20)\d\d\b"),
    re.compile(r"\b\d\d?[:.]\d\d(?!\d)|\b\d\d? ?[ap]\.?m\b|\bUhr\b", re.IGNORECASE),
)
AGO = re.compile(
    r"\b\d+ ?(?:seconds?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|[hmd]) ago\b|\bvor \d+ ", re.IGNORECASE
)
ADDRESS = re.compile(r"://|www\.|\.(?:com|org|net|de|co\.uk|ru|info)\b|@\w+\.")
GLUED = re.compile(r"[a-z\u00df-\u00ff\u0430-\u044f][A-Z\u00c0-\u00de\u0410-\u042f]")
COUNT = re.compile(r"[(\[]\d{1,6}[)\]]$|\s\d{1,6}$")
QUOTES = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u00bb]")
MARKS = re.compile(r"[|\u00b7\u2022\u203a\u00bb\u00ab\u2192\u2190\u25b6\u25ba>/\\_*=#@+~\u2026]")
STEM = re.compile(r"\w{4,}")


def traits(blocks: Sequence[Block], wordings: Sequence[str | None]) -> Matrix:
    """The numbers of each block: one row a block, `width()` columns. Time is linear in the text.

    `wordings` holds why each block is furniture by its wording, None where it is not.
    """
    if not blocks:
        return np.zeros((0, width()), np.float32)
    seen: dict[str, list[float]] = {}
    own = []
    for block, why in zip(blocks, wordings, strict=True):
        # Pages print many lines twice.
        if block.text not in seen:
            seen[block.text] = _own(block, why)
        own.append(seen[block.text])
    return np.hstack([np.array(own, np.float32), _around(blocks)]).astype(np.float32)


@cache
def width() -> int:
    """How many numbers a block has."""
    block = Block(0, 1, "x", False, 1, False)
    return len(_own(block, None)) + int(_around([block]).shape[1])


def _own(block: Block, why: str | None) -> list[float]:
    """What a block shows by itself."""
    text = block.text[:LOOK]
    words = text.split()[:LOOK_WORDS]
    count, chars = len(words), len(text)
    lower = [w.strip(".,;!?()\"'").casefold() for w in words]
    first, last = text[0], block.text[-1]
    longer = [w for w in words[1:] if len(w) > 3 and w[0].isalpha()]
    small = sum(map(function_words().__contains__, lower))
    known = sum(map(phrase_words().__contains__, lower[:12]))
    told = stems(words)
    size = block.words
    letters = sum(map(str.isalpha, text))
    digits = sum(map(str.isdigit, text))
    dated = digits > 0 and DATE.search(text) is not None
    quotes = len(QUOTES.findall(text))
    return [
        math.log1p(len(block.text)) / 8,
        math.log1p(size) / 6,
        *(float(size <= x) for x in WORD_SIZES),
        float(block.ends),
        float(last in "?!"),
        float(last == ":"),
        float(block.text.endswith(("...", "\u2026", "[\u2026]", "[...]"))),
        float(last in ",;-\u2013"),
        math.log1p(len(INNER_STOP.findall(text))),
        float(first.isupper()),
        float(first.islower()),
        float(first.isdigit()),
        float(first in "\"\u201c\u201e\u00ab'\u2018"),
        float(not first.isalnum()),
        sum([w[0].isupper() for w in longer]) / len(longer) if longer else 0.5,
        float(letters > 3 and text.isupper()),
        digits / chars,
        (chars - letters - digits - count + 1) / chars,
        float(dated),
        float(dated and size <= 12 and DATE_LINE.fullmatch(text) is not None),
        float(digits > 0 and YEAR.search(text) is not None),
        float(digits > 0 and CLOCK.search(text) is not None),
        float(digits > 0 and AGO.search(text) is not None),
        float(digits > 0 and COUNT.search(text) is not None),
        text.count(",") / count,
        small / count,
        float(small > 0),
        sum([w[0].islower() for w in words]) / count,
        min(letters / count, 15) / 15,
        min(len(MARKS.findall(text)) / count, 2.0),
        float(ADDRESS.search(text) is not None),
        float(GLUED.search(text) is not None),
        min(quotes, 4) / 4,
        float(why is not None),
        *(float(why == x) for x in REASONS),
        float(is_byline(text)),
        known / min(count, 12),
        float(known == min(count, 12)),
        *(float(not cue.isdisjoint(told)) for cue in line_cues().values()),
    ]


def _around(blocks: Sequence[Block]) -> Matrix:
    """What a block's place and its neighbours show."""
    n = len(blocks)
    at = np.arange(n)
    size = np.array([min(len(b.text), 4_000) for b in blocks], float)
    words = np.array([b.words for b in blocks], float)
    prose = np.array([b.prose for b in blocks])
    mass = size * prose
    total = mass.sum() + 1.0
    before = np.cumsum(mass) - mass
    lengths = np.log1p(size)
    step = np.abs(np.diff(lengths, prepend=lengths[:1], append=lengths[-1:]))
    columns: list[NDArray[np.float64]] = [
        at / n,
        np.log1p(at) / 6,
        np.log1p(n - 1 - at) / 6,
        np.full(n, math.log1p(n) / 6),
        prose.astype(float),
        before / total,
        1 - (before + mass) / total,
        np.full(n, total / (size.sum() + 1.0)),
        np.full(n, prose.mean()),
        np.log1p(_since(prose)) / 5,
        np.log1p(_since(prose[::-1])[::-1]) / 5,
        *(_mean(prose.astype(float), w) for w in (2, 5, 12)),
        *(_mean(lengths, w) / 8 for w in (1, 3, 8)),
        np.log1p(_run(~prose)) / 5,
        np.log1p(_run(prose)) / 5,
        step[:-1],
        step[1:],
    ]
    gain = np.where(prose, np.minimum(3.0, words / 12), 0.0)
    for loss in (0.3, 1.0):
        start, stop = _heaviest(np.where(prose, gain, -loss))
        columns += [
            ((at >= start) & (at < stop)).astype(float),
            np.log1p(np.maximum(start - at, 0)) / 5,
            np.log1p(np.maximum(at - stop + 1, 0)) / 5,
        ]
    columns += _shared(blocks, prose)
    return np.stack(columns, axis=1).astype(np.float32)


def _since(flags: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How many blocks back the last flagged one stands before each; the block's own number plus one when none does."""
    at = np.arange(len(flags))
    last = np.maximum.accumulate(np.where(flags, at, -1))
    return np.asarray(at - np.concatenate([[-1], last[:-1]]), np.float64)


def _run(flags: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The length of the run of flagged blocks that each lies in; 0 outside."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(int), [0]])))
    out = np.zeros(len(flags))
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        out[start:stop] = stop - start
    return out


def _mean(values: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """The mean over the block and `reach` neighbours on each side, as far as the text goes."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    at = np.arange(len(values))
    low, high = np.maximum(at - reach, 0), np.minimum(at + reach + 1, len(values))
    return np.asarray((sums[high] - sums[low]) / (high - low), np.float64)


def _heaviest(gains: NDArray[np.float64]) -> tuple[int, int]:
    """The stretch of blocks with the greatest sum (Kadane): its start and stop."""
    best, found, start, total = 0.0, (0, 0), 0, 0.0
    for n, gain in enumerate(gains.tolist()):
        if total <= 0:
            start, total = n, 0.0
        total += gain
        if total > best:
            best, found = total, (start, n + 1)
    return found


def _shared(blocks: Sequence[Block], prose: NDArray[np.bool_]) -> list[NDArray[np.float64]]:
    """Whether a line is printed twice, and which share of its longer words the first line and other prose have."""
    stems = [{w[:6] for w in STEM.findall(b.text[:LOOK].casefold())} for b in blocks]
    lines = [b.text[:100].casefold() for b in blocks]
    often = Counter(lines)
    heads = Counter(" ".join(x.split()[:2]) for x in lines)
    told = Counter(w for s, p in zip(stems, prose, strict=True) if p for w in s)
    top = stems[0]
    twice = [float(often[x] > 1) for x in lines]
    alike = [math.log1p(heads[" ".join(x.split()[:2])] - 1) / 3 for x in lines]
    title = [len(s & top) / len(s) if s and n else 0.0 for n, s in enumerate(stems)]
    common = [sum([told[w] > p for w in s]) / len(s) if s else 0.0 for s, p in zip(stems, prose.tolist(), strict=True)]
    return [np.array(x) for x in (twice, alike, title, common)]
