"""Where articles and statements stand on the page: numbers instead of ids, offsets instead of words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Data = dict[str, Any]
Line = Mapping[str, Any]
Texts = Sequence[tuple[str, str]]
"""Id and text of each article, in the order of the page."""


class Places:
    """The numbers of articles and statements, both in the order of the page."""

    def __init__(self, texts: Texts, statements: Sequence[Line]) -> None:
        self.article = {id_: n for n, (id_, _) in enumerate(texts)}
        self.statement = {x["id"]: n for n, x in enumerate(statements)}
        self._text = [text for _, text in texts]

    def stands(self, x: Line) -> bool:
        """Whether the words of a span are in its article."""
        n = self.article.get(x["article"])
        return n is not None and 0 <= x["start"] < x["end"] and self._text[n][x["start"] : x["end"]] == x["exact"]

    def spans(self, some: Iterable[Line]) -> list[list[int]]:
        """[article, start, end] of the spans that stand where they say."""
        return [[self.article[x["article"]], x["start"], x["end"]] for x in some if self.stands(x)]


def kept(found: Iterable[Data | None]) -> list[Data]:
    """What there is."""
    return [x for x in found if x is not None]


def known(**of: object) -> Data:
    """What is not known takes no room; 0 is known. A name that Python keeps for itself ends with an underscore."""
    return {key.rstrip("_"): value for key, value in of.items() if value not in (None, "", [])}
