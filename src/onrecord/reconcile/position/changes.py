"""Changes: where an actor's stance on an issue became another one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from onrecord.records.stance import Position, StanceKind


@dataclass(frozen=True, slots=True)
class Change:
    """An actor's stance on an issue was `was` and is then `now`: the last position before, the first one after."""

    actor: str | None
    name: str
    issue: str
    was: Position
    now: Position

    @property
    def stances(self) -> tuple[StanceKind, StanceKind]:
        """From which stance to which."""
        return self.was.stance, self.now.stance


def changes(positions: Iterable[Position]) -> list[Change]:
    """The changes of stance, by actor, issue and time.

    Only what is dated counts, and only where one certainly comes after the other: days that overlap, or an actor who
    takes two stances on one day, are no change over time.
    """
    lines = defaultdict[tuple[str, str], list[Position]](list)
    for p in positions:
        if p.when is not None:
            lines[p.actor or p.name.casefold(), p.issue].append(p)
    found = list[Change]()
    for at in sorted(lines):
        told = sorted(lines[at], key=lambda p: (p.when.earliest, p.when.latest, p.id) if p.when else ())
        for was, now in pairwise(told):
            apart = was.when is not None and now.when is not None and was.when.latest < now.when.earliest
            if apart and was.stance != now.stance:
                found.append(Change(now.actor, now.name, now.issue, was, now))
    return found
