"""Occasions: meetings, incidents, names and states of affairs of the calendar that an undated report speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal, cast

from onrecord.collect.isodate import iso_days
from onrecord.data import rows
from onrecord.date.clue import EDGE, Clue, spoken
from onrecord.date.days import Days, between, weekdays
from onrecord.date.passages import AGO, Passage, plain
from onrecord.date.tenures import DOUBT

Words = tuple[tuple[str, ...], ...]
"""Groups of forms: a sentence must print one form of each group."""
OccasionKind = Literal["meeting", "incident", "name", "status"]
AT = re.compile(
    r"\b(?:at|during|after|following|on the (?:sidelines|margins) of|in the course of|opening|concluding|closing)\b",
    re.IGNORECASE,
)
REPORTED = (0, 3)
"""Days after which a report of what was said at a meeting is printed."""
AWAITED = (-60, 0)
"""Days before a meeting on which a report speaks of it as near."""
MAYBE = re.compile(r"\b(?:if|whether|could|might|may|would|should|possible|potential|threat(?:en)?s?)\b", re.IGNORECASE)
BESIDE = 25
"""Code points between an incident and the words that tell how far back it lies."""
WINDOWS = {"D": (1, 1), "W": (7, 7)}
"""What one unit back means in days, and how far off it may be."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A row of the calendar. `words`: groups that a sentence must print, each in one of its forms."""

    kind: OccasionKind
    label: str
    words: Words
    since: date | None
    until: date | None
    place: str
    doubt: int
    complete: bool

    @property
    def days(self) -> Days:
        """The days on which it happened, as wide as the table doubts them."""
        doubt = timedelta(self.doubt)
        return between(self.since - doubt if self.since else None, self.until + doubt if self.until else None)


@cache
def calendar() -> tuple[Occasion, ...]:
    """The rows of the table. A label with a star belongs to a series of which the table does not know every meeting."""
    out = []
    for kind, label, words, since, until, place, confidence, _ in rows("calendar.tsv"):
        first, last = iso_days(since) if since else None, iso_days(until) if until else None
        groups = tuple(tuple(f" {plain(form)} " for form in group.split("|")) for group in words.split(" + "))
        out.append(
            Occasion(
                cast(OccasionKind, kind),
                label.rstrip("* "),
                groups,
                first[0] if first else None,
                last[1] if last else None,
                place,
                DOUBT[confidence],
                not label.endswith("*"),
            )
        )
    return tuple(out)


def occasions(found: Sequence[Passage]) -> Iterator[Clue]:
    """The clues of the calendar, each row or series once, where the body first gives them."""
    whole = " ".join(p.folded for p in found)
    printed = set(whole.split())
    rows = _by_words()
    near = [o for n in _within(printed) if _printed(rows[n][0], printed, whole) for o in rows[n][1]]
    series: dict[Words | str, list[Occasion]] = {}
    for o in near:
        series.setdefault(o.words if o.kind in ("meeting", "incident") else o.label, []).append(o)
    for same in series.values():
        for passage in found:
            at = _place(passage, same[0])
            if at is None:
                continue
            clue = _clue(passage, same, at)
            if clue is not None:
                yield clue
                break


@cache
def _by_words() -> tuple[tuple[tuple[dict[str, str], ...], tuple[Occasion, ...]], ...]:
    """The rows of the calendar by the words that they ask for: each form with the longest of its words."""
    out: dict[Words, list[Occasion]] = {}
    for o in calendar():
        out.setdefault(o.words, []).append(o)
    return tuple(
        (tuple({form: max(form.split(), key=len) for form in group} for group in words), tuple(same))
        for words, same in out.items()
    )


def _within(printed: set[str]) -> list[int]:
    """The numbers of the rows that a text with these words may print: one form of their first group at least."""
    by_word = _by_first_words()
    return sorted({n for word in printed & by_word.keys() for n in by_word[word]})


@cache
def _by_first_words() -> dict[str, list[int]]:
    """The numbers of the rows by the words of their first group that tell most quickly that it is not printed."""
    out: dict[str, list[int]] = {}
    for n, (groups, _) in enumerate(_by_words()):
        for key in set(groups[0].values()):
            out.setdefault(key, []).append(n)
    return out


def _printed(groups: Iterable[Mapping[str, str]], printed: set[str], whole: str) -> bool:
    """Whether a text, `whole`, has one form of each group; `printed`, its words, tell quickly that it has not."""
    return all(any(key in printed and form in whole for form, key in group.items()) for group in groups)


def _place(passage: Passage, o: Occasion) -> tuple[int, int] | None:
    """Where a sentence prints the words: from the first to the last of them; None when it does not."""
    folded = passage.folded
    hits = []
    for group in o.words:
        form = next((f for f in group if f in folded), None)
        if form is None:
            return None
        hits.append(re.search(r"[\W_]+".join(map(re.escape, form.split())), passage.text, re.IGNORECASE))
    spans = [m.span() for m in hits if m is not None]
    if not spans:
        return None
    return passage.start + min(a for a, _ in spans), passage.start + max(b for _, b in spans)


def _clue(passage: Passage, same: Sequence[Occasion], at: tuple[int, int]) -> Clue | None:
    kind = same[0].kind
    if kind == "meeting":
        return _meeting(passage, same, at)
    if kind == "incident":
        # A vote, a visit, a treaty may be spoken of before it comes.
        return None if passage.ahead or MAYBE.search(passage.text) else _recent(passage, same, at) or _after(same, at)
    o = same[0]
    if kind == "name":
        return None if o.since is None else _since(o, at, f"“{o.label}” was not known before {spoken(o.since)}")
    return _ended(o, at)


def _meeting(passage: Passage, same: Sequence[Occasion], at: tuple[int, int]) -> Clue | None:
    """What was said at a meeting is printed within days; one that is awaited is near. A year beside it tells enough."""
    if passage.years or AGO.search(passage.text) or not all(o.complete for o in same):
        return None
    folded = passage.folded
    here = [o for o in same if o.place and f" {plain(o.place)} " in folded]
    met = Days(0)
    for o in here or same:
        met |= o.days
    weekday = next((t.said.weekday for t in passage.times if t.said.weekday is not None), None)
    ahead = passage.ahead
    if ahead:
        reach = AWAITED
    elif passage.reports and AT.search(passage.text):
        if weekday is not None:
            met = met & weekdays(weekday) or met
        reach = REPORTED
    else:
        return None
    told = tuple(((o.days & met).moved(*reach), _named(o)) for o in here or same)
    words = "it looks ahead to this:" if ahead else "it reports from this:"
    return Clue("calendar", met.moved(*reach), (at,), words, soft=True, weak=True, choices=told)


def _recent(passage: Passage, same: Sequence[Occasion], at: tuple[int, int]) -> Clue | None:
    """An incident that words beside it put so and so far back: "last week", "two days ago", "on Monday"."""
    for time in passage.times:
        if time.start - at[1] > BESIDE or at[0] - time.end > BESIDE:
            continue
        said, of = time.said, list(same)
        back: tuple[int, int] | None = None
        if said.unit in WINDOWS and said.count is not None and said.count <= 0:
            size, slack = WINDOWS[said.unit]
            back = (max(0, -said.count * size - slack), -said.count * size + slack)
        elif said.weekday is not None and said.day is None:
            # It must have happened on that day of the week.
            of = [o for o in same if o.since is not None and o.since == o.until and o.since.weekday() == said.weekday]
            back = (0, 7)
        if back is None or not of:
            continue
        happened = Days(0)
        for o in of:
            happened |= o.days
        words = passage.text[time.start - passage.start : time.end - passage.start]
        return Clue(
            "calendar",
            happened.moved(*back),
            (at, (time.start, time.end)),
            f"“{words}” tells when it happened:",
            soft=True,
            weak=True,
            choices=tuple((o.days.moved(*back), _named(o)) for o in of),
        )
    return None


def _named(o: Occasion) -> str:
    """An occasion in words."""
    return f"{o.label} ({spoken(o.since)})" if o.since is not None else o.label


def _after(same: Sequence[Occasion], at: tuple[int, int]) -> Clue | None:
    """A report that knows of an incident was written on its first day or later."""
    first = min((o for o in same if o.since is not None), key=lambda o: o.since or date.max, default=None)
    if first is None or first.since is None:
        return None
    return _since(first, at, f"it tells of this: {_named(first)}")


def _ended(o: Occasion, at: tuple[int, int]) -> Clue | None:
    """A state of affairs that is told as lasting."""
    if o.until is None:
        return None
    words = f"it tells of a state of affairs that ended: {o.label} (until {spoken(o.until)})"
    return Clue("calendar", o.days, (at,), words, soft=True)


def _since(o: Occasion, at: tuple[int, int], words: str) -> Clue:
    return Clue("calendar", between(o.days.first, None), (at,), words, soft=True, least=EDGE)
