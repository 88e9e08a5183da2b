"""Bylines: "By Jane Doe", "Author: Jane Doe", "(Reporting by Jane Doe; Editing by John Roe)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.clean.blocks import Block
from onrecord.clean.phrases import REPORTERS

_NAME = r"(?:[A-Z\u00c0-\u00de\u0400-\u042f][\w.'\u2019-]*|de|van|von|der|al|el|bin|la|da|di)"
_PERSON = rf"{_NAME}(?: {_NAME}){{1,4}}"
_NAMES = rf"{_PERSON}(?:,? (?:and|AND|und|et|y|&) {_PERSON}|, {_PERSON}){{0,4}}"
_LABEL = r"(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Authors?|AUTHOR|(?:Written|Text|Words|Story|Reported) by|Autor|Auteur):?"
_REST = r"(?:,? (?:[|/\u2013\u2014-] )?[^.!?\"\u201c]{2,60}| ?[|\u2022\u00b7-] ?[^!?\"\u201c]{2,80}| \([^()]{2,40}\))?"
BYLINE = re.compile(rf"{_LABEL} {_NAMES}{_REST}")
LINE_LENGTH = 160
HEAD_BLOCKS = 12


def is_byline(line: str) -> bool:
    """Whether a line does nothing but name the author."""
    return len(line) <= LINE_LENGTH and BYLINE.fullmatch(line) is not None and not line.endswith((".", "?"))


def bylines(text: str, blocks: Sequence[Block], author: str | None = None) -> Iterator[tuple[int, int]]:
    """Where the text names its authors: lines at its head and its end, and the agency's notice of who reported.

    `author` is whom the page's metadata name ("; " between several): such a name alone is a byline at the head.
    """
    names = {name.strip().casefold() for name in (author or "").split(";")}
    for n, block in enumerate(blocks):
        near = n < HEAD_BLOCKS or n >= len(blocks) - 3
        if (near and is_byline(block.text)) or (n < HEAD_BLOCKS and block.text.casefold() in names):
            yield block.start, block.end
        elif n >= len(blocks) - 12 and "ing by " in block.text[-400:]:
            for m in REPORTERS.finditer(text, max(block.start, block.end - 400), block.end):
                yield m.span()
