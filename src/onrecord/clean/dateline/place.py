"""The place in a dateline: a town, its regions, further towns after strokes."""

from __future__ import annotations

import re

from onrecord.clean.dateline.day import day
from onrecord.clean.dateline.house import bare
from onrecord.clean.dateline.parts import BLANK, GAP, WORD, Part
from onrecord.clean.dateline.towns import settled
from onrecord.clean.tables import dateline_words, places

MAX_WORDS, MAX_LED_WORDS, MAX_REGIONS = 4, 7, 2
_ABBREVIATION = 6
_COUNTRY = re.compile(rf"\.{BLANK}([^\W\d_]{{4,20}})(?=\.{BLANK}\w+{BLANK}\d)")
_PLAIN_WORDS = re.compile(rf"[^\W\d_]+\.?(?:{BLANK}[^\W\d_]+\.?){{0,2}}(?=,)")


def place(text: str, at: int, stop: int) -> Part | None:
    """The name of a place at `at`: up to four words, its regions after commas, further places after strokes."""
    end = _name(text, at, stop)
    if end is None:
        return None
    regions, printed = 0, None
    while end < stop:
        mark = text[end]
        if mark == ".":
            # "Kyiv. Ukraine. July 3."
            country = _COUNTRY.match(text, end, stop)
            if country and places().get(country[1].casefold()) == "country":
                printed, end = f"{text[at:end]}, {country[1]}", country.end(1)
            break
        after = GAP.match(text, end + 1, stop)
        begin = after.end() if after else end + 1
        if mark == "," and regions < MAX_REGIONS:
            regions += 1
        elif mark != "/" or begin > end + 1:
            break
        more = _name(text, begin, stop, region=mark == ",")
        if more is None:
            break
        end = more
    name = printed or text[at:end]
    return Part("place", at, end, name, known=settled(name))


def _name(text: str, at: int, stop: int, *, region: bool = False) -> int | None:
    """The end of a name of a few words; None where no name begins."""
    end, words, most = None, 0, MAX_WORDS
    pos = at
    while pos < stop and words < most:
        m = WORD.match(text, pos, stop)
        if m is None or ((words or region) and (day(text, pos, stop) or bare(text, pos, stop))):
            break
        small = m[0].casefold()
        if words == 0 and small in dateline_words("lead"):
            most = MAX_LED_WORDS
        if not m[0][:1].isupper() and not (words and small in dateline_words("joiner")):
            break
        words += 1
        pos = m.end()
        if m[0][:1].isupper():
            end = pos
            if m[0].endswith(".") and not _shortened(text, m, stop, region):
                return pos - 1
        gap = GAP.match(text, pos, stop)
        if gap is None or gap.end() == pos:
            break
        pos = gap.end()
    return end


def _shortened(text: str, m: re.Match[str], stop: int, region: bool) -> bool:
    """Whether the stop after a word belongs to the name: "St.", "N.Y.", "Calif."."""
    word = m[0]
    plain = word[:-1].casefold()
    if word.casefold() in places() or "." in plain:
        return True
    if region and len(word) > 2:
        return len(word) <= _ABBREVIATION and not word[:-1].isupper() and places().get(plain) != "country"
    if plain in places():
        return False
    after = GAP.match(text, m.end(), stop)
    return (
        len(word) <= 4
        and after is not None
        and WORD.match(text, after.end(), stop) is not None
        and not day(text, after.end(), stop)
    )


def lower_place(text: str, at: int, stop: int) -> Part | None:
    """A place in small letters ("des moines"): up to three words before a comma."""
    m = _PLAIN_WORDS.match(text, at, stop)
    if m is None or m[0].split()[0].casefold() in dateline_words("function"):
        return None
    return Part("place", at, m.end(), m[0], known=settled(m[0]))
