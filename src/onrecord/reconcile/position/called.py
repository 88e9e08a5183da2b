"""Called: what a reader calls a report by: its outlet and day, else its headline or its place among the others."""

from __future__ import annotations

from collections.abc import Set

from onrecord.records.article import Article
from onrecord.records.when import When

LONGEST = 40
"""Code points of a headline: what is longer is cut at a word."""


def called(article: Article) -> str:
    """The outlet of a report, and its day where that is known; without an outlet its headline; else "one report"."""
    day = _day(article.published)
    if article.outlet is not None:
        return f"{article.outlet.name}, {day}" if day else article.outlet.name
    title = " ".join((article.headline or (article.title.exact if article.title else "")).split())
    return f"“{_short(title)}”" if title else day or "one report"


def numbered(label: str, taken: Set[str]) -> str:
    """The label, with the next free number where it is taken."""
    n, name = 1, label
    while name in taken:
        n += 1
        name = f"{label} {n}"
    return name


def _day(when: When | None) -> str:
    if when is None or when.earliest != when.latest:
        return ""
    return f"{when.earliest.day} {when.earliest:%B %Y}"


def _short(title: str) -> str:
    return title if len(title) <= LONGEST else title[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
