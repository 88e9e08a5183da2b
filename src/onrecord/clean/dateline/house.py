"""The agency in a dateline: in brackets, between strokes, or bare."""

from __future__ import annotations

import re
from functools import cache

from onrecord.clean.dateline.day import day
from onrecord.clean.dateline.parts import BLANK, DASH, Part
from onrecord.clean.dateline.towns import town
from onrecord.clean.tables import dateline_agencies, dateline_words

_BRACKETED = re.compile(rf"\({BLANK}?([^()\n]{{2,60}}?){BLANK}?\)|\[{BLANK}?([^\[\]\n]{{2,40}}?){BLANK}?\]")
_SLASHED = re.compile(rf"/{BLANK}?([^\W\d_][^/\d\n()]{{1,29}}?)(?: [Cc]orr\.?)?{BLANK}?/")
AUTHOR = re.compile(rf",{BLANK}([^\W\d_]\w{{1,20}}){BLANK}([^\W\d_]\w{{1,20}})(?={BLANK}{DASH}|\.{BLANK})")
"""Who reports, behind the agency: "(Sputnik), Jane Doe - "."""
_STRANGER = re.compile(rf"[^\W\d_][\w.]{{1,20}}(?: [^\W\d_][\w.]{{1,20}}){{0,2}}(?={BLANK}{{1,2}}{DASH})")
WORD_START = re.compile(r"[^\W_]+")


def agency(text: str, at: int, stop: int) -> Part | None:
    """The agency that stands at `at`, in brackets, between strokes, or bare; bare only one that the table knows."""
    slashed = _SLASHED.match(text, at, stop)
    if slashed:
        name = slashed[1].strip()
        # "/TASS correspondent Ivan Petrov/"
        house = next((w for w in name.split() if len(w) > 2 and w.casefold() in dateline_agencies()), None)
        name = name if known(name) or house is None else house
        return Part("agency", at, slashed.end(), name, known=known(name), bracketed=True)
    m = _BRACKETED.match(text, at, stop)
    if m:
        return _inside(text, m)
    end = bare(text, at, stop)
    return Part("agency", at, end, text[at:end], known=True) if end else None


def _inside(text: str, m: re.Match[str]) -> Part | None:
    """What brackets hold: an agency, a day, or both ("Newsfile Corp. - January 7, 2022")."""
    which = 1 if m[1] else 2
    start, end = m.span(which)
    when = day(text, start, end)
    if when and when.end >= end:
        return Part("day", m.start(), m.end(), day=when.day, bracketed=True)
    words, day_found = m[which], None
    for mark in (" - ", " \u2013 ", ", ", "-- "):
        head, found, tail = words.rpartition(mark)
        if found:
            at = end - len(tail)
            when = day(text, at, end)
            if when and when.day and when.end >= end - 1:
                words, day_found = head, when.day
                break
    name = words.strip(" \t\u00a0.,-\u2013\u2014*_")
    if not name or not any(c.isalpha() for c in name):
        return None
    if name.isupper() and day_found is None and town(name) == "city" and not known(name):
        return Part("place", m.start(), m.end(), name, known=True, bracketed=True)
    return Part("agency", m.start(), m.end(), name, day_found, known=known(name), bracketed=True)


def known(name: str) -> bool:
    """Whether the table knows an agency, each of several, or the one whose service this is ("Reuters Health")."""
    plain = " ".join(name.split()).casefold().strip(" .,")
    table = dateline_agencies()
    if plain in table:
        return True
    parts = re.split(r"\s?[/&+]\s?|-(?=[^\W\d_]{3})| \u2013 | - | and |, ", plain)
    if len(parts) > 1 and (all(p in table for p in parts) or parts[0] in table):
        return True
    first, _, rest = plain.partition(" ")
    return bool(rest) and first in table and len(first) > 2 and len(rest.split()) <= 2


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    """First word -> the names of agencies that begin with it, the longest first, lower case."""
    out: dict[str, list[str]] = {}
    for form in dateline_agencies():
        first = WORD_START.match(form)
        if first:
            out.setdefault(first[0], []).append(form)
    return {word: tuple(sorted(forms, key=len, reverse=True)) for word, forms in out.items()}


def bare(text: str, at: int, stop: int) -> int | None:
    """Where the known agency ends that stands at `at` without brackets; None where none does."""
    first = WORD_START.match(text, at, stop)
    if first is None or not (
        first[0][:1].isupper() or first[0] in dateline_words("lower-agency") or first[0][:1].isdigit()
    ):
        return None
    for form in _by_first_word().get(first[0].casefold(), ()):
        end = at + len(form)
        if end <= stop and text[at:end].casefold() == form and not text[end : end + 1].isalnum():
            # "AP" is an agency, "Ap" and "Uni" are not: short names are in capitals or as the table has them.
            if (
                len(form) <= 4
                and not text[at:end].isupper()
                and text[at:end] not in dateline_words("lower-agency") | {"Lusa", "Ansa", "Efe"}
            ):
                continue
            return end
    return None


def stranger(text: str, at: int, stop: int) -> Part | None:
    """An agency that the table does not know, after place and day: up to three capitalised words before a dash."""
    m = _STRANGER.match(text, at, stop)
    if m is None or not all(word[:1].isupper() for word in m[0].split()):
        return None
    return Part("agency", at, m.end(), m[0])
