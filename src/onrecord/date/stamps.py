"""Stamps: a day and month without a year over a report, and the weekdays that tell which years it fits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.clean.calendar import DATE_LINE, WEEKDAY, WEEKDAYS, Dated, dates
from onrecord.clean.dateline.find import day_in
from onrecord.date.clue import WEEKDAYS as DAY_NAMES
from onrecord.date.clue import Clue, listed, month_day
from onrecord.date.days import Days, weekdays, yearly
from onrecord.date.passages import Passage
from onrecord.date.publication import top_lines
from onrecord.date.saying import beside_cue, of_noun
from onrecord.date.years import PAST
from onrecord.records import Article

MAX_LINE = 120
LEDE = 2
"""Sentences in which the day of the news itself counts, and not only that of what was said."""
SENTENCE_END = re.compile(r"[.!?\u2026][\"\u201d\u2019')\]]*\Z")
SUBORDINATE = re.compile(
    r"[;:\"\u201c\u201d]|\b(?:which|who|whose|when|while|after|before|since|that|said|says|told|if|is|are|will|would|may"
    r"|might|could|can|to be|has|have)\b",
    re.IGNORECASE,
)
NOMINAL = re.compile(r"\b(?:an?|for|from|until|by)\s+\Z", re.IGNORECASE)
HEAD = 6
"""Sentences of the beginning in which the weekday of the news stands."""
AROUND = range(1990, 2041)
"""The years that are named as fitting a weekday."""


def stamps(article: Article, found: Sequence[Passage]) -> Iterator[Clue]:
    """The day and month of the dateline, or of a line of its own, and the weekday that goes with it."""
    over = _dateline(article)
    stamp, where = (_line(article), "a line at its head says") if over is None else (over, "its dateline says")
    if stamp is None or stamp.year is not None or len(stamp.days) != 1:
        return
    ((month, day),) = stamp.days
    on = yearly(month, day)
    if not on:
        return
    yield Clue("dateline", on, ((stamp.start, stamp.end),), f"{where} {month_day(month, day)}")
    weekday = _beside(article, stamp)
    if weekday is not None:
        yield _weekday(on, month, day, *weekday, wider=None)
        return
    news = weekday_of_news(found)
    if news is not None:
        # The weekday of a report is the day of its dateline or the one before.
        wider = on & (weekdays(news[0]) | weekdays((news[0] + 1) % 7))
        yield _weekday(on, month, day, *news, wider)


def weekday_of_news(found: Sequence[Passage]) -> tuple[int, tuple[int, int]] | None:
    """The weekday on which the news of a report happened or was said, near its beginning, and where it stands.

    Beside a verb of saying, or in the first sentences in the main clause behind a verb in the past.
    """
    told = [p for p in found if SENTENCE_END.search(p.text)][:HEAD]
    for n, passage in enumerate(told):
        beside = beside_cue(passage.text, 0, len(passage.text), ())
        for time in passage.times:
            a, b = time.start - passage.start, time.end - passage.start
            if time.said.weekday is None or time.said.day is not None or _forward(passage, time.start):
                continue
            if beside(a, b) is not None or (n < LEDE and _in_lede(passage.text, a, b)):
                return time.said.weekday, (time.start, time.end)
    return None


def _in_lede(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] tells the day of the main clause: "signed it on Monday", "Poland on Monday opened"."""
    before = text[:start]
    if of_noun(text, start, end) or NOMINAL.search(before) or SUBORDINATE.search(before):
        return False
    if PAST.search(before):
        return True
    m = re.match(r"\s+(?:\w+ly\s+)?(\w+)", text[end:])
    return m is not None and before.rstrip().endswith(" on") and PAST.fullmatch(m[1]) is not None


def dated_weekdays(found: Sequence[Passage]) -> Iterator[Clue]:
    """A weekday printed with its day and month, "on Wednesday, July 11": years that do not fit are out."""
    for passage in found:
        for time in passage.times:
            said = time.said
            if said.weekday is None or said.day is None or said.month is None or said.year is not None:
                continue
            on = yearly(said.month, said.day) & weekdays(said.weekday)
            if not on:
                continue
            # Without its year a day is printed within half a year of it; in a report of the day, within a week after.
            near = (0, 7) if passage.reports and not passage.ahead and passage in found[:HEAD] else (-183, 183)
            words = _fits(on, said.month, said.day, said.weekday)
            yield Clue("weekday", on.moved(*near), ((time.start, time.end),), words)


def _dateline(article: Article) -> Dated | None:
    line = article.dateline
    return None if line is None else day_in(article.text, line.span.start, line.span.end)


def _line(article: Article) -> Dated | None:
    """The date of the first line near the top that is nothing else."""
    for m in top_lines(article):
        words = m[0].strip()
        if words and len(words) <= MAX_LINE and DATE_LINE.fullmatch(words):
            return next(dates(article.text, m.start(), m.end()), None)
    return None


def _beside(article: Article, stamp: Dated) -> tuple[int, tuple[int, int]] | None:
    """The weekday printed directly before or after the day itself: "Friday, January 7"."""
    text = article.text
    for m in WEEKDAY.finditer(text, max(0, stamp.start - 16), min(len(text), stamp.end + 16)):
        gap = text[m.end() : stamp.start] if m.end() <= stamp.start else text[stamp.end : m.start()]
        if not re.sub(r"[\s,.()]|\bthe\b", "", gap):
            return WEEKDAYS[m[0].lower()], m.span()
    return None


def _forward(passage: Passage, at: int) -> bool:
    """Whether the words before a weekday look ahead: "will meet on Friday", "next Friday", "until Friday"."""
    before = passage.text[max(0, at - passage.start - 30) : at - passage.start]
    return (
        re.search(r"\b(?:will|would|next|until|till|by|since|from|before|last|coming)\b[^,;]*\Z", before, re.I)
        is not None
    )


def _weekday(on: Days, month: int, day: int, weekday: int, at: tuple[int, int], wider: Days | None) -> Clue:
    return Clue(
        "weekday", on & weekdays(weekday), (at,), _fits(on & weekdays(weekday), month, day, weekday), wider=wider
    )


def _fits(on: Days, month: int, day: int, weekday: int) -> str:
    """In which years a day is this weekday, in words."""
    years = [str(y) for y in on.years() if y in AROUND]
    return f"{month_day(month, day)} falls on a {DAY_NAMES[weekday]} in {listed(years)}"
