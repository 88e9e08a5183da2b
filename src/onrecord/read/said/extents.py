"""Extents: the stretches of an article that a content covers, made whole at quotation marks, trimmed at the edges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.read.intervals import merged
from onrecord.read.quotes import Quotation

Range = tuple[int, int]


def with_own_words(quoted: list[Range], clause: Sequence[Range], quotes: Sequence[Quotation]) -> list[Range]:
    """A quotation and the reporter's own words of the same clause: he stressed that A, but "B"."""
    own = [r for r in clause if not _inside(r, quotes)]
    return merged(quoted + own)


def _inside(r: Range, quotes: Sequence[Quotation]) -> bool:
    return any(q.start - 1 <= r[0] and r[1] <= q.end + 1 for q in quotes)


def clipped(content: list[Range], quotes: Sequence[Quotation], verb: int) -> list[Range]:
    """A cue inside a quotation announces nothing outside it."""
    for q in quotes:
        if q.start <= verb < q.end:
            return [(max(a, q.start), min(b, q.end)) for a, b in content if a < q.end and b > q.start]
    return content


def whole_quotations(
    content: list[Range], quotes: Sequence[Quotation], taken: Sequence[Range], verb: int
) -> list[Range]:
    """Content that runs into a quotation takes all of it, unless somebody else says it or the cue stands inside it."""
    grown = list(content)
    for q in quotes:
        if q.start <= verb < q.end or any(q.start < b and a < q.end for a, b in taken):
            continue
        for a, b in content:
            if q.start < b and a < q.end:
                grown.append((q.start, q.end))
    return merged(grown)


_OPENERS, _CLOSERS = frozenset("([<$€£#@…"), frozenset(")]>%!?…$€£")


def trimmed(text: str, start: int, ranges: Iterable[Range]) -> list[Range]:
    """Ranges without marks and punctuation at their edges; `text` begins at code point `start`."""
    found = []
    for a, b in ranges:
        while a < b and not (text[a - start].isalnum() or text[a - start] in _OPENERS):
            a += 1
        while b > a and not (text[b - start - 1].isalnum() or text[b - start - 1] in _CLOSERS):
            b -= 1
        if b > a:
            found.append((a, b))
    return found
