"""Lexicon: which words may tell that somebody does something to somebody, and of what type."""

from __future__ import annotations

from functools import cache

from onrecord.data import rows


@cache
def _table() -> dict[tuple[str, str], dict[str, tuple[str, ...]]]:
    found: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for kind, pos, words in rows("event_words.tsv"):
        of = found.setdefault(("class" if kind.islower() else "type", pos), {})
        for word in words.split():
            if kind not in of.get(word, ()):
                of[word] = (*of.get(word, ()), kind)
    return found


def types_of(lemma: str, pos: str) -> tuple[str, ...]:
    """The types of PLOVER that a lemma most often tells, as a "verb" or "noun"; empty where it tells none."""
    return _table()["type", pos].get(lemma, ())


def is_light(lemma: str) -> bool:
    """Whether a verb leaves the doing to its object: "launch an assault"."""
    return "light" in _table()["class", "verb"].get(lemma, ())


def only_tells(lemma: str) -> bool:
    """Whether a verb only says or thinks, and does nothing to anybody: "said", "considers"."""
    return "tell" in _table()["class", "verb"].get(lemma, ())
