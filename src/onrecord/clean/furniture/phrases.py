"""Lines that are furniture by their wording: controls, promotion, credits, notices of copyright."""

from __future__ import annotations

import re

from onrecord.clean.blocks import Block
from onrecord.clean.tables import agencies, dateline_agencies, start_phrases, whole_phrases
from onrecord.records import FurnitureReason

EDGE = " \t\u00a0\u200b\ufeff-\u2013\u2014_*|\u00b7\u2022\u203a\u00bb\u2192\u25b6\u25ba>#+.!\u2026:;,()[]\u2026"
INVISIBLE = " \u00a0\u200b\u200c\u200d\u2060\ufeff\u00ad"
BLANK = re.compile(r"\s+")
MAX_LINE, MAX_LABELLED = 120, 250
"""Longest line that a phrase alone, and a phrase with a colon ("Read also: ..."), makes furniture."""
MAX_CREDIT, MAX_NOTICE = 150, 400
SPEECH = re.compile(r"\b(?:said|says|told|added|stated|noted)\b")
_SMALL, _BIG = "a-z\u00e0-\u00ff\u0430-\u044f", "A-Z\u0410-\u042f"
GLUE = re.compile(rf"(?<=[{_SMALL})\d])(?=[{_BIG}])|\s*[|\u00b7\u2022\t]\s*|\s{{3,}}|\s+/\s+")
COUNT = re.compile(r"\s*[(\[]?\d{1,6}[)\]]?$")
PHOTO = (
    r"(?:file |archive |press |pool |handout |stock )?"
    r"(?:photo(?:graph)?s?|image|picture|foto|illustration|graphic|screenshot|\u0444\u043e\u0442\u043e)"
)
LABELLED_CREDIT = re.compile(
    rf"[(\[]?(?:{PHOTO}|credit)(?: credits?)?(?: by| courtesy(?: of)?)?\s*[:/\u00a9|\u2013\u2014-]\s*\S.*"
    rf"|[(\[]?{PHOTO} (?:by|courtesy of) [A-Z].*",
    re.IGNORECASE,
)
_PART = r"[^/.,;!?]{2,60}"
CAPTION_LABEL = re.compile(r"(?:Image|Media|Video|Photo|Picture) caption\b[:,]? ?(?=\S)", re.IGNORECASE)
SOURCE_LABEL = re.compile(r"(?:Image|Media|Video|Photo|Picture) (?:copyright|source|credit)[,:]? [A-Z][^.!?]{1,60}")
SLASHED_CREDIT = re.compile(rf"(?:\u00a9\s?)?(?P<house>[A-Z][\w.& -]{{1,40}}?)(?: 20\d\d)?\s?/\s?{_PART}(?:/{_PART})?")
INLINE_CREDIT = re.compile(
    rf"(?:[(\[]\s*(?:{PHOTO}|credit)\s*[:/]?[^()\[\]]{{2,60}}[)\]]|\b{PHOTO}\s?:\s?[^.:]{{2,60}}"
    r"|[(\[](?:AP|AFP|EPA|Reuters|REUTERS|Getty)(?: Photo| Images)?/[^()]{2,60}[)\]]|\u00a9\s?[^.]{2,60})\.?$",
    re.IGNORECASE,
)
HOUSES = frozenset(
    {"getty", "getty images", "shutterstock", "istock", "epa", "flickr", "wikimedia commons", "wikipedia", "unsplash"}
    | {"pixabay", "alamy", "ap photo", "ap images", "zuma press", "courtesy photo", "file photo", "archive photo"}
    | {"screenshot", "afp/getty images", "via getty images"}
)
NOTICE = re.compile(r"(?:\u00a9|\(c\)\s|copyright\b).*", re.IGNORECASE)
RIGHTS = re.compile(
    r"\ball rights reserved\b|may not be (?:published|reproduced|copied|redistributed)"
    r"|\u0432\u0441\u0435 \u043f\u0440\u0430\u0432\u0430 \u0437\u0430\u0449\u0438\u0449\u0435\u043d\u044b",
    re.IGNORECASE,
)
MARKDOWN_LINK = re.compile(r"(?:[-*+] )?!?\[[^\[\]]+\]\([^()\s]+\)")
REPORTERS = re.compile(r"\((?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated) by [^()]{3,300}\)")


def wording(block: Block) -> FurnitureReason | None:
    """Why a block is furniture by its wording alone; None when it is not."""
    size = len(block.text)
    if size > MAX_NOTICE:
        return None
    if not block.text.strip(INVISIBLE):
        return "other"
    if (size <= MAX_CREDIT and is_credit(block.text)) or CAPTION_LABEL.match(block.text):
        return "caption"
    if is_notice(block.text):
        return "copyright"
    if size > MAX_LABELLED:
        return None
    if MARKDOWN_LINK.fullmatch(block.text):
        return "link-list"
    return _phrase(block.text, size) or _glued(block.text)


def is_credit(line: str) -> bool:
    """Whether a line names who took a picture: "(c) AP Photo / Jane Doe", "Photo: Reuters", "Getty Images"."""
    plain = line.strip(" ()[].").casefold().removeprefix("\u00a9").strip()
    if plain in HOUSES or (line.startswith(("\u00a9", "(")) and plain in dateline_agencies()):
        return True
    if LABELLED_CREDIT.fullmatch(line) or SOURCE_LABEL.fullmatch(line):
        return not SPEECH.search(line)
    m = SLASHED_CREDIT.fullmatch(line)
    if m is None:
        return False
    house = m["house"].strip().casefold()
    return line.startswith("\u00a9") or _house(m["house"]) or any(house.startswith(h) for h in HOUSES)


def _house(name: str) -> bool:
    """Whether a credit names an agency; one that is also a word only in capitals ("PA/Jane Doe")."""
    plain = name.strip()
    return plain.casefold() in agencies() or (plain.isupper() and plain.casefold() in dateline_agencies())


def ends_with_credit(block: Block) -> bool:
    """Whether a caption carries its credit at its own end."""
    return len(block.text) <= MAX_NOTICE and INLINE_CREDIT.search(block.text[-90:]) is not None


def is_notice(line: str) -> bool:
    """Whether a line is a notice of copyright."""
    if NOTICE.fullmatch(line):
        return len(line) <= MAX_CREDIT or RIGHTS.search(line) is not None
    return len(line) <= MAX_NOTICE and RIGHTS.search(line) is not None and not SPEECH.search(line)


def plain(line: str) -> str:
    """A line as the tables hold it: lower case, single blanks, no marks at its ends."""
    return BLANK.sub(" ", line).strip(EDGE).casefold().replace("\u2019", "'")


def _phrase(line: str, size: int) -> FurnitureReason | None:
    words = plain(line)
    whole = whole_phrases().get(words) or whole_phrases().get(COUNT.sub("", words))
    if whole:
        return whole
    printed = BLANK.sub(" ", line).lstrip(EDGE)
    opening = printed.lower().replace("\u2019", "'")
    for phrase, reason in start_phrases().get(opening.partition(" ")[0], ()):
        if opening.startswith(phrase):
            after = printed[len(phrase) : len(phrase) + 1]
            # "READ ALSOMinister: ...": a capital begins the next link.
            fits = not (after.isalnum() and phrase[-1].isalnum()) or after.isupper()
            if fits and size <= (MAX_LABELLED if phrase[-1] == ":" else MAX_LINE) and not SPEECH.search(opening):
                return reason
    return None


def _glued(line: str) -> FurnitureReason | None:
    """Links printed without a blank or with bars between them: furniture when each of them is."""
    parts = [p for p in GLUE.split(line) if p and p.strip(EDGE)]
    if not 2 <= len(parts) <= 40:
        return None
    reasons = [_phrase(p, len(p)) for p in parts]
    # One unknown link among known ones is a link as well when it is short.
    known = [r for r in reasons if r]
    short = all(len(p.split()) <= 4 for p, r in zip(parts, reasons, strict=True) if not r)
    return known[0] if known and short and len(known) >= 0.5 * len(parts) and not line.endswith(".") else None
