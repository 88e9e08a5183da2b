"""Wire lines: lines that name an agency, and beside it nobody but authors, places and days; and sign-offs."""

from __future__ import annotations

import re

from onrecord.clean.blocks import SENTENCE_END, Block
from onrecord.clean.credits.agency import SEPARATORS, agencies_of, agency
from onrecord.clean.furniture.phrases import is_credit
from onrecord.clean.tables import places

LONGEST, LEAST_WORDS = 160, 8
"""Code points of a line that is a credit; words of a paragraph that may be signed."""
_BY = re.compile(
    r"(?:(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|From|FROM|Via|VIA|Agency|AGENCY)(?: |: ?)"
    r"|(?:Source|SOURCE|Sources|Quelle|Fuente|Fonte|\u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a"
    r"|\u0414\u0436\u0435\u0440\u0435\u043b\u043e): ?)"
)
_PERSON = re.compile(
    r"[A-Z\u00c0-\u00de\u0400-\u042f][\w.'\u2019-]*"
    r"(?: (?:[A-Z\u00c0-\u00de\u0400-\u042f][\w.'\u2019-]*|de|van|von|der|al|el|bin|la|da|di)){1,4}"
)
_JOB = re.compile(r"(?:[\w-]+ ){0,3}(?:writers?|staff|correspondents?|reporters?|editors?|updated|published)", re.I)
_DAY = re.compile(r"[^\n]{0,25}\d[^\n]{0,25}")
_DATED = re.compile(r"(?P<house>[^\W\d][^\n\d]{1,40}?)[ ,|]{1,3}(?P<day>(?:[A-Z][a-z]{2,8}\.? )?\d[^\n]{3,30})")
"""Reuters Sep 18, 2013"""
_STAMPED = re.compile(r"\b(?:Updated|Published|Posted):? [^\n()]{6,40}\((?P<house>[^()\n]{2,40})\)\Z")
"""Updated: 2016-07-15 06:50 (Xinhua)"""
_SIGN_OFF = re.compile(
    r"(?:(?<=[.!?\"\u201d\u2019'\u00bb)\]])[ \u00a0\n]{0,2}|\A)(?:[-\u2013\u2014]{1,3} ?(?P<dashed>[^\n()/\[\]]{2,50})"
    r"|(?P<open>[(\[])(?P<bracketed>[^\n()\[\]]{2,60})[)\]]|/(?P<slashed>[^\n/()]{2,40})/)[. \u00a0]{0,3}\Z"
)
"""... he said. (Reuters)"""
_INITIALS = re.compile(r"[a-z]{1,4}(?:[/,] ?[a-z]{1,4}){0,3} \((?P<house>[^()\n]{2,60})\)")
"""jd/ph (AFP, dpa): who wrote it, and from whose reports."""


def byline(line: str, *, head: bool) -> tuple[str, ...]:
    """The agencies that a line names, and beside them nobody but authors, places and days.

    `head`: it stands above the text, where an author may stand beside them without "By"; else below it.
    """
    if len(line) > LONGEST or (is_credit(line) and not line.startswith(("(", "["))):
        return ()
    if not head:
        off, by = _SIGN_OFF.match(line), _INITIALS.fullmatch(line)
        if signed := _off(off) if off else agencies_of(by["house"]) if by else ():
            return signed
    elif (dated := _DATED.fullmatch(line) or _STAMPED.search(line)) and (name := agency(dated["house"])):
        return (name,)
    label = _BY.match(line)
    at = label.end() if label else 0
    names, people = list[str](), 0
    slashed = bool(re.search(r"\w\s?/\s?\w", line))
    whole = agency(line[at:])
    for part in [line[at:]] if whole else SEPARATORS.split(line[at:]):
        if not part.strip():
            continue
        if (name := agency(part)) is not None:
            names.append(name)
        elif _JOB.fullmatch(part) or _DAY.fullmatch(part) or part.casefold() in places():
            continue
        elif _PERSON.fullmatch(part):
            people += 1
        else:
            return ()
    if (slashed and people) or (people and not label and not head):  # "Jane Doe / Reuters" took a picture
        return ()
    return tuple(dict.fromkeys(names))


def sign_off(block: Block) -> tuple[int, tuple[str, ...]] | None:
    """Where the sign-off of a paragraph begins, and whose it is. It covers the paragraph, the last one all before."""
    m = _SIGN_OFF.search(block.text, max(0, len(block.text) - LONGEST)) if block.words >= LEAST_WORDS else None
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
