"""Names of people: courtesy titles off, surnames with their particles, spellings of one given name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

_COURTESY = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lord|Lady|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Adm|Rev|Hon|Messrs|Madam|Mme)\.?\s+)+"
)
_EDGES = " \"'“”‘’,.;:-–—()[]"
_GENITIVE = re.compile(r"['’]s$|['’]$")
_LETTERS = re.compile(r"[^\W\d_]+")
_PARTICLES = frozenset("de da di del der den van von le la el al bin ben ibn ter ten dos du".split())
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "jr.", "sr."})
_SMALL = frozenset("the a an of for to in on and at with by former then acting new his her its their".split())
_SPELT_OTHERWISE = range(4, 41)
"""Letters of given names that may be spelt otherwise; what is longer is no name."""


def plain_name(text: str) -> str:
    """A name without courtesy titles, possessive and doubled space."""
    text = " ".join(text.split()).strip(_EDGES)
    return _COURTESY.sub("", _GENITIVE.sub("", text))


def surname(name: str) -> str:
    """The last name with its particles ("Marine Le Pen" -> "Le Pen"), as written."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in _SUFFIXES:
        words.pop()
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    return " ".join(words[first:])


def words_of(text: str) -> frozenset[str]:
    """The meaning-bearing words of an office or title, in small letters; hyphens part words."""
    return frozenset(w for w in _LETTERS.findall(text.lower()) if w not in _SMALL and len(w) > 1)


def same_first_name(a: str, b: str) -> bool:
    """Whether two given names can be one: equal, an initial, or a spelling apart (Viktor / Victor)."""
    a, b = a.lower().rstrip("."), b.lower().rstrip(".")
    if a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1]):
        return True
    if a[:1] != b[:1] or len(a) not in _SPELT_OTHERWISE or len(b) not in _SPELT_OTHERWISE:
        return False
    return DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def given_keys(name: str) -> Iterator[str]:
    """The keys that a given name is kept under; of those it is sought by, names that can be one share one."""
    name = name.lower().rstrip(".")
    yield " " + name[:1]  # for an initial
    yield from _spellings(name)


def sought_keys(name: str) -> Iterator[str]:
    """The keys under which all given names are kept that can be this one."""
    name = name.lower().rstrip(".")
    if len(name) == 1:
        yield " " + name
        return
    yield name[:1]
    yield from _spellings(name)


def _spellings(name: str) -> Iterator[str]:
    """The name, and the name less each letter but the first: two names one edit apart share one of these."""
    yield name
    if len(name) in _SPELT_OTHERWISE:
        yield from {name[:i] + name[i + 1 :] for i in range(1, len(name))}
