"""Person: a name taken apart into given names, surname, suffix; in each order in which it can be read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from onrecord.names.given import families, sexes
from onrecord.names.heard import script
from onrecord.names.plain import plain_name
from onrecord.names.script import LONGEST, latin, plain
from onrecord.names.soundings import soundings
from onrecord.names.surnames import LONE_H, is_patronymic, stands_first, surname_forms
from onrecord.names.titles import is_title, untitled
from onrecord.names.tongues import abroad, home

_MOST_WORDS = 8
"""Words of a name without its titles; what has more is taken as no name."""

_PARTICLES = frozenset(
    "de da di del della der den van von vom zu zur le la el al ul an ad as ash at az bin ben ibn bint ter ten te"
    " dos du das do des af av y e fon d l".split()
)

_SON = frozenset(("bin", "ibn", "bint"))

_LATIN_ENDS = 0x250
"""Code points from which on letters are not Latin, or of rare use."""

_ARTICLE = re.compile(r"^(?:al|el|ul|as|ash|an|ad|ar|at|az|abd al|abd el)-(?=[^\W\d_]{3})", re.IGNORECASE)

_NUMBERS = frozenset("II III IV VI VII VIII IX XII XIII XIV XV XVI XXIII".split())

_SUFFIXES = {"jr": "jr", "junior": "jr", "mladshiy": "jr", "sr": "sr", "senior": "sr", "starshiy": "sr"} | {
    n.lower(): n.lower() for n in _NUMBERS
}

_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\.?|[^\W\d_](?:\.-?[^\W\d_])+\.?")

_NICK = re.compile(r"(?<=\w )[\"“«‘'(]([^\W\d_]{2,20})[\"”»’')](?= \w)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name: given names (also patronymic and middle names) in order, and the words of the surname."""

    given: tuple[str, ...]
    surname: tuple[str, ...]
    reversed: bool
    """Whether the surname stood first."""
    sure: bool = False
    """Whether the words themselves tell that it did."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name of a person taken apart. `words` are plain, with neither titles nor particles; `joined` is all in one."""

    words: tuple[str, ...]
    joined: str
    glued: str
    """The last word with the particles before it (lepen), blank where there are none."""
    readings: tuple[Reading, ...]
    suffix: str
    sex: str
    father: str
    """The father's name of an Arabic name (bin Zayed), blank where none is told."""
    script: str
    """cyrillic or arabic, blank for others."""
    raw: tuple[str, ...]
    """The words as written, without titles."""
    forms: frozenset[str]
    """The forms of every word, as a surname: two names without one in common have no surname in common."""

    @property
    def bare(self) -> bool:
        """Whether the name is a single word, particles aside."""
        return len(self.words) < 2


@lru_cache(maxsize=1 << 16)
def parsed(name: str) -> Person | None:
    """`name` taken apart; None where it holds no letters or far too many words."""
    text, sex = plain_name(name[:LONGEST]), ""
    if nick := _NICK.search(text):
        text = text[: nick.start()] + " " + text[nick.end() :]
    before, comma, after = text.partition(",")
    suffix = ""
    definite = False
    if comma:
        tail = after.replace(",", " ").split()
        if [w for w in tail if _suffix(w)]:
            text = before + " " + " ".join(tail)
        elif not tail or is_title(tail):
            text = before
        else:
            text, definite = after.replace(",", " ") + " " + before, True
    raw = [w.strip('().,;:"“”«»[]?!*') for w in _spaced(text).split()]
    raw = [w for w in raw if any(c.isalpha() for c in w)]
    if not raw or len(raw) > 3 * _MOST_WORDS:
        return None
    sex = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "mme": "f", "madam": "f", "sir": "m", "lady": "f"}.get(
        name.split()[0].lower().strip(".") if name.split() else "", ""
    )
    raw, told = untitled(raw)
    while len(raw) > 1 and _suffix(raw[-1]):
        suffix = _suffix(raw.pop())
    if len(raw) == 2 and raw[-1] in ("V", "X", "I") and text.rstrip().endswith(raw[-1]) and families(raw[0]):
        suffix = raw.pop().lower()  # Harald V
    last = len(raw) - 1  # a particle stands before something: at the end "Ash" is a name
    words = [_ARTICLE.sub("", w) for at, w in enumerate(raw) if at == last or not _is_particle(w, at)]
    words = [part for w in words or raw for part in _written(w)]
    if not words or len(words) > _MOST_WORDS:
        return None
    joined = "".join(plain(latin(w)) for w in raw).replace("-", "").replace(" ", "").replace(".", "")
    in_order = any(_is_particle(w, at) or _ARTICLE.match(w) for at, w in enumerate(raw) if at)
    readings = _readings(words, definite, len(before.split()))
    if in_order and not _is_particle(raw[0], 0):
        readings = readings[:1] if not readings[0].reversed else readings
    if nick and readings[0].given:
        readings.append(Reading((plain(latin(nick[1])),), readings[0].surname, False))
    return Person(
        tuple(words),
        joined,
        _glued(raw),
        tuple(readings),
        suffix,
        told or sex,
        _father(raw),
        script(text),
        tuple(raw),
        _forms(words, raw),
    )


def _written(word: str) -> list[str]:
    """A word in small letters with its accents, which tell of its sound; of another script, in Latin letters."""
    if all(ord(c) < _LATIN_ENDS for c in word):
        word = unicodedata.normalize("NFC", word.lower().replace("'", "").replace("’", ""))
        word = word if not word.isascii() else plain(word)
        return [word] if word.strip("-.") else []
    return [plain(part) for part in latin(word).split() if plain(part).strip("-.")]


def _forms(words: list[str], raw: list[str]) -> frozenset[str]:
    parts = {*words, *(p for w in words for p in w.split("-")), _glued(raw), _father(raw)} - {""}
    close = {f"~{w[0]}{w[-2:]}" for w in words if len(w) > 8}
    return frozenset(close).union(
        *(home(p) | abroad(p) | soundings(p) for p in parts),
        *(surname_forms(p) | surname_forms(LONE_H.sub("g", p)) for p in parts),
    )


def _father(raw: list[str]) -> str:
    return next((plain(latin(w)) for sign, w in pairwise(raw[1:]) if sign.lower() in _SON), "")


def _is_particle(word: str, at: int) -> bool:
    """Whether a word is a particle; not where it stands first as a given name (Ben Hodges, Al Gore)."""
    if len(word.strip(".")) == 1 and not word.islower():
        return False
    return plain(latin(word)) in _PARTICLES and not (at == 0 and bool(families(word)))


def _glued(raw: list[str]) -> str:
    at = len(raw) - 1
    while at > 1 and plain(latin(raw[at - 1])) in _PARTICLES:
        at -= 1
    return "".join(plain(latin(w)) for w in raw[at:]) if at < len(raw) - 1 else ""


def _spaced(text: str) -> str:
    """Initials set apart: V.V.Putin -> V V Putin."""
    return _INITIALS.sub(lambda m: " ".join(c for c in m[0] if c.isalpha()) + " ", text)


def _suffix(word: str) -> str:
    """Jr, Sr or a number; VI in capitals only, as Vi is a surname (and XI never: Xi is more often)."""
    if word.lower() == "vi" and word != "VI":
        return ""
    return _SUFFIXES.get(plain(latin(word)).strip("."), "")


def _readings(words: list[str], definite: bool, last: int) -> list[Reading]:
    """The orders in which the words can be meant: given names first, and surname first where the words allow it."""
    if len(words) < 2:
        return [Reading((), tuple(words), False)]
    forward = Reading(tuple(words[:-1]), (words[-1],), False)
    if definite:
        cut = max(1, len(words) - max(1, last))
        return [Reading(tuple(words[:cut]), tuple(words[cut:]), False)]
    first, end = words[0], words[-1]
    known_first, known_end = bool(families(first)), bool(families(end))
    eastern = stands_first(first) and not any(
        f.tongue != "chinese" for w in words[1:] if len(w) > 3 for f in families(w)
    )
    sure = eastern or (known_end and not known_first)
    backward = Reading(tuple(words[1:]), (words[0],), True, sure)
    if len(words) > 2 and is_patronymic(end) and families(words[-2]) and not families(first):
        return [backward]
    if len(first) == 1 or (known_first and not eastern and len(end) > 1):
        return [forward]
    if len(end) == 1:
        return [backward]
    if eastern and sum(len(w.split("-")) for w in words[1:]) > 1:
        return [backward]  # Lee Myung-bak: Myung is no surname here
    return [forward, backward]


def sex_of(person: Person, reading: Reading) -> str:
    """The sex that a title or the first given name tells; empty where open."""
    if person.sex or not reading.given:
        return person.sex
    found = sexes(reading.given[0])
    return next(iter(found)) if len(found) == 1 else ""
