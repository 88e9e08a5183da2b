"""Place: where a statement stands in its article."""

from __future__ import annotations

from onrecord.records import Statement


def place(s: Statement) -> tuple[int, int, str]:
    """The code points of a statement from its first word to its last, and its id: the order of the text."""
    spans = (*s.source, *s.cue, *s.content)
    return min(x.start for x in spans), max(x.end for x in spans), s.id
