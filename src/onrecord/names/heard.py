"""Heard: names in Cyrillic or Arabic letters that stand for foreign sounds, against how the bearers spell them.

Cyrillic renders an English name by ear (Уоллес, Wallace), Arabic leaves out short vowels (بشار, Bashar): each word
becomes a pattern of the spellings that it can stand for. The correspondences are our own, from the usual practice
(Gilyarevsky and Starostin for English; ALA-LC and press usage for Arabic).
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.names.script import latin, plain

_LONGEST = 16
"""Letters of a word that is compared by ear; longer ones would cost time."""

_DOUBLE = re.compile(r"(.)\1+")

_CYRILLIC = {
    "shch": "shch|sch",
    "dzh": "j|g|dg|dj",
    "kh": "h|kh|ch",
    "zh": "j|g|s|zh",
    "ch": "ch|tch|cz|c",
    "sh": "sh|sch|ch|s|ti|ci",
    "ts": "ts|tz|z|c",
    "ks": "x|cks|ks|cc",
    "kv": "qu|kv|kw",
    "ey": "a|ai|ay|ei|ey|ea|ae|e",
    "ay": "i|y|igh|ei|ie|ai|ay|ey|uy",
    "au": "au|ow|ou|aw",
    "oy": "oi|oy|eu",
    "yu": "u|ew|eu|iu|ue|yu|eau",
    "ya": "ia|ya|ja|ea",
    "yo": "o|eo|io|yo|oe|eu",
    "ui": "wi|whi|ui|wea",
    "ue": "we|whe|wa|ue",
    "uo": "wa|wo|wal|uo",
    "a": "a|u|o|ah|ea|ou",
    "e": "e|ea|a(?!r)|ae|u(?=r)|i(?=r)|o(?=r)|ie|ei|eo|ai|air",
    "i": "i|e|ea|y|ie|ey|ei|ai",
    "o": "o|oa|a|au|aw|ow|ou|oh|eau|ough|oe",
    "u": "u|o|ou|w|oe|ew|ue",
    "y": "y|i|j|e",
    "b": "b",
    "v": "v|w",
    "g": "g|gh|gu|h",
    "d": "d|dh",
    "z": "z|s",
    "k": "k|c|ck|ch|q|cq",
    "l": "l",
    "m": "m|mb",
    "n": "n|kn|gn",
    "p": "p",
    "r": "r|wr|rh",
    "s": "s|c|sc|th",
    "t": "t|th|dt",
    "f": "f|ph|gh",
}
_TOKENS = re.compile("|".join(sorted(_CYRILLIC, key=len, reverse=True)) + "|.")
_VOWELS = frozenset("aeiouy")
_HARAKA = "[aeiou]?"
_AYN = "[aeiou]{0,2}"
_ARABIC = (
    dict.fromkeys("اآ", "a?e?")
    | dict.fromkeys("أإعءئؤ", _AYN)
    | dict.fromkeys("وؤ", "(?:ou?|o?u|a?[wv]|au|u?w)" + "a?")
    | dict.fromkeys("يیئ", "(?:[ae]?[iy]y?|e|ie|iya)" + _HARAKA)
    | {"ى": "[aei]?", "ة": "(?:[ae][ht]?)?", "ه": "h?" + _HARAKA}
)
_ARABIC |= {
    letter: f"(?:{signs}){_HARAKA}"
    for letter, signs in {
        "ب": "b|p",
        "پ": "p",
        "ت": "t",
        "ث": "th|t|s",
        "ج": "dj|j|g|c",
        "چ": "ch|c",
        "ح": "h",
        "خ": "kh|h|ch",
        "د": "d",
        "ذ": "dh|d|z|th",
        "ر": "r",
        "ز": "z",
        "ژ": "zh|j",
        "س": "s|c",
        "ش": "sh|sch|ch",
        "ص": "s",
        "ض": "dh|d|z",
        "ط": "t",
        "ظ": "z|dh|th",
        "غ": "gh|g",
        "ف": "f|ph",
        "ق": "q|k|gh|g",
        "ك": "k|c",
        "ک": "k|c",
        "گ": "g",
        "ل": "l",
        "م": "m",
        "ن": "n",
    }.items()
}
_WEAK = frozenset("اآأإءئؤويىیعةه")
_MOST_WEAK = 9
"""Letters of a name in Arabic that stand for vowels or none; more would cost time."""

_FIXED = {"محمد": "m[aou]ha(?:m[aeiou]d)", "الله": "[aeu]?lah?", "عبد": "abd[aeiou]?"}
_ARTICLE = "(?:[aeiu]?[lrstdnz])?"
_LATIN_ARTICLE = re.compile(r"^(?:al|el|ul|as|ash|an|ad|ar|at|az)(?:-|$)")
_IN_ARABIC = re.compile(r"[\u0620-\u06d3]")
_IN_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_CLASSES = re.compile(r"[aeiouyhwvl'-]|(?P<k>[gjqkcx])|(?P<t>[dtzs])|(?P<b>[bp])")


def script(text: str) -> str:
    """cyrillic or arabic; blank for every other script."""
    return "arabic" if _IN_ARABIC.search(text) else "cyrillic" if _IN_CYRILLIC.search(text) else ""


def heard(translit: str, spelt: str) -> bool:
    """Whether a word transliterated from Cyrillic can render what `spelt` sounds like in the West."""
    if not 3 <= min(len(translit), len(spelt)) <= max(len(translit), len(spelt)) <= _LONGEST:
        return False
    return bool(_cyrillic(plain(translit)).fullmatch(_DOUBLE.sub(r"\1", plain(latin(spelt)))))


@lru_cache(maxsize=1 << 12)
def _cyrillic(word: str) -> re.Pattern[str]:
    parts = []
    for token in _TOKENS.findall(_DOUBLE.sub(r"\1", word)):
        signs = _CYRILLIC.get(token, re.escape(token))
        parts.append(f"(?:{signs})" if token[-1] in _VOWELS else f"(?:{signs})e?")
    return re.compile("".join(parts))


def heard_arabic(words: tuple[str, ...], spelt: tuple[str, ...]) -> bool:
    """Whether a whole name in Arabic letters can be the one spelt in Latin letters."""
    text = _run(spelt)
    if sum(c in _WEAK for word in words for c in word) > _MOST_WEAK:
        return False
    return 3 < len(text) <= 3 * _LONGEST and len(words) < 6 and bool(_arabic(words).fullmatch(text))


def _run(words: tuple[str, ...]) -> str:
    """The words without articles, in one, no letter double."""
    kept = (_LATIN_ARTICLE.sub("", plain(latin(w))).replace("-", "") for w in words)
    return "".join(_DOUBLE.sub(r"\1", word) for word in kept)


@lru_cache(maxsize=1 << 12)
def _arabic(words: tuple[str, ...]) -> re.Pattern[str]:
    parts = []
    for word in words:
        if word in _FIXED:
            parts.append(_FIXED[word])
            continue
        bare = word.removeprefix("ال") if len(word) > 4 else word
        parts.append((_ARTICLE if bare != word else "") + "".join(_ARABIC.get(c, "") for c in bare[:_LONGEST]))
    return re.compile("".join(parts))


def ear_key(given: str, surname: str) -> str:
    """What a name in Cyrillic and the one that it renders have in common: their consonants by rough class."""
    return f"{skeleton((surname,))}|{skeleton((given,))[1:3]}"


def skeleton(words: tuple[str, ...]) -> str:
    """The consonants of a name by rough class, to find the one in Arabic letters by the one in Latin ones."""
    text = "".join(_LATIN_ARTICLE.sub("", plain(latin(w))) for w in words)
    text = _CLASSES.sub(
        lambda m: m.lastgroup or "", text.replace("`", "").replace("sch", "sh").replace("dzh", "j").replace("zh", "t")
    )
    return "≈" + _DOUBLE.sub(r"\1", text)
