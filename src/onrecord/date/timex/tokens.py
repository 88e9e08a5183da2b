"""Tokens: the words of a text that the tables or the numerals know."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.date.timex.lexicon import Senses


@dataclass(frozen=True, slots=True)
class Token:
    """A known word at its place (code points), with what it can mean and the letter for that."""

    start: int
    end: int
    senses: Senses
    letter: str


Run = list[Token]
