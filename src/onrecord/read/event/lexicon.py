"""Lexicon: which words may tell that somebody does something to somebody, and of what type."""

from __future__ import annotations

from functools import cache

from onrecord.data import rows


@cache
def _table() -> dict[tuple[str, str], dict[str, tuple[str, ...]]]:
    found: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for kind, pos, words, *_ in rows("event_words.tsv"):
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


def is_strong(lemma: str, pos: str) -> bool:
    """Whether a "verb" or "noun" tells an event wherever a party of it is named."""
    return "strong" in _table()["class", pos].get(lemma, ())


def wants_with(lemma: str) -> bool:
    """Whether a verb tells a meeting before "with": "speak with"."""
    return "with" in _table()["class", "verb"].get(lemma, ())


def turns(lemma: str) -> bool:
    """Whether the negation of a verb is a refusal: "will not offer"."""
    return "turned" in _table()["class", "verb"].get(lemma, ())


def of_arms(lemma: str) -> bool:
    """Whether a noun is an event only of armed forces: "presence"."""
    return "arms" in _table()["class", "noun"].get(lemma, ())


def is_sure(lemma: str) -> bool:
    """Whether a noun tells an event without any party beside it."""
    return "sure" in _table()["class", "noun"].get(lemma, ())


def wants_between(lemma: str) -> bool:
    """Whether a noun tells an event before "between": "the treaty between"."""
    return "between" in _table()["class", "noun"].get(lemma, ())


def is_undergone(lemma: str) -> bool:
    """Whether the "of" of a noun names to whom it is done: "the annexation of X"."""
    return "undergone" in _table()["class", "noun"].get(lemma, ())


@cache
def _pairs() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    return tuple(
        (row[0], frozenset(row[2].split()), frozenset(row[3].split()))
        for row in rows("event_words.tsv")
        if row[1] == "pair"
    )


@cache
def _paired() -> frozenset[str]:
    return frozenset().union(*(verbs for _, verbs, _ in _pairs()))


def is_paired(verb: str) -> bool:
    """Whether a verb tells something together with an object: "restore"."""
    return verb in _paired()


def pair_type(verb: str, noun: str) -> str | None:
    """The type that a verb and its object tell together: "restore" and "relation"."""
    return next((kind for kind, verbs, nouns in _pairs() if verb in verbs and noun in nouns), None)
