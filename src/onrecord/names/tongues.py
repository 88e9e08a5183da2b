"""Tongues: surnames as the press of other languages spells them; not by letter, but by how each language reads them.

A surname has its forms at home (as English writes it) and abroad (as German, French, Polish, Dutch, Nordic or
Belarusian writing would mean it): two are one where the one at home is the other abroad. The rules are our own, from
the usual romanisations (Duden, ISO 9, the French, Polish, Dutch and Nordic press, the Belarusian instruction of
2007).
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.names.script import latin, plain

_SHORTEST = 4
"""Letters from which on a surname is read as another language's."""

Signs = tuple[re.Pattern[str], dict[str, str]]


def _signs(text: str) -> Signs:
    found = dict(pair.split("=") for pair in text.split())
    return re.compile("|".join(sorted(found, key=len, reverse=True))), found


_ENGLISH = _signs("shch=Q sch=S sh=S tch=C ch=C zh=Z kh=h tz=T ts=T ph=f th=t gh=g ck=k c=k q=k w=v x=ks")
_ABROAD = {
    "g": (_signs("schtsch=Q tsch=C sch=S ch=h tz=T z=T ss=s w=v x=ks"), re.compile(r"sch|w|j|ss")),
    "f": (
        _signs("chtch=Q tch=C ch=S dj=dZ j=Z ou=u gue=ge gui=gi kh=h tz=T ts=T ss=s x=ks ph=f"),
        re.compile(r"ou|tch|j|ine$|gu[ei]|eff$|off$"),
    ),
    "p": (
        _signs("szcz=Q sz=S cz=C rz=Z ch=h c=T w=v x=ks"),
        re.compile(r"sz|cz|w|c(?!h)|j|z|ie"),
    ),
    "d": (_signs("sjtsj=Q tsj=C sj=S zj=Z oe=u ch=h ts=T w=v kh=h x=ks ie=i"), re.compile(r"sj|zj|oe|ch|ie")),
    "n": (_signs("sjtsj=Q sjtj=Q tsj=C tj=C sj=S zj=Z kh=h ch=h ts=T w=v x=ks"), re.compile(r"sj|tj|zj")),
    "b": (_signs("shch=Q sh=S ch=C zh=Z kh=h dz=d ts=t"), re.compile(r"^[^o]*(?:ou[^o]*)?$")),
}
_MERGED = {
    "g": str.maketrans({"z": "s", "Z": "S"}),
    "f": str.maketrans({}),
    "p": str.maketrans({"Z": "z"}),
    "d": str.maketrans({}),
    "n": str.maketrans({"z": "s", "Z": "S"}),
    "b": str.maketrans({"o": "a", "T": "t", "g": "h"}),
}
_ENDS = (
    (re.compile(r"(?:off|ov|ow|of)$"), "ov"),
    (re.compile(r"(?:eff|ev|ew)$"), "ev"),
    (re.compile(r"([CSZQT])(?:ov|ev)(a?)$"), r"\1ev\2"),
    (re.compile(r"(?<=[sTt]k)[iy]+$"), "i"),
    (re.compile(r"i+$"), "i"),
)
_GLIDE = re.compile(r"i+(?=[aeou])")
_E = re.compile("e")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def home(word: str) -> frozenset[str]:
    """The forms of a word as English writes it, one for each language that may write it otherwise."""
    word = plain(latin(word))
    if len(word) < _SHORTEST:
        return frozenset()
    sound = _sound(word, _ENGLISH)
    found = {f"{tongue}:{_settled(sound, tongue)}" for tongue in _ABROAD}
    belarus = _settled(sound, "b")
    for at in [m.start() for m in _E.finditer(belarus)][:3]:  # Belyatsky / Bialiatski
        found |= {f[: at + 2] + "a" + f[at + 3 :] for f in tuple(found) if f[0] == "b"}
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def abroad(word: str) -> frozenset[str]:
    """The forms of a word as each of the languages reads it whose spelling it can be."""
    word = plain(latin(word))
    if len(word) < _SHORTEST:
        return frozenset()
    found = set()
    for tongue, (signs, marks) in _ABROAD.items():
        if not marks.search(word) or (tongue != "b" and ("sh" in word or "zh" in word)):
            continue
        text = word
        if tongue == "f":
            text = re.sub(r"(?<=in)e$", "", text)
        if tongue == "b":
            text = re.sub(r"(?<=[ao])u(?=[bcdfghklmnprstvz]|$)", "v", text)
        found.add(f"{tongue}:{_settled(_sound(text, signs), tongue)}")
    return frozenset(found)


def _sound(word: str, signs: Signs) -> str:
    pattern, meant = signs
    return pattern.sub(lambda m: meant[m[0]], word).replace("y", "i").replace("j", "i")


def _settled(sound: str, tongue: str) -> str:
    for ending, usual in _ENDS:
        sound = ending.sub(usual, sound)
    sound = _DOUBLE.sub(r"\1", _GLIDE.sub("", sound)).translate(_MERGED[tongue])
    return _DOUBLE.sub(r"\1", sound)
