"""Report: an article with what was read in it."""

from dataclasses import dataclass

from onrecord.records.article import Article
from onrecord.records.denial import Denial
from onrecord.records.event import Event
from onrecord.records.stance import Stance
from onrecord.records.statement import Statement


@dataclass(frozen=True, slots=True)
class Report:
    """An article with its statements (and, where asked for, what else it tells), each in the order of the text.

    `version`: one for all versions of a publication.
    """

    article: Article
    statements: tuple[Statement, ...]
    version: str = ""
    events: tuple[Event, ...] = ()
    denials: tuple[Denial, ...] = ()
    stances: tuple[Stance, ...] = ()
