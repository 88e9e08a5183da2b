"""A promotion glued to the first words of the body: "Read on the website NAME" and what follows without a blank."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.clean.tables import outlets

OPENING = re.compile(
    r"(?:read|see|watch|continue reading|find)(?: (?:more|this|it|the (?:full|original|whole|rest of the|entire)"
    r"(?: (?:text|story|article|version|report|interview))?))?(?: (?:on|at|in))(?: the)?"
    r"(?: (?:web ?site|site|web ?page|page|portal|pages)(?: of)?)(?: the)?\s*:?\s+",
    re.IGNORECASE,
)
NAME = re.compile(
    r"(?:[A-Z\u0410-\u042f][\w'\u2019&.-]*)(?:[ \u00a0](?:[A-Z\u0410-\u042f\d][\w'\u2019&-]*|of|the|and|de|&)){0,4}"
)
GLUE = re.compile(r"(?<=[a-z\u0430-\u044f\d])(?=[A-Z\u0410-\u042f][A-Za-z\u0400-\u04ff])")
MAX_NAME = 40


@dataclass(frozen=True, slots=True)
class Promo:
    """Code points start..end of the promotion; the outlet's name in them; whether the body follows without a blank."""

    start: int
    end: int
    name: tuple[int, int]
    glued: bool


def promo(text: str, start: int, end: int) -> Promo | None:
    """The promotion that opens text[start:end] and names an outlet; None where none can be told from the body."""
    opening = OPENING.match(text, start, min(end, start + 120))
    if opening is None:
        return None
    at = opening.end()
    stop = _known(text, at, end) or _cut(text, at, end) or _recurring(text, at, end)
    if stop is None:
        return None
    return Promo(start, stop, (at, stop), stop < end and text[stop].isalnum())


def _known(text: str, at: int, end: int) -> int | None:
    """Where the name of a known outlet ends that stands at `at`."""
    for name in outlets():
        if text.startswith(name, at) and at + len(name) <= end:
            after = text[at + len(name) : at + len(name) + 1]
            if not after.islower():
                return at + len(name)
    return None


def _cut(text: str, at: int, end: int) -> int | None:
    """Where a small letter meets a capital: the name's end and the first word of the body."""
    name = NAME.match(text, at, min(end, at + MAX_NAME))
    glue = GLUE.search(text, at, name.end()) if name else None
    return glue.start() if glue else None


def _recurring(text: str, at: int, end: int) -> int | None:
    """The longest name at `at` that the text prints again."""
    name = NAME.match(text, at, min(end, at + MAX_NAME))
    if name is None:
        return None
    if name.end() == end:
        return end
    words = name[0].split()
    for n in range(len(words), 0, -1):
        stop = at + len(" ".join(words[:n]))
        if stop - at >= 4 and text.find(text[at:stop], stop) >= 0:
            return stop
    return None
