"""Keys: the content words of a statement as numbers, for the cheap pass over all statements."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from onrecord.data import rows
from onrecord.reconcile.utterance.alike.model import trained
from onrecord.reconcile.utterance.alike.tokens import stem
from onrecord.records import Statement

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_QUOTED = re.compile(r"[\"“„«‟]([^\"“”„«»‟]+)")
_SMALL = frozenset(word for row in rows("function_words.tsv") if row[0] == "en" for word in row[1].split()) | frozenset(
    "i you we us our me my your him them it its do does did am being if then than so such no nor not can could may "
    "might must shall should would also there here when where what why how these those because while t don say says "
    "said saying tell tells told telling add adds added adding".split()
)
_CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m|t)$")
MOST = 400
"""Words of a statement that are looked at."""


def number(text: str) -> int:
    """63 bits of BLAKE2b, never 0."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1 or 1


@lru_cache(maxsize=200_000)
def key(word: str) -> int:
    """A number for a word, the same for its forms; 0 for a word of grammar or of saying."""
    low = _CLITIC.sub("", word.casefold())
    return 0 if not low or low in _SMALL else number(stem(low))


@lru_cache(maxsize=200_000)
def exact(word: str) -> int:
    """A number for a word, the same in any case."""
    return number(word.casefold().replace("’", "'"))


@lru_cache(maxsize=200_000)
def weight(word: str) -> float:
    """How much a word tells, in nats: its inverse document frequency."""
    model = trained()
    return math.log((model.sentences + 1) / (model.counts.get(stem(_CLITIC.sub("", word.casefold())), 0) + 1))


def written(texts: Iterable[str]) -> list[str]:
    """The words of some texts, in order, at most MOST."""
    return [word for text in texts for word in _WORD.findall(text)][:MOST]


def content(statement: Statement) -> dict[int, float]:
    """The content words of a statement: key -> weight, in the order of the text."""
    found = {}
    for word in written(s.exact for s in statement.content):
        if number_ := key(word):
            found[number_] = weight(word)
    return found


def quoted(statement: Statement) -> list[str]:
    """The pieces of the content that stand in quotation marks; all of it, where the statement is direct speech."""
    pieces = [s.exact for s in statement.content]
    return pieces if statement.mode == "direct" else [m for piece in pieces for m in _QUOTED.findall(piece)]
