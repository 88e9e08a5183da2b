"""House lines: of the lines that an outlet prints in many of its articles, those that stand around the report.

A line that many articles print can still be the report's own: the same background at the end of every report on one
war, the label before each answer of an interview. So a line is taken only outside the first and last words that read
like a report, and one that reads like a sentence only where it speaks to the reader.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.clean.blocks import Block, blocks
from onrecord.clean.furniture.phrases import SPEECH, wording
from onrecord.read.intervals import Intervals, Range, merged

READER = frozenset({"you", "your", "yours", "vous", "votre", "usted", "dein", "deine"})
"""Words that speak to the reader and mean nothing else in any of these languages."""
MARKS = ".,;:!?\"'()"


def house_lines(
    text: str, recurring: Iterable[Range], *, marked: Iterable[Range], report: Iterable[Range], headline: str | None
) -> tuple[Range, ...]:
    """Those of the recurring lines of a text that are no part of the report; all positions in code points.

    `marked`: title, byline, furniture and defects. `report`: statements and whatever else shows that a line is the
    report's own. What touches either is never taken; where nothing reads like a report, nothing is.
    """
    lines, around, within = set(recurring), Intervals(merged(marked)), Intervals(merged(report))
    taken, body = list[Range](), list[Range]()
    for block in blocks(text) if lines else ():
        place = (block.start, block.end)
        other, own = around.touching(*place), within.touching(*place)
        if place in lines and not other and not own and _aside(block) and not _same(block, headline):
            taken.append(place)
        elif own or (block.prose and not any(s <= block.start and block.end <= e for s, e in other)):
            body.append(place)
    return tuple((s, e) for s, e in taken if body and (e <= body[0][0] or s >= body[-1][1]))


def _aside(block: Block) -> bool:
    """Whether a line that many articles print is no sentence, or one to the reader, and nobody speaks in it."""
    if SPEECH.search(block.text):
        return False
    if not (block.ends or block.prose) or wording(block):
        return True
    return not READER.isdisjoint(word.strip(MARKS) for word in block.text.casefold().split())


def _same(block: Block, headline: str | None) -> bool:
    return headline is not None and block.text.casefold().split() == headline.casefold().split()
