"""Form: a wording without what does not matter: "Crimea's annexation" and "the annexation of the Crimea" are one."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from onrecord.reconcile.term.fold import FUNCTION, WORD, fold, singular
from onrecord.records.term import Phrase

_POSSESSIVE = re.compile(r"['’]s?\Z")
_DIGIT = re.compile(r"\d")
_DISTINGUISH = frozenset(
    "first second third fourth fifth new next last latest previous former past future earlier later another second "
    "early late recent upcoming old other different separate more further additional".split()
)
"""Words that tell one thing from another of its kind."""


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """A head noun, the names in the phrase, its other words, and the name that stands closest to the head.

    `names` and `more` are sorted keys; `of` is the name after "of" or with a possessive, else the first name, else "".
    """

    head: str
    names: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    of: str = ""

    @property
    def told_apart(self) -> bool:
        """Whether a word in it tells the thing from another of its kind ("second", "new", a number)."""
        return any(w in _DISTINGUISH or _DIGIT.search(w) for w in self.more)


def form(phrase: Phrase, lower: Set[str]) -> tuple[Form, tuple[int, int]]:
    """The form of a phrase and where its head noun stands (code points of the article).

    `lower`: the words that the article writes in small letters: those are no names at the head of a sentence either.
    """
    found = list(WORD.finditer(phrase.span.exact))
    at = _head(found, singular(phrase.head.casefold()))
    names, more, of = [], [], ""
    for n, m in enumerate(found):
        word = m.group()
        if n == at or word.casefold() in FUNCTION:
            continue
        key = fold(word)
        if not _is_name(word, lower):
            more.append(key)
            continue
        names.append(key)
        owns = n < at and _POSSESSIVE.search(word) is not None
        owned = n > at and any(p.group().casefold() == "of" for p in found[at + 1 : n])
        if not of and (owns or owned):
            of = key
    head = singular(phrase.head.casefold()) if phrase.head else fold(found[at].group())
    start = phrase.span.start
    made = Form(head, tuple(sorted(set(names))), tuple(sorted(set(more))), of or (names[0] if names else ""))
    return made, (start + found[at].start(), start + found[at].end())


def _head(found: list[re.Match[str]], head: str) -> int:
    """Which word is the head noun: the one that says so, else the last one before a preposition."""
    keys = [singular(m.group().casefold().split("-")[-1]) for m in found]
    if head in keys:
        return keys.index(head)
    stop = next((n for n, m in enumerate(found) if n and m.group().casefold() in FUNCTION), len(found))
    return stop - 1


def _is_name(word: str, lower: Set[str]) -> bool:
    return word[:1].isupper() and (word.casefold() not in lower) and not _DIGIT.match(word)
