"""Words of a text, their stems, and how rare they are in the press at large.

How rare a word is comes from a table that ships (weights/stories_words.json), never from the record: what two articles
score must not depend on what else was read.
"""

from __future__ import annotations

import json
import math
import re
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.data import rows

WORD = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*|\d[\d,.]*\d|\d")
"""A word, with its inner apostrophes and dots, or a number."""
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"))
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october"
    " november december feb aug sept oct nov dec".split()
)
"""Words of dates: days are compared as days. Without May, March and Jan, which are words and names too."""
LEAST = 1.0
"""What is found in more than one article of e says nothing: its weight is 0."""


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """What the forms of an English word have in common: plural, possessive, -ed, -ing and a final e taken off.

    Harman's S stemmer (1991, "How effective is suffixing?"), with the two endings of verbs that headlines vary most.
    """
    w = word.casefold().replace("’", "'").removesuffix("'s").replace("'", "").replace(".", "")
    if len(w) <= 4 or not w.isalpha():
        return w
    for ending, instead in _ENDINGS:
        if w.endswith(ending):
            return w[: -len(ending)] + instead
    if w.endswith("s") and not w.endswith(("ss", "us", "is")):
        w = w[:-1]
    if len(w) > 6 and w.endswith("ing"):
        w = w[:-3]
    elif len(w) > 5 and w.endswith("ed"):
        w = w[:-2]
    if len(w) > 4 and w.endswith("e"):
        w = w[:-1]
    if len(w) > 4 and w[-1] == w[-2] and w[-1] not in "lsz":
        w = w[:-1]
    return w


@cache
def _table() -> tuple[int, dict[str, int]]:
    raw = json.loads(files("onrecord.weights").joinpath("stories_words.json").read_text(encoding="utf-8"))
    return int(raw["articles"]), dict(raw["found"])


@cache
def _small() -> frozenset[str]:
    """Stems of the commonest small words of other languages, which the table of English articles does not have."""
    return frozenset(
        stem(w) for language, words in rows("function_words.tsv") if language != "en" for w in words.split()
    )


@lru_cache(maxsize=1 << 17)
def rarity(stemmed: str) -> float:
    """The inverse document frequency of a stem, natural logarithm (Spärck Jones 1972)."""
    articles, found = _table()
    known = found.get(stemmed)
    if known is None and (stemmed in _small() or (len(stemmed) < 3 and not stemmed.isdigit())):
        return 0.0
    return math.log((articles + 1) / ((known or 0) + 1))


@lru_cache(maxsize=1 << 18)
def telling(stemmed: str) -> float:
    """What a stem that stands once in an article says about it, 0 or more (idf above LEAST)."""
    return max(rarity(stemmed) - LEAST, 0.0)


def weight(stemmed: str, count: int) -> float:
    """What a stem that stands `count` times in an article says about it, 0 or more (log tf)."""
    return telling(stemmed) if count == 1 else (1 + math.log(count)) * telling(stemmed)
