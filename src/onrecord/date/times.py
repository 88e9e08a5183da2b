"""Time expressions of a text, as TIMEX3: where they stand, what they say, and the days they cover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from onrecord.data import rows
from onrecord.date.timex.clock import APART
from onrecord.date.timex.grammar import Grammar
from onrecord.date.timex.lexicon import Lexicon, languages, lexicon
from onrecord.date.timex.reading import Context, Reading, Said, Type
from onrecord.date.timex.readings import READINGS, SKIP
from onrecord.date.timex.scan import runs
from onrecord.date.timex.tokens import Run
from onrecord.date.timex.values import DAY, covered

__all__ = ["Expression", "Said", "expressions"]


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression. `start` and `end` are code points.

    `value` is TIMEX3's, relative where nothing anchors it ("XXXX-WXX-5", "XXXX-01-07"); `first` and `last` are the days
    it covers, both included, None where it gives none. `others` are other days that a weekday can mean, nearest first.
    `relative` tells a value that was counted, from the anchor or from a time named before, from one that is stated.
    `said` is what the words alone give.
    """

    start: int
    end: int
    type: Type
    value: str
    first: date | None
    last: date | None
    others: tuple[date, ...]
    relative: bool
    said: Said


def expressions(text: str, anchor: date | None, language: str = "en") -> list[Expression]:
    """The time expressions of a text in their order, none over another; counted from `anchor`, the document's day.

    Empty for a language without a table.
    """
    return list(_found(text, anchor, language)) if language in languages() else []


@lru_cache(maxsize=1)
def _found(text: str, anchor: date | None, language: str) -> tuple[Expression, ...]:
    """Those of the last text are kept: where its clues give no day, its times are the same."""
    words, grammar = _tables(language)
    return tuple(tagged(text, anchor, words, grammar))


@cache
def _tables(language: str) -> tuple[Lexicon, Grammar]:
    words = lexicon(language)
    return words, Grammar(rows(f"times.{language}.rules.tsv"), words.alphabet)


def tagged(text: str, anchor: date | None, words: Lexicon, grammar: Grammar) -> Iterator[Expression]:
    """The time expressions that the words and rules of a language find."""
    context = Context(text, words, anchor)
    waiting: list[Placed] = []
    for placed in (p for run in runs(text, words) for p in _of_run(run, grammar, context)):
        if waiting and not _beside(text, waiting[-1], placed):
            yield from map(_expression, waiting)
            waiting = []
        if waiting and placed.reading.type == "DATE" and DAY.fullmatch(placed.reading.value):
            waiting = [_with_day(w, placed) for w in waiting]
        waiting.append(placed)
        if not placed.reading.floating:
            yield from map(_expression, waiting)
            waiting = []
    yield from map(_expression, waiting)


@dataclass(frozen=True, slots=True)
class Placed:
    """A reading and the words it is of."""

    start: int
    end: int
    reading: Reading


def _of_run(run: Run, grammar: Grammar, context: Context) -> Iterator[Placed]:
    letters = "".join(t.letter for t in run)
    at = 0
    while at < len(run):
        match = grammar.match(letters, run, at)
        if match is None:
            at += 1
            continue
        if match.reading == SKIP:
            at += len(match.tokens)
            continue
        reading = READINGS[match.reading](match, context)
        if reading is None:
            at += 1
            continue
        at += sum(1 for t in match.tokens if reading.end is None or t.start < reading.end)
        start = match.start if reading.start is None else reading.start
        end = match.end if reading.end is None else reading.end
        context.remember(reading, end)
        yield Placed(start, end, reading)


NEAR = 30
"""Code points within which a day gives its day to a time of the day before it: "10:35 a.m. (0735 GMT) Friday"."""


def _beside(text: str, one: Placed, other: Placed) -> bool:
    return other.start - one.end <= NEAR and APART.search(text, one.end, other.start) is None


def _with_day(time: Placed, day: Placed) -> Placed:
    """A time of the day on the day that is named after it."""
    of, found = time.reading, day.reading
    value = found.value[:10] + of.value[of.value.index("T") :]
    return replace(
        time, reading=replace(of, value=value, said=found.said, relative=found.relative, others=found.others)
    )


def _expression(placed: Placed) -> Expression:
    reading = placed.reading
    days = covered(reading.value)
    return Expression(
        start=placed.start,
        end=placed.end,
        type=reading.type,
        value=reading.value,
        first=days[0] if days else None,
        last=days[1] if days else None,
        others=reading.others,
        relative=reading.relative,
        said=reading.said,
    )
