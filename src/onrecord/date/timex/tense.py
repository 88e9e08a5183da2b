"""Whether the words around a time look ahead or back."""

from __future__ import annotations

import re

from onrecord.date.timex.lexicon import Lexicon
from onrecord.date.timex.signs import Signs

WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*|['\u2019]ll")
BOUNDARY = re.compile(
    r"(?<![A-Z])(?<![A-Z][a-z])[.!?][\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(]?[A-Z])|\n\s*\n|``|[;:]\s"
)
"""Where a sentence ends, but not after an initial or "Mr."."""

ASIDE = re.compile(r",[^,.;:!?\n\"\u201c\u201d]{2,70},")
"""What stands between a time and its clause: "On Monday, the minister said, they will meet"."""

ATTRIBUTION = re.compile(r",?[\"'\u201d\u2019]{0,2}\s+([^,.;:!?\n\"\u201c\u201d]{2,60})(?:[.!?]|\Z)")
"""What may only tell who says so: "takes effect on Saturday, the minister said"."""

SPEAKER = 5
"""Words of an attribution before its verb."""

NEAR = 7
"""Words between a time and a verb in the present tense: "go to the polls on Sunday"."""

BACK, AHEAD = 140, 80
"""Code points looked at before and after."""


def tense(text: str, start: int, end: int, words: Lexicon, back: int = BACK, *, weekday: bool = False) -> int:
    """Above 0 for the future, below for the past, 0 where no word near by says: the nearest that does, first before.

    SURE (2) where the word itself says it, 1 where only its form does. `back`: code points looked at before.
    `weekday`: whether the time is a weekday, for which a thing is due ("a strike for Monday").
    """
    signs = Signs(words)
    before = text[max(0, start - back) : start]
    cut = 0
    for m in BOUNDARY.finditer(before):
        cut = m.end()
    near = WORD.findall(before[cut:])[::-1]
    beside = len(WORD.findall(before[max(cut, before.rfind(",") + 1) :]))
    said = signs.set_for(near, weekday=weekday) or signs.before(near, min(beside, NEAR))
    if said:
        return said
    aside = ASIDE.match(text, end, end + AHEAD)
    begin = aside.end() if aside and signs.aside(WORD.findall(aside[0])) else end
    after = text[begin : begin + AHEAD]
    stop = BOUNDARY.search(after)
    after = after[: stop.start()] if stop else after
    speaker = ATTRIBUTION.match(after) if after[:1] in MARKS and signs.within(near) else None
    if speaker and signs.speaks(WORD.findall(speaker[1])[: SPEAKER + 1]):
        return 0
    return signs.after(WORD.findall(after), NEAR if back == BACK else 0)


MARKS = frozenset(",\"'\u201d\u2019")
