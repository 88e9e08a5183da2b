"""Quotation marks: which stretches of a paragraph stand inside them, however the marks are mixed up.

Each mark may open, close or mean nothing; the cheapest reading of a paragraph's marks wins (Viterbi over the marks,
linear in their number). Costs come from the typographic convention: an opening mark has space on its left and none on
its right.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_OUT, _DOUBLE, _LOW, _ANGLE, _SINGLE = range(5)
_INF = 1e9

_DOUBLE_MARKS = re.compile("[\"“”„‟«»＂〝〞]|''|``")
_SINGLE_MARKS = re.compile("[‘’‚‹›']")
_OPENS_BEFORE = frozenset(" \t\u00a0\u202f\u2009([{-–—:/<>…\u200b")
_FOLLOWS_CLOSE = frozenset(" \t\u00a0\u202f\u2009.,;:!?)]}-–—…/<")

_UNCLOSED = 2.0
_UNOPENED = 2.2
_IGNORED = 2.5
_IGNORED_OTHER_STYLE = 0.4


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks: `start`..`end` are the words, without the marks (code points).

    `opened`: an opening mark is printed; `closed`: a closing mark is printed (a quotation that runs over paragraphs
    closes only in its last one).
    """

    start: int
    end: int
    opened: bool = True
    closed: bool = True


def quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quotation]:
    """The quotations of a text, in order and without overlap; `paragraphs` are the (start, end) to look in.

    Single marks count where they stand outside double ones, and around them; inside they are second-level quotation.
    In a text that has double ones, only those do that are printed at both ends.
    """
    double = any(_DOUBLE_MARKS.search(text, s, e) for s, e in paragraphs)
    found: list[Quotation] = []
    for i, (start, end) in enumerate(paragraphs):
        following = text[paragraphs[i + 1][0] : paragraphs[i + 1][0] + 1] if i + 1 < len(paragraphs) else ""
        goes_on = bool(following) and _opening_style(following) is not None
        single = _paragraph(text, start, end, _SINGLE_MARKS, goes_on=goes_on and not double)
        if not double:
            found += single
            continue
        printed = [q for q in single if q.opened and q.closed]
        found += _outermost(list(_paragraph(text, start, end, _DOUBLE_MARKS, goes_on=goes_on)), printed)
    return found


def _outermost(double: Sequence[Quotation], single: Sequence[Quotation]) -> list[Quotation]:
    """Quotations in double and in single marks (each in order) without those that stand inside another one.

    Of two that cross, the double one counts.
    """
    starts, ends = [d.start for d in double], [d.end for d in double]
    kept: list[Quotation] = []
    inside: set[int] = set()
    for s in single:
        touching = range(bisect_left(ends, s.start), bisect_right(starts, s.end))
        if all(s.start <= starts[n] and ends[n] <= s.end for n in touching):
            inside.update(touching)
            kept.append(s)
    return sorted([*kept, *(d for n, d in enumerate(double) if n not in inside)], key=lambda q: q.start)


def _opening_style(mark: str) -> int | None:
    """The style of quotation that a mark can open."""
    if mark in {'"', "“", "‟", "＂", "''", "``", "〝", "”"}:
        return _DOUBLE
    return {"„": _LOW, "«": _ANGLE, "»": _ANGLE, "‘": _SINGLE, "'": _SINGLE, "‚": _SINGLE, "‹": _SINGLE}.get(mark)


def _open_cost(mark: str, left: str, right: str) -> float:
    style = 0.0 if mark in {"“", "„", "«", "‘", "‚", "‹", "``", "〝", "‟"} else 0.1
    if mark in {"”", "»"}:
        style = 2.0
    good_left = left == "" or left in _OPENS_BEFORE
    good_right = right != "" and not right.isspace()
    if mark in {"'", "‘"}:  # an apostrophe ('90s, rock 'n' roll) is not an opening
        return style + (0.0 if good_left and right.isalpha() else _INF)
    return style + (0.0 if good_left else 1.2) + (0.0 if good_right else 0.8)


def _close_cost(mark: str, state: int, left: str, right: str) -> float:
    if state == _SINGLE:
        if mark not in {"'", "’", "›", "‘"} or right.isalnum():
            return _INF
        return 0.0 if left in ".,!?…" else 0.6 if left != "s" else 1.2
    fits = {
        _DOUBLE: {'"', "”", "“", "＂", "''", "〞", "‟"},
        _LOW: {"“", "”", '"', "''", "‟"},
        _ANGLE: {"»", "«"},
    }[state]
    if mark not in fits:
        return 2.4 if mark in {"”", "»", '"'} else _INF  # opened in one style, closed in another
    style = 0.9 if (mark == "“" and state == _DOUBLE) or (mark == "«" and state == _ANGLE) else 0.0
    good_left = left != "" and not left.isspace()
    good_right = right == "" or right in _FOLLOWS_CLOSE
    return style + (0.0 if good_left else 1.0) + (0.0 if good_right else 0.7)


_NONE, _OPEN, _CLOSE = range(3)

_OF_MARK = 5
"""Bytes kept for a mark, one for each state it may leave: 4 * the state before it + its role."""


def _paragraph(text: str, start: int, end: int, pattern: re.Pattern[str], *, goes_on: bool) -> Iterator[Quotation]:
    """The quotations of a paragraph. A text may be nothing but marks: what is kept for each is small."""
    starts, ends = array("q"), array("q")
    for m in pattern.finditer(text, start, end):
        starts.append(m.start())
        ends.append(m.end())
    if not starts:
        return
    roles, inside = _roles(text, (start, end), starts, ends, goes_on=goes_on)
    begin: int | None = start if inside else None
    opened = begin is None
    for s, e, role in zip(starts, ends, roles, strict=True):
        if role == _OPEN:
            begin, opened = e, True
        elif role == _CLOSE and begin is not None:
            yield from _quotation(text, begin, s, pattern, opened=opened)
            begin = None
    if begin is not None:
        yield from _quotation(text, begin, end, pattern, opened=opened, closed=False)


def _quotation(
    text: str, start: int, end: int, pattern: re.Pattern[str], *, opened: bool, closed: bool = True
) -> Iterator[Quotation]:
    """A quotation, if there are words in it; between single marks more than one (rock 'n' roll)."""
    start, end = _trim(text, start, end)
    if start < end and (pattern is not _SINGLE_MARKS or " " in text[start:end]):
        yield Quotation(start, end, opened, closed)


def _roles(
    text: str, within: tuple[int, int], starts: Sequence[int], ends: Sequence[int], *, goes_on: bool
) -> tuple[bytearray, bool]:
    """The role of each mark, and whether the paragraph starts inside a quotation; the cheapest of all readings."""
    cost: dict[int, float] = {_OUT: 0.0, _DOUBLE: _UNOPENED}
    back = bytearray(_OF_MARK * len(starts))
    start, end = within
    at = 0
    for s, e in zip(starts, ends, strict=True):
        around = _around(text[s:e], text[s - 1 : s] if s > start else "", text[e : e + 1] if e < end else "")
        style = around.style
        best: dict[int, float] = {}
        for state, so_far in cost.items():
            value = so_far + around.ignored[state]
            if value < best.get(state, _INF):
                best[state], back[at + state] = value, 4 * state + _NONE
            if state != _OUT:
                value = so_far + around.closing[state]
                if value < best.get(_OUT, _INF):
                    best[_OUT], back[at] = value, 4 * state + _CLOSE
            elif style is not None:
                value = so_far + around.opening
                if value < best.get(style, _INF):
                    best[style], back[at + style] = value, 4 * state + _OPEN
        cost = best
        at += _OF_MARK
    state = min(cost, key=lambda s: cost[s] + (0.0 if s == _OUT else 0.1 if goes_on else _UNCLOSED))
    roles = bytearray(len(starts))
    for i in range(len(starts) - 1, -1, -1):
        state, roles[i] = divmod(back[_OF_MARK * i + state], 4)
    return roles, state != _OUT


@dataclass(frozen=True, slots=True)
class _Around:
    """What a mark costs between two characters: to open a quotation, and by state to mean nothing or to close one."""

    style: int | None
    opening: float
    ignored: tuple[float, ...]
    closing: tuple[float, ...]


@lru_cache(maxsize=4_096)
def _around(mark: str, left: str, right: str) -> _Around:
    style = _opening_style(mark)
    return _Around(
        style,
        _open_cost(mark, left, right) if style is not None else _INF,
        tuple(_ignoring_cost(mark, state, left, right) for state in range(_OF_MARK)),
        (_INF, *(_close_cost(mark, state, left, right) for state in range(1, _OF_MARK))),
    )


def _ignoring_cost(mark: str, state: int, left: str, right: str) -> float:
    apostrophe = mark in {"'", "’"} and left.isalnum() and (right.isalnum() or state == _OUT)
    other = state not in (_OUT, _opening_style(mark))
    cost = 0.0 if apostrophe else _IGNORED_OTHER_STYLE if other else _IGNORED
    return min(cost, 0.6) if state == _SINGLE else cost


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
