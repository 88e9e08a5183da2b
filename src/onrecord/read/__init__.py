"""One article -> who said what in it: attributions, their speakers, the actors named (pure functions)."""

from onrecord.read.reader import Reader

__all__ = ["Reader"]
