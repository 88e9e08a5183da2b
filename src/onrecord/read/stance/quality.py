"""Quality: what a speaker calls important, wrong, a mistake, no reason for something, or is ready for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.grammar import children
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import is_finite, modal, subject_of
from onrecord.read.stance.polarity import descend, inner, negations
from onrecord.read.stance.words import sign, signs

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE, LIKELY = 0.85, 0.75

_BE = frozenset({"be", "remain", "stay", "become", "constitute", "represent", "pose", "seem", "appear"})
_AGAINST, _IN_FAVOUR = frozenset({"against"}), frozenset({"favour", "favor", "support", "defence"})
_TO = frozenset(
    {"for", "to", "of", "against", "behind", "in", "on", "with", "about", "over", "at", "towards", "toward"}
)
_DUMMY = frozenset({"it", "there"})


def quality(verb: Token) -> Iterator[Claim]:
    """The stances that "is" and its like tell with what stands behind them."""
    if verb.pos_ not in ("VERB", "AUX") or verb.lemma_ not in _BE or not (is_finite(verb) or verb.dep_ == "ccomp"):
        return
    if modal(verb) in ("may", "might", "should", "must", "could"):
        return
    value = -1 if negations(verb) % 2 else 1
    if any(c.lower_ == "there" for c in children(verb, "expl")):
        yield from _there(verb, value)
        return
    for c in children(verb, "acomp", "attr", "dobj", "oprd"):
        yield from _called(verb, c, value)
    for c in children(verb, "prep"):
        yield from _side(verb, c, value)


def _called(verb: Token, word: Token, value: int) -> Iterator[Claim]:
    lemma, subject = word.lemma_.lower(), subject_of(verb)
    value = -value if negations(word) % 2 else value
    if any(c.lower_ in ("less", "least", "too", "as") for c in children(word, "advmod")):
        return  # a comparison
    why = f"'{verb.text} {word.text}' tells it"
    state = word.lower_ if word.lower_ in signs("state") else lemma  # "opposed" may be tagged as a verb
    if state in signs("state") and word.dep_ == "acomp":
        target = _behind(word) or _clause(verb, word)
        if target is not None and subject is not None and subject.lower_ not in _DUMMY:
            about, way = descend(target, value * signs("state")[state])
            yield Claim(verb, way, about, subject, verb, SURE, why)
        return
    if lemma in signs("ground") and word.pos_ == "NOUN":
        target, factor = ground(word, verb)
        if target is not None:
            about, way = descend(target, value * signs("ground")[lemma] * factor)
            yield Claim(verb, way, about, None, verb, SURE, why)
            return
    if lemma in signs("state") and word.pos_ == "ADJ":
        return
    clause = _clause(verb, word)
    found = _value(word, whole=clause is not None)
    if found is None:
        return
    dummy = subject is None or subject.lower_ in _DUMMY
    target = clause if clause is not None and dummy else subject
    if target is None or (target.lower_ in _DUMMY and target.dep_ == "expl"):
        return
    about, way = descend(target, value * found) if target == clause else (target, value * found)
    yield Claim(verb, way, about, None, verb, SURE if target == clause else LIKELY, why)


def _value(word: Token, *, whole: bool) -> int | None:
    """The sign of a word or of the noun with its adjective ("a wise step")."""
    lemma = word.lemma_.lower()
    if word.pos_ in ("NOUN", "PROPN"):
        for c in children(word, "amod"):
            found = sign("quality", c.lemma_.lower())
            if found is not None:
                return found
        return sign("worth", lemma)
    found = sign("quality", lemma)
    if found is None and word.tag_ in ("VBN", "VBD"):
        found = sign("quality", word.lower_)
    return sign("mild", lemma) if found is None and whole else found


def _clause(verb: Token, word: Token) -> Token | None:
    """The clause of "it is important to talk", "it is wrong that ..."."""
    for base in (word, verb):
        for c in children(base, "xcomp", "ccomp", "csubj", "advcl", "acl", "relcl"):
            bare = any(g.tag_ == "TO" for g in c.children) or any(g.lower_ == "that" for g in children(c, "mark"))
            if c.i > word.i and (c.dep_ == "csubj" or bare):
                return c
    return None


def _behind(word: Token) -> Token | None:
    for c in children(word, "prep"):
        if c.lower_ in _TO:
            return next(iter(children(c, "pobj", "pcomp")), None)
    return next(iter(children(word, "xcomp", "ccomp")), None)


def ground(word: Token, verb: Token) -> tuple[Token | None, int]:
    """What a reason is for: behind "for", "in favour of" (1), "against" (-1), or an infinitive."""
    for c in word.children:
        if c.dep_ == "prep" and c.i > word.i and c.lower_ in ("for", "to", "of", "against", "in", "behind"):
            for o in children(c, "pobj", "pcomp"):
                if o.lemma_.lower() in _IN_FAVOUR:
                    return inner(o), 1
                return o, -1 if c.lower_ in _AGAINST else 1
        if c.dep_ in ("acl", "relcl", "xcomp") and any(g.tag_ == "TO" for g in c.children):
            return c, 1
    for c in children(verb, "xcomp", "advcl", "acl", "prep"):
        if c.i > word.i and any(g.tag_ == "TO" for g in c.children):
            return c, 1
        if c.dep_ == "prep" and c.i > word.i and c.lower_ == "for":
            return next(iter(children(c, "pobj", "pcomp")), None), 1
    return None, 1


def _side(verb: Token, prep: Token, value: int) -> Iterator[Claim]:
    """ "Is against the war", "are in favour of talks"."""
    subject = subject_of(verb)
    if subject is None or verb.lemma_ not in ("be", "remain", "stay"):
        return
    for o in children(prep, "pobj", "pcomp"):
        if prep.lower_ in _AGAINST:
            about, way = descend(o, -value)
            yield Claim(verb, way, about, subject, verb, SURE, f"'{verb.text} against' tells it")
        elif prep.lower_ == "in" and o.lemma_.lower() in _IN_FAVOUR and inner(o) is not None:
            about, way = descend(inner(o) or o, value)
            yield Claim(verb, way, about, subject, verb, SURE, f"'in {o.text} of' tells it")


def _there(verb: Token, value: int) -> Iterator[Claim]:
    """ "There is no reason to ...", "there is no such desire in Europe", "there is no threat"."""
    for word in children(verb, "attr", "nsubj", "dobj"):
        lemma = word.lemma_.lower()
        way = -value if negations(word) % 2 else value
        why = f"'there {verb.text} ... {word.text}' tells it"
        if lemma in signs("ground"):
            target, factor = ground(word, verb)
            if target is not None:
                about, way = descend(target, way * factor * signs("ground")[lemma])
                yield Claim(verb, way, about, None, verb, SURE, why)
        elif lemma in signs("will"):
            holder = _where(word, verb)
            if holder is not None:
                below = inner(word)
                about, way = descend(word if below is None or below == holder else below, way * signs("will")[lemma])
                yield Claim(verb, way, about, holder, verb, LIKELY, why)
        elif lemma in signs("fact") and way < 0:
            yield Claim(verb, -1, word, None, verb, LIKELY, why)


def _where(word: Token, verb: Token) -> Token | None:
    for base in (word, verb):
        for c in children(base, "prep"):
            if c.lower_ in ("in", "among", "within"):
                return next(iter(children(c, "pobj")), None)
    return None
