"""Actor: one person, organisation, country or body over all articles; what a user knows of it beforehand."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.naming import ActorType, Naming
from onrecord.records.span import Span


@dataclass(frozen=True, slots=True)
class Office:
    """A post held: what, of which actor, from when to when (Popolo: post, membership).

    `of` is an actor id, `of_name` the name. `source`: articles say so in the spans of `basis` ("text"), or a table of
    offices does ("table"). `conflict` says in a sentence where the articles and the table differ.
    """

    title: str
    of: str | None = None
    since: str | None = None
    until: str | None = None
    of_name: str | None = None
    source: Literal["text", "table"] = "text"
    basis: tuple[Span, ...] = ()
    conflict: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, organisation, country or body, over all articles that name it.

    `namings`: how each article names it; `mentions`: all of theirs. `why`: in sentences, why namings of different names
    are taken for one actor.
    """

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    mentions: tuple[Span, ...] = ()
    wikidata: str | None = None
    why: tuple[str, ...] = ()
    namings: tuple[Naming, ...] = ()


@dataclass(frozen=True, slots=True)
class Authority:
    """An actor as the user states it (an entry of a name authority file): all of its `names` are this one actor.

    `type` None: as the articles tell. `wikidata`: "Q" and digits.
    """

    name: str
    names: tuple[str, ...] = ()
    type: ActorType | None = None
    wikidata: str | None = None
