"""Beside: what a statement says beside who speaks: for whom, to whom, where, and who passed it on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.names import plain_name
from onrecord.read.beside.addressee import addressee
from onrecord.read.beside.behalves import Behalves
from onrecord.read.beside.goingon import Place, carried
from onrecord.read.beside.openings import openings
from onrecord.read.beside.owner import Owners
from onrecord.read.beside.relay import relay
from onrecord.read.beside.telling import Telling, Tellings
from onrecord.read.beside.venue import venue
from onrecord.read.named.known import Known
from onrecord.read.parse import Parse
from onrecord.read.quotes import Quotation
from onrecord.read.said.attribute import Attribution
from onrecord.read.said.press import Press, Relay
from onrecord.read.tables import bodies
from onrecord.read.who import Posts
from onrecord.records import Article, Capacity, Party

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Beside:
    """The parts of one statement beside its speaker and its words; `addressee` and `venue` in words of the article."""

    addressee: str | None = None
    venue: str | None = None
    relay: Party | None = None
    on_behalf_of: Party | None = None
    capacity: Capacity | None = None


def beside(
    article: Article,
    parse: Parse,
    found: Sequence[Attribution],
    quotes: Sequence[Quotation],
    who: Sequence[Known | None],
    actors: Mapping[str, Known],
    press: Press,
    posts: Posts,
) -> list[Beside]:
    """One for each attribution, in order. `who`: their speakers; `actors`: those of the article by their naming ids."""
    tellings = Tellings(parse, found, quotes)
    told = [tellings.of(a) for a in found]
    places = carried(
        parse,
        found,
        who,
        told,
        [_place(t, article, press, a.relay) for a, t in zip(found, told, strict=True)],
        [(o, _place(o.telling, article, press)) for o in openings(parse, tellings, found)],
    )
    behalves = Behalves(
        article,
        found,
        quotes,
        who,
        Owners(article, parse, actors.values()),
        posts,
        {k.name.lower() for k in actors.values()},
    )
    names = _Names(article, actors)
    out = []
    for n, (a, t, place) in enumerate(zip(found, told, places, strict=True)):
        for_whom = behalves.of(n, a, t)
        speaker = who[n]
        passed = place.relay
        out.append(
            Beside(
                addressee=_words(article, place.addressee),
                venue=_words(article, place.venue),
                relay=None
                if passed is None or (speaker is not None and names.is_one(passed.name, speaker))
                else names.party(passed.name, [passed.words]),
                on_behalf_of=None
                if for_whom.name is None or (speaker is not None and names.is_one(for_whom.name, speaker))
                else names.party(for_whom.name, for_whom.basis),
                capacity=for_whom.capacity,
            )
        )
    return out


def _words(article: Article, at: Range | None) -> str | None:
    return None if at is None else article.text[slice(*at)]


def _place(telling: Telling | None, article: Article, press: Press, passed: Relay | None = None) -> Place:
    """What the sentence of a statement itself tells."""
    if telling is None:
        return Place()
    where, whom = venue(telling), addressee(telling)
    return Place(
        venue=telling.range_of(*where) if where is not None else None,
        addressee=telling.range_of(*whom) if whom is not None else None,
        relay=passed or relay(telling, article.sourcing, press),
    )


@cache
def _shorts() -> dict[str, tuple[str, ...]]:
    """What bodies are called for short -> the bodies."""
    out: dict[str, tuple[str, ...]] = {}
    for body in bodies():
        for short in body.short:
            out[short] = (*out.get(short, ()), body.name)
    return out


class _Names:
    """The actors of an article by every name it has for them."""

    def __init__(self, article: Article, actors: Mapping[str, Known]) -> None:
        self._article = article
        self._of: dict[str, tuple[str, Known] | None] = {}
        for id_, known in actors.items():
            for name in {known.name.lower(), *(x.lower() for x in known.aliases)}:
                same = self._of.get(name, (id_, known))
                self._of[name] = (id_, known) if same is not None and same[1] is known else None
        for id_, known in actors.items():
            self._of[known.name.lower()] = (id_, known)

    def is_one(self, name: str, known: Known) -> bool:
        """Whether a name is one of an actor's own."""
        name = plain_name(name) or name
        return name.lower() == known.name.lower() or name.lower() in {x.lower() for x in known.aliases}

    def _in_full(self, name: str) -> str:
        """The body that a short form means ("the Alliance"), when exactly one that the article names goes by it."""
        if name.lower() not in _shorts():
            return name
        meant = [b for b in _shorts()[name.lower()] if re.search(rf"\b{re.escape(b)}\b", self._article.text)]
        return meant[0] if len(meant) == 1 else name

    def party(self, name: str, basis: Sequence[Range]) -> Party:
        """Somebody of this name, with the naming where it is among the article's actors."""
        name = self._in_full(plain_name(name) or name)
        found = self._of.get(name.lower())
        spans = tuple(self._article.span(*r) for r in basis)
        return Party(found[0], None, found[1].name, spans) if found else Party(None, None, name, spans)
