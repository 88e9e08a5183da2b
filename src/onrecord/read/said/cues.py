"""Cues: the words that announce an attribution, with the class of each (data/cues.tsv)."""

from __future__ import annotations

from functools import cache

from onrecord.data import rows

DENYING = "deny"


@cache
def classes() -> dict[str, frozenset[str]]:
    """Lemma (or "lemma+particle") -> the classes it belongs to."""
    found: dict[str, set[str]] = {}
    for name, words in rows("cues.tsv"):
        for word in words.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def classes_of(lemma: str, particle: str | None = None) -> frozenset[str]:
    """The classes of a cue; none for a word that is not in the table."""
    table = classes()
    if particle and is_compound(lemma, particle):
        return table[f"{lemma}+{particle}"]
    return table.get(lemma, frozenset())


def is_compound(lemma: str, following: str) -> bool:
    """Whether a verb and the next word are one cue of the table ("draw+attention", "point+out")."""
    return f"{lemma}+{following}" in classes()


@cache
def nouns() -> frozenset[str]:
    """Nouns that announce what somebody said or holds."""
    return frozenset(word for word, names in classes().items() if "noun" in names)
