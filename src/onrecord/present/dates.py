"""Dates in words: how closely one is known, and what made it, in a sentence."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from onrecord.records import When

LONGEST = 31
"""Days of the longest interval that still counts as a date: a month. What is known less closely stands apart."""

HOW = {
    "metadata": "It came with the document.",
    "stated": "The text states it.",
    "weekday": "It is inferred from a weekday.",
    "office-term": "It is inferred from a term of office.",
    "relative": "It is inferred from words such as “yesterday”.",
    "story": "It is inferred from other reports of the same event.",
}
"""What made a date that does not say so itself."""

BY_WORDS = {
    "stated": "The text states it: {}.",
    **dict.fromkeys(("weekday", "office-term", "relative"), "It is inferred from {}."),
}
"""The same where the words are known that it rests on."""

NOTHING = "Neither the text nor what came with it tells enough to date it."


def close(when: When) -> bool:
    """Whether it is a day, or at most a month."""
    return (when.latest - when.earliest).days < LONGEST


def reason(when: When) -> str:
    """What made a date, in a sentence or a few."""
    return " ".join(when.why) or how(when.method, [span.exact for span in when.basis])


def how(method: str, basis: Sequence[str]) -> str:
    """What made a date that does not say so itself, with the words that it rests on; "" for an unknown method."""
    quoted = ", ".join(f"“{' '.join(words.split())}”" for words in basis)
    return BY_WORDS[method].format(quoted) if quoted and method in BY_WORDS else HOW.get(method, "")


def told(when: When | None) -> str:
    """A date in ISO form: a day, a whole month or year, or from - to."""
    return "no date" if when is None else stretch(when.earliest, when.latest)


def stretch(first: date | None, last: date | None) -> str:
    """The shortest ISO form of the days from `first` to `last`; "" for none."""
    if first is None or last is None or first == last:
        return str(first or last or "")
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04}"
    if (first.year, first.month, 1, monthrange(last.year, last.month)[1]) == (
        last.year,
        last.month,
        first.day,
        last.day,
    ):
        return f"{first.year:04}-{first.month:02}"
    return f"{first} – {last}"
