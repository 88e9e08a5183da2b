"""Soundings: words of names as several regions' romanisations have them alike, where their letters are not.

Of Arabic, Persian and Turkic names the unwritten vowels and q, gh, g; of Greek ones the endings and nt, mp, gk; of
Indonesian ones the spelling before 1972 (oe, tj, dj); of Japanese ones the long vowels. Rules of our own, from the
usual romanisations (ALA-LC, ELOT 743, Ejaan Yang Disempurnakan, Hepburn).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from onrecord.names.script import latin, plain

_DOUBLE = re.compile(r"(.)\1+")
_ARABIC = (
    (r"[x]|kh|ch(?=[aou]?l)", "h"),
    (r"dzh|dj|dsch|zh|c(?!h)", "j"),
    (r"tsch|sch|ch|sh", "S"),
    (r"gh|q|g", "G"),
    (r"w", "v"),
    (r"dh", "d"),
    (r"th", "t"),
    (r"ou|oo|o", "u"),
    (r"ee|ie|y|j(?=[^aeu]|$)", "i"),
    (r"e[iy]|a[iy]|ai", "i"),
    (r"(?<=[ae])h$", ""),
)
_GREEK = (
    (r"gh(?=[aou])", "g"),
    (r"[ckg]h|h", "h"),
    (r"gk|nk|ng", "g"),
    (r"mp|mb", "b"),
    (r"nt|nd", "d"),
    (r"ou", "u"),
    (r"ei|oi|y|ee", "i"),
    (r"ai", "e"),
    (r"ph", "f"),
    (r"c", "k"),
    (r"w", "v"),
    (r"x", "ks"),
    (r"es$", "is"),
    (r"(?<=.)i(?=[aou])", ""),
)
_OLD_INDONESIAN = ((r"oe", "u"), (r"tj", "c"), (r"dj", "J"), (r"sj", "sy"), (r"nj", "ny"), (r"j", "y"), (r"J", "j"))
_OLD = re.compile(r"oe|tj|dj|sj|nj")
_LONG = ((r"(?<=[aiueo])h(?=[^aiueoy]|$)", ""), (r"ou|oo", "o"), (r"uu", "u"), (r"m(?=[bp])", "n"))
JAPANESE = re.compile(
    r"(?:(?:[kstnhmyrwgzdbpfj]|sh|ch|ts|[kgnhbpmr]y|kk|ss?sh|tt|tch|pp|kky)?(?:ou|oh|oo|uu|[aiueo])|[nm](?![aiueoy]))+"
)
_GREEK_END = re.compile(r".{3}(?:is|es|as|os|ous?|ias|iou)$")


def _by(rules: tuple[tuple[str, str], ...]) -> Callable[[str], str]:
    compiled = [(re.compile(pattern), sound) for pattern, sound in rules]

    def sounded(word: str) -> str:
        for pattern, sound in compiled:
            word = pattern.sub(sound, word)
        return _DOUBLE.sub(r"\1", word)

    return sounded


_arabic, _greek, _indonesian, _japanese = map(_by, (_ARABIC, _GREEK, _OLD_INDONESIAN, _LONG))


@lru_cache(maxsize=1 << 16)
def soundings(word: str) -> frozenset[str]:
    """What a word is by sound in each of the regions, with the region before it."""
    word = plain(latin(word))
    if len(word) < 4:
        return frozenset()
    arabic = _arabic(word)
    found = {"ar:" + arabic.replace("e", "i"), "aa:" + arabic.replace("e", "a")}
    found.add("id:" + word)
    if _OLD.search(word):
        found.add("id:" + _indonesian(word))
    if _GREEK_END.search(word):
        found.add("gr:" + _greek(word))
    if JAPANESE.fullmatch(word):
        found.add("jp:" + _japanese(word))
    return frozenset(found)
