"""Years: a report that speaks of a year as past was not written before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.date.clue import EDGE, Clue, spoken
from onrecord.date.days import FIRST, LAST, between
from onrecord.date.passages import AHEAD, Passage
from onrecord.date.saying import CUE

PAST = re.compile(
    r"\b(?:was|were|had|did|became|began|went|took|came|made|held|led|left|fell|rose|won|lost|met|[a-z]{2,}ed)\b"
)
DATED = re.compile(r"\b(?:in|since|of|on|during|after|from|until|early|late|mid)[ -]\Z", re.IGNORECASE)
VERB = 45
"""Code points before a year in which its verb stands."""
BEFORE = 60
"""Code points before a year in which a word may say that it is still to come."""


def _past(text: str, at: int) -> bool:
    """Whether the verb before text[at:] is in the past and none of saying: "signed in 2014", not "said in 2020"."""
    verbs = [m[0] for m in PAST.finditer(text, max(0, at - VERB), at)]
    return bool(verbs) and CUE.fullmatch(verbs[-1]) is None


def years(found: Sequence[Passage]) -> Iterator[Clue]:
    """The latest year, month or day with its year that is not told as one to come: a soft bound."""
    latest: Clue | None = None
    for passage in found:
        for time in passage.times:
            if time.said.year is None or time.first is None or time.relative or time.type not in ("DATE", "TIME"):
                continue
            at = time.start - passage.start
            # A year ahead of its report stands with a word that says so, mostly before it; "the 2016
            # race" tells nothing.
            if not _past(passage.text, at) or not DATED.search(passage.text, 0, at):
                continue
            if AHEAD.search(passage.text, max(0, at - BEFORE), min(len(passage.text), at + 3 * BEFORE)):
                continue
            if not FIRST < time.first < LAST:
                continue
            clue = Clue(
                "year",
                between(time.first, None),
                ((time.start, time.end),),
                f"it speaks of “{passage.text[at : at + time.end - time.start]}” as past, so it is not of before"
                f" {spoken(time.first)}",
                soft=True,
                least=EDGE,
            )
            if latest is None or clue.days.first > latest.days.first:
                latest = clue
    if latest is not None:
        yield latest
