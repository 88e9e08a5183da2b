"""Given: the issues that the user names come first: a stance that has the words of a phrase, or is like an example."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reconcile.position.keys import told
from onrecord.records.stance import Issue, Stance

LIKE = 0.6
"""Least share of words (Dice's coefficient) that the evidence of a stance has in common with an example."""


@dataclass(frozen=True, slots=True)
class Given:
    """An issue of the user by its words."""

    label: str
    phrases: tuple[frozenset[str], ...]
    examples: tuple[frozenset[str], ...]


def given(issues: Sequence[Issue]) -> tuple[Given, ...]:
    """The issues by their words, in the order of their labels."""
    return tuple(
        Given(
            i.label, *(tuple(frozenset(told(x)) for x in xs if told(x)) for xs in ((i.label, *i.phrases), i.examples))
        )
        for i in sorted(issues, key=lambda i: (i.label, i.phrases))
    )


def chosen(stance: Stance, issues: Sequence[Given]) -> str | None:
    """The label of the issue that a stance is about; the longest phrase counts first; None where none fits."""
    target = told(stance.target.exact) | {w for a in stance.about for w in told(a)}
    said = {w for s in stance.evidence for w in told(s.exact)}
    found = [(len(p), i.label) for i in issues for p in i.phrases if p <= target]
    if found:
        return min(found, key=lambda f: (-f[0], f[1]))[1]
    like = [(2 * len(e & said) / (len(e) + len(said)), i.label) for i in issues for e in i.examples]
    like = [x for x in like if x[0] >= LIKE]
    return min(like, key=lambda x: (-x[0], x[1]))[1] if like else None
