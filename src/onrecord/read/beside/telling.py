"""Telling: the words of the outlet around one statement, where it says to whom and where something was said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read.intervals import merged
from onrecord.read.parse import Parse
from onrecord.read.quotes import Quotation
from onrecord.read.said.attribute import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Range = tuple[int, int]

ADDRESSING = frozenset({"address", "testify", "speak", "talk", "brief", "appear"})
"""Verbs that are taken for a cue at times: what follows them is who hears and where, not what is said."""

CHANNELS = frozenset({"twitter", "facebook", "telegram", "instagram", "youtube", "linkedin", "tiktok", "weibo"})
"""What is taken for a content at times: "wrote on Twitter"."""

WINDOW = 90
"""Tokens of a sentence looked at on either side of the cue."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The sentence of a cue: `verb` is the head of the cue, `tokens` the words of the outlet in it, in order.

    `base` is the code point of the article where the Doc begins; `cue` and `source` are token numbers.
    """

    doc: Doc
    base: int
    verb: Token
    tokens: tuple[Token, ...]
    free: frozenset[int]
    cue: frozenset[int]
    source: frozenset[int]

    @property
    def bounds(self) -> Range:
        """Where the words looked at begin and end, in code points of the article."""
        first, last = (self.tokens[0], self.tokens[-1]) if self.tokens else (self.verb, self.verb)
        return self.base + first.idx, self.base + last.idx + len(last)

    def range_of(self, first: int, stop: int) -> Range:
        """Tokens first..stop as code points of the article."""
        last = self.doc[stop - 1]
        return self.base + self.doc[first].idx, self.base + last.idx + len(last)


class Tellings:
    """The words of the outlet in one article, around any verb of it."""

    def __init__(self, parse: Parse, found: Sequence[Attribution], quotes: Sequence[Quotation]) -> None:
        self._parse = parse
        self._starts = [block.start for block, _ in parse.parsed]
        self._told: dict[int, list[Range]] = defaultdict(list)  # of each paragraph: what is not the outlet's own words
        contents = {
            r
            for a in found
            if a.lemma not in ADDRESSING
            for r in a.content
            if parse.text[slice(*r)].lower() not in CHANNELS
        }
        for start, end in {(q.start, q.end) for q in quotes} | contents:
            for n in range(max(bisect_right(self._starts, start) - 1, 0), bisect_left(self._starts, end)):
                self._told[n].append((start, end))

    def of(self, a: Attribution) -> Telling | None:
        """The telling of an attribution; None where its sentence was not parsed (a labelled turn)."""
        span = self._parse.span(a.verb, a.verb + 1) if a.cue else None
        return None if span is None else self.around(span[0], a.verb - span[0].idx, a.cue, a.source)

    def around(self, verb: Token, base: int, cue: Sequence[Range] = (), source: Sequence[Range] = ()) -> Telling:
        """The telling of a verb of the Doc that begins at the code point `base`."""
        at = base + verb.idx
        return _telling(verb, base, cue, source, self._told[bisect_right(self._starts, at) - 1])


def _telling(verb: Token, base: int, cue: Sequence[Range], source: Sequence[Range], told: Sequence[Range]) -> Telling:
    doc, sentence, at = verb.doc, verb.sent, base + verb.idx
    first, stop = max(sentence.start, verb.i - WINDOW), min(sentence.end, verb.i + WINDOW)
    start, end = base + doc[first].idx, base + doc[stop - 1].idx + len(doc[stop - 1])
    held = merged(r for r in told if r[0] < end and r[1] > start and not r[0] <= at < r[1])

    near = list(doc[first:stop])
    places = [(t.i, base + t.idx, base + t.idx + len(t)) for t in near]

    def among(ranges: Sequence[Range]) -> frozenset[int]:
        out, n = set(), 0
        for i, at, till in places:
            while n < len(ranges) and ranges[n][1] <= at:
                n += 1
            if n == len(ranges):
                break
            if ranges[n][0] < till:
                out.add(i)
        return frozenset(out)

    hidden, cues, sources = among(held), among(sorted(cue)), among(sorted(source))
    tokens = tuple(t for t in near if t.i not in hidden and not t.is_space)
    return Telling(doc, base, verb, tokens, frozenset(t.i for t in tokens), cues, sources)
