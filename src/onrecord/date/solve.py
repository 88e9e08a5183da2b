"""Solve: the days that all clues of an undated article leave, with the reasons; or that they contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from onrecord.date.clue import Clue, listed, month_day, spoken
from onrecord.date.days import ALL, Days, between
from onrecord.records import Abstention, Article, Method, Precision, When, content_id

TOGETHER = 31
"""Stretches of days with no more than so many between them are told as one."""
MOST_OTHERS = 10
YEARLY = frozenset({"dateline", "weekday"})
"""Clues that come again every so many years: alone they bound nothing."""
METHODS: tuple[tuple[str, Method], ...] = (("office", "office-term"), ("weekday", "weekday"))


def solve(article: Article, clues: Sequence[Clue]) -> When | Abstention | None:
    """The days on which the article can have been published; an Abstention when clues contradict each other.

    None when they leave one side open: "not before 2018" is no date. Soft clues are taken in, in order, as long as
    they leave a day. Never finer than the clues: what is left may be one day, or ten years.
    """
    hard = [c for c in clues if not c.soft]
    left = Days(0) if _rivals(hard) else _joined(hard)
    # A weekday may be the day before that of the dateline.
    loose = [replace(c, days=c.wider) if c.wider is not None else c for c in hard]
    wide = _joined(loose)
    if not left:
        hard, left = loose, wide
        if rivals := _rivals(hard):
            return _contradiction(article, rivals)
        if not left:
            return _contradiction(article, _conflict(hard))
    used = list(hard)
    for clue in clues:
        if clue.soft and len(left & clue.days) >= clue.least:
            if left & clue.days != left:
                used.append(clue)
            left, wide = left & clue.days, wide & clue.days
    if not _bounded(used):
        return None
    used = _needed(used)
    basis = sorted({r for c in used for r in c.basis})
    runs = _runs(left)
    return When(
        left.first,
        left.last,
        precision(left.first, left.last),
        tuple(article.span(a, b) for a, b in basis),
        next((m for kind, m in METHODS if any(c.kind == kind for c in used)), "relative"),
        (*dict.fromkeys(c.sentence(left) for c in used), _so(runs)),
        _others(left, wide),
    )


def _others(left: Days, wide: Days) -> tuple[date, ...]:
    """The single days that only a second reading of a weekday allows, the nearest first."""
    days = [a for a, b in wide.runs() if a == b and a not in left]
    return tuple(sorted(days, key=lambda d: (abs(d - left.first), d))[:MOST_OTHERS])


def against(article: Article, stated: When, clues: Sequence[Clue]) -> Abstention | None:
    """What speaks against a day that the text states: who speaks held no such post then. None when nothing does."""
    days = between(stated.earliest, stated.latest)
    firm = [c for c in clues if c.kind == "office" and not c.soft]
    if not firm or any(c.days & days for c in firm):
        return None
    span = stated.basis[0]
    told = f"a line at its head says {spoken(stated.earliest)}"
    return _contradiction(article, (Clue("dateline", days, ((span.start, span.end),), told), *firm))


def precision(first: date, last: date) -> Precision:
    """How fine an interval is."""
    if first == last:
        return "day"
    if (first.year, first.month) == (last.year, last.month):
        return "month"
    return "year" if first.year == last.year else "interval"


def _joined(clues: Sequence[Clue]) -> Days:
    left = ALL
    for clue in clues:
        left = left & clue.days
    return left


def _bounded(used: Sequence[Clue]) -> bool:
    """Whether clues that may do so bound the days on both sides."""
    return not _joined([c for c in used if c.kind not in YEARLY and not c.weak]).open


def _needed(used: list[Clue]) -> list[Clue]:
    """The clues without which more days would be left, or none bound; the stamp itself. The last ones go first."""
    for clue in reversed(used):
        others = [c for c in used if c is not clue]
        if clue.kind not in YEARLY and _joined(others) == _joined(used) and _bounded(others):
            used = others
    return used


def _rivals(clues: Sequence[Clue]) -> tuple[Clue, ...]:
    """Clues of two persons in one post: its handover may leave a day, but no report is of two terms."""
    pairs = combinations([c for c in clues if c.post], 2)
    return next(((a, b) for a, b in pairs if a.post == b.post and a.days != b.days), ())


def _conflict(clues: Sequence[Clue]) -> tuple[Clue, ...]:
    """The smallest group of clues that cannot all be true."""
    groups = (group for n in (2, 3) for group in combinations(clues, n))
    return next((group for group in groups if not _joined(group)), tuple(clues))


def _contradiction(article: Article, group: Sequence[Clue]) -> Abstention:
    """Clues that cannot all be true, as what was left open."""
    spans = sorted({r for c in group for r in c.basis})
    why = (*(c.sentence(ALL) for c in group), "No day fits all of this.")
    return Abstention(
        content_id("abstention", article.id, [], [], [list(r) for r in spans]),
        article.id,
        "contradiction",
        (),
        (),
        tuple(article.span(a, b) for a, b in spans),
        0.0,
        why,
    )


def _runs(days: Days) -> list[tuple[date, date]]:
    """The stretches of days, those close to each other as one."""
    out: list[tuple[date, date]] = []
    for a, b in days.runs():
        if out and (a - out[-1][1]).days <= TOGETHER:
            out[-1] = (out[-1][0], b)
        else:
            out.append((a, b))
    return out


def _so(runs: Sequence[tuple[date, date]]) -> str:
    """What the clues leave, in words."""
    told = [f"on {spoken(a)}" if a == b else f"between {spoken(a)} and {spoken(b)}" for a, b in runs]
    same = {(a.month, a.day) for a, b in runs if a == b}
    if len(runs) > 2 and len(same) == 1 and all(a == b for a, b in runs):
        day = month_day(runs[0][0].month, runs[0][0].day)
        years = [str(a.year) for a, _ in runs]
        of = f"of {listed(years, word='or')}" if len(years) <= 6 else f"of one of {len(years)} years"
        return f"So it was published on {day} {of}{'' if len(years) <= 6 else f' from {years[0]} to {years[-1]}'}."
    if len(told) > 6:
        first, last = runs[0][0], runs[-1][1]
        return f"So it was published on one of {len(told)} days or stretches from {spoken(first)} to {spoken(last)}."
    return f"So it was published {listed(told, word='or')}."
