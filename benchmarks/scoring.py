"""The figures of found attributions against annotated ones: source, cue and content (the PARC / PolNeAR scheme).

A source, a cue or a content is the set of words that its pieces touch: marks and spaces at an edge make no difference.
Gold and found attributions are matched one to one, greatest overlap together, where content and source each share half
of their words or more (Dice; two empty sources agree). Gold is flat: a nested attribution counts where it matches gold
that no outer one matches, and costs nothing.

A gold attribution is direct when nine tenths of its content or more stand inside double quotation marks, mixed when
some does, else indirect. `quoted` is about direct and mixed gold: a found one that matches indirect gold does not
count, one that matches nothing counts when it has words inside marks. `exact` is about pieces: a source is right when
some gold source of its article has the very same words. All figures are fractions of 1.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

ROLES = ("source", "cue", "content")
KINDS = ("direct", "mixed", "indirect")
ENOUGH = 0.5
"""Least Dice of two contents, and of two sources, that are one and the same."""

_TOKEN = re.compile('\\w+|["“”«»„\n]')
_DIRECT_SHARE = 0.9
_MORE_PAIRS = 0.001
"""Of two matchings with the same overlap, the one with more pairs."""

Range = tuple[int, int]
Words = frozenset[int]
Form = tuple[Words, Words, Words]
"""The words of source, cue and content."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what in one text; stretches in code points. `parent`: the number of the one that it stands in."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    parent: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Ratio:
    """Precision, recall and F1 from three counts; 0 where there is nothing to divide by."""

    right: int
    found: int
    gold: int

    @property
    def p(self) -> float:
        """Precision."""
        return self.right / self.found if self.found else 0.0

    @property
    def r(self) -> float:
        """Recall."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


def rows(path: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """The first `limit` annotated articles of a file of lines {"id", "text", "attributions": [...]}."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return [json.loads(line) for line in lines[:limit]]


class Score:
    """Counts over articles; add() them one by one, then ask for the figures."""

    def __init__(self) -> None:
        self._count = Counter[str]()
        self._sure: list[tuple[float, bool]] = []
        self.articles = 0
        self.missed, self.wrong = Counter[str](), Counter[str]()

    def add(self, row: dict[str, Any], found: Sequence[Attribution]) -> None:
        """Count one annotated article and what was found in it."""
        text = _Text(row["text"])
        gold = [text.form(*(a.get(r) or () for r in ROLES)) for a in row["attributions"]]
        gold = [g for g in gold if g[2]]
        outer, inner, confidence = _parted(text, found, text.words(row.get("discard") or ()))
        hits = _pairs(outer, gold)
        self._sure += [(c, i in {i for i, _ in hits}) for i, c in enumerate(confidence)]
        free = [g for j, g in enumerate(gold) if j not in {j for _, j in hits}]
        found_forms = outer + [inner[i] for i, _ in _pairs(inner, free)]
        self.articles += 1
        self._add_attributions(text, found_forms, gold)
        for n, role in enumerate(ROLES):
            a, b = ({x[n] for x in side if x[n]} for side in (found_forms, gold))
            self._add(role, len(a & b), len(a), len(b))

    def _add_attributions(self, text: _Text, found: list[Form], gold: list[Form]) -> None:
        kinds = [text.kind(g) for g in gold]
        hits = _pairs(found, gold)
        self._add("all", len(hits), len(found), len(gold))
        for kind in KINDS:
            self._add(kind, sum(kinds[j] == kind for _, j in hits), 0, kinds.count(kind))
        self._add_errors(text, found, gold, hits)
        right = {i for i, j in hits if kinds[j] != "indirect"}
        other = {i for i, j in _pairs(found, gold, source=False) if kinds[j] == "indirect"}
        wrong = sum(i not in right | other and text.kind(f) != "indirect" for i, f in enumerate(found))
        self._add("quoted", len(right), len(right) + wrong, sum(k != "indirect" for k in kinds))

    def _add_errors(self, text: _Text, found: list[Form], gold: list[Form], hits: list[tuple[int, int]]) -> None:
        """What is wrong with each gold one that is not found, and with each found one that is not gold."""
        seen, right = {j for _, j in hits}, {i for i, _ in hits}
        for j, g in enumerate(gold):
            if j not in seen:
                nothing = "nobody is named" if not g[0] else f"{text.kind(g)}, not seen"
                self.missed[_difference(g, [f for i, f in enumerate(found) if i not in right]) or nothing] += 1
        for i, f in enumerate(found):
            if i not in right:
                self.wrong[_difference(f, [g for j, g in enumerate(gold) if j not in seen]) or "nothing there"] += 1

    def _add(self, name: str, right: int, found: int, gold: int) -> None:
        self._count.update({f"{name} right": right, f"{name} found": found, f"{name} gold": gold})

    def figure(self, name: str) -> Ratio:
        """A figure by its name: all, quoted, one of KINDS (recall only), or one of ROLES (exact)."""
        right, found, gold = (self._count[f"{name} {part}"] for part in ("right", "found", "gold"))
        return Ratio(right, found, gold)

    @property
    def calibration_error(self) -> float:
        """Expected calibration error of the confidence of outer attributions, in ten bins of equal width."""
        bins = defaultdict[int, list[float]](list)
        for confidence, right in self._sure:
            bins[min(9, int(confidence * 10))].append(confidence - right)
        return sum(abs(sum(b)) for b in bins.values()) / max(1, len(self._sure))


def _parted(text: _Text, found: Sequence[Attribution], zone: Words) -> tuple[list[Form], list[Form], list[float]]:
    """Outer and nested attributions and the confidence of the outer ones.

    Left out is what has no content, or half of it in a `zone` that is not annotated. Nested is what stands in its
    parent by half of its content or more.
    """
    forms = [text.form(a.source, a.cue, a.content) for a in found]
    kept = [2 * len(f[2] & zone) < len(f[2]) for f in forms]
    outer, inner, confidence = list[Form](), list[Form](), list[float]()
    for a, form, keep in zip(found, forms, kept, strict=True):
        if not keep:
            continue
        if a.parent is not None and kept[a.parent] and 2 * len(form[2] & forms[a.parent][2]) >= len(form[2]):
            inner.append(form)
        else:
            outer.append(form)
            confidence.append(a.confidence)
    return outer, inner, confidence


class _Text:
    """The words of a text by number, and which of them stand inside double quotation marks; a line ends them."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._quoted: set[int] = set()
        inside = False
        for m in _TOKEN.finditer(text):
            if m[0][0] in '"“”«»„\n':
                inside = m[0] in "“«„" or (m[0] == '"' and not inside)
                continue
            if inside:
                self._quoted.add(len(self._starts))
            self._starts.append(m.start())
            self._ends.append(m.end())

    def words(self, ranges: Sequence[Sequence[int]]) -> Words:
        """The numbers of the words that some stretches touch."""
        return frozenset(
            i for s, e in ranges if e > s for i in range(bisect_right(self._ends, s), bisect_left(self._starts, e))
        )

    def form(self, *roles: Sequence[Sequence[int]]) -> Form:
        """The words of a source, a cue and a content."""
        source, cue, content = map(self.words, roles)
        return source, cue, content

    def kind(self, form: Form) -> str:
        """How the content is told: one of KINDS."""
        inside = len(form[2] & self._quoted)
        return "indirect" if not inside else "direct" if inside >= _DIRECT_SHARE * len(form[2]) else "mixed"


def _difference(one: Form, others: Sequence[Form]) -> str | None:
    """In what an attribution differs from the one that means the same, None where there is none."""
    if any(_dice(one[2], x[2]) >= ENOUGH for x in others):
        return "another source"
    same_cue = [x for x in others if one[1] & x[1]]
    if any(_dice(one[0], x[0]) >= ENOUGH for x in same_cue):
        return "another extent of the content"
    return "another source and extent" if same_cue else None


def _dice(a: Words, b: Words) -> float:
    return 1.0 if not a and not b else 2 * len(a & b) / (len(a) + len(b))


def _pairs(found: Sequence[Form], gold: Sequence[Form], *, source: bool = True) -> list[tuple[int, int]]:
    """One-to-one matches (found, gold) by content and, where asked, source."""
    if not found or not gold:
        return []
    weight = np.zeros((len(found), len(gold)))
    for i, f in enumerate(found):
        for j, g in enumerate(gold):
            s, c = _dice(f[0], g[0]), _dice(f[2], g[2])
            if c >= ENOUGH and (s >= ENOUGH or not source):
                weight[i, j] = s + c + _MORE_PAIRS
    return [(int(i), int(j)) for i, j in zip(*linear_sum_assignment(-weight), strict=True) if weight[i, j] > 0]
