"""Speakers: whether two statements can be of one speaker."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from onrecord.records import Statement

Speakers = Literal["same", "body", "unknown", "other"]
"""One actor; somebody and the body for which he or she speaks; a statement leaves it open; two actors."""


def body(of: Statement) -> str | None:
    """The body for which the speaker speaks, unless it is said that he or she speaks in person."""
    return of.on_behalf_of.actor if of.on_behalf_of is not None and of.capacity != "person" else None


def speakers(a: Statement, b: Statement) -> Speakers:
    """Whether the speaker of two statements can be one."""
    if a.speaker is None or b.speaker is None:
        return "unknown"
    if a.speaker == b.speaker:
        return "same"
    return "body" if a.speaker == body(b) or b.speaker == body(a) else "other"


def speaker(of: Iterable[Statement]) -> tuple[str | None, str | None]:
    """The speaker of statements of one utterance, id and name: the person rather than the body, the oftenest named."""
    known = [s for s in of if s.speaker is not None]
    bodies = {body(s) for s in known}
    persons = [s for s in known if s.speaker not in bodies] or known
    if not persons:
        return None, None
    ids = [s.speaker for s in persons]
    first = min(ids, key=lambda id_: (-ids.count(id_), id_ or ""))
    names = sorted(s.speaker_name for s in persons if s.speaker == first and s.speaker_name)
    return first, min(names, key=lambda n: (-names.count(n), -len(n), n), default=None)
