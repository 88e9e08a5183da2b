"""Agency: which agency some words name, where a credit or a dateline names one."""

from __future__ import annotations

import re

from onrecord.clean.tables import agencies, dateline_agencies, dateline_words

_SHORT = 4
_EDGES = " \t\u00a0.,;:*_\"'\u201c\u201d\u2018\u2019\u00ab\u00bb-\u2013\u2014"
_THE = re.compile(r"(?:the|die|der|l'|la|el)\s", re.IGNORECASE)
_BLANK = re.compile(r"\s")
_JOB = re.compile(
    r"\s(?:(?:[A-Z][\w-]+\s){0,3}(?:writers?|staff|correspondents?|reporters?|editors?|bureau|newsroom)"
    r"|(?:news |press |information )?agency|news ?wire|wire(?: services?| reports?)?|news service"
    r"|staff and agencies)",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(
    r"\s?[/&+|]\s?|,\s(?:and\s)?|\s(?:and|und|et|y|e|\u0438|\u0442\u0430|with)\s|\s[-\u2013\u2014]\s|-(?=[^\W\d_]{3})"
)

SEPARATORS = re.compile(
    r"\s?[|\u2022\u00b7]\s?|,\s(?:and\s)?|\s(?:and|AND|&|of|for|in|with)\s|\s[-\u2013\u2014]{1,2}\s|\s?[()]\s?|\s?/\s?"
)
"""Between the parts of a credit: houses, authors, places, days."""


def agency(words: str, *, sure: bool = True) -> str | None:
    """The name of the agency that some words are, as the table has it; None where they are no agency's.

    `sure`: the words must mean it anywhere ("Reuters"); else those too that mean it in a dateline alone ("PTI").
    """
    plain = " ".join(words.split()).strip(_EDGES)
    the = _THE.match(plain)
    plain = plain[the.end() :] if the else plain
    found = _known(plain, sure=sure)
    ends = (m.start() for m in _BLANK.finditer(plain)) if found is None else ()
    return found or next(
        (name for at in ends if _JOB.fullmatch(plain, at) and (name := _known(plain[:at], sure=sure))), None
    )


def agencies_of(words: str, *, sure: bool = True) -> tuple[str, ...]:
    """The agencies that words list side by side ("AP, AFP and Reuters"), nothing else being among them; else none."""
    one = agency(words, sure=sure)
    if one is not None:
        return (one,)
    names = [agency(part, sure=sure) for part in _SIDE_BY_SIDE.split(words) if part.strip(_EDGES)]
    return tuple(dict.fromkeys(n for n in names if n)) if names and all(names) else ()


def stated(words: str) -> tuple[str, ...]:
    """The agencies that a dateline names, as the table has them, else as printed: the place says what they are."""
    listed = agencies_of(words, sure=False)
    if listed:
        return listed
    first, _, rest = words.partition(" ")
    service = agency(first) if rest and len(rest.split()) <= 2 else None  # "Reuters Health"
    return (service or words,)


def _known(words: str, *, sure: bool) -> str | None:
    """What the table has by these words. "AP" is an agency, "Ap" is not: short names count as the press prints them."""
    name = (agencies() if sure else dateline_agencies()).get(words.casefold())
    if name is None or (len(words) <= _SHORT and not _as_printed(words, name)):
        return None
    return name if words[:1].isupper() or words[:1].isdigit() or words in dateline_words("lower-agency") else None


def _as_printed(words: str, name: str) -> bool:
    return words.isupper() or words == name or words in dateline_words("lower-agency") or not words.isascii()
