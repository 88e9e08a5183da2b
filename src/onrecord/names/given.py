"""Given names: families of spellings, from data/given_names.tsv."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.data import rows
from onrecord.names.script import latin, plain
from onrecord.names.spelling import spellings

_SHORTEST_GARBLED = 5
"""Letters that a given name must have for one of them to be a slip."""


@dataclass(frozen=True, slots=True)
class Family:
    """The spellings of one given name: its number in the table, sex, tongue, and the name over all languages."""

    number: int
    name: str
    sex: str
    tongue: str
    wider: str


class Likeness(Enum):
    """How two given names go together."""

    EQUAL = "the given names are equal"
    SPELLING = "the given names are two spellings of one"
    SHORT = "one given name is a short form of the other"
    SLIP = "the given names are a letter apart"
    INITIAL = "one given name is an initial"
    OPEN = "the short form stands for several names"
    TONGUE = "the given names are one name in two languages"
    APART = "the given names differ"


@cache
def _families() -> tuple[dict[str, dict[Family, str]], dict[str, dict[Family, str]]]:
    """Word -> its families with how it is of them ('' a spelling, 's' a short form, '?' an open one); form -> same."""
    words: dict[str, dict[Family, str]] = {}
    forms: dict[str, dict[Family, str]] = {}
    for number, row in enumerate(rows("given_names.tsv")):
        sex, tongue, wider, spelt, short = [*row, "", "", ""][:5]
        family = Family(number, spelt.split("|")[0], sex, tongue, wider)
        for name in filter(None, spelt.split("|")):
            words.setdefault(_word(name), {})[family] = ""
            for form in spellings(name):
                forms.setdefault(form, {})[family] = ""
        for name in filter(None, short.split("|")):
            mark = "?" if name.startswith("?") else "s"
            words.setdefault(_word(name.lstrip("?")), {}).setdefault(family, mark)
    return words, forms


def _word(name: str) -> str:
    return plain(latin(name)).replace("-", "")


@lru_cache(maxsize=1 << 16)
def families(name: str) -> dict[Family, str]:
    """The families of a given name in any script; by its letters, and where these stand in no row by its sound."""
    words, forms = _families()
    word = _word(name)
    if word in words:
        return words[word]
    found: dict[Family, str] = {}
    for form in spellings(name):
        found |= forms.get(form, {})
    return found


def sexes(name: str) -> frozenset[str]:
    """The sexes that bear the name, as far as known."""
    return frozenset(f.sex for f in families(name))


@lru_cache(maxsize=1 << 16)
def likeness(a: str, b: str) -> Likeness:
    """How two given names (each one word, or an initial) go together; the same either way."""
    one, other = _word(a), _word(b)
    if one == other:
        return Likeness.INITIAL if len(one) == 1 else Likeness.EQUAL
    if min(len(one), len(other)) == 1:
        return _of_initial(*sorted((a, b), key=lambda n: len(_word(n))))
    of_one, of_other = families(a), families(b)
    if shared := of_one.keys() & of_other.keys():
        marks = {of_one[f] + of_other[f] for f in shared}
        if any("?" not in m for m in marks):
            return Likeness.SPELLING if "" in marks else Likeness.SHORT
        return Likeness.OPEN
    if of_one and of_other:
        wider = {f.wider for f in of_one if f.wider} & {f.wider for f in of_other if f.wider}
        return Likeness.TONGUE if wider and _sex(of_one) & _sex(of_other) else Likeness.APART
    if spellings(a) & spellings(b):
        return Likeness.SPELLING
    return Likeness.SLIP if _slipped(one, other) else Likeness.APART


def _sex(of: Iterable[Family]) -> set[str]:
    return {f.sex for f in of}


def _of_initial(initial: str, name: str) -> Likeness:
    """An initial stands for a name that begins so, in any of its spellings."""
    letters = {form[:1] for form in spellings(name)} | {_word(name)[:1]} | {f.name[:1].lower() for f in families(name)}
    return Likeness.INITIAL if {_word(initial), *spellings(initial)} & letters else Likeness.APART


def _slipped(a: str, b: str) -> bool:
    """One letter wrong, too many, missing or swapped, and not the one that makes a woman's name of a man's."""
    if min(len(a), len(b)) < _SHORTEST_GARBLED or a[0] != b[0] or {a, b} & {a + "a", b + "a"}:
        return False
    if a[:-1] == b[:-1]:
        return False  # Andrei / Andrea, Nicola / Nicolo
    return DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1
