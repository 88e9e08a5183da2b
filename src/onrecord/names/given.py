"""Given names: families of spellings, from data/given_names.tsv."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.data import rows
from onrecord.names.script import latin, plain
from onrecord.names.soundings import soundings
from onrecord.names.spelling import spellings
from onrecord.names.tongues import abroad, home

_SHORTEST_GARBLED = 5
"""Letters that a given name must have for one of them to be a slip."""

_SHORTEST_SWAPPED = 4
"""The same, where two letters changed places."""


@dataclass(frozen=True, slots=True, eq=False)
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
    NEAR = "the given names are a letter apart, and neither is known"
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


@lru_cache(maxsize=1 << 16)
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
    for form in () if found else abroad(name):
        found |= _slavic().get(form, {})
    return found


@cache
def _slavic() -> dict[str, dict[Family, str]]:
    """The forms of the Slavs' names at home -> their families, for names that another language spells its own way."""
    found: dict[str, dict[Family, str]] = {}
    for word, of in _families()[0].items():
        for family, how in of.items():
            if family.tongue == "slavic" and how == "":
                for form in home(word):
                    found.setdefault(form, {})[family] = ""
    return found


def home_and_english(a: str, b: str, tongue: str) -> bool:
    """Whether one name is of `tongue`, the other the English form of the same name (Mikhail / Michael)."""
    tongues = [{(f.wider, f.tongue) for f in families(name) if f.wider} for name in (a, b)]
    return any(
        (wider, tongue) in one and (wider, "english") in other
        for one, other in (tongues, tongues[::-1])
        for wider, _ in one
    )


@lru_cache(maxsize=1 << 16)
def sexes(name: str) -> frozenset[str]:
    """The sexes that bear the name, as far as known."""
    return frozenset(f.sex for f in families(name))


@lru_cache(maxsize=1 << 16)
def likeness(a: str, b: str) -> Likeness:
    """How two given names (each one word, or an initial) go together; the same either way."""
    one, other = _word(a), _word(b)
    if one == other:
        return Likeness.INITIAL if len(one) == 1 else Likeness.EQUAL
    if a.count("-") == b.count("-") == 1:
        pairs = zip(a.split("-"), b.split("-"), strict=True)
        return max((likeness(p, q) for p, q in pairs if p and q), key=list(Likeness).index, default=Likeness.APART)
    if min(len(one), len(other)) == 1:
        return _of_initial(*sorted((a, b), key=lambda n: len(_word(n))))
    of_one, of_other = families(a), families(b)
    if shared := of_one.keys() & of_other.keys():
        marks = {of_one[f] + of_other[f] for f in shared}
        if any("?" not in m for m in marks):
            return Likeness.SPELLING if "" in marks else Likeness.SHORT
        return Likeness.OPEN
    if of_one and of_other:
        tongues = any(f.wider and f.wider == g.wider and f.tongue != g.tongue for f in of_one for g in of_other)
        return Likeness.TONGUE if tongues and _sex(of_one) & _sex(of_other) else Likeness.APART
    if spellings(a) & spellings(b):
        return Likeness.SPELLING
    if (
        _eastern(of_one)
        and _eastern(of_other)
        and any(s[:2] == "id" or (s[:2] == "ar" and (of_one or of_other)) for s in soundings(a) & soundings(b))
    ):
        return Likeness.SPELLING
    if not _slipped(one, other):
        return Likeness.APART
    return Likeness.SLIP if of_one or of_other or sorted(one) == sorted(other) else Likeness.NEAR


def _eastern(of: Iterable[Family]) -> bool:
    """Whether a name can be of the regions that leave vowels unwritten: unknown, or known as theirs."""
    tongues = {f.tongue for f in of}
    return not tongues or bool(tongues & {"arabic", "persian", "turkish", "other"})


def _sex(of: Iterable[Family]) -> set[str]:
    return {f.sex for f in of}


def _of_initial(initial: str, name: str) -> Likeness:
    """An initial stands for a name that begins so, in any of its spellings."""
    letters = {form[:1] for form in spellings(name)} | {_word(name)[:1]} | {f.name[:1].lower() for f in families(name)}
    return Likeness.INITIAL if {_word(initial), *spellings(initial)} & letters else Likeness.APART


def _slipped(a: str, b: str) -> bool:
    """One letter too many, missing or wrong, or two swapped; not the one that makes a woman's name of a man's."""
    swapped = sorted(a) == sorted(b)
    if a[0] != b[0] or {a, b} & {a + "a", b + "a"} or a[:-1] == b[:-1]:
        return False  # Andrei / Andrea, Nicola / Nicolo
    if min(len(a), len(b)) < (_SHORTEST_SWAPPED if swapped else _SHORTEST_GARBLED):
        return False
    return DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1
