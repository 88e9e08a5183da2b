"""Forms: a printed name as it is compared, and how much of a name it is."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from onrecord.names import plain_name
from onrecord.names.body import generic as many
from onrecord.names.body import wordings
from onrecord.names.given import sexes
from onrecord.names.person import parsed
from onrecord.names.surnames import surname_forms
from onrecord.names.titles import untitled
from onrecord.records import Naming

Kind = Literal["full", "part", "body", "loose"]
"""full: a given name and a surname; part: less of a person's name; body: a name of a body; loose: no name at all."""

_MARKS = re.compile(r"[^\w\s.]|_")
_THE = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)
_SUFFIXES = frozenset("jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi".split())
_PARTICLES = frozenset("de da di del della der den van von zu le la el al bin ben ibn ter ten dos du st".split())


def kind(naming: Naming) -> Kind:
    """How much of a name an article gives."""
    if naming.unnamed or not any(map(str.isalpha, naming.name)):
        return "loose"
    if naming.type == "person":
        return "full" if whole(naming.name) else "part"
    return "loose" if generic(naming.name) or (naming.type == "group" and people_of(naming.name)) else "body"


@lru_cache(maxsize=1 << 17)
def fold(name: str) -> str:
    """A name of a body without article, marks, accents and letter case."""
    return _folded(_THE.sub("", plain_name(name)) or name)


@lru_cache(maxsize=1 << 17)
def fold_person(name: str) -> str:
    """A name of a person without titles, marks, accents and letter case."""
    words = plain_name(name).split()
    return _folded(" ".join(words if words[:1] == ["Pope"] else untitled(words)[0]) or name)


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.replace("й", "и").replace("Й", "И"))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    return " ".join(_MARKS.sub(" ", text.replace("'", "").replace("’", "")).replace(".", " ").split())


@lru_cache(maxsize=1 << 17)
def whole(name: str) -> bool:
    """Whether a person's name has a given name, or more than one initial, beside the surname; or a number (John II)."""
    words = fold_person(name).split()
    if words[:1] == ["pope"] or (len(words) > 1 and words[-1] in _SUFFIXES - {"jr", "sr"}):
        return len(words) > 1
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    given = [w for w in words[:-1] if w not in _PARTICLES]
    printed = plain_name(name).split()
    some = len(given) > 1 or any(len(w) > 1 and not _initials(w, printed) for w in given)
    return some and len(words[-1]) > 1


@lru_cache(maxsize=1 << 17)
def initialled(name: str) -> bool:
    """Whether all that stands beside a person's surname are initials."""
    given = [w for w in fold_person(name).split()[:-1] if w not in _PARTICLES]
    printed = plain_name(name).split()
    return bool(given) and all(len(w) == 1 or _initials(w, printed) for w in given)


def sexed(name: str) -> bool:
    """Whether the given name itself tells the sex, better than the words of an article do."""
    person = parsed(name)
    return any(len(sexes(r.given[0])) == 1 for r in (person.readings if person else ()) if r.given)


def suffix(name: str) -> str:
    """What stands behind a person's name to tell father and son apart ("jr", "iii"); "" for nothing."""
    last = fold_person(name).split(" ")[-1]
    return last if last in _SUFFIXES else ""


def _initials(word: str, printed: list[str]) -> bool:
    """Whether a word stands for initials: "AB." or "A.B."; a lone letter is seen by its length."""
    return len(word) < 3 and any(p.casefold().replace(".", "") == word and "." in p for p in printed)


@lru_cache(maxsize=1 << 17)
def sounds(name: str) -> frozenset[str]:
    """The forms of a person's surname that are the same in other spellings and scripts."""
    person = parsed(name)
    words = {w for r in (person.readings if person else ()) for w in r.surname}
    return frozenset(form for w in words for part in (w, *w.split("-")) for form in surname_forms(part))


def latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return all(unicodedata.name(c, "LATIN").startswith("LATIN") for c in name if c.isalpha())


@lru_cache(maxsize=1 << 16)
def generic(name: str) -> bool:
    """Whether a name of a body is made of words that every state or town has one of ("Foreign Ministry")."""
    return all(map(many, wordings(name)))


@lru_cache(maxsize=1 << 16)
def canonical(name: str) -> str | None:
    """The name that our tables have for a state, body, agency or outlet."""
    found = wordings(name)
    one = found[0][0] if len(found) == 1 == len(found[0]) else ""
    return one[1:] if one[:1] in ("#", "@") else None


def people_of(name: str) -> bool:
    """Whether a name is that of a state or of its people."""
    return any(w[0][0] == "@" for w in wordings(name) if len(w) == 1)
