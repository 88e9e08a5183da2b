"""Korean: names in the romanisations of South and North, and as the bearers write them.

By syllable; a vowel that is written alike for two (u for eo, u and eu) is read as each. Of our own, from the Revised
Romanization (2000) and McCune-Reischauer.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice, product

from onrecord.names.script import latin, plain

_SURNAMES = (
    "lee yi ri rhee li|park pak bak|choi choe|jung jeong chung chong|kim gim|kang gang|cho jo|yoon yun youn|chang "
    "jang|lim im rim|shin sin|roh no noh ro|ryu yoo yu ryoo|moon mun|kwon gwon|paik baek paek baik|ahn "
    "an|hong|han|oh o|seo suh so|ko koh go|woo u wu|nam|bae pae|hwang|song|son sohn|yang|ban|hyun hyon|kwak "
    "gwak|min|shim sim|thae tae|hyon|hwangbo"
)
_VOWELS = {
    "u": ("u", "eo", "eu"),
    "oo": ("u",),
    "ou": ("eo", "u"),
    "eu": ("eu",),
    "eo": ("eo",),
    "o": ("o",),
    "yu": ("yu", "yeo"),
    "you": ("yeo", "yu"),
    "yeo": ("yeo",),
    "yo": ("yo", "yeo"),
    "yeou": ("yeo",),
    "a": ("a",),
    "ah": ("a",),
    "ya": ("ya",),
    "ae": ("ae",),
    "ai": ("ae",),
    "e": ("e",),
    "ye": ("ye",),
    "oe": ("oe",),
    "oi": ("oe",),
    "ui": ("ui",),
    "eui": ("ui",),
    "ee": ("i",),
    "i": ("i",),
    "yi": ("i",),
    "wi": ("wi",),
    "wa": ("wa",),
    "wo": ("wo",),
    "weo": ("wo",),
    "we": ("we",),
    "wae": ("wae",),
}
_SYLLABLE = re.compile(
    r"(ch|kk|tt|pp|ss|jj|sh|[gkndtrlmbpsjh])?"
    r"(yeou|yeo|you|eui|weo|wae|ye|yo|yu|ya|yi|wa|wo|we|wi|eo|eu|ae|ai|oe|oi|oo|ou|ui|ee|a|e|i|o|u)"
    r"(ng|h|[gkndtlmbps])?"
)
_HARD = {
    "ch": "j",
    "k": "g",
    "t": "d",
    "p": "b",
    "l": "r",
    "kk": "g",
    "tt": "d",
    "pp": "b",
    "jj": "j",
    "sh": "s",
    "ss": "s",
}
_END = {"g": "k", "d": "t", "b": "p", "s": "t", "h": ""}


@cache
def _surnames() -> dict[str, str]:
    return {word: row.split()[0] for row in _SURNAMES.split("|") for word in row.split()}


@lru_cache(maxsize=1 << 14)
def korean(written: tuple[str, ...]) -> frozenset[str]:
    """What a Korean name, surname first, of three syllables can be; nothing where it is none.

    Where the given name stands in one word, it is cut nowhere: such names are compared by their letters alone.
    """
    words = [plain(latin(w)) for w in written]
    syllables = [s for w in words for s in w.split("-") if s]
    if len(syllables) != 3 or syllables[0] not in _surnames() or "-" in words[0]:
        return frozenset()
    parts = [_readings(s) for s in syllables[1:]]
    family = _surnames()[syllables[0]]
    return frozenset(f"{family} {a}-{b}" for a, b in islice(product(*parts), 64))


def _readings(syllable: str) -> tuple[str, ...]:
    found = _SYLLABLE.fullmatch(syllable)
    if not found:
        return ()
    start, vowel, end = found[1] or "", found[2], found[3] or ""
    vowels = ("yeo",) if syllable in ("young", "yung") else ("yo", "yeo") if vowel == "yo" else _VOWELS[vowel]
    return tuple(_HARD.get(start, start) + v + _END.get(end, end) for v in vowels)


def one_korean(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names in surname-first order can be two romanisations of one Korean name."""
    return not korean(a).isdisjoint(korean(b))
