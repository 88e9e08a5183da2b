"""Figures: the value of a number, in digits or in words."""

from __future__ import annotations

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve"
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_WORDS = {word: n for n, word in enumerate(f"{_UNITS} {_TEENS}".split())} | _TENS
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9}
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}


def share(word: str, following: str) -> float | None:
    """The number that a plain word is before "of": one of them, a third of them; "half" is one always."""
    if word == "half" or following == "of":
        return 1.0 if word == "one" else _PARTS.get(word)
    return None


def value(word: str) -> float | None:
    """The number that a plain word is; None of "one" too, which is mostly no number ("no one", "the one")."""
    if word[:1].isdigit():
        try:
            return float(word.replace(",", ""))
        except ValueError:
            return None
    return float(_WORDS[word]) if word in _WORDS and word != "one" else None


def joined(word: str, number: float | None, following: str) -> float | None:
    """What a word that is a number and the one that follows are as one: "twenty" "one", "1.5" "million"; else None."""
    if number is None:
        return None
    if word in _TENS and 0 < _WORDS.get(following, 0) < 10:
        return number + _WORDS[following]
    return number * _SCALES[following] if following in _SCALES else None
