"""Verdict: whether two names stand for one, with the reasons in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two names alone bear out.

    `same` is True where they stand for one person or body, None where they could but do not show it (a bare surname,
    initials, a ministry without its country), False where they do not. `reasons` are short sentences, the telling one
    first.
    """

    same: bool | None
    reasons: tuple[str, ...]
