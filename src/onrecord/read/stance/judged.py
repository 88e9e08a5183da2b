"""Judged: what somebody considers, calls or regards as something good or bad."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.grammar import children
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import is_finite, subject_of
from onrecord.read.stance.polarity import descend, negations
from onrecord.read.stance.quality import ground
from onrecord.read.stance.words import sign, signs

if TYPE_CHECKING:
    from spacy.tokens import Token

LIKELY = 0.75


def judged(verb: Token) -> Iterator[Claim]:
    """The stances of "consider X legitimate", "called the plan a mistake", "view us as a threat"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in signs("judge") or not is_finite(verb):
        return
    holder = subject_of(verb)
    if holder is None:
        return
    value = -1 if negations(verb) % 2 else 1
    for target, word in _pairs(verb):
        lemma = word.lemma_.lower()
        why = f"'{verb.text} ... {word.text}' tells it"
        way = -value if negations(word) % 2 else value
        if lemma in signs("ground") and word.pos_ == "NOUN":
            reason, factor = ground(word, verb)
            if reason is not None:
                about, way = descend(reason, way * factor * signs("ground")[lemma])
                yield Claim(verb, way, about, holder, verb, LIKELY, why)
                continue
        found = _value(word)
        if found is not None:
            yield Claim(verb, way * found, target, holder, verb, LIKELY, why)


def _value(word: Token) -> int | None:
    for w in (word, *children(word, "amod")):
        for kind in ("quality", "worth"):
            found = sign(kind, w.lemma_.lower())
            if found is not None:
                return found
    return None


def _pairs(verb: Token) -> Iterator[tuple[Token, Token]]:
    """What is judged, and the word that judges it."""
    things = children(verb, "dobj", "nsubjpass")
    for c in children(verb, "oprd", "attr"):
        for t in things[:1]:
            yield t, c
    for c in children(verb, "prep"):
        if c.lower_ == "as":
            for o in (*children(c, "pobj"), *children(c, "amod", "pcomp")):
                for t in things[:1]:
                    yield t, o
    for c in children(verb, "ccomp"):
        subjects = children(c, "nsubj")
        if c.pos_ in ("ADJ", "NOUN") and subjects:
            yield subjects[0], c
        elif c.lemma_ == "be" and any(g.tag_ == "TO" for g in c.children) and subjects:
            for g in children(c, "attr", "acomp"):
                yield subjects[0], g
