"""The way back from the extracted text to the page: the element that each paragraph came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LEFT_OUT = re.compile(r"[\s|\u200b\u200c\u200d\u00ad\ufeff]+")
"""White space, and the bars that the extractor puts between the cells of a table."""
UNSEEN = frozenset("script style head".split())
SHORT = 20
"""A paragraph of fewer characters must begin or end with a text of the page, or it may stand anywhere in one."""
MAX_SEARCHES = 500
"""Paragraphs that are looked for in the whole page, beside those that stand where the one before leads to."""


Place = tuple[int, int, "HtmlElement"]


class PageMap:
    """The words of a page without white space, and which element holds which of them. It keeps no text twice."""

    def __init__(self, tree: HtmlElement) -> None:
        self._starts: list[int] = []
        self._holders: list[HtmlElement] = []
        parts: list[str] = []
        at = 0
        for text, holder in _texts(tree):
            words = LEFT_OUT.sub("", text)
            if words:
                self._starts.append(at)
                self._holders.append(holder)
                parts.append(words)
                at += len(words)
        self._words = "".join(parts)
        self._searches = 0

    def places(self, text: str) -> list[Place]:
        """Every line of a text whose words stand in the page: its start and end, and the innermost element around them.

        The element's text holds the line's words, white space apart; it may hold more where no element holds just them.
        """
        out: list[Place] = []
        start = cursor = 0
        for line in text.split("\n"):
            words = LEFT_OUT.sub("", line)
            found = self._find(words, cursor) if words else -1
            if found >= 0:
                cursor = found + len(words)
                out.append((start, start + len(line), self._around(found, cursor)))
            start += len(line) + 1
        return out

    def _find(self, words: str, cursor: int) -> int:
        """Where a paragraph stands: after the one before it, else anywhere; -1 for nowhere."""
        found = self._next(words, cursor)
        # Text that is printed twice far below would take the rest of the article with it.
        if 0 <= found <= cursor + 20_000:
            return found
        if self._searches >= MAX_SEARCHES:
            return -1
        self._searches += 1
        first = self._next(words, 0)
        return first if first >= 0 else found

    def _next(self, words: str, cursor: int) -> int:
        for _ in range(50):
            found = self._words.find(words, cursor)
            if found < 0 or len(words) >= SHORT or self._begins(found) or self._begins(found + len(words)):
                return found
            cursor = found + 1
        return -1

    def _begins(self, at: int) -> bool:
        """Whether a text of the page begins there, or the last one ends."""
        n = bisect_right(self._starts, at) - 1
        return at == len(self._words) or (n >= 0 and self._starts[n] == at)

    def _around(self, start: int, end: int) -> HtmlElement:
        """The innermost element that holds the words start..end."""
        first = self._holders[bisect_right(self._starts, start) - 1]
        last = self._holders[bisect_right(self._starts, end - 1) - 1]
        if first is last:
            return first
        above = {first, *first.iterancestors()}
        while last not in above:
            last = last.getparent()
        return last


def paths(places: list[Place]) -> list[list[Any]]:
    """[start, end, XPath] of places."""
    return [[start, end, element.getroottree().getpath(element)] for start, end, element in places]


def _texts(tree: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Every text of a page with the element that holds it, in order."""
    from lxml import etree

    hidden = None
    for event, e in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            if hidden is None and e.tag in UNSEEN:
                hidden = e
            if hidden is None and e.text:
                yield e.text, e
        else:
            hidden = None if e is hidden else hidden
            if hidden is None and e.tail and e.getparent() is not None:
                yield e.tail, e.getparent()
