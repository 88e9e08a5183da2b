"""Reading: all that one article yields; what the stages up to `read` hand to the store."""

from dataclasses import dataclass

from onrecord.records.article import Article
from onrecord.records.statement import Naming, Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its statements and the ways it names its actors. `reader` names the models that read it."""

    article: Article
    statements: tuple[Statement, ...]
    namings: tuple[Naming, ...]
    reader: str
