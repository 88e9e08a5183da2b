"""Profile one article: what stories and copied passages need of it, in a few kilobytes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from onrecord.clean.calendar import WEEKDAYS, dates
from onrecord.read.quotes import quotations
from onrecord.reconcile.story.namedays import namedays
from onrecord.reconcile.story.prints import pair_hash, prints, turns_of
from onrecord.reconcile.story.words import CALENDAR, WORD, rarity, stem, telling, weight
from onrecord.records import Article, Span
from onrecord.records.profile import Profile

WORDS, NUMBERS, COUNTED = 100, 60, 40
TURNS = 256
"""Turns of phrase that are kept; of more the least hashes, which are the same in every copy."""
"""How many of each a profile keeps."""
WORD_CHARS = 40
"""Longer words and numbers are no words of an event."""
LEAD = 60
"""Words from the beginning of the headline that make the lead."""
HEAD_CHARS = 300
"""Code points from the beginning within which a full date is taken for the day of the report."""
LABEL_CHARS = 160
WEEK = timedelta(days=7)
_BREAK = re.compile(r"[.!?:;\n“\"‘(]")
_NUMERALS = {w: str(n) for n, w in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
_UNCOUNTED = frozenset(
    map(
        stem,
        "people percent per cent year month day week hour minute time other of in on to for and the a at by from with"
        " is was were are".split(),
    )
)
"""What numbers stand before everywhere: it says nothing that they differ."""
_COMMON = 1.0
"""A word less rare than this ends what a number counts."""


@dataclass
class _Tally:
    """What a pass over the words of an article found."""

    counts: Counter[str] = field(default_factory=Counter)
    printed: dict[str, str] = field(default_factory=dict)
    capitals: Counter[str] = field(default_factory=Counter)
    inside: set[str] = field(default_factory=set)
    lead: list[str] = field(default_factory=list)
    numbers: Counter[str] = field(default_factory=Counter)
    counted: dict[str, None] = field(default_factory=dict)
    weekdays: list[int] = field(default_factory=lambda: [0] * 7)
    length: int = 0


def profile(article: Article, names: Sequence[str] = ()) -> Profile:
    """The profile of an article; `names`: what it calls its actors, where that is known.

    Names are found from capitals as well, so that an article compares the same with `names` and without.
    """
    body = [(article.text, a, b) for a, b in stretches(article)]
    headline = _headline(article)
    texts = [(headline, 0, len(headline))] if headline else []
    found = _tally([*texts, *body])
    named = _names(found, names)
    weights = {s: weight(s, n) for s, n in found.counts.items()}
    leading = set(found.lead)
    heavy = (s for s, w in weights.items() if w > 0 and len(s) <= WORD_CHARS)
    ranked = sorted(heavy, key=lambda s: (s not in leading, -weights[s], s))[:WORDS]
    ranked.sort(key=lambda s: (-weights[s], s))
    published, day, days = _days(article)
    label, span = _label(article, body)
    return Profile(
        article=article.id,
        version=article.url or article.id,
        outlet=article.outlet.name if article.outlet else None,
        length=found.length,
        words=tuple(found.printed[s] for s in ranked),
        counts=tuple(found.counts[s] for s in ranked),
        names=tuple(n for n, s in enumerate(ranked) if s in named),
        lead=tuple(n for n, s in enumerate(ranked) if s in leading),
        numbers=tuple(sorted(n for n, _ in sorted(found.numbers.items(), key=lambda x: (-x[1], x[0]))[:NUMBERS])),
        counted=tuple(list(found.counted)[:COUNTED]),
        weekdays=tuple(found.weekdays),
        published=published,
        day=day,
        dates=days,
        prints=prints(WORD.finditer(text, a, b) for text, a, b in body),
        turns=_turns(article, body, frozenset(named)),
        label=label,
        label_span=span,
    )


def stretches(article: Article) -> Iterator[tuple[int, int]]:
    """The text without its furniture, as start and end."""
    at = 0
    for start, end in sorted((m.span.start, m.span.end) for m in article.furniture):
        if at < start:
            yield at, start
        at = max(at, end)
    if at < len(article.text):
        yield at, len(article.text)


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of a stretch of text, as start and end."""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if text[at:stop].strip():
            yield at, stop
        at = stop + 1


def _headline(article: Article) -> str:
    """The headline where the body does not open with it anyway."""
    head = article.headline or ""
    return "" if head and head in article.text[: len(head) + 50] else head


def _tally(texts: Iterable[tuple[str, int, int]]) -> _Tally:
    t, words = _Tally(), list[str]()
    for text, start, end in texts:
        before: int | None = None
        counting, left = "", 0
        for m in WORD.finditer(text, start, end):
            w = _word(m.group())
            words.append(w.stem)
            if w.stem not in t.printed:
                t.printed[w.stem] = w.printed
            if w.weekday is not None:
                t.weekdays[w.weekday] += 1
            if w.capital:
                t.capitals[w.stem] += 1
                if before is not None and not _BREAK.search(text, before, m.start()):
                    t.inside.add(w.stem)
            if w.number is not None:
                t.numbers[w.number] += 1
                counting, left = ("", 0) if _is_year(w.number) else (w.number, 3)
            elif left:
                left -= 1
                if rarity(w.stem) < _COMMON:
                    left = 0
                elif w.stem not in _UNCOUNTED:
                    t.counted.setdefault(f"{counting} {w.stem}")
            before = m.end()
    t.counts.update(words)
    t.lead, t.length = words[:LEAD], len(words)
    return t


class _Word(NamedTuple):
    stem: str
    printed: str
    capital: bool
    weekday: int | None
    number: str | None
    tells: bool


@lru_cache(maxsize=1 << 15)
def _word(word: str) -> _Word:
    """What every place of a word has in common."""
    low, bare = word.casefold(), word.removesuffix("’s").removesuffix("'s")
    number = word.replace(",", "").rstrip(".") if word[0].isdigit() else _NUMERALS.get(low)
    kept = number if number is not None and len(number) <= WORD_CHARS else None
    made = stem(word)
    return _Word(made, bare, word[0].isupper(), WEEKDAYS.get(low), kept, _tells(made))


def _tells(stemmed: str) -> bool:
    """Whether a word tells something, and not a day."""
    return telling(stemmed) > 0 and stemmed not in CALENDAR


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20")


def _names(t: _Tally, given: Sequence[str]) -> set[str]:
    """Stems of words of names: capital where no sentence begins, mostly; or always capital, and rare."""
    found = {
        s
        for s, n in t.capitals.items()
        if (s in t.inside and 2 * n >= t.counts[s]) or (n == t.counts[s] and rarity(s) > 5.5)
    }
    return found | {s for name in given for m in WORD.finditer(name) if (s := stem(m.group())) in t.capitals}


def _turns(article: Article, body: Sequence[tuple[str, int, int]], named: frozenset[str]) -> bytes:
    """Hashes of two telling words in a row, whatever small words are between; not of a name. Odd ones are quoted."""
    spans = [p for _, start, end in body for p in paragraphs(article.text, start, end)]
    said = quotations(article.text, spans)
    every = _hashed(article.text, spans, named)
    quoted = _hashed(article.text, [(q.start, q.end) for q in said], named)
    return turns_of(every, quoted, TURNS)


def _hashed(text: str, spans: Iterable[tuple[int, int]], named: frozenset[str]) -> set[int]:
    found = set[int]()
    for start, end in spans:
        words = (_word(m.group()) for m in WORD.finditer(text, start, end))
        for pair in pairwise(w.stem for w in words if w.tells):
            if not named.issuperset(pair):
                found.add(pair_hash(min(pair), max(pair)))
    return found


def _days(article: Article) -> tuple[tuple[date, date] | None, date | None, tuple[date, ...]]:
    """When it appeared, as it tells itself; the day it seems to be of; the days that it names."""
    when = article.published_alone if article.published and article.published.method == "story" else article.published
    published = (when.earliest, when.latest) if when else None
    found = list(dates(article.text))
    day: date | None = None
    if published and published[1] - published[0] <= WEEK:
        day = published[1]
    else:
        full = (d.possible() for d in found if d.year and d.start < HEAD_CHARS)
        day = next((days[0] for days in full if len(days) == 1), None)
    if day and published and not published[0] <= day <= published[1] + WEEK:
        day = None
    return published, day, namedays(article.text, found, day)


def _label(article: Article, body: Sequence[tuple[str, int, int]]) -> tuple[str, Span | None]:
    """The headline and where it stands, or the first words of the body."""
    if article.title is not None:
        return " ".join(article.title.exact.split()), article.title
    if article.headline:
        at = article.text.find(article.headline)
        span = article.span(at, at + len(article.headline)) if at >= 0 else None
        return article.headline, span
    for text, start, end in body:
        m = re.compile(r"\S[^\n]*").search(text, start, end)
        if m:
            stop = m.end() if m.end() - m.start() <= LABEL_CHARS else m.start() + LABEL_CHARS
            if stop < m.end():
                stop = max(text.rfind(" ", m.start(), stop), m.start() + 1)
            span = article.span(m.start(), stop)
            return span.exact.rstrip(), article.span(m.start(), m.start() + len(span.exact.rstrip()))
    return "", None
