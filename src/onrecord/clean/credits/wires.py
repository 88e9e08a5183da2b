"""Wires: the lines with which an outlet credits an agency for a text, or for a part of it.

Bylines ("By Jane Doe, Associated Press", "Reuters"), the sign-off behind the last words ("(Reuters)", "- AP", "Source:
TASS"), notices ("(c) 2016 AFP", "this Reuters article"), and contributions ("The Associated Press contributed to this
report"). Who took a picture is no source of the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.clean.blocks import SENTENCE_END, Block
from onrecord.clean.credits.agency import agencies_of, agency
from onrecord.clean.credits.bylines import is_byline
from onrecord.clean.credits.housenames import houses
from onrecord.clean.furniture.phrases import SPEECH, is_credit
from onrecord.clean.tables import agencies, agency_names, places

How = Literal["byline", "sign-off", "notice", "contribution"]
Part = tuple[int, int, tuple[str, ...], How]

HEAD_BLOCKS, TAIL_BLOCKS, MAX_LINE, MAX_NOTICE, MIN_WORDS = 12, 12, 160, 500, 8
"""Blocks at either end that may hold a credit; code points of such a line, and of one that tells more; words of a
paragraph that may be signed."""
_BY = re.compile(
    r"(?:(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|From|FROM|Via|VIA|Agency|AGENCY)(?: |: ?)"
    r"|(?:Source|SOURCE|Sources|Quelle|Fuente|Fonte|\u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a"
    r"|\u0414\u0436\u0435\u0440\u0435\u043b\u043e): ?)"
)
_BETWEEN = re.compile(
    r"\s?[|\u2022\u00b7]\s?|,\s(?:and\s)?|\s(?:and|AND|&|of|for|in|with)\s|\s[-\u2013\u2014]{1,2}\s|\s?[()]\s?|\s?/\s?"
)
_PERSON = re.compile(
    r"[A-Z\u00c0-\u00de\u0400-\u042f][\w.'\u2019-]*"
    r"(?: (?:[A-Z\u00c0-\u00de\u0400-\u042f][\w.'\u2019-]*|de|van|von|der|al|el|bin|la|da|di)){1,4}"
)
_JOB = re.compile(r"(?:[\w-]+ ){0,3}(?:writers?|staff|correspondents?|reporters?|editors?|updated|published)", re.I)
_DAY = re.compile(r"[^\n]{0,25}\d[^\n]{0,25}")
_SIGN_OFF = re.compile(
    r"(?:(?<=[.!?\"\u201d\u2019'\u00bb)\]])[ \u00a0\n]{0,2}|\A)(?:[-\u2013\u2014]{1,3} ?(?P<dashed>[^\n()/\[\]]{2,50})"
    r"|(?P<open>[(\[])(?P<bracketed>[^\n()\[\]]{2,60})[)\]]|/(?P<slashed>[^\n/()]{2,40})/)[. \u00a0]{0,3}\Z"
)
"""... he said. (Reuters)"""
_DATED = re.compile(r"(?P<house>[^\W\d][^\n\d]{1,40}?)[ ,|]{1,3}(?P<day>(?:[A-Z][a-z]{2,8}\.? )?\d[^\n]{3,30})")
"""Reuters Sep 18, 2013"""
_STAMPED = re.compile(r"\b(?:Updated|Published|Posted):? [^\n()]{6,40}\((?P<house>[^()\n]{2,40})\)\Z")
"""Updated: 2016-07-15 06:50 (Xinhua)"""
_INITIALS = re.compile(r"[a-z]{1,4}(?:[/,] ?[a-z]{1,4}){0,3} \((?P<house>[^()\n]{2,60})\)")
"""jd/ph (AFP, dpa): who wrote it, and from whose reports."""
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
    r"\b(?:[Bb]ased on (?:reporting|reports|material|a report|an article) (?:by|from)|[Cc]ompiled (?:from|by))"
    r" (?P<house>[^\n]{2,80}?)(?: (?:reports?|dispatches|material))?(?=\.?[)\]]?\Z|\.\s|;)"
)
_REPORTED = re.compile(r"(?<!dditional )(?<![Ww]ith )(?<!urther )\b[Rr]eporting by (?P<people>[^;()\n]{3,160})")
"""Reporting by Jane Doe, Reuters; Editing by John Roe."""
_CONTRIBUTED = re.compile(
    rf"(?P<who>[^\n.]{{2,160}}?) (?:also )?contributed (?:\w+ )?to (?:this|the) {_TEXT}"
    r"|\b(?:[Ww]ith|WITH) (?:additional |further )?(?:files?|material|reporting|information|reports?|inputs?"
    rf"|contributions?) (?:from|by|of) (?P<with>[^\n]{{2,120}}?){_STOP}"
    rf"|\b(?:[Aa]dditional|[Ff]urther) (?:reporting|material|information) (?:by|from) (?P<more>[^\n]{{2,120}}?){_STOP}"
    rf"|\b[Ii]ncludes (?:material|information|reporting) from (?P<has>[^\n]{{2,120}}?){_STOP}"
    r"|\A[(\[]?(?:[Ww]ith|WITH) (?P<only>[^\n()]{2,80}?)\.?[)\]]?\Z"
)


@dataclass(frozen=True, slots=True)
class Wire:
    """A credit: the words start..end that give it, the agencies by their names, and the stretch of text it covers.

    `names`: several where they stand side by side. What a contribution covers, nobody says. `lone`: a name in a line by
    itself that could be one of a list; not below the last words of the text or the author's name.
    """

    start: int
    end: int
    names: tuple[str, ...]
    how: How
    covers: tuple[int, int]
    lone: bool = False


def wires(text: str, blocks: Sequence[Block]) -> Iterator[Wire]:
    """The credits of a text."""
    signed = {n: off for n, b in enumerate(blocks) if (off := _signed(b)) is not None}
    prose = [n for n, b in enumerate(blocks) if b.prose or n in signed]
    first, last = (prose[0], prose[-1]) if prose else (len(blocks), -1)
    for n, block in enumerate(blocks):
        found: Part | None = None
        if n < min(first, HEAD_BLOCKS) or (n > last and n >= len(blocks) - TAIL_BLOCKS):
            found = _byline(block.text, head=n < first)
        if found is None and n > first and n >= len(blocks) - TAIL_BLOCKS:
            found = _closing(block.text, last=n >= last)
        if found is not None:
            start, end, names, how = found
            signs = n == last + 1 == len(blocks) - 1 or (n > 0 and is_byline(blocks[n - 1].text))
            lone = block.text.casefold() in agencies() and not signs
            yield Wire(block.start + start, block.start + end, names, how, (0, len(text)), lone)
    begun = 0
    for n, (at, names) in sorted(signed.items()):
        block = blocks[n]
        yield Wire(at, block.end, names, "sign-off", (begun if n == last else block.start, block.end))
        begun = block.end


def _signed(block: Block) -> tuple[int, tuple[str, ...]] | None:
    """Where the sign-off of a paragraph begins, and whose it is. It covers the paragraph, the last one all before."""
    m = _SIGN_OFF.search(block.text, max(0, len(block.text) - MAX_LINE)) if block.words >= MIN_WORDS else None
    names = _off(m) if m else ()
    if m is None or not names or not SENTENCE_END.search(block.text[: m.start()].rstrip()[-40:]):
        return None
    return block.start + m.start() + len(m[0]) - len(m[0].lstrip()), names


def _off(m: re.Match[str]) -> tuple[str, ...]:
    """The agencies of a sign-off; in brackets and between strokes those too that are other things elsewhere."""
    if m["dashed"]:
        return agencies_of(m["dashed"])
    words = m["bracketed"] or m["slashed"]
    found = agencies_of(words)
    return found or (agencies_of(words, sure=False) if words.isupper() else ())


def _byline(line: str, *, head: bool) -> Part | None:
    """A line that names agencies, and beside them nobody but authors, places and days."""
    if len(line) > MAX_LINE or (is_credit(line) and not line.startswith(("(", "["))):
        return None
    if not head:
        off, by = _SIGN_OFF.match(line), _INITIALS.fullmatch(line)
        if signed := _off(off) if off else agencies_of(by["house"]) if by else ():
            return 0, len(line), signed, "sign-off"
    elif (dated := _DATED.fullmatch(line) or _STAMPED.search(line)) and (name := agency(dated["house"])):
        return dated.start("house") if dated.re is _STAMPED else 0, dated.end("house"), (name,), "byline"
    label = _BY.match(line)
    at = label.end() if label else 0
    names, people = list[str](), 0
    slashed = bool(re.search(r"\w\s?/\s?\w", line))
    whole = agency(line[at:])
    for part in [line[at:]] if whole else _BETWEEN.split(line[at:]):
        if not part.strip():
            continue
        if (name := agency(part)) is not None:
            names.append(name)
        elif _JOB.fullmatch(part) or _DAY.fullmatch(part) or part.casefold() in places():
            continue
        elif _PERSON.fullmatch(part):
            people += 1
        else:
            return None
    if not names or (slashed and people):  # "Jane Doe / Reuters" took a picture
        return None
    if people and not label and not head:
        return None
    return 0, len(line), tuple(dict.fromkeys(names)), "byline" if head else "sign-off"


def _closing(line: str, *, last: bool) -> Part | None:
    """What a line at the end, or the last words of a paragraph, say of the whole text."""
    at = max(0, len(line) - MAX_NOTICE)
    notice = _NOTICE.match(line)
    if notice and "/" not in line and _RIGHTS.search(line) and (name := agency(notice["house"])):
        return 0, notice.end(), (name,), "notice"
    for m in _OF_TEXT.finditer(line, at) if last and not SPEECH.search(line) else ():
        if name := agency(m["before"] or m["after"]):
            return m.start(), m.end(), (name,), "notice"
    based = _BASED.search(line, at)
    if based and (names := agencies_of(based["house"])):
        return based.start(), based.end(), names, "notice"
    by = _REPORTED.search(line, at)
    if by and (names := _among(by["people"])):
        return by.start(), by.end(), names, "notice"
    for m in _CONTRIBUTED.finditer(line, at):
        if names := _among(next(m[k] for k in ("who", "with", "more", "has", "only") if m[k])):
            return m.start(), m.end(), names, "contribution"
    return None


def _among(words: str) -> tuple[str, ...]:
    """The agencies named among others: "Jane Doe and Reuters", "Associated Press writers Jane Doe and John Roe"."""
    parts = (agency(p, sure=not p.isupper()) for p in _BETWEEN.split(words))
    listed = (h.name for h in houses(words) if h.name in agency_names() and not h.needs_noun)
    return tuple(dict.fromkeys(name for name in (*parts, *listed) if name))
