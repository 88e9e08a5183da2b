"""Wire notices: sentences at the end of a text that say from which agency it is, or that one had a part in it."""

from __future__ import annotations

import re

from onrecord.clean.credits.agency import SEPARATORS, agencies_of, agency
from onrecord.clean.credits.housenames import houses
from onrecord.clean.furniture.phrases import SPEECH
from onrecord.clean.tables import agency_names

Found = tuple[int, int, tuple[str, ...]]
"""Code points start..end of a line, and the agencies that they name."""

LONGEST = 500
"""Code points at the end of a paragraph that may hold a notice."""
_OPENS = r"(?:\A[\s(\[*_]{0,4}|(?<=[.!?\"\u201d)] )\(?)"
_NOTICE = re.compile(
    r"(?:copyright|\u00a9|\(c\))[\s\u00a9(c)]{0,8}(?:(?:19|20)\d\d[,.]?(?:\s?[-\u2013]\s?(?:19|20)\d\d)?)?\s?"
    r"(?:by )?(?:the )?"
    r"(?P<house>[A-Z][^.,;\n/]{1,40}?)(?: (?:19|20)\d\d)?(?=[.,;]|\s+all rights|\s*\Z)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"\b(?:19|20)\d\d\b|\ball rights reserved\b|may not be (?:published|reproduced)", re.IGNORECASE)
_STOP = r"(?=\.\s|\.?[)\]]?\Z|;)"
_TEXT = r"(?:articles?|reports?|story|stories|piece|dispatch|text|material)"
_OF_TEXT = re.compile(
    rf"\b[Tt]his (?P<before>[A-Z][\w.-]*(?: [\w.-]+){{0,3}}?) {_TEXT}\b"
    rf"|\b[Tt]h(?:is|e) {_TEXT} (?:(?:is|was|has been|first|originally) ){{0,3}}(?:provided|produced|supplied"
    r"|distributed|written|prepared|published|republished|appeared|comes|taken|reprinted)(?: in full)?"
    r" (?:by|from|on|courtesy of|with permission from) (?P<after>(?:the )?[A-Z][\w. -]{1,40}?)(?= and | with |[.,;]|\Z)"
)
"""This Reuters article; this report was provided by AFP."""
_BASED = re.compile(
    rf"{_OPENS}(?:[Bb]ased on (?:reporting|reports|material|a report|an article) (?:by|from)|[Cc]ompiled (?:from|by))"
    r" (?P<house>[^\n]{2,80}?)(?: (?:reports?|dispatches|material))?(?=\.?[)\]]?\Z|\.\s|;)"
)
_REPORTED = re.compile(rf"{_OPENS}[Rr]eporting by (?P<people>[^;()\n]{{3,160}})")
"""Reporting by Jane Doe, Reuters; Editing by John Roe."""
_WITH = re.compile(
    r"\b(?:[Ww]ith|WITH) (?:additional |further )?(?:files?|material|reporting|information|reports?|inputs?"
    rf"|contributions?) (?:from|by|of) (?P<with>[^\n]{{2,120}}?){_STOP}"
    rf"|\b(?:[Aa]dditional|[Ff]urther) (?:reporting|material|information) (?:by|from) (?P<more>[^\n]{{2,120}}?){_STOP}"
    rf"|\b[Ii]ncludes (?:material|information|reporting) from (?P<has>[^\n]{{2,120}}?){_STOP}"
    r"|\A[(\[]?(?:[Ww]ith|WITH) (?P<only>[^\n()]{2,80}?)\.?[)\]]?\Z"
)
_CONTRIBUTED = re.compile(
    rf"(?P<who>[^\n.]{{2,160}}?) (?:also )?contributed (?:\w+ )?to (?:this|the) {_TEXT}|{_WITH.pattern}"
)
"""Tried only where its verb stands: it looks for who did so from every place of the line."""


def notice(line: str, *, last: bool) -> Found | None:
    """The agency from which a line says that the text is. `last`: it stands behind the text."""
    at = max(0, len(line) - LONGEST)
    right = _NOTICE.match(line)
    if right and "/" not in line and _RIGHTS.search(line) and (name := agency(right["house"])):
        return 0, right.end(), (name,)
    for m in _OF_TEXT.finditer(line, at) if last and not SPEECH.search(line) else ():
        if name := agency(m["before"] or m["after"]):
            return m.start(), m.end(), (name,)
    based = _BASED.search(line, at)
    if based and (names := agencies_of(based["house"])):
        return based.start(), based.end(), names
    by = _REPORTED.search(line, at)
    if by and (names := _among(by["people"])):
        return by.start(), by.end(), names
    return None


def contribution(line: str) -> Found | None:
    """The agencies of which a line says that they had a part in the text."""
    at = max(0, len(line) - LONGEST)
    pattern = _CONTRIBUTED if line.find(" contributed ", at) >= 0 else _WITH
    for m in pattern.finditer(line, at):
        if names := _among(next(filter(None, m.groups()))):
            return m.start(), m.end(), names
    return None


def _among(words: str) -> tuple[str, ...]:
    """The agencies named among others: "Jane Doe and Reuters", "Associated Press writers Jane Doe and John Roe"."""
    parts = (agency(p, sure=not p.isupper()) for p in SEPARATORS.split(words))
    listed = (h.name for h in houses(words) if h.name in agency_names() and not h.needs_noun)
    return tuple(dict.fromkeys(name for name in (*parts, *listed) if name))
