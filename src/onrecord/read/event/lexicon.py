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
    """The types of PLOVER that a lemma most often tells, as a "verb" or "noun", or negated ("not"); empty for none."""
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
def _pairs() -> dict[str, tuple[tuple[str, bool, frozenset[str]], ...]]:
    """By verb: the type, whether it is told outside a main clause too, and the nouns."""
    found: dict[str, tuple[tuple[str, bool, frozenset[str]], ...]] = {}
    for row in rows("event_words.tsv"):
        if row[1] in ("pair", "main"):
            for verb in row[2].split():
                found[verb] = (*found.get(verb, ()), (row[0], row[1] == "pair", frozenset(row[3].split())))
    return found


def in_pairs(verb: str) -> bool:
    """Whether a verb tells a type together with some nouns."""
    return verb in _pairs()


def pair_type(verb: str, noun: str, *, anywhere: bool = False) -> str | None:
    """The type that a verb and its object (a lemma, or "#" with a kind of name) tell together.

    `anywhere`: only of pairs that tell it outside a main clause too.
    """
    return next(
        (kind for kind, every, nouns in _pairs().get(verb, ()) if noun in nouns and (every or not anywhere)), None
    )


def ends(lemma: str) -> bool:
    """Whether the object of a verb is over: "lift" an embargo."""
    return "ends" in _table()["class", "verb"].get(lemma, ())


def is_silence(lemma: str) -> bool:
    """Whether the negation of a verb only tells that nothing was said: "did not respond"."""
    return "silent" in _table()["class", "verb"].get(lemma, ())


def is_home(lemma: str) -> bool:
    """Whether a noun is what a court or a parliament decides on: "lawsuit"."""
    return "home" in _table()["class", "noun"].get(lemma, ())
