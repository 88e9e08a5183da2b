"""Lexicon: what the collation sees of a word: its plain form, its stem, what it does in a sentence, its weight."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.data import rows

LONGEST = 64
"""Code points of a word that are compared; what is longer is no word of a language."""

SMALL = 0.35
WEIGHTS = {"": 1.0, "number": 1.2, "negation": 0.6, "possible": 0.6, "must": 0.6, "should": 0.6}
"""What the same word in both is worth in an alignment; a word that only holds a sentence together is worth SMALL."""
STRONG = frozenset({"possible", "must", "should"})
"""Classes of small words that mean something on their own."""

_APART = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff'’ʼ`´.·‐‑-]")
_THOUSANDS = re.compile(r"(?<=\d)[,\u00a0 '’](?=\d{3})")
_GENITIVE = re.compile(r"(?:['’ʼ]s|(?<=s)['’ʼ])$")
_FORMS = {
    "n't": "not", "n’t": "not", "ca": "can", "wo": "will", "sha": "shall",
    "%": "percent", "per cent": "percent", "pct": "percent", "bn": "billion", "mn": "million",
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₽": "rouble",
}  # fmt: skip
_COUNT = {
    w: str(n) for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_SPELT = (
    (re.compile(r"is(e|ed|es|ing|ation|ations|er|ers)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{2})our"), "or"),
    (re.compile(r"(?<=[bt])re(s?)$"), r"er\1"),
    (re.compile(r"ence(s?)$"), r"ense\1"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"amme(s?)$"), r"am\1"),
    (re.compile(r"(?<=[a-z]{3})ll(ed|ing|er|ers|ment)$"), r"l\1"),
    (re.compile(r"ae|oe"), "e"),
)  # British spellings brought to American ones
_ENDINGS = re.compile(r"(?:ies|ied|ing|ed|es|s|e|y|ly)$")
_CLASSES = tuple(
    "article pronoun pointing preposition joining be do have future possible must should small negation".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One word, made by look(). `plain`: case and typography aside; `key`: one for spellings and digits of the same;
    `stem`: its inflections aside; `does`: its class of small words, "" for a word of meaning; `weight`: its worth in
    an alignment; `acronym`: all of its letters are capitals."""

    plain: str
    key: str
    stem: str
    does: str
    weight: float
    number: bool
    capital: bool
    acronym: bool


@cache
def classes() -> dict[str, frozenset[str]]:
    """Class of words to its words; phrases have spaces."""
    return {name: frozenset(w.replace("_", " ") for w in words.split()) for name, words in rows("change_words.tsv")}


@cache
def _does() -> dict[str, str]:
    known = classes()
    return {w: name for name in reversed(_CLASSES) for w in known[name] if " " not in w}


@cache
def _places() -> dict[str, str]:
    """One-word names of places, small letters, that are another spelling of one place ("Kiev" of Kyiv)."""
    known: dict[str, set[str]] = {}
    for name, _, others in (row[:3] for row in rows("places.tsv") if len(row) > 2):
        for form in [name, *others.split("|")]:
            if form.isalpha():
                known.setdefault(form.casefold(), set()).add(name.casefold())
    return {form: next(iter(names)) for form, names in known.items() if len(names) == 1}


@lru_cache(maxsize=1 << 16)
def look(surface: str) -> Look:
    """What the collation sees of one word as printed."""
    if len(surface) > LONGEST:
        plain = surface.casefold()
        return Look(plain, plain, plain, "", 1.0, False, False, False)
    folded = unicodedata.normalize("NFKC", surface).casefold()
    plain = _APART.sub("", folded) if not folded[0].isdigit() else _THOUSANDS.sub("", folded)
    plain = plain or folded
    if surface in {"US", "U.S"}:
        plain = "u.s"  # the country, not the pronoun
    bare = _APART.sub("", _GENITIVE.sub("", folded)) or plain if not plain[0].isdigit() else plain
    key = _FORMS.get(folded) or _COUNT.get(bare) or _american(bare if bare != plain else plain)
    if surface[0].isupper():
        key = _places().get(bare, key)
    does = _does().get(folded.replace("’", "'")) or _does().get(key, "")
    if surface == "May":
        does, key = "", "may (month)"
    number = plain[0].isdigit() or bare in classes()["number"] or key.isdigit()
    weight = WEIGHTS["number"] if number else WEIGHTS.get(does, SMALL)
    capital = surface[0].isupper() and not does and plain not in classes()["calendar"]
    return Look(
        plain,
        key,
        key if number or does else stem(key),
        does,
        weight,
        number,
        capital,
        capital and len(plain) > 1 and surface.isupper(),
    )


def _american(word: str) -> str:
    if len(word) < 5:
        return word
    for british, american in _SPELT:
        word = british.sub(american, word)
    return word


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word less its ending of inflection: rough, for words that are set against each other anyway."""
    if len(word) < 4 or not word.isalpha():
        return word
    cut = _ENDINGS.sub("", word)
    cut = cut if len(cut) >= 3 else word
    return cut[:-1] if len(cut) > 4 and cut[-1] == cut[-2] and cut[-1] not in "sl" else cut
