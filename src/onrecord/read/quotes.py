"""Quotation marks: which stretches of a paragraph stand inside them, however the marks are mixed up.

Each mark may open, close or mean nothing; the cheapest reading of a paragraph's marks wins (Viterbi over the marks,
linear in their number). Costs come from the typographic convention: an opening mark has space on its left and none on
its right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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

    Single marks count only in a text that has no double ones: elsewhere they are apostrophes or second-level quotation.
    """
    double = any(_DOUBLE_MARKS.search(text, s, e) for s, e in paragraphs)
    marks = _DOUBLE_MARKS if double else _SINGLE_MARKS
    found: list[Quotation] = []
    for i, (start, end) in enumerate(paragraphs):
        following = text[paragraphs[i + 1][0] : paragraphs[i + 1][0] + 1] if i + 1 < len(paragraphs) else ""
        found += _paragraph(text, start, end, marks, goes_on=bool(following) and _opening_style(following) is not None)
    return found


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


def _paragraph(text: str, start: int, end: int, pattern: re.Pattern[str], *, goes_on: bool) -> list[Quotation]:
    marks = [(m.start(), m.end()) for m in pattern.finditer(text, start, end)]
    if not marks:
        return []
    roles = _roles(text, start, end, marks, goes_on=goes_on)
    found: list[Quotation] = []
    begin: int | None = start if roles[0] == _INSIDE_FROM_START else None
    opened = begin is None
    for (s, e), role in zip(marks, roles[1:], strict=True):
        if role == _OPEN:
            begin, opened = e, True
        elif role == _CLOSE and begin is not None:
            found.append(Quotation(*_trim(text, begin, s), opened=opened))
            begin = None
    if begin is not None:
        found.append(Quotation(*_trim(text, begin, end), opened=opened, closed=False))
    if pattern is _SINGLE_MARKS:  # rock 'n' roll
        found = [q for q in found if " " in text[q.start : q.end]]
    return [q for q in found if q.end > q.start]


_NONE, _OPEN, _CLOSE, _INSIDE_FROM_START = range(4)


def _roles(text: str, start: int, end: int, marks: list[tuple[int, int]], *, goes_on: bool) -> list[int]:
    """How the paragraph starts, then the role of each mark; the cheapest of all readings."""
    cost: dict[int, float] = {_OUT: 0.0, _DOUBLE: _UNOPENED}
    back: list[dict[int, tuple[int, int]]] = []
    for s, e in marks:
        mark = text[s:e]
        left, right = text[s - 1 : s] if s > start else "", text[e : e + 1] if e < end else ""
        style = _opening_style(mark)
        best: dict[int, float] = {}
        came: dict[int, tuple[int, int]] = {}

        def offer(
            state: int,
            value: float,
            origin: int,
            role: int,
            best: dict[int, float] = best,
            came: dict[int, tuple[int, int]] = came,
        ) -> None:
            if value < best.get(state, _INF):
                best[state], came[state] = value, (origin, role)

        for state, so_far in cost.items():
            apostrophe = mark in {"'", "’"} and left.isalnum() and (right.isalnum() or state == _OUT)
            other = state not in (_OUT, style)
            ignored = 0.0 if apostrophe else _IGNORED_OTHER_STYLE if other and state != _OUT else _IGNORED
            offer(state, so_far + (min(ignored, 0.6) if state == _SINGLE else ignored), state, _NONE)
            if state == _OUT and style is not None:
                offer(style, so_far + _open_cost(mark, left, right), state, _OPEN)
            if state != _OUT:
                offer(_OUT, so_far + _close_cost(mark, state, left, right), state, _CLOSE)
        cost = best
        back.append(came)
    final = min(cost, key=lambda s: cost[s] + (0.0 if s == _OUT else 0.1 if goes_on else _UNCLOSED))
    roles: list[int] = []
    for came in reversed(back):
        final, role = came[final]
        roles.append(role)
    roles.append(_NONE if final == _OUT else _INSIDE_FROM_START)
    return roles[::-1]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
