"""Events of one article."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.namer import Namer
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.records import Article, Event, Statement, Time


def events(
    article: Article,
    parse: Parse,
    found: Sequence[Attribution],
    statements: Sequence[Statement],
    namer: Namer,
    times: Sequence[Time],
) -> tuple[Event, ...]:
    """The events that an article tells, in its order."""
    return ()
