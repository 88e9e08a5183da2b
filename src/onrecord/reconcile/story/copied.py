"""Copied: the stretches of words that two texts share, exactly and as long as they go.

Containment of word 5-grams (Broder 1997), with the places kept. Case, typography and quotation marks do not matter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from onrecord.read.quotes import quotations
from onrecord.reconcile.story.prints import GRAM
from onrecord.reconcile.story.profile import paragraphs, stretches
from onrecord.reconcile.story.words import WORD
from onrecord.records import Article

PLACES = 4
"""Places of one 5-gram in a text that are tried; a text that repeats itself more often is not searched to its end."""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of an article outside the furniture: folded, where each stands, and whether in quotation marks.

    `blocks` are the first words of the stretches between pieces of furniture: nothing goes on over them.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]
    blocks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """`length` words in a row that stand at word `a` of the one text and at word `b` of the other."""

    a: int
    b: int
    length: int


def read(article: Article) -> Text:
    """The words of an article."""
    words, starts, ends, blocks = list[str](), list[int](), list[int](), list[int]()
    body = list(stretches(article))
    for start, end in body:
        blocks.append(len(words))
        for m in WORD.finditer(article.text, start, end):
            words.append(m.group().casefold().replace("’", "'"))
            starts.append(m.start())
            ends.append(m.end())
    said = quotations(article.text, [p for stretch in body for p in paragraphs(article.text, *stretch)])
    opens = [q.start for q in said]

    def inside(at: int) -> bool:
        n = bisect_right(opens, at) - 1
        return n >= 0 and at < said[n].end

    return Text(tuple(words), tuple(starts), tuple(ends), tuple(map(inside, starts)), tuple(blocks))


def shared(a: Text, b: Text, least: int) -> list[Stretch]:
    """The stretches of `least` words or more (at least GRAM) that both have, by place in `b`, where none overlap."""
    places = dict[tuple[str, ...], list[int]]()
    for n in _grams(a):
        at = places.setdefault(a.words[n : n + GRAM], [])
        if len(at) < PLACES:
            at.append(n)
    found, done = list[Stretch](), 0
    for n in _grams(b):
        if n < done:
            continue
        best = max(
            (_grown(a, b, m, n, done) for m in places.get(b.words[n : n + GRAM], ())), key=_longest, default=None
        )
        if best is not None:
            done = best.b + best.length
            if best.length >= least:
                found.append(best)
    return found


def _longest(s: Stretch) -> tuple[int, int]:
    return s.length, -s.a


def _grams(text: Text) -> Iterator[int]:
    """Where a gram begins that does not run over furniture."""
    edges = [*text.blocks, len(text.words)]
    for first, last in pairwise(edges):
        yield from range(first, last - GRAM + 1)


def _grown(a: Text, b: Text, m: int, n: int, done: int) -> Stretch:
    """The longest stretch through a shared gram, not before word `done` of `b`."""
    low_a, high_a = _block(a, m)
    low_b, high_b = _block(b, n)
    back = 0
    while m - back > low_a and n - back > max(low_b, done) and a.words[m - back - 1] == b.words[n - back - 1]:
        back += 1
    on = GRAM
    while m + on < high_a and n + on < high_b and a.words[m + on] == b.words[n + on]:
        on += 1
    return Stretch(m - back, n - back, back + on)


def _block(text: Text, at: int) -> tuple[int, int]:
    n = bisect_right(text.blocks, at)
    return text.blocks[n - 1], text.blocks[n] if n < len(text.blocks) else len(text.words)


def narrated(a: Text, b: Text, s: Stretch) -> int:
    """The longest run of words of a stretch that stand outside quotation marks in both texts."""
    said = (a.quoted[s.a + n] or b.quoted[s.b + n] for n in range(s.length))
    return max((len(list(run)) for quoted, run in groupby(said) if not quoted), default=0)


def covered(stretches_: Sequence[Stretch], of_a: bool) -> int:
    """The words of a text that stretches cover, each counted once."""
    words = set[int]()
    for s in stretches_:
        first = s.a if of_a else s.b
        words.update(range(first, first + s.length))
    return len(words)
