"""Words: the table of words by which somebody is for or against something."""

from __future__ import annotations

from functools import cache

from onrecord.data import rows

_SIGNS = {"+": 1, "-": -1, "0": 0}


@cache
def signs(kind: str) -> dict[str, int]:
    """The lemmas of a class: 1 for, -1 against, 0 what is within decides."""
    found: dict[str, int] = {}
    for name, mark, lemmas in rows("stance_words.tsv"):
        if name == kind:
            found |= {lemma: _SIGNS[mark] for lemma in lemmas.split() if "+" not in lemma}
    return found


@cache
def phrasal(kind: str) -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """Of each lemma of a class the small words that must follow it, the most first, and the sign."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for name, mark, lemmas in rows("stance_words.tsv"):
        if name == kind:
            for lemma, *small in (entry.split("+") for entry in lemmas.split()):
                found.setdefault(lemma, []).append((tuple(small), _SIGNS[mark]))
    return {lemma: tuple(sorted(x, key=lambda e: (-len(e[0]), e))) for lemma, x in found.items()}


def sign(kind: str, lemma: str) -> int | None:
    """Whether a lemma of a class is for or against; None where it is not of the class."""
    return signs(kind).get(lemma)
