"""Selves: the words by which a speaker means himself ("I think") and those that mean his side ("we cannot")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

Range = tuple[int, int]

_WE = re.compile(r"\b(?:[Ww]e|WE|[Oo]urs?|[Oo]urselves|us)\b")
_I = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Mm]ine)\b")

_EVERYBODY = re.compile(
    r"\w+(?:['’]\w+)?(?:\s+(?:all|both|each)\b(?!\s+(?:agree that|options|measures|steps))"
    r"|\s+(?:here\s+)?in\s+the\s+(?:west|east|world|media|press|region|north|south)\b"
    r"|\s+(?:as\s+)?(?:humans?|human\s+beings|people|citizens|journalists|reporters|voters|women|men|parents|consumers"
    r"|Europeans|Americans|Russians|Ukrainians|Germans|Christians|Muslims|Jews|taxpayers|scientists|experts)\b"
    r"|\s+(?:planet|world|age|times?|era|common|shared|mutual|two|both|bilateral|respective|civili[sz]ation|species)\b"
    r"|(?:['’]ve|\s+have|)\s+had\s+(?:\w+\s+){0,4}(?:talks?|meetings?|discussions?|exchanges?|conversations?)\b"
    r"|(?:['’]ve|\s+have|\s+had)?\s+(?:just\s+|also\s+|both\s+)?(?:agreed|met|discussed|talked|spoke|spoken|exchanged)\b"
    r"(?!\s+(?:at|in|to\s+(?:increase|send|strengthen|raise|deploy|support))\b))",
    re.IGNORECASE,
)
"""After "we": everybody, or two sides that met; neither is the speaker's institution."""
_ANYBODY = re.compile(
    r"(?:\bas|\b(?:both|all|each|neither|either|two|many|some|most|none|any)\s+of|\blet|\bbetween|\btell|\btold|\bask"
    r"|\bbelieve|\btrust|\bshow|\bgive|\bremind|\bworld\s+around)\s+\Z",
    re.IGNORECASE,
)
"""Before "we" or "us": "as we know", "all of us", "let us"."""
_TOGETHER = re.compile(r"\b(?:each\s+other|one\s+another)\b", re.IGNORECASE)
_FILLER = re.compile(
    r"I(?:['’](?:d|ll|ve|m))?\s+(?:(?:would|can|have|already|must|just|also)\s+)*"
    r"(?:said|mean|guess|repeat|told|say|tell|mentioned|stress|note|add|remind|assure|confirm|announce|emphasi[sz]e)\b",
)
"""What a speaker says in passing, for himself or not."""
_NUMERAL = re.compile(r"(?:\b(?:War|Act|Part|Chapter|Type|Phase|Class|Elizabeth|Charles|Nicholas|Peter|Paul)\s+)\Z")
_END = re.compile(r"[.!?]")
_REACH, _MOST = 90, 3


def ourselves(text: str, stretches: Iterable[Range]) -> list[Range]:
    """The first words that mean the speaker's own side, in code points; "we" of everybody or of two sides left out."""
    return _first(_ours(text, stretches))


def myself(text: str, stretches: Iterable[Range]) -> list[Range]:
    """The first words by which the speaker means himself, in code points."""
    return _first(_mine(text, stretches))


def _first(found: Iterator[Range]) -> list[Range]:
    return [r for _, r in zip(range(_MOST), found, strict=False)]


def _ours(text: str, stretches: Iterable[Range]) -> Iterator[Range]:
    for start, end in stretches:
        for m in _WE.finditer(text, start, end):
            if _EVERYBODY.match(text, m.start(), end) or _ANYBODY.search(text, max(start, m.start() - 24), m.start()):
                continue
            stop = _END.search(text, m.end(), min(end, m.end() + _REACH))
            if not _TOGETHER.search(text, m.end(), stop.start() if stop else min(end, m.end() + _REACH)):
                yield m.span()


def _mine(text: str, stretches: Iterable[Range]) -> Iterator[Range]:
    for start, end in stretches:
        for m in _I.finditer(text, start, end):
            if m.group() == "I" and (
                _FILLER.match(text, m.start(), end)
                or _NUMERAL.search(text, max(start, m.start() - 12), m.start())
                or text[m.end() : m.end() + 1] == "."
            ):
                continue
            yield m.span()


def without(stretches: Sequence[Range], holes: Sequence[Range]) -> list[Range]:
    """Sorted stretches less some holes; both in code points."""
    out: list[Range] = []
    n = 0
    for start, end in stretches:
        while n < len(holes) and holes[n][1] <= start:
            n += 1
        k = n
        while k < len(holes) and holes[k][0] < end:
            if start < holes[k][0]:
                out.append((start, holes[k][0]))
            start = max(start, holes[k][1])
            k += 1
        if start < end:
            out.append((start, end))
    return out
