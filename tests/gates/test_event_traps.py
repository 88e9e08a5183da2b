"""Short cases of the traps of event coding: at least nine of ten right in each, and what is wrong is printed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from onrecord.records import Dated, Event, Party
from tests.read.reading import READER, article

FILE = Path(__file__).with_name("event_traps.tsv")
LEAST = 0.9
FEWEST = 60


@cache
def cases() -> dict[str, list[tuple[str, str, str]]]:
    """By trap: text, a word of the trigger, what is right."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            trap, text, word, want = line.split("\t")
            found.setdefault(trap, []).append((text, word, want))
    return found


def at(events: Iterable[Event], text: str, word: str) -> list[Event]:
    """The events whose trigger holds a word of the text."""
    start = text.index(word)
    return [e for e in events if e.trigger.start <= start < e.trigger.end]


def names(parties: Iterable[Party]) -> str:
    """The words of parties, and the names they are known by."""
    return " ".join([*(p.name for p in parties), *(s.exact for p in parties for s in p.basis)])


def right(trap: str, events: tuple[Event, ...], text: str, word: str, want: str) -> bool:
    """Whether the reading of a case is right."""
    here = at(events, text, word)
    if trap == "statement":
        return not here if want == "-" else any(e.event_type in want.split("|") for e in here)
    if trap == "quoted":
        return bool(here) and all((e.statement is not None) == (want == "claim") for e in here)
    if trap == "held":
        return any(e.meeting is not None and e.meeting.status == want for e in here)
    if trap == "negation":
        return any(e.status in want.split("|") for e in here)
    if trap == "passive":
        by, to = want.split(">")
        return any(by in names(e.actors) and (not to or to in names(e.recipients)) for e in here)
    a, b = want.split("&")
    return any(all(x in names(e.actors) and x in names(e.recipients) for x in (a, b)) for e in here)


@pytest.mark.parametrize("trap", ["statement", "quoted", "held", "negation", "passive", "reciprocal"])
def test_nine_of_ten_cases_of_a_trap_are_right(trap: str) -> None:
    some = cases()[trap]
    readings = READER.read([Dated(article(text)) for text, _, _ in some])
    wrong = []
    for (text, word, want), reading in zip(some, readings, strict=True):
        if not right(trap, reading.events, text, word, want):
            told = [
                (e.event_type, e.trigger.exact, e.status, names(e.actors), names(e.recipients)) for e in reading.events
            ]
            wrong.append(f"{text} [{word}: {want}] {told}")
    assert len(some) >= FEWEST
    assert len(wrong) <= (1 - LEAST) * len(some), "\n".join(wrong)
