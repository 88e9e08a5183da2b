"""Press: agencies, papers and broadcasters as the source of a statement, by the tables or by what the words say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.clean.credits.housenames import House, houses
from onrecord.clean.credits.sourcing import SAME_HOUSE

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Range = tuple[int, int]

_KINDS = frozenset(
    "agency newspaper paper daily weekly tabloid magazine journal broadcaster channel station television tv radio "
    "network website portal outlet publication newswire wire service site".split()
)
"""Nouns that say what a name beside them is: the TASS news agency, the newspaper Bild."""

_ALWAYS = frozenset({"newspaper", "tabloid", "broadcaster", "newswire", "publication"})
"""Of these the ones that mean the press without a name."""

_TOLD = frozenset(
    "report dispatch article story transcript interview excerpt recording correspondent reporter journalist".split()
)
"""What a house makes and who makes it: they stand for the house ("a Reuters report", "media reports")."""

_MEDIA = frozenset({"media", "news", "press", "newspaper", "television", "tv", "radio", "tabloid"})
_CHANNELS = frozenset({"television", "tv", "radio"})
_PEOPLE_TOO = frozenset({"bloomberg", "forbes"})
_NOT_PRESS = frozenset({"social"})


@dataclass(frozen=True, slots=True)
class Relay:
    """Who passed words on: a name, and the code points of the words that say so."""

    name: str
    words: Range


class Press:
    """The houses of the press that an article names."""

    def __init__(self, text: str) -> None:
        self._houses: list[House] = []
        self._again: dict[int, str] = {}
        last: dict[str, House] = {}
        for house in houses(text):
            self._houses.append(house)
            named = last.get(house.role)
            if house.name is not None:
                last[house.role] = house
            elif named is not None and named.name is not None and house.start - named.end <= SAME_HOUSE:
                self._again[house.start] = named.name
        self._starts = [h.start for h in self._houses]

    def of(self, phrase: Span, base: int, *, quotes: bool = False) -> Relay | None:
        """The house that a noun phrase means; None where it means anybody else, or not only houses.

        `base` is the code point where its Doc begins; `quotes`: whether it quotes or cites somebody, as a house does.
        """
        heads = [phrase.root, *(c for c in phrase.root.conjuncts if phrase.start <= c.i < phrase.end)]
        start, end = base + phrase.start_char, base + phrase.end_char
        inside = self._within(start, end)
        if not all(self._is_house(h, phrase, inside, base, quotes=quotes) for h in heads):
            return None
        name = next((h.name or self._again.get(h.start) for h in inside), None)
        words = " ".join(phrase.text.split())
        return Relay(name or (words[4:] if words.lower().startswith("the ") else words), (start, end))

    def _within(self, start: int, end: int) -> Sequence[House]:
        found = self._houses[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [h for h in found if h.end <= end]

    def _is_house(self, head: Token, phrase: Span, inside: Sequence[House], base: int, *, quotes: bool) -> bool:
        at, kind = base + head.idx, head.lemma_.lower()
        here = next((h for h in inside if h.start <= at < h.end), None)
        beside = {t.lower_ for t in phrase if t.i < head.i}
        if here is not None and here.name is not None and not here.needs_noun:
            return phrase.text.lower() not in _PEOPLE_TOO or head.ent_type_ == "ORG"
        if kind == "agency" and beside & {"news", "press"}:
            return True
        if kind in _KINDS and (kind in _ALWAYS or any(h.name is not None for h in inside)):
            return True
        if here is not None and here.name is None:  # "the agency": one named before, or one that quotes somebody
            return here.start in self._again or quotes
        if kind in _TOLD and (beside & _MEDIA or any(h.name is not None for h in inside)):
            return True
        if kind in _CHANNELS:
            return bool(beside - {"the", "a"})
        return (kind == "media" or head.lower_ == "media" or (kind == "press" and head.pos_ == "NOUN")) and not (
            beside & _NOT_PRESS
        )
