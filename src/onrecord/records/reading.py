"""Reading: all that one article yields; what the stages up to `read` hand to the store."""

from dataclasses import dataclass

from onrecord.records.abstention import Abstention
from onrecord.records.article import Article
from onrecord.records.statement import Naming, Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its statements, the ways it names its actors, and what was left open in it.

    `reader` names the models that read it.
    """

    article: Article
    statements: tuple[Statement, ...]
    namings: tuple[Naming, ...]
    reader: str
    abstentions: tuple[Abstention, ...] = ()
