"""The dateline: place, date and agency before the first words of a report.

A small grammar: parts with marks between them and a mark after the last (`openings`). The longest run of parts that
stands up as a dateline (`proof`) is taken; a sentence that opens alike ("Paris - the city of light - was ...") is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.clean.blocks import Block
from onrecord.clean.calendar import Dated, nearest
from onrecord.clean.dateline.day import day
from onrecord.clean.dateline.openings import LOOK, Reading, grown, readings
from onrecord.clean.dateline.place import place
from onrecord.clean.dateline.proof import sound
from onrecord.clean.dateline.towns import town
from onrecord.records import Dateline, Span, When

MAX_BLOCKS, FIRST_BLOCKS = 8, 2
"""Blocks of the body that are looked at; those where a place alone will do."""
MAX_AROUND, LONG = 40, 15
"""Blocks of any kind that are looked at; words of one that a place alone may open."""
MAX_LONE_WORDS, LONE_EDGES = 4, " .,:\u2013\u2014-"
MOST_TURNS = 200
"""Blocks in which a name is looked for that would open several of them, as in an interview."""
MARKS = re.compile(r"[\s*\u2022\u25cf\u25aa\u25ba\u00b7>#_~|\ufeff\u200b-]{0,12}")
HINT = re.compile(r"[-\u2010-\u2015\u2212\u2e3a\u2e3b_()/\[:|\u00ad\uff0d]|\d")
EARLY_STOP = re.compile(r"\W{0,4}[^\W\d_]{3,20}\.\s[^\W\d_]{2,5}\s")
INNER = re.compile(r"(?:(?<=[^\W\d_])|(?<=[\d)\]:.,!?|\u2013\u2014-]))[ \u00a0\n]{0,3}(?=[^\W\d_]{3})")


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline in a text: offsets, the place and the agency as printed, the date as far as it is stated."""

    start: int
    end: int
    place: str | None
    agency: str | None
    date: Dated | None


def find(text: str, blocks: Sequence[Block], around: Sequence[Block] = ()) -> Found | None:
    """The first dateline that opens one of the first blocks given (those of the body), or follows a byline there.

    `around`: all blocks of the text; above the body's third block, a line that was taken for no body may hold one.
    """
    for n, block in enumerate(blocks[:MAX_BLOCKS]):
        found = opens(text, block.start, block.end, first=n < FIRST_BLOCKS)
        if found and not _speaker(text, found, blocks):
            return found
    limit = blocks[FIRST_BLOCKS].start if len(blocks) > FIRST_BLOCKS else len(text)
    seen = {block.start for block in blocks[:MAX_BLOCKS]}
    for block in around[:MAX_AROUND]:
        if block.start in seen or block.start >= limit:
            continue
        long = block.words >= LONG
        found = opens(text, block.start, block.end, first=long)
        if found and (found.place or long) and not _speaker(text, found, around):
            return found
    for n in range(min(len(around) - 1, MAX_AROUND)):
        if around[n + 1].start <= limit and alone(around, n):
            block = around[n]
            return Found(block.start, block.end, block.text.strip(LONE_EDGES), None, None)
    for block in blocks[:FIRST_BLOCKS]:
        found = _inside(text, block)
        if found:
            return found
    return None


def opens(text: str, start: int, end: int, *, first: bool = True) -> Found | None:
    """The dateline that text[start:end] opens with; `first`: also less sure ones, of a place or an agency alone."""
    if not HINT.search(text, start, min(end, start + LOOK)) and not EARLY_STOP.match(text, start, end):
        return None
    marks = MARKS.match(text, start, end)
    at = marks.end() if marks else start
    for reading in readings(text, at, end):
        if sound(reading, text, end, first=first):
            return _found(reading)
    return None


def alone(blocks: Sequence[Block], n: int) -> bool:
    """Whether a block is the name of a town in capitals and nothing else, and the next one begins the report."""
    if n + 1 >= len(blocks) or not blocks[n + 1].prose or blocks[n].words > MAX_LONE_WORDS:
        return False
    name = blocks[n].text.strip(LONE_EDGES)
    return (
        name.isupper()
        and "(" not in name
        and town(name.split(",")[0]) == "city"
        and (n == 0 or not blocks[n - 1].prose)
    )


def _found(reading: Reading) -> Found:
    where, who, when = reading.of("place"), reading.of("agency"), reading.day
    name = " ".join(where.name.split()) if where and where.name else None
    house = " ".join(who.name.split()) if who and who.name else None
    return Found(reading.parts[0].start, reading.end, name, house, when)


def _speaker(text: str, found: Found, blocks: Sequence[Block]) -> bool:
    """Whether a name before a dash or a colon opens other blocks too: somebody who speaks, not a place."""
    if found.agency or found.date or not found.place:
        return False
    label = re.compile(re.escape(found.place) + r"\s{0,2}[:\u2010-\u2015-]")
    return sum(label.match(text, b.start, b.end) is not None for b in blocks[:MOST_TURNS]) > 1


def _inside(text: str, block: Block) -> Found | None:
    """A dateline that something was printed before without a break: a byline, a share button, a time."""
    stop = min(block.end, block.start + LOOK)
    if not (BY.match(text, block.start, stop) or BRACKETS.search(text, block.start, stop)):
        return None
    for n, m in enumerate(INNER.finditer(text, block.start, stop)):
        if n >= 40:
            break
        at = m.end()
        first = text[at : at + 3]
        # Behind a byline either in capitals, or after a mark.
        marked = first.isupper() or not text[m.start() - 1 : m.start()].isalnum()
        if not first[:1].isupper():
            continue
        part = place(text, at, stop)
        if part is None or not (part.known or first.isupper()):
            continue
        for reading in reversed(grown(text, part, stop, block.end)):
            who = reading.of("agency")
            if who and who.known and who.bracketed and reading.close == "dash" and sound(reading, text, block.end):
                return _found(reading)
            if marked and reading.day and part.known and reading.close == "dash" and _byline(text, block.start, at):
                return _found(reading)
    return None


BY = re.compile(r"(?:By|BY|Von|VON|Par|PAR|Por|POR)\s[^\n.!?]{3,80}[\s,|\u2013\u2014-]")


BRACKETS = re.compile(r"\([^()\n]{2,40}\)[ \u00a0]?[-\u2010-\u2015_]")


def _byline(text: str, start: int, end: int) -> bool:
    return BY.fullmatch(text, start, end) is not None


WORD_START = re.compile(r"(?<![^\W_])[^\W_]")


def day_in(text: str, start: int, end: int) -> Dated | None:
    """The day that text[start:end], a dateline, states in any language of the table of months."""
    for m in WORD_START.finditer(text, start, end):
        part = day(text, m.start(), end)
        if part and part.day:
            return part.day
    return None


def dateline(article: str, text: str, found: Found, published: date | None) -> Dateline:
    """The record of a dateline. Its date is known when it states the year, or the day of publication gives it."""
    when = None
    if found.date is not None:
        days = found.date.possible()
        if not days and published is not None:
            near = nearest(found.date, published)
            days = (near,) if near else ()
        if days:
            basis = (Span.of(article, text, found.date.start, found.date.end),)
            when = When(days[0], days[-1], "day" if days[0] == days[-1] else "interval", basis, "stated")
    return Dateline(Span.of(article, text, found.start, found.end), found.place, when, found.agency)
