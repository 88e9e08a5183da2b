"""Spelling: the forms under which one word of a name, spelt in several ways, comes to be the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from onrecord.names.script import latin, plain

_SIGNS = {
    "S": "schtsch shtsch chtch shch sch sh sz",
    "C": "tsch tch ch cz",
    "J": "dzh dsch dj gj",
    "Z": "zh",
    "k": "ck cq q",
    "h": "kh",
    "kr": "chr",
    "f": "ph",
    "t": "th",
    "ts": "tz",
    "ks": "x",
    "v": "w",
    "iu": "yu ju",
    "g": "gh",
    "r": "rh",
    "mak": "mc",
}
_GROUPS = {sign: sound for sound, signs in _SIGNS.items() for sign in signs.split()}
_GROUP = re.compile("|".join(sorted(_GROUPS, key=len, reverse=True)))
_ENDINGS = (
    (re.compile(r"(?:off|ow|of)$"), "ov"),
    (re.compile(r"(?:eff|ew)$"), "ev"),
    (re.compile(r"sk(?:ii|i)+$"), "ski"),
    (re.compile(r"skaia$"), "ska"),
    (re.compile(r"(?<=[ae])h$"), ""),
    (re.compile(r"enka$"), "enko"),
    (re.compile(r"([CSZ])ov(a?)$"), r"\1ev\2"),
)
_SOFT_C = re.compile(r"c(?=[eiy])|(?<=i)c$")
_MUTE_H = re.compile(r"(?<=[aeiou])h(?=[bcdfgklmnprstvz])")
_GLIDE = re.compile(r"(?<=.)i(?=[aueo])")
_DOUBLE = re.compile(r"(.)\1+")
_HOOKS = str.maketrans(
    {
        "č": "ch",
        "ć": "ch",
        "ç": "ch",
        "š": "sh",
        "ś": "sh",
        "ş": "sh",
        "ș": "sh",
        "ž": "zh",
        "ż": "zh",
        "ź": "zh",
        "đ": "dj",
    }
)
_UMLAUT = re.compile(r"([aou])e|aa")
_IO = re.compile(r"(?<=[bcdfghklmnprstvzSCZJ])[iy]o")
_LONG_VOWELS = {"ou": "u", "oo": "u", "ee": "i"}
_LONG = re.compile("|".join(_LONG_VOWELS))
_SOUTH = re.compile(r"(?:ic|ich|ych)$")


@lru_cache(maxsize=1 << 16)
def spellings(word: str) -> frozenset[str]:
    """The forms of one word in any script; two words are spellings of one name where they share a form.

    Letters are brought to one for a sound (Dzhabarov / Jabarov, Yatsenyuk / Yatseniuk, Gorbachev / Gorbatschow), with
    a second form where a sign is read in two ways (Müller / Mueller / Muller, Đinđić / Djindjic, Vučić / Vuchich).
    The rules are our own, from the usual romanisations (BGN/PCGN, ISO 9, the German and French press).
    """
    ascii_ = plain(latin(word))
    forms = {ascii_}
    hooked = unicodedata.normalize("NFC", word.lower()).translate(_HOOKS)
    if hooked != word.lower():
        forms.add(plain(latin(hooked)))
    forms |= {_UMLAUT.sub(lambda m: m[1] or "a", form) for form in tuple(forms)}
    if "dj" in ascii_:
        forms.add(ascii_.replace("dj", "d"))
    if "j" in ascii_:
        forms |= {ascii_.replace("dj", "j").replace("j", sound) for sound in ("dzh", "zh")}
    if _LONG.search(ascii_):
        forms |= {_LONG.sub(lambda m: _LONG_VOWELS[m[0]], form) for form in tuple(forms)}
    if _SOUTH.search(ascii_):
        forms.add(ascii_.replace("ch", "c").replace("sh", "s").replace("zh", "z"))
    if re.search(r"[iy]o", ascii_):
        forms |= {_IO.sub("e", form) for form in tuple(forms)}
    return frozenset(map(_sounded, forms))


def _sounded(word: str) -> str:
    word = _GROUP.sub(lambda m: _GROUPS[m[0]], word)
    word = _MUTE_H.sub("", _SOFT_C.sub("ç", word).replace("c", "k").replace("ç", "c"))
    word = word.replace("y", "i").replace("j", "i")
    if len(word) > 3:
        for ending, usual in _ENDINGS:
            word = ending.sub(usual, word)
        word = _DOUBLE.sub(r"\1", word)
    if len(word) > 4:
        word = _GLIDE.sub("", word)
        word = word[1:] if word.startswith("ie") else word
        word = _DOUBLE.sub(r"\1", word)
    return word
