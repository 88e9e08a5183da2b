"""What actors do to each other, as one article tells it: clauses and nouns of doing, typed after PLOVER."""

from onrecord.read.event.events import events

__all__ = ["events"]
