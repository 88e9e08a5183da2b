"""Whether the words around a time look ahead or back."""

from __future__ import annotations

import re

from onrecord.date.timex.lexicon import Lexicon

WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?|['\u2019]ll")
BOUNDARY = re.compile(
    r"(?<![A-Z])(?<![A-Z][a-z])[.!?][\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(]?[A-Z])|\n\s*\n|``|[;:]\s"
)
"""Where a sentence ends, but not after an initial or "Mr."."""

ASIDE = re.compile(r",[^,.;:!?\n\"\u201c\u201d]{2,70},")
"""What stands between a time and its clause: "On Monday, the minister said, they will meet"."""

KINDS = ("future_sign", "past_sign", "bare_sign", "perfect_sign")
SURE = 2
PERFECT = 5
"""Words back from "to expire" to "had"."""

BACK, AHEAD = 140, 80
"""Code points looked at before and after."""


def tense(text: str, start: int, end: int, words: Lexicon, back: int = BACK) -> int:
    """Above 0 for the future, below for the past, 0 where no word near by says: the nearest that does, first before.

    SURE (2) where the word itself says it, 1 where only its ending does. `back`: code points looked at before.
    """
    before = text[max(0, start - back) : start]
    cut = 0
    for m in BOUNDARY.finditer(before):
        cut = m.end()
    said = _nearest(WORD.findall(before[cut:])[::-1], words, back=True)
    if said:
        return said
    aside = ASIDE.match(text, end, end + AHEAD)
    begin = aside.end() if aside else end
    after = text[begin : begin + AHEAD]
    stop = BOUNDARY.search(after)
    return _nearest(WORD.findall(after[: stop.start()] if stop else after), words, back=False)


def _nearest(near: list[str], words: Lexicon, *, back: bool) -> int:
    """What the first word says that says something; two words can be one sign ("is to")."""
    future, past, bare, perfect = (words.signs.get(kind, frozenset()) for kind in KINDS)
    for i, word in enumerate(near):
        other = near[i + 1].lower() if i + 1 < len(near) else ""
        lower = word.lower()
        if lower in future or (f"{other} {lower}" if back else f"{lower} {other}") in future:
            return -SURE if back and not perfect.isdisjoint(w.lower() for w in near[i + 1 : i + 1 + PERFECT]) else SURE
        previous = other if back else near[i - 1].lower() if i else ""
        if previous in bare:
            continue
        if lower in past:
            return -SURE
        if word[0].islower() and _past_form(lower, words):
            return -SURE if previous in past else -1
    return 0


def _past_form(word: str, words: Lexicon) -> bool:
    """Whether a word looks like the past tense of a verb."""
    if len(word) <= 4 or word.endswith(words.endings.get("no_past_ending", ())):
        return False
    return word.endswith(words.endings.get("past_ending", ()))
