"""Report: an article with its statements."""

from dataclasses import dataclass

from onrecord.records.article import Article
from onrecord.records.statement import Statement


@dataclass(frozen=True, slots=True)
class Report:
    """An article with its statements in the order of the text. `version`: one for all versions of a publication."""

    article: Article
    statements: tuple[Statement, ...]
    version: str = ""
