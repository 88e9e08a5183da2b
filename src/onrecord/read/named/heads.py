"""Heads: where a text speaks of the head of a body by the office alone ("the NATO chief"), and who that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.names import words_of
from onrecord.read.named.known import Known
from onrecord.read.named.lexicon import Hit

_OFFICE = r"(?i:secretary[- ]general|director[- ]general|chief|head|boss)"
_BEHIND = re.compile(rf"(?:['’]s?)? {_OFFICE}\b(?![-’']\w| of\b|,? [A-Z]|,? who\b)")
_BEFORE = re.compile(rf"\b{_OFFICE} of (?:the )?\Z")
_NAME_NEXT = re.compile(r",? (?:[A-Z]|who\b)|['’-]\w|,? (?:and|or)\b")
_ANOTHER = re.compile(
    r"\b(?:former|ex|deputy|vice|assistant|next|future|new|then|previous|acting|other|an?|any|every|first|last)[ -]\Z",
    re.IGNORECASE,
)
_LOOK = 40


def heads_of_bodies(text: str, hits: Sequence[Hit]) -> Iterator[tuple[int, int, str]]:
    """Code points start..end of each office alone, and the body whose head is meant; no article, no name beside it."""
    for hit in hits:
        if hit.entry.type != "body" or hit.entry.kind != "name":
            continue
        start, end = hit.start, hit.end
        behind = _BEHIND.match(text, end)
        before = _BEFORE.search(text, max(0, start - _LOOK), start)
        if behind is not None:
            end = behind.end()
        elif before is not None and _NAME_NEXT.match(text, end) is None:
            start = before.start()
        else:
            continue
        if _ANOTHER.search(text, max(0, start - _LOOK), start) is None:
            yield start, end, hit.entry.name


def holders(persons: Iterable[Known]) -> dict[str, Known]:
    """The head of each body, where the article gives the office to one person."""
    found: dict[str, list[Known]] = {}
    for person in persons:
        for body in {t.of for t in person.titles.values() if t.of and not t.former and _is_head(t.words)}:
            found.setdefault(body, []).append(person)
    return {body: several[0] for body, several in found.items() if len(several) == 1}


def _is_head(words: str) -> bool:
    said = words_of(words)
    whole = (
        {"secretary", "general"} <= said or {"director", "general"} <= said or bool(said & {"chief", "head", "boss"})
    )
    return whole and not said & {"deputy", "vice", "assistant", "office", "mission", "policy", "press", "staff"}
