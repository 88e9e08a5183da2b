"""Neutral: who says that he takes no side. Silence is no neutrality."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.grammar import children
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import is_finite, subject_of
from onrecord.read.stance.words import phrasal

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE = 0.85

_SIDES = frozenset({"position", "side", "sides", "stand", "stance", "view", "opinion", "preference"})
_TELLING = frozenset({"take", "have", "hold", "express", "be", "remain", "stay", "abstain"})
_ON = frozenset({"on", "in", "about", "over", "regarding", "towards", "toward", "from", "between", "concerning"})


def neutral(verb: Token) -> Iterator[Claim]:
    """The neutral stances that a verb tells."""
    lemma = verb.lemma_.lower()
    if verb.pos_ not in ("VERB", "AUX") or not (lemma in _TELLING or lemma in phrasal("attitude")):
        return
    subject = subject_of(verb) if is_finite(verb) else None
    if subject is None:
        return
    words: str | None = None
    if lemma in ("take", "have", "hold", "express"):
        words = next((f"{verb.text} no {o.text}" for o in children(verb, "dobj") if _no_side(verb, o)), None)
        bases = [verb, *children(verb, "dobj")]
    elif lemma in ("be", "remain", "stay"):
        found = [
            c for c in children(verb, "acomp", "attr", "oprd") if c.lower_ in ("neutral", "undecided", "impartial")
        ]
        words = f"{verb.text} {found[0].text}" if found and not children(verb, "neg") else None
        bases = [verb, *found]
    elif lemma == "abstain":
        words, bases = verb.text, [verb]
    else:
        yield from _neither(verb, subject)
        return
    behind = [c for base in bases for c in children(base, "prep") if c.lower_ in _ON]
    target = next((o for c in behind for o in children(c, "pobj", "pcomp")), None)
    if words is not None and target is not None:
        yield Claim(verb, 0, target, subject, verb, SURE, f"{words!r} tells it")


def _no_side(verb: Token, word: Token) -> bool:
    if word.lemma_.lower() not in _SIDES:
        return False
    return any(c.lower_ == "no" for c in children(word, "det")) or bool(children(verb, "neg"))


def _neither(verb: Token, subject: Token) -> Iterator[Claim]:
    """ "Neither supports nor opposes": two stances that cancel out."""
    if not any(c.lower_ == "neither" for c in (*verb.lefts, verb.nbor(-1) if verb.i else verb)):
        return
    attitudes = phrasal("attitude")
    for c in children(verb, "conj"):
        mine, other = attitudes.get(verb.lemma_.lower()), attitudes.get(c.lemma_.lower())
        if mine and other and mine[-1][1] != other[-1][1]:
            targets = children(c, "dobj") or children(verb, "dobj")
            if targets:
                yield Claim(verb, 0, targets[0], subject, verb, SURE, f"'neither {verb.text} nor {c.text}' tells it")


def is_neither(verb: Token) -> bool:
    """Whether a verb stands in such a pair: it tells no stance of its own."""
    pair = [verb, verb.head] if verb.dep_ == "conj" else [verb]
    return any(v.i and (v.nbor(-1).lower_ == "neither" or any(c.lower_ == "neither" for c in v.lefts)) for v in pair)
