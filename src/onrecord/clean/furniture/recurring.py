"""Lines that an outlet prints around many of its articles: found by reading several of them side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.clean.blocks import Block, blocks
from onrecord.clean.calendar import DATE
from onrecord.clean.credits.bylines import is_byline

MIN_TEXTS, MIN_SHARE = 3, 0.1
"""A line recurs when so many different articles print it, and such a share of all."""
HEAD, TAIL, MAX_LINE = 10, 20, 200
"""So many blocks from either end, and so many code points in a line, are looked at."""
DIGITS = re.compile(r"\d+")

Spans = tuple[tuple[int, int], ...]


def recurring(texts: Iterable[str]) -> tuple[Spans, ...]:
    """For each text of one outlet, (start, end) in code points of the lines at its head or end that others print too.

    Numbers, letter case and white space do not count ("Comments (12)"). Texts that share their longest paragraph are
    versions of one article and count once. Bylines and lines with a date are left alone: they tell of the article.
    """
    stories, seen = dict[str, int](), dict[str, set[int]]()
    edges = list[list[tuple[Block, str]]]()  # all that is kept of a text: an outlet can have very many
    for found in map(blocks, texts):
        story = stories.setdefault(_longest(found), len(stories))
        edges.append(list(_edges(found)))
        for _, form in edges[-1]:
            seen.setdefault(form, set()).add(story)
    least = max(MIN_TEXTS, MIN_SHARE * len(stories))
    return tuple(
        tuple((b.start, b.end) for b, form in lines if len(seen[form]) >= least and not _of_one(b.text))
        for lines in edges
    )


def _edges(found: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """The short blocks near either end, each with its normal form."""
    for n, block in enumerate(found):
        if (n < HEAD or n >= len(found) - TAIL) and len(block.text) <= MAX_LINE:
            yield block, _form(block.text)


def _of_one(line: str) -> bool:
    """Whether a line tells of one article, however often it is printed."""
    return is_byline(line) or DATE.search(line) is not None


def _form(line: str) -> str:
    return DIGITS.sub("0", " ".join(line.casefold().split()))


def _longest(found: Sequence[Block]) -> str:
    """What tells one article from another: its longest block."""
    return _form(max((b.text for b in found), key=len, default=""))
