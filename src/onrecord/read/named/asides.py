"""Asides: what stands in brackets right behind a name and is the same in short or in another script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.read.named.lexicon import forms

_ASIDE = re.compile(r"(?<=[\w.]) \((?:(?:in|the|or) )?(?:[A-Z][a-z]+: )?(?P<in>[^\W\d_][\w.&’' -]{1,60}?)\)")
_ACRONYM = re.compile(r"[A-Z][A-Za-z&-]{0,8}[A-Z]")


@dataclass(frozen=True, slots=True)
class Aside:
    """Code points start..end of a text: another form of what the words that end at `behind` name."""

    behind: int
    start: int
    end: int
    words: str
    acronym: bool


def asides(text: str) -> Iterator[Aside]:
    """The acronyms and the names in another script, each right behind a name: "National Grain Board (NGB)"."""
    for m in _ASIDE.finditer(text):
        words = m["in"]
        short = _ACRONYM.fullmatch(words) is not None
        if (short and words not in forms()) or is_foreign(words):
            yield Aside(m.start(), *m.span("in"), words, short)


def is_foreign(words: str) -> bool:
    """Whether words hold letters and none of them is Latin."""
    letters = [c for c in words if c.isalpha()]
    return bool(letters) and all(ord(c) > 0x24F for c in letters)
