"""Turns of an interview or a transcript: paragraphs that open with who speaks and a colon ("Q:", "SECRETARY HALE:")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

Range = tuple[int, int]

MIN_TURNS, MIN_LABELS = 4, 2
"""A text is a transcript from so many turns on, by so many voices of whom two speak more than once."""

_LABEL = re.compile(
    r"(?P<name>(?:[A-Z][\w.'’-]*)(?: (?:[A-Z][\w.'’-]*|of|the|for|de|van|von|al)){0,5})(?P<colon>:)\s+(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks, the colon, and what is said: one stretch for each paragraph, in code points."""

    name: Range
    colon: Range
    content: tuple[Range, ...]


def turns(text: str, paragraphs: Sequence[Range]) -> list[Turn]:
    """The turns of a transcript, each with the unlabelled paragraphs that go on with it; none of any other text."""
    labels = [_LABEL.match(text, start, end) for start, end in paragraphs]
    count = Counter(_voice(m["name"]) for m in labels if m is not None)
    voices = {name for name, n in count.items() if n > 1}
    if count.total() < MIN_TURNS or len(voices) < MIN_LABELS:
        return []
    found: list[tuple[Range, Range, list[Range]]] = []
    for (start, end), m in zip(paragraphs, labels, strict=True):
        if m is not None and _voice(m["name"]) in voices:
            found.append((m.span("name"), m.span("colon"), [(m.end(), end)]))
        elif found:
            found[-1][2].append((start, end))
    return [Turn(name, colon, tuple(content)) for name, colon, content in found]


def _voice(label: str) -> str:
    """Whose label it is: a full name the first time, the surname after that."""
    return label.split()[-1]
