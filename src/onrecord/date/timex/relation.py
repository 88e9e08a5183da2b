"""How far away a match puts its time, and the readings made of a value."""

from __future__ import annotations

from onrecord.date.timex.grammar import Match
from onrecord.date.timex.reading import NOTHING, Reading, Said

STEP = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1}
RELATIONS = (*STEP, "this", "that", "same", "current")


def relation(m: Match) -> str | None:
    """The word of a match that says which one: last, next, this."""
    return next((r for r in RELATIONS if m.has(r)), None)


def step_of(m: Match) -> int:
    """How many units away the relation of a match says: last -1, this 0, next 1."""
    return STEP.get(relation(m) or "", 0)


def date_of(value: str | None, said: Said = NOTHING, *, relative: bool = True, passing: bool = False) -> Reading | None:
    """A DATE with this value; None without one."""
    return Reading("DATE", value, said, relative=relative, passing=passing) if value else None
