"""Spelling: the forms under which one word of a name, spelt in several ways, comes to be the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from onrecord.names.script import latin, plain

_GROUPS = {
    **dict.fromkeys(("schtsch", "shtsch", "chtch", "shch", "sch", "sh", "sz"), "S"),
    **dict.fromkeys(("tsch", "tch", "ch", "cz"), "C"),
    **dict.fromkeys(("dzh", "dsch", "dj", "gj"), "J"),
    **dict.fromkeys(("zh",), "Z"),
    **dict.fromkeys(("kh",), "h"),
    **dict.fromkeys(("ck", "cq", "q"), "k"),
    "chr": "kr",
    "ph": "f",
    "th": "t",
    "tz": "ts",
    "x": "ks",
    "w": "v",
    "yu": "iu",
    "ju": "iu",
    "gh": "g",
    "rh": "r",
    "mc": "mak",
}
_GROUP = re.compile("|".join(sorted(_GROUPS, key=len, reverse=True)))
_ENDINGS = (
    (re.compile(r"(?:off|ow|of)$"), "ov"),
    (re.compile(r"(?:eff|ew)$"), "ev"),
    (re.compile(r"sk(?:ii|i)+$"), "ski"),
    (re.compile(r"skaia$"), "ska"),
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
        forms.add(ascii_.replace("dj", "dzh").replace("j", "dzh") if "dzh" not in ascii_ else ascii_)
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
