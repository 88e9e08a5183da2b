"""Speakers: whether two statements can be of one speaker."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from onrecord.names.plain import surname, words_of
from onrecord.records import Rendering, Statement

Speakers = Literal["same", "namesake", "body", "unknown", "other"]
"""One actor; in one story, two actors of one name ("Tarn", "Emil Tarn"); somebody and the body for which he or she
speaks; a statement leaves it open; two actors."""


def body(of: Statement) -> str | None:
    """The body for which the speaker speaks, unless it is said that he or she speaks in person."""
    return of.on_behalf_of.actor if of.on_behalf_of is not None and of.capacity != "person" else None


def is_body(of: Statement) -> bool:
    """Whether the speaker is a body itself, or a state."""
    return of.capacity == "body" and of.on_behalf_of is None


def speakers(a: Rendering, b: Rendering) -> Speakers:
    """Whether the speaker of two statements can be one."""
    one, two = a.statement, b.statement
    if one.speaker is None or two.speaker is None:
        return "unknown"
    if one.speaker == two.speaker:
        return "same"
    if one.speaker == body(two) or two.speaker == body(one):
        return "body"
    if one_story(a, b):
        if is_body(one) != is_body(two) and (speaks_for(one, two) or speaks_for(two, one)):
            return "body"
        if not is_body(one) and not is_body(two) and namesakes(one.speaker_name or "", two.speaker_name or ""):
            return "namesake"
    return "other"


def one_story(a: Rendering, b: Rendering) -> bool:
    """Whether two statements stand in one article or in articles on one event."""
    return a.statement.article == b.statement.article or (a.story is not None and a.story == b.story)


def speaks_for(body: Statement, person: Statement) -> bool:
    """Whether the name of a body stands in what a person's office or body is called."""
    if not is_body(body) or is_body(person):
        return False
    of = person.on_behalf_of.name if person.on_behalf_of is not None else ""
    name = words_of(body.speaker_name or "")
    return bool(name) and name <= words_of(f"{person.office or ''} {of}")


def namesakes(one: str, two: str) -> bool:
    """Whether one name is the other's surname, or a part of it with the same surname.

    Not where they are one name: two actors of one name are two because something tells them apart.
    """
    a, b = words_of(one), words_of(two)
    return surname(one).casefold() == surname(two).casefold() and (a < b or b < a)


def speaker(of: Iterable[Statement]) -> tuple[str | None, str | None]:
    """The speaker of statements of one utterance, id and name: the person rather than the body, the oftenest named."""
    known = [s for s in of if s.speaker is not None]
    bodies = {body(s) for s in known}
    persons = [s for s in known if s.speaker not in bodies and not is_body(s)] or known
    if not persons:
        return None, None
    ids = [s.speaker for s in persons]
    first = min(ids, key=lambda id_: (-ids.count(id_), id_ or ""))
    names = sorted(s.speaker_name for s in persons if s.speaker == first and s.speaker_name)
    return first, min(names, key=lambda n: (-names.count(n), -len(n), n), default=None)
