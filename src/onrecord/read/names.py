"""Names of people: courtesy titles off, surnames with their particles, spellings of one given name."""

from __future__ import annotations

import re

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
    return a[:1] == b[:1] and min(len(a), len(b)) >= 4 and DamerauLevenshtein.distance(a, b) <= 1
