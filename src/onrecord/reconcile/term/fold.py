"""Fold: words as keys that do not tell apart what one writer spells or inflects otherwise than another."""

from __future__ import annotations

import re
from functools import cache

from onrecord.data import rows

WORD = re.compile(r"\w+(?:[-'’.]\w+)*", re.UNICODE)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ADJECTIVE = re.compile(r"(?<=[a-z]{3}[aei])n\Z")

FUNCTION = frozenset(
    "a an the of in with on by along against over between to for from into near across at around among toward towards "
    "and or its his her their our my your this that these those some any such no not as is are was were be been it "
    "he she they we i you what which who".split()
)
"""Words that are part of no name of a thing."""


@cache
def _states() -> dict[str, str]:
    """Names, adjectives and capitals of states, and what stands for their government, folded -> the state."""
    found = dict[str, str]()
    for name, others, people, capital, houses in (row[:5] for row in rows("states.tsv") if len(row) >= 5):
        for word in [name, *others.split("|"), *people.split("|"), *capital.split("|"), *houses.split("|")]:
            if word and " " not in word:
                found.setdefault(word.casefold(), name.casefold())
    return found


def is_state(plain: str) -> bool:
    """Whether a small word is the name of a state itself, not of its capital or its people."""
    return _states().get(plain) == plain


@cache
def fold(word: str) -> str:
    """The key of a word: no case, possessive or plural; "Russian" and "Moscow" are Russia, "Crimean" is Crimea."""
    plain = _POSSESSIVE.sub("", word).casefold()
    state = _states().get(plain) or (_states().get(plain[:-1]) if plain.endswith("s") else None)
    if state and not word.islower():
        return state
    if word[:1].isupper() and len(plain) > 5:
        plain = _ADJECTIVE.sub("", plain)
    return singular(plain)


def singular(plain: str) -> str:
    """A small word without the ending of a plural, as far as its spelling tells."""
    if len(plain) > 4 and plain.endswith("ies"):
        return plain[:-3] + "y"
    if len(plain) > 4 and plain.endswith(("sses", "shes", "ches", "xes")):
        return plain[:-2]
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        return plain[:-1]
    return plain


def words(text: str) -> list[str]:
    """The keys of the words of a text that tell something, in order."""
    return [fold(m.group()) for m in WORD.finditer(text) if m.group().casefold() not in FUNCTION]
