"""Mandate: the state or body whose post a speaker held on the day of an article, as the table of offices says."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.names import surname, words_of
from onrecord.read.beside.seat import Manner, is_past, manner
from onrecord.read.named.known import Known, Titled
from onrecord.read.named.meaning import is_bare
from onrecord.read.named.sound import is_particle
from onrecord.read.tables import adjective_of, roles
from onrecord.read.who import Posts
from onrecord.read.who.posts import post_words
from onrecord.records import Tenure

Range = tuple[int, int]

_RANKS = frozenset("general lord colonel sir doctor professor admiral captain lieutenant major marshal officer".split())
_ANY = frozenset("leader chief head boss ruler official".split())
_OTHER_SIDE = re.compile(r"\b(?:speaker|member|opposition|parliament|committee|party|supreme soviet)\b")
_VOICE_OF = re.compile(r"spokesperson of the (.+)")
_SAME = {"spokesman": "spokesperson", "spokeswoman": "spokesperson", "defense": "defence"}
_HOUSES = {
    "United States": {"foreign ministry": "State Department", "defence ministry": "Pentagon"},
    "United Kingdom": {"foreign ministry": "Foreign Office"},
}


@dataclass(frozen=True, slots=True)
class Mandate:
    """For whom a post lets somebody speak, in what manner; `title`: the printed title that agrees with it, if any."""

    of: str
    manner: Manner
    title: Titled | None


def mandate(speaker: Known, titles: Sequence[Titled], posts: Posts, named: Collection[str]) -> Mandate | None:
    """The one state or body whose post the speaker held all the days on which the article may have come out.

    None where the article calls him or her something else, or the table leaves it open. `named`: what the article
    names; a surname alone is taken only where it names the state or body too. Without a day the printed title decides.
    """
    found = {
        (told[0], told[1]): fit.title
        for tenure in _terms(speaker, posts, named)
        if (fit := _fit(titles, tenure, dated=posts.when is not None)) is not None
        for told in (_spoken_for(tenure),)
        if told is not None
    }
    agreed = {told: title for told, title in found.items() if title is not None} or found
    if len(agreed) != 1:
        return None
    (((of, how), title),) = agreed.items()
    return Mandate(of, how, title)


def _terms(speaker: Known, posts: Posts, named: Collection[str]) -> list[Tenure]:
    """The terms of whoever bears a name of the speaker; speakers of parliaments and members speak for themselves."""
    out: list[Tenure] = []
    for name in sorted({speaker.name, *speaker.aliases}):
        bare = _is_bare(name)
        if bare and not _is_bare(speaker.name):
            continue
        for tenure in posts.terms(surname(name).split()[-1] if bare else name):
            if not _OTHER_SIDE.search(tenure.post) and (not bare or tenure.of.lower() in named):
                out.append(tenure)
    return list(dict.fromkeys(out))


def _is_bare(name: str) -> bool:
    """Whether a name has no given name: "Berg", "De Groot"."""
    return is_bare(name) or is_particle(name.split()[0].lower())


@dataclass(frozen=True, slots=True)
class _Fit:
    title: Titled | None


def _fit(titles: Sequence[Titled], tenure: Tenure, *, dated: bool) -> _Fit | None:
    """The printed title that agrees with a post; None where what the article prints speaks against it."""
    post = {_SAME.get(w, w) for w in post_words(tenure)}
    against = False
    agreed: Titled | None = None
    for title in titles:
        said = {_SAME.get(w, w) for w in words_of(title.words)} & (roles() | {"boss", "spokesperson", "adviser"})
        said -= _RANKS if said <= _RANKS else set()
        if not said:
            continue
        same = bool(said - _ANY & post) or said <= _ANY
        whose = title.of is None or title.of == tenure.of or title.of.split()[0] in tenure.of.split()
        if title.former or is_past(title.words):
            against |= bool(said & post)
        elif same and whose and manner(title.words) in ("holder", "voice"):
            agreed = agreed or title
        elif manner(title.words) is not None:
            against = True
    if agreed is not None:
        return _Fit(agreed)
    return None if against or not dated else _Fit(None)


def _spoken_for(tenure: Tenure) -> tuple[str, Manner] | None:
    voice = _VOICE_OF.fullmatch(tenure.post)
    if voice is None:
        return tenure.of, "voice" if tenure.post in ("spokesperson", "press secretary") else "holder"
    return _house(voice[1], tenure.of), "voice"


@cache
def _house(house: str, of: str) -> str:
    """The ministry of a state as the press calls it."""
    if house in ("kremlin", "white house"):
        return house.title()
    known = _HOUSES.get(of, {}).get(house)
    if known is not None:
        return known
    return f"{adjective_of()[of]} {house.title()}" if house.endswith("ministry") and of in adjective_of() else of
