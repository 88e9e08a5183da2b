"""Namesakes: articles in which the name of a state is that of another land: the Georgia of Atlanta."""

from __future__ import annotations

import re
from collections.abc import Iterable

_AMERICAN_GEORGIA = re.compile(
    r"\b(?:Atlanta|Savannah|Fulton County|Georgia['’]s (?:Republican|Democratic)|Georgia (?:[Gg]overnor|Gov\b|Rep\b|"
    r"[Ss]en(?:ator)?\b|Republicans?\b|Democrats?\b|Legislature|lawmakers?\b|Secretary of State|Supreme Court|Tech\b))"
)
_OWN_GEORGIA = re.compile(
    r"\b(?:Georgians?|Tbilisi|Batumi|Abkhazia|Ossetia|Caucasus|Saakashvili|Gori|Poti|Republic of Georgia|Sakartvelo)\b"
)


def elsewhere(texts: Iterable[str]) -> frozenset[str]:
    """The states of our tables whose names mean another land in an article, by its paragraphs: "Georgia" at most."""
    whole = "\n".join(t for t in texts if "Georgia" in t or "Atlanta" in t or "Tbilisi" in t)
    if whole and _AMERICAN_GEORGIA.search(whole) and not _OWN_GEORGIA.search(whole):
        return frozenset({"Georgia"})
    return frozenset()
