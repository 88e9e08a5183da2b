"""Reading: all that one article yields; what the stages up to `read` hand to the store."""

from dataclasses import dataclass

from onrecord.records.abstention import Abstention
from onrecord.records.article import Article
from onrecord.records.denial import Denial
from onrecord.records.event import Event
from onrecord.records.naming import Naming
from onrecord.records.stance import Stance
from onrecord.records.statement import Statement
from onrecord.records.time import Time


@dataclass(frozen=True, slots=True)
class Dated:
    """An article with its day, as far as it can be known, the times it tells, and what is left open about its day."""

    article: Article
    times: tuple[Time, ...] = ()
    abstentions: tuple[Abstention, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its statements, the ways it names its actors, what was left open in it, its
    times, and the events, denials and stances it tells.

    `reader` names the models that read it.
    """

    article: Article
    statements: tuple[Statement, ...]
    namings: tuple[Naming, ...]
    reader: str
    abstentions: tuple[Abstention, ...] = ()
    times: tuple[Time, ...] = ()
    events: tuple[Event, ...] = ()
    denials: tuple[Denial, ...] = ()
    stances: tuple[Stance, ...] = ()
