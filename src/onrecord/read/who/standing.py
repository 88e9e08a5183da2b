"""Standing: whether a name in a source is who speaks, or merely what another noun of the source is about."""

from __future__ import annotations

import re
from collections.abc import Container

from onrecord.read.parse import Parse
from onrecord.read.tables import roles
from onrecord.read.who.alike import nouns
from onrecord.read.who.places import Places

Range = tuple[int, int]

_CLAUSES = frozenset({"relcl", "acl", "advcl"})
_MOST_STEPS = 12
_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "madam", "mme"})
_NOUN_BEHIND = re.compile(r"(?: [\w’'-]+){0,3} ([\w’'-]+)")
_RELATIVE = re.compile(r"\w (?:who|whose|whom|which)\s")
_GENITIVE = re.compile(r"['’]s?\s+\w")


def is_genitive(text: str, mention: Range, end: int) -> bool:
    """Smith's campaign is not Smith: the person stands in the genitive before another head, which ends by `end`."""
    return _GENITIVE.match(text[mention[1] : min(end, mention[1] + 6)] + " ") is not None


def stands_free(mention: Range, at: Range, places: Places, titled: Container[int]) -> bool:
    """Whether a name is not merely what another noun of the source is about.

    `mention`, `at`: the name and the source (code points); `titled`: where the names begin that have a title before.
    """
    parse = places.parse
    if is_genitive(parse.text, mention, at[1]) or _is_governed(parse, mention, at[0]):
        return False
    text = parse.text
    behind = _NOUN_BEHIND.fullmatch(text, mention[1], at[1])
    if behind is not None and not behind[1].isupper() and behind[1].lower() in nouns():
        return False  # Former Lund Pollster
    clause = [m.end() for m in _RELATIVE.finditer(text, at[0], mention[0])]
    if clause and "," not in text[clause[-1] : mention[0]]:
        return False  # the hacker whose letters revealed that Lund
    token = places.token(mention[1] - 1)
    if token is not None and token.dep_ in ("compound", "nmod", "amod") and token.head.pos_ == "NOUN":
        ahead = token.head.idx - token.idx
        if 0 < ahead < at[1] - mention[1] + len(token):
            return False  # a Clinton campaign official
    return not _is_in_clause(mention, at, places, titled)


def _is_in_clause(mention: Range, at: Range, places: Places, titled: Container[int]) -> bool:
    """The hacker who said that Clinton: the name stands in a clause that hangs on the source."""
    head = places.head(mention[1] - 1)
    start = places.parse.offset(mention[0])
    for _ in range(_MOST_STEPS):
        if head is None or head.head is head:
            break
        entitled = head.tag_ == "VBN" and mention[0] in titled  # a member, retired Colonel Brenn
        if head.dep_ in _CLAUSES and not entitled and head.idx < start and at[0] < mention[0] - (start - head.idx):
            return True
        head = head.head
    return False


def _is_governed(parse: Parse, mention: Range, first: int) -> bool:
    """A spokesman for Smith is not Smith: a preposition of the source stands before the name's own words."""
    span = parse.span(*mention)
    if span is None:
        return False
    start, doc, i = parse.offset(first), span.doc, span.start - 1
    while (
        i >= 0
        and doc[i].idx >= start
        and (
            doc[i].pos_ in ("DET", "ADJ") or doc[i].lemma_.lower() in roles() or doc[i].lower_.rstrip(".") in _COURTESY
        )
    ):
        i -= 1
    return i >= 0 and doc[i].idx >= start and doc[i].pos_ == "ADP"
