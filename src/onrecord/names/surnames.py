"""Surnames: which spellings are one, and what their endings tell; from data/surnames.tsv."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from onrecord.data import rows
from onrecord.names.given import families
from onrecord.names.script import latin, plain
from onrecord.names.spelling import spellings
from onrecord.names.tongues import abroad, home

LONE_H = re.compile(r"(?<![kscztpgr])h")
"""h that Ukrainian spells for Russian g."""

_HARDENED = 6
"""Letters from which on a surname with h for g is taken as the Ukrainian spelling: Hall and Gall are two."""

_BOTH = frozenset(("arabic", "turkish", "persian"))
"""Tongues whose given names are surnames too (Hussein / Husain)."""

_PATRONYMIC = re.compile(
    r".{3,}(?:[oe]vi[ct]h|[oey]vych|[oe]vi[cč]|i[ct]h|ovna|evna|ichna|inichna|[iy]vna|avich|auna|ogl[uyi]|[kq][iy]z[iy])$"
)

_SLAVIC = re.compile(
    r"(?:[oey](?:v|va|w|ff)|ina?|[st]k(?:[iy]+|aya|a)|ck[ia]|nk[oa]|[uay]k|[iy]ana?|vili|dze|i[cč]|i?ch|aya|wicz)$"
)

_GREEK = re.compile(r"(?:os|is|as|ou|es|ides|akis)$")

_SLAVS = frozenset(("slavic", "georgian", "baltic"))

_SLAVIC_END = re.compile(r"(?:[oe](?:va?|ff)|in[ae]?|[st]k[iy]+|aya|enk[oa]|chuk|vich|ych|shvili|dze|yan)$")


@cache
def _table() -> tuple[dict[str, frozenset[str]], frozenset[str], dict[str, int]]:
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
    spelt, _, _ = _table()
    forms = spellings(word) | {f"{f.number}" for f in families(word) if f.tongue in _BOTH}
    return forms.union(*(spelt[form] for form in forms if form in spelt))


@lru_cache(maxsize=1 << 16)
def one_surname(a: str, b: str) -> bool:
    """Whether two words are spellings of one surname; not those that sound alike but are two (Smith / Smyth)."""
    if a == b:
        return True
    _, _, likes = _table()
    one, other = plain(latin(a)), plain(latin(b))
    if one != other and one in likes and likes[one] == likes.get(other):
        return False
    return not surname_forms(a).isdisjoint(surname_forms(b))


def is_slavic(surname: str) -> bool:
    """Whether a surname ends as those of the Slavs and their neighbours do (-ov, -sky, -enko, -yan, -shvili)."""
    return bool(_SLAVIC.search(plain(latin(surname))))


def is_greek(surname: str) -> bool:
    """Whether a surname ends as the Greeks' do (-os, -is, -ou)."""
    return bool(_GREEK.search(plain(latin(surname))))


@lru_cache(maxsize=1 << 16)
def is_patronymic(word: str) -> bool:
    """Whether a word ends as a father's name does (Vladimirovich, Ivanivna)."""
    return bool(_PATRONYMIC.match(plain(latin(word))))


def hardened(given: tuple[str, ...], surname: str) -> frozenset[str]:
    """The forms of a surname with g for h, as Ukrainian h is Russian g; of longer ones, beside a Slavic given name."""
    slavic = given and any(f.tongue == "slavic" for f in families(given[0]))
    if len(surname) < _HARDENED or not slavic:
        return frozenset()
    return frozenset("~" + form for form in spellings(surname) | spellings(LONE_H.sub("g", surname)))


def stands_first(surname: str) -> bool:
    """Whether a surname is of a language that puts it first (Xi, Orban)."""
    return plain(latin(surname)) in _table()[1]


def slavs(given: tuple[str, ...], surname: str) -> bool:
    """Whether a name is a Slav's or a neighbour's, by the given name or the end of the surname."""
    known = families(given[0]) if given else {}
    if known:
        return any(f.tongue in _SLAVS for f in known)
    return bool(_SLAVIC_END.search(plain(latin(surname))))


def one_abroad(x_given: tuple[str, ...], a: str, y_given: tuple[str, ...], b: str) -> bool:
    """Whether the surnames of two Slavs are one, the one spelt at home, the other abroad."""
    if not (slavs(x_given, a) and slavs(y_given, b)):
        return False
    return not (home(a).isdisjoint(abroad(b)) and home(b).isdisjoint(abroad(a)))
