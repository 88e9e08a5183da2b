"""Tenure: that a person held a post of a state or body from one day to another (a membership, as Popolo calls it)."""

from dataclasses import dataclass
from typing import Literal

Confidence = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held which post of what, and when.

    `names` are other printed forms of the person's name. `since` and `until` are ISO days, months or years, as far as
    they are known; None where the post is still held or the beginning is not known. `confidence` tells how sure these
    are, `source` where they can be checked.
    """

    person: str
    names: tuple[str, ...]
    post: str
    of: str
    since: str | None
    until: str | None
    confidence: Confidence = "high"
    source: str = ""
