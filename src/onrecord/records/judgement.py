"""Judgement: a person's verdict on what the machine made. It stands beside the row and never overwrites it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from onrecord.records.ids import content_id

Verdict = Literal["accept", "reject", "correct"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A naming, so that it is found again when its article is read anew: by a place in the text, else by its name."""

    article: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on the line `target`, by whom, when (ISO 8601, UTC) and why.

    `change` of judgements on actors: {"same": [[anchor, ...], ...]} makes all of them one actor; {"apart": [[anchor,
    ...], [anchor, ...]]} keeps the groups apart for good; {"name": ..., "of": [anchor, ...]} gives a name. An anchor is
    {"article", "name", "start", "end"}.
    """

    id: str
    target: str
    verdict: Verdict
    change: Mapping[str, Any]
    who: str
    when: str
    reason: str


def judgement_id(j: Judgement) -> str:
    """The hash of what a judgement says."""
    return content_id("judgement", j.target, j.verdict, j.change, j.who, j.when, j.reason)
