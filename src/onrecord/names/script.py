"""Script: a name in any script as plain small letters of the Latin alphabet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 160
"""Code points of a name that are looked at; what is longer is no name."""

_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʹ": "'", "ʻ": "'", "ʿ": "'", "ʾ": "'"})
_DASHES = re.compile(r"[‐‑‒–—―−]")
_OCR = str.maketrans("01358", "olesb")
_DIGIT_IN_WORD = re.compile(r"(?<=[a-z])[01358]+(?=[a-z])")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")


_USUAL = str.maketrans("ёЁıİəƏ", "еЕiIaA")
"""Letters that the press spells otherwise than the library does."""


@lru_cache(maxsize=1 << 16)
def latin(text: str) -> str:
    """`text` in the letters of ASCII, as large or small as written; accents off, other scripts transliterated.

    By anyascii (https://github.com/anyascii/anyascii, ISC). Ideographs and hangul get blanks between syllables.
    """
    text = text[:LONGEST].translate(_MARKS)
    if not text.isascii():
        from anyascii import anyascii

        text = unicodedata.normalize("NFC", _DASHES.sub("-", text))
        spaced = bool(_IDEOGRAPHS.search(text))
        text = anyascii(text.translate(_USUAL))
        text = _CAMEL.sub(" ", text) if spaced else text
    return text


def plain(word: str) -> str:
    """A word of ASCII in small letters, digits that stand for letters (Sto1tenberg) read as such, apostrophes off."""
    word = word.lower().replace("'", "")
    return _DIGIT_IN_WORD.sub(lambda m: m[0].translate(_OCR), word)
