"""Judgements on actors in words, and whom they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Change = Mapping[str, Any]
Place = tuple[str, str] | tuple[str, int, int]
"""A naming: its article, with the name there or with the start and end of a mention."""

MOST = 3
"""Names of a group that are told; more are counted."""


def told(change: Change) -> str:
    """What a judgement says, in a sentence."""
    if "same" in change:
        name = f", “{_plain(change['name'])}”" if "name" in change else ""
        return f"{_list(map(_group, change['same']))} are one actor{name}."
    if "apart" in change:
        return f"{_list(map(_counted, change['apart']))} are never the same."
    if "name" in change:
        return f"{_group(change.get('of') or ())} is called “{_plain(change['name'])}”."
    return "It says something that this version does not know."


def places(change: Change) -> Iterator[Place]:
    """The namings that a judgement is about, each by the name and by the place that it was found at."""
    groups = (*change.get("same", ()), *change.get("apart", ()), change.get("of") or ())
    for anchor in (anchor for group in groups for anchor in group):
        yield anchor["article"], anchor["name"]
        yield anchor["article"], anchor["start"], anchor["end"]


def _counted(group: Sequence[Mapping[str, Any]]) -> str:
    """With how many articles: both groups may go by one name."""
    articles = len({anchor["article"] for anchor in group})
    return f"{_group(group)} in {articles:,} article{'' if articles == 1 else 's'}"


def _group(group: Sequence[Mapping[str, Any]]) -> str:
    names = list(dict.fromkeys(_plain(anchor["name"]) for anchor in group))
    more = f" and {len(names) - MOST:,} more names" if len(names) > MOST else ""
    return "/".join(f"“{name}”" for name in names[:MOST]) + more


def _list(groups: Iterable[str]) -> str:
    *most, last = groups
    return f"{', '.join(most)} and {last}" if most else last


def _plain(name: object) -> str:
    return " ".join(str(name).split())
