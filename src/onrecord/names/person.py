"""Person: a name taken apart into given names, surname, suffix; in each order in which it can be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.data import rows
from onrecord.names.given import families, sexes
from onrecord.names.plain import plain_name
from onrecord.names.script import LONGEST, latin, plain
from onrecord.names.spelling import spellings
from onrecord.names.titles import is_title, untitled

_MOST_WORDS = 8
"""Words of a name without its titles; what has more is taken as no name."""

_PARTICLES = frozenset(
    "de da di del della der den van von vom zu zur le la el al ul an ad as ash at az bin ben ibn bint ter ten te dos du das do des"
    " af av y e fon d l".split()
)
_ARTICLE = re.compile(r"^(?:al|el|ul|as|ash|an|ad|ar|at|az|abd al|abd el)-(?=[^\W\d_]{3})", re.IGNORECASE)
_NUMBERS = frozenset("II III IV VI VII VIII IX XI XII XIII XIV XV XVI XXIII".split())
_SUFFIXES = {"jr": "jr", "junior": "jr", "mladshiy": "jr", "sr": "sr", "senior": "sr", "starshiy": "sr"} | {
    n.lower(): n.lower() for n in _NUMBERS
}
_PATRONYMIC = re.compile(
    r".{3}(?:[oe]vi[ct]h|[oey]vych|[oe]vi[cč]|i[ct]h|ovna|evna|ichna|inichna|[iy]vna|avich|auna|ogl[uyi]|[kq][iy]z[iy])$"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\.?|[^\W\d_](?:\.-?[^\W\d_])+\.?")
_NICK = re.compile(r"(?<=\w )[\"“«‘'(]([^\W\d_]{2,20})[\"”»’')](?= \w)")
_SLAVIC = re.compile(
    r"(?:[oe]va?|[oe]vski|ina?|[st]ki|[st]ka|enko|[iu]k|iuk|chuk|Cuk|ian|vili|dze|[oei]vic|iC|aia|skas|vs)$"
)


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

    @property
    def bare(self) -> bool:
        """Whether the name is a single word, particles aside."""
        return len(self.words) < 2


@cache
def _surnames() -> tuple[dict[str, frozenset[str]], frozenset[str], dict[str, int]]:
    """Form of a surname -> the forms of its other spellings; surnames that stand first; surname -> its row of likes."""
    spelt: dict[str, frozenset[str]] = {}
    eastern: set[str] = set()
    likes: dict[str, int] = {}
    for number, (kind, names) in enumerate(rows("surnames.tsv")):
        forms = frozenset[str]().union(*(spellings(name.replace(" ", "")) for name in names.split("|")))
        if kind == "eastern":
            eastern |= {plain(latin(name)) for name in names.split("|")}
        elif kind == "apart":
            likes |= {plain(latin(name)): number for name in names.split("|")}
        else:
            spelt |= {form: forms | spelt.get(form, frozenset()) for form in forms}
    return spelt, frozenset(eastern), likes


@lru_cache(maxsize=1 << 16)
def surname_forms(word: str) -> frozenset[str]:
    """The forms of a surname: its spellings, and those that the table knows of it."""
    spelt, _, _ = _surnames()
    forms = spellings(word)
    return forms.union(*(spelt[form] for form in forms if form in spelt))


def one_surname(a: str, b: str) -> bool:
    """Whether two words are spellings of one surname; not those that sound alike but are two (Smith / Smyth)."""
    if a == b:
        return True
    _, _, likes = _surnames()
    if a in likes and likes[a] == likes.get(b):
        return False
    return not surname_forms(a).isdisjoint(surname_forms(b))


def is_slavic(surname: str) -> bool:
    """Whether a surname ends as those of the Slavs and their neighbours do (-ov, -sky, -enko, -yan, -shvili)."""
    return any(_SLAVIC.search(form) for form in spellings(surname))


def is_patronymic(word: str) -> bool:
    """Whether a word ends as a father's name does (Vladimirovich, Ivanivna)."""
    return bool(_PATRONYMIC.match(plain(latin(word))))


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
    words = [_ARTICLE.sub("", w) for at, w in enumerate(raw) if len(raw) == 1 or not _is_particle(w, at)]
    words = [part for w in words for part in latin(w).split()] or [latin(w) for w in raw]
    words = [plain(w) for w in words if plain(w).strip("-.")]
    if not words or len(words) > _MOST_WORDS:
        return None
    joined = "".join(plain(latin(w)) for w in raw).replace("-", "").replace(" ", "").replace(".", "")
    readings = _readings(words, definite, len(before.split()))
    if nick and readings[0].given:
        readings.append(Reading((plain(latin(nick[1])),), readings[0].surname, False))
    return Person(tuple(words), joined, _glued(raw), tuple(readings), suffix, told or sex)


def _is_particle(word: str, at: int) -> bool:
    """Whether a word is a particle; not where it stands first as a given name (Ben Hodges, Al Gore)."""
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
    """Jr, Sr or a number; one of letters in capitals only, as Xi is a surname."""
    if word.upper() in _NUMBERS and not word.isupper():
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
    eastern = first in _surnames()[1] and not any(
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
    return [forward, backward]


def sex_of(person: Person, reading: Reading) -> str:
    """The sex that a title or the first given name tells; empty where open."""
    if person.sex or not reading.given:
        return person.sex
    found = sexes(reading.given[0])
    return next(iter(found)) if len(found) == 1 else ""
