"""Nouns: stances told by a noun: expressed concern over X, has no desire to, the need for X, Y's proposal to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.grammar import children
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import is_finite, subject_of
from onrecord.read.stance.polarity import descend, negations
from onrecord.read.stance.words import sign, signs

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE, LIKELY = 0.85, 0.65

_SHOWING = frozenset(
    "express voice declare reiterate have show announce confirm reaffirm state stress underline emphasise emphasize "
    "underscore highlight note mention signal affirm repeat convey".split()
)
_HAD = frozenset("desire wish intention plan doubt objection concern appetite reluctance".split())
"""What one has without getting it from others: who has support is no supporter."""
_PLANS = frozenset({"plan", "intention", "determination"})
"""To have a plan is no stance; to have none to do something is one against it."""
_NEEDS = frozenset({"need", "necessity", "importance", "urgency"})
_AT = frozenset({"for", "at", "with", "about", "to", "over", "in", "of", "towards", "toward", "on", "regarding", "by"})


def nouns(word: Token) -> Iterator[Claim]:
    """The stances that a noun tells with the verb or the owner it has."""
    if word.pos_ != "NOUN":
        return
    lemma = word.lemma_.lower()
    verb = word.head
    shown = word.dep_ == "dobj" and verb.lemma_.lower() in _SHOWING and is_finite(verb)
    if shown and lemma in signs("will"):
        yield from _shown(verb, word, signs("will")[lemma])
    elif shown and lemma in _NEEDS and verb.lemma_.lower() != "have":
        yield from _shown(verb, word, 1)
    elif lemma in signs("stated"):
        yield from _owned(word, signs("stated")[lemma])


def _shown(verb: Token, word: Token, value: int) -> Iterator[Claim]:
    holder, target = subject_of(verb), complement(word) or _beside(verb, word)
    if holder is None or target is None:
        return
    if verb.lemma_ == "have" and word.lemma_.lower() not in _HAD:
        return
    negated = (negations(verb) + negations(word)) % 2 == 1
    if word.lemma_.lower() in _PLANS and not negated:
        return
    value = -value if negated else value
    about, way = descend(target, value)
    yield Claim(word, way, about, holder, verb, SURE, f"'{verb.text} ... {word.text}' tells it")


def _owned(word: Token, value: int) -> Iterator[Claim]:
    """ "The proposal of X to include Y": X is for it, whoever speaks of it."""
    owners = [*children(word, "poss"), *(o for c in children(word, "prep") if c.lower_ in ("of", "by", "from")
              for o in children(c, "pobj"))]  # fmt: skip
    owners = [o for o in owners if o.pos_ in ("PROPN", "NOUN")]
    target = next((c for c in children(word, "acl", "relcl", "xcomp") if any(g.tag_ == "TO" for g in c.children)), None)
    target = target or next(
        (c for o in owners for c in children(o, "acl", "relcl", "appos") if any(g.tag_ == "TO" for g in c.children)),
        None,
    )
    if target is None:
        for c in children(word, "prep"):
            if c.lower_ in ("for", "to") and c.i > word.i:
                target = next(iter(children(c, "pobj", "pcomp")), None)
    owners = [next(iter(a for a in children(o, "appos") if a.pos_ == "PROPN"), o) for o in owners]
    if target is not None and target.lemma_.lower() in ("comment", "interview", "information", "clarification"):
        return
    if owners and target is not None and sign("stated", word.lemma_.lower()) is not None:
        about, way = descend(target, value)
        yield Claim(word, way, about, owners[0], target, LIKELY, f"{word.text!r} tells it")


def complement(word: Token) -> Token | None:
    """What a noun of feeling is about."""
    for c in word.children:
        if c.i > word.i and c.dep_ == "prep" and c.lower_ in _AT:
            found = next(iter(children(c, "pobj", "pcomp")), None)
            if found is not None:
                return found
        if c.i > word.i and c.dep_ in ("acl", "xcomp", "ccomp"):
            return c
    return None


def _beside(verb: Token, word: Token) -> Token | None:
    """The parser hangs "concern over X" on the verb at times."""
    for c in children(verb, "prep"):
        if c.i == word.i + 1 and c.lower_ in ("over", "about", "at", "for", "to", "with"):
            return next(iter(children(c, "pobj", "pcomp")), None)
    return next((c for c in children(verb, "xcomp") if c.i > word.i), None)
