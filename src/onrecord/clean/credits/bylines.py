"""Bylines: "By Jane Doe", "Author: Jane Doe", "Jane Doe, Kyiv", "(Reporting by Jane Doe; Editing by John Roe)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.clean.blocks import Block
from onrecord.clean.calendar import MONTHS, WEEKDAYS
from onrecord.clean.furniture.phrases import REPORTERS
from onrecord.clean.tables import agencies, dateline_words, outlets, places

_NAME = r"(?:[A-Z\u00c0-\u00de\u0400-\u042f][\w.'\u2019-]*|de|van|von|der|al|el|bin|la|da|di)"
_PERSON = rf"{_NAME}(?: {_NAME}){{1,4}}"
_NAMES = rf"{_PERSON}(?:,? (?:and|AND|und|et|y|&|\u0438|\u0442\u0430) {_PERSON}|, {_PERSON}){{0,4}}"
_LABEL = (
    r"(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Authors?|AUTHOR|(?:Written|Text|Words|Story|Reported|Analysis) by"
    r"|Autor|Auteur|\u0410\u0432\u0442\u043e\u0440):?"
)
_REST = r"(?:,? (?:[|/\u2013\u2014-] )?[^.!?\"\u201c]{2,60}| ?[|\u2022\u00b7-] ?[^!?\"\u201c]{2,80}| \([^()]{2,40}\))?"
BYLINE = re.compile(rf"{_LABEL} {_NAMES}{_REST}")
HOUSE_LINE = re.compile(
    rf"{_LABEL} (?:the |The )?(?P<house>[A-Z][\w./ -]{{1,40}}?)(?: (?:[Ss]taff|[Rr]eporters?|[Cc]orrespondents?))?"
)
STAFF = re.compile(
    r"(?:by )?(?:(?:from )?our (?:own |special |foreign |staff )?(?:correspondents?|reporters?)"
    r"|(?:by|from) our (?:[\w-]+ ){0,3}(?:correspondents?|reporters?|editors?|staff)"
    r"|(?:news |web )?staff (?:reporters?|writers?|correspondents?))(?:,? (?:in )?(?-i:[A-Z][\w -]{2,30}))?",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"by (?:our |the |news |web |online )?staff(?: writers?| reporters?| and agencies)?"
    r"|(?:news |web |online )?staff (?:writers?|reporters?|and agencies)",
    re.IGNORECASE,
)
"""A byline that leaves open who wrote the text."""
DOES = (
    r"(?:is|was|teaches|taught|writes|covers|covered|reports|works|worked|served|joined|contributed|specialises"
    r"|specializes|leads|edits|hosts|directs|lives|can be reached|has (?:been|written|covered|worked))"
)
SIGNED = re.compile(rf"(?P<names>{_NAMES}), (?P<where>[A-Z\u0410-\u042f][^,|.!?:\n]{{1,40}})")
REPORTING = re.compile(
    r"(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated|With reporting) by [A-Z][^\n]{3,200}"
)
LABEL = re.compile(rf"\A{_LABEL} ")
INTERVIEWER = re.compile(
    rf"(?:(?i:interview(?:er|ed by| by)?|questions(?: by)?|(?:interview )?conducted by)):? (?P<names>{_NAMES})"
)
OPENING_NAMES = re.compile(rf"(?:{_LABEL} )?(?P<names>{_NAMES})")
BARE = re.compile(_PERSON)
BETWEEN = re.compile(r",? (?:and|und|et|y|&|\u0438|\u0442\u0430) |, ", re.IGNORECASE)
LINE_LENGTH = 160
SIGNED_LENGTH = 70
HEAD_BLOCKS, TAIL_BLOCKS = 12, 12


def is_byline(line: str) -> bool:
    """Whether a line does nothing but name the author, with "By" or another word that says so."""
    if len(line) > LINE_LENGTH or line.endswith((".", "?")):
        return False
    house = HOUSE_LINE.fullmatch(line)
    if STAFF.fullmatch(line) or (house and (house["house"] in outlets() or house["house"].casefold() in agencies())):
        return True
    if line.endswith(" Staff") and line.removesuffix(" Staff") in outlets():
        return True
    return BYLINE.fullmatch(line) is not None and not _sentence(line)


def _sentence(line: str) -> bool:
    """Whether "By" opens a sentence or a headline: "By Late March Ministers Agree"."""
    words = [w.strip(",:").casefold() for w in LABEL.sub("", line).split()[:3]]
    days = {*WEEKDAYS, *MONTHS}
    return bool(words) and (words[0] in days or words[0] in dateline_words("function") or words[0].isdigit())


def _signed(line: str) -> bool:
    """Whether a line is names and nothing but a place or a house beside them: "Jane Doe, Kyiv"."""
    m = SIGNED.fullmatch(line) if len(line) <= SIGNED_LENGTH else None
    if m is None:
        return False
    names, where = m["names"].casefold(), m["where"].strip()
    if any(n in places() for n in names.split(", ")) or m["names"].split()[0].casefold() in dateline_words("function"):
        return False
    return where in outlets() or where.removeprefix("The ") in outlets() or places().get(where.casefold()) == "city"


def authors(lines: Sequence[str]) -> list[str]:
    """The people that bylines among the lines name, and lines that are a name alone; in small letters."""
    found: dict[str, None] = {}
    for line in lines:
        if len(line) <= LINE_LENGTH and (is_byline(line) or BARE.fullmatch(line)):
            m = OPENING_NAMES.match(line)
            people = BETWEEN.split(m["names"]) if m else []
            found.update(dict.fromkeys(p.casefold() for p in people if " " in p))
    return list(found)


def tells_of(line: str, names: Iterable[str]) -> bool:
    """Whether a line begins with one of the names (in small letters) and goes on with what they are or do."""
    line = line.lstrip("*_ ")
    return any(
        line[: len(name)].casefold() == name and re.match(rf",? {DOES}\b", line[len(name) :]) is not None
        for name in names
    )


def _told_of(below: Sequence[Block], name: str) -> bool:
    """Whether a line at the end says who the author of this name is."""
    return any(tells_of(b.text, (name.casefold(),)) for b in below[-3 * TAIL_BLOCKS :])


def _interviewer(text: str, line: str) -> bool:
    """Whether a line names who asked the questions: somebody of whom the text does not speak anywhere else."""
    m = INTERVIEWER.fullmatch(line) if len(line) <= SIGNED_LENGTH else None
    return m is not None and text.count(m["names"].split()[-1]) == 1


def bylines(text: str, blocks: Sequence[Block], author: str | None = None) -> Iterator[tuple[int, int]]:
    """Where the text names its authors: lines at its head and its end, and the agency's notice of who reported.

    `author` is whom the page's metadata name ("; " between several): such a name alone is a byline at the head.
    """
    names = {name.strip().casefold() for name in (author or "").split(";")}
    for n, block in enumerate(blocks):
        head, tail = n < HEAD_BLOCKS, n >= len(blocks) - TAIL_BLOCKS
        if NOBODY.fullmatch(block.text):
            continue
        if (head or n >= len(blocks) - 3) and (is_byline(block.text) or (n > 0 and _signed(block.text))):
            yield block.start, block.end
        elif head and (
            block.text.casefold() in names
            or (n > 0 and _interviewer(text, block.text))
            or (block.words <= 4 and BARE.fullmatch(block.text) and _told_of(blocks[n + 1 :], block.text))
        ):
            yield block.start, block.end
        elif tail and len(block.text) <= 2 * LINE_LENGTH and REPORTING.fullmatch(block.text):
            yield block.start, block.end
        elif tail and "ing by " in block.text[-400:]:
            for m in REPORTERS.finditer(text, max(block.start, block.end - 400), block.end):
                yield m.span()
