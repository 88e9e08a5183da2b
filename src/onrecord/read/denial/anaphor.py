"""Anaphor: how a word points back to what was told before it: "this", "the accusations", "no such order"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from onrecord.read.denial.words import among

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NEAR, FAR = 1, 3
"""Sentences back in which "this" is looked for, and "the accusations"."""
_OF_NOUN = {
    "accusation": ("accuse", "blame", "charge"),
    "charge": ("accuse", "charge"),
    "blame": ("blame", "accuse"),
    "allegation": ("allege", "accuse"),
    "claim": ("claim", "accuse", "allege"),
    "report": ("report",),
    "assertion": ("assert",),
    "contention": ("contend",),
    "suggestion": ("suggest",),
    "insinuation": ("insinuate", "imply"),
    "criticism": ("criticize", "criticise", "blame", "accuse"),
    "denial": ("accuse", "blame", "charge", "allege", "claim"),
}
_THIS = frozenset(("this", "that", "these", "those"))
_POINTING = _THIS | {"such"}
_EPISODES = frozenset(("incident", "episode", "encounter"))
"""Nouns that stand for whatever was told to have happened."""
_AHEAD = frozenset(
    "will would shall may might could should plan planned schedule expect propose offer invite intend hope want seek "
    "request cancel postpone not never if".split()
)
"""Words with which a thing is not told as a fact."""
_OF_DEEDS = frozenset("ment ing ion ation y al ure ance ence ery e".split())
"""What a verb takes to name the deed: "pay", "payment"."""
_SHORTEST = 3
"""Letters of the shorter of two words of one family."""


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A word that points back. `verbs`: by which a claim is made that it names. `reach`: sentences to look back.

    `this`: a claim "this" stands before; `alone`: a bare "this"; `thing`: it names no claim but what happened, and
    `pointing` says that this was told before ("no such order").
    """

    word: Token
    verbs: tuple[str, ...]
    reach: int
    this: bool
    alone: bool
    thing: bool
    pointing: bool

    @classmethod
    def of(cls, word: Token) -> Self:
        """How a word points back."""
        lemma = word.lemma_.lower()
        claim = among(word, "claim", "accusing")
        return cls(
            word,
            _OF_NOUN.get(lemma, ()),
            NEAR if (word.pos_ == "NOUN" and not claim and lemma != "denial") or word.pos_ in ("PRON", "DET") else FAR,
            any(c.dep_ == "det" and c.lower_ in _THIS for c in word.children),
            word.lower_ in _THIS | {"nothing"} and word.dep_ != "det",
            word.pos_ == "NOUN" and not claim and lemma not in _OF_NOUN,
            any(c.lower_ in _POINTING for c in word.lefts) or word.lower_ in _EPISODES,
        )


def tells(tokens: Span, noun: Token) -> bool:
    """Whether a claim tells as a fact what a noun names: "had ordered" an order, "the meeting" a meeting."""
    if any(t.lemma_.lower() in _AHEAD for t in tokens):
        return False
    the = any(c.lower_ == "the" for c in noun.lefts)
    own = {t.lower_ for c in noun.rights for t in c.subtree if t.pos_ in ("NOUN", "PROPN", "VERB")}
    if own - {t.lower_ for t in tokens}:
        return False  # "no attack on the hospital" is another one than "the attack"
    word = noun.lemma_.lower()
    return any((t.pos_ == "VERB" or (the and t.pos_ == "NOUN")) and _akin(t.lemma_.lower(), word) for t in tokens)


def _akin(one: str, two: str) -> bool:
    """Whether a verb and a noun, or two forms of a noun, are of one family: "attack", "agree" and "agreement"."""
    short, long = sorted((one, two), key=len)
    stem = short.removesuffix("e")
    return len(short) >= _SHORTEST and long.startswith(stem) and (short == long or long[len(stem) :] in _OF_DEEDS)
