"""The words of the page's head: how much is in the dossier and which days it covers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""The page is in English, whatever language the system speaks."""


def summary(data: Mapping[str, Any]) -> str:
    """One line over the whole dossier, such as "2 statements by 1 named speaker in 1 article, 14 May 2031"."""
    statements, articles = data["statements"], data["articles"]
    speakers = {s["speaker"] or s["speaker_name"] for s in statements} - {None, ""}
    line = (
        f"{count(len(statements), 'statement')} by {count(len(speakers), 'named speaker')}"
        f" in {count(len(articles), 'article')}"
    )
    whens = [a["published"] for a in articles if not a["apart"]]
    if whens:
        line += ", " + days(min(w["from"] for w in whens), max(w["to"] for w in whens))
    undated = sum(a["published"] is None for a in articles)
    wide = sum(a["apart"] for a in articles) - undated
    if wide:
        line += f". {count(wide, 'article')} dated only to an interval longer than a month"
    if undated:
        line += f". {count(undated, 'article')} without a date"
    left_open, unread = sum(len(a["left_open"]) for a in articles), sum(a["unread"] for a in articles)
    if left_open:
        line += f". {count(left_open, 'passage')} left open"
    if unread:
        line += f". {count(unread, 'article')} not read for statements, because of the language"
    if data["quarantine"]:
        line += f". {count(len(data['quarantine']), 'item')} could not be read"
    return line + "."


def count(n: int, noun: str) -> str:
    """A number and its noun: "1 article", "2,400 articles"."""
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {noun}s"


def days(first: str, last: str) -> str:
    """Two ISO days as people write them; one when they are the same."""
    return _day(first) if first == last else f"{_day(first)} – {_day(last)}"


def _day(iso: str) -> str:
    d = date.fromisoformat(iso)
    return f"{d.day} {MONTHS[d.month - 1]} {d.year}"
