"""Naming: how one article speaks of one actor."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.ids import content_id
from onrecord.records.span import Span

ActorType = Literal["person", "organisation", "country", "body", "outlet", "agency", "group"]
Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class Title:
    """What an article says that somebody is: `words` as printed ("NATO Secretary-General").

    `of` is the state or body, by the name that our tables have for it ("NATO"), else as printed; None where the article
    does not tell. `former`: not held on the day of the report ("former", "-elect", "late").
    """

    words: str
    of: str | None = None
    span: Span | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Naming:
    """How one article speaks of one actor: the fullest name it gives, what it calls it otherwise, and every mention.

    `titles`: the fullest first, former ones last. `unnamed`: the article gives no name ("a Western diplomat", "the NATO
    Secretary-General"); `name` is then its own words. `gender`: only where the article tells it. `given`: the actor id
    that an import brought, where it tells nothing else.
    """

    id: str
    article: str
    name: str
    type: ActorType
    titles: tuple[Title, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    gender: Gender | None = None
    unnamed: bool = False
    given: str | None = None

    @property
    def office(self) -> str | None:
        """The fullest title."""
        return self.titles[0].words if self.titles else None


def naming_id(article: str, name: str) -> str:
    """The id of the naming of an actor that goes by a name in an article."""
    return content_id("naming", article, name)


def alone_id(naming: Naming) -> str:
    """The actor id of a naming before any is merged: one for each name; what has no name is its article's alone."""
    if naming.given is not None:
        return naming.given
    return content_id("actor", naming.name, naming.article) if naming.unnamed else content_id("actor", naming.name)
