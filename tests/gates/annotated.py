"""Our own annotation of examples/: found again in the texts, matched with statements, and counted."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from onrecord.records import Statement

FILE = Path(__file__).with_name("examples.json")
ENOUGH = 0.5
"""Least dice of the words of two contents that are one and the same."""

_WORD = re.compile(r"\w+")
_PLAIN = str.maketrans("‘’“”„«»", '\'\'"""""')

Range = tuple[int, int]
Words = frozenset[int]


@dataclass(frozen=True)
class Noted:
    """An annotated statement, its source and content as the numbers of the characters where their words begin."""

    id: str
    line: dict[str, Any]
    source: Words
    content: Words


def words(text: str, ranges: Sequence[Range]) -> Words:
    """Where the words of some stretches begin."""
    return frozenset(m.start() for s, e in ranges for m in _WORD.finditer(text, s, e))


def dice(a: Words, b: Words) -> float:
    """Dice's coefficient; two empty sets agree."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def notes() -> dict[str, list[dict[str, Any]]]:
    """The annotation by the key of its article."""
    by: dict[str, list[dict[str, Any]]] = {}
    for line in json.loads(FILE.read_text(encoding="utf-8"))["statements"]:
        by.setdefault(line["article"], []).append(line)
    return by


def located(text: str, line: dict[str, Any]) -> Noted:
    """The annotated words in the text; of several places, those nearest to each other."""
    plain = text.translate(_PLAIN).replace("\ufffd", "'")

    def places(wanted: str) -> list[Range]:
        form = r"\s+".join(re.escape(w) for w in wanted.translate(_PLAIN).split())
        found = [m.span() for m in re.finditer(rf"(?<!\w){form}(?!\w)", plain)]
        assert found, f"{line['id']}: {wanted!r} does not stand in {line['article']}"
        return found

    def pieces(piece: list[str]) -> list[Range]:
        first = places(piece[0])
        if len(piece) == 1:
            return first
        return [(s, min(e for b, e in places(piece[1]) if b > s)) for s, _ in first]

    choices = [pieces(p) for p in line["content"]]
    cue = places(line["cue"]) if line["cue"] != ":" else []
    source = places(line["source"]) if line["source"] else []

    def spread(picked: Sequence[Range]) -> int:
        at = [x for r in picked for x in r]
        return max(at) - min(at)

    near = [source] if source else []
    near += [cue] if cue else []
    best = min(product(*choices, *near), key=spread)
    content = best[: len(choices)]
    return Noted(line["id"], line, words(text, [best[len(choices)]]) if source else frozenset(), words(text, content))


def matched(text: str, gold: Sequence[Noted], statements: Sequence[Statement]) -> list[tuple[Noted, Statement]]:
    """One-to-one pairs with enough content in common and a word of the source."""
    if not gold or not statements:
        return []
    value = np.zeros((len(gold), len(statements)))
    for i, g in enumerate(gold):
        for j, s in enumerate(statements):
            alike = dice(g.content, words(text, [(x.start, x.end) for x in s.content]))
            source = words(text, [(x.start, x.end) for x in s.source])
            if alike >= ENOUGH and (g.source & source or not (g.source or source)):
                value[i, j] = alike + 0.01
    rows, columns = linear_sum_assignment(value, maximize=True)
    return [(gold[i], statements[j]) for i, j in zip(rows, columns, strict=True) if value[i, j]]


def same_name(wanted: Sequence[str | None], name: str | None) -> bool:
    """Whether a speaker's name is one of the right ones; a leading article does not matter."""
    plain = [w and re.sub(r"^(?:the|a|an)\s+", "", w.lower()) for w in wanted]
    return (name and re.sub(r"^(?:the|a|an)\s+", "", name.lower())) in plain
