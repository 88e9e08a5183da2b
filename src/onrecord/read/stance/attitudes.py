"""Attitudes: verbs whose subject takes or shows a stance: supports, rejects, condemns, calls for, imposes sanctions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from onrecord.read.grammar import agent, children, is_passive
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import is_clause, is_finite, modal, subject_of
from onrecord.read.stance.condition import condition, supposed
from onrecord.read.stance.polarity import descend, negations, objects
from onrecord.read.stance.spared import is_another, is_spared
from onrecord.read.stance.words import lemma as lemma_of
from onrecord.read.stance.words import phrasal, sign, signs

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE, LIKELY = 0.9, 0.75

_KINDS = ("attitude", "act", "measure")
_OF_TRUTH = frozenset({"deny", "refute", "rebut", "accuse", "blame", "dispute", "doubt", "contest", "dismiss"})
"""Verbs about what is so: who denies that X supported Y is against the claim, and neither for nor against Y."""
_FACTS = frozenset(
    {"recognise", "recognize", "acknowledge", "accept", "fear", "regret", "respect", "trust", "decline", "agree"}
)
"""Verbs whose "that" clause is taken for granted."""
_CHARGES = frozenset({"accuse", "blame", "criticise", "criticize", "condemn", "praise", "commend", "censure"})
_YIELDING = frozenset({"offer", "agree"})
"""Verbs of who gives way: who offers to give up a base is for giving it up, and not against the base."""
_ONCE = frozenset({"once", "formerly", "initially", "originally"})
_MODALS = frozenset({"", "will", "would", "can", "shall", "could"})


def attitudes(verb: Token) -> Iterator[Claim]:
    """The stances that a verb itself tells."""
    lemma = lemma_of(verb)
    if verb.pos_ not in ("VERB", "AUX") or lemma not in _telling() or not _told(verb):
        return
    for kind in _KINDS:
        for small, value in phrasal(kind).get(lemma, ()):
            found = list(_of(verb, lemma, kind, small, value))
            if found:
                yield from found
                return
    if lemma in signs("raise"):
        yield from _raised(verb)


@cache
def _telling() -> frozenset[str]:
    """The lemmas that tell a stance, or raise what is told below them."""
    return frozenset(signs("raise")).union(*map(phrasal, _KINDS))


def _told(verb: Token) -> bool:
    if not is_finite(verb):
        return verb.tag_ == "VBG" and verb.dep_ == "advcl" and sign("act", verb.lemma_.lower()) is not None
    helper = modal(verb)
    if helper not in _MODALS or (helper in ("can", "could") and not negations(verb)):
        return False
    past = verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in children(verb, "aux"))
    return not (past and any(c.lower_ in _ONCE for c in children(verb, "advmod")))


def _of(verb: Token, lemma: str, kind: str, small: tuple[str, ...], value: int) -> Iterator[Claim]:
    negated = negations(verb) % 2 == 1
    if is_another(verb, lemma, small):
        return
    if kind == "act" and negated and modal(verb) not in ("will", "would", "can"):
        return  # who did not condemn something is not for it
    if modal(verb) == "would" and supposed(verb) and (kind == "act" or not _bargains(verb)):
        return  # what would be done then is done by nobody
    passive = is_passive(verb)
    holder = _doer(verb) if passive and small != ("to",) else subject_of(verb)  # "is opposed to"
    if holder is None:
        return
    value = -value if negated else value
    for target in _targets(verb, lemma, small, passive=passive):
        if kind == "measure" and not _is_measure(target):
            continue
        if is_spared(lemma, target, negated=negated):
            continue
        beside = tuple(c for c in children(verb, "dobj") if c != target) if lemma in _CHARGES else ()
        told = is_clause(target) or target.tag_ == "VBG" or (target.pos_ == "PRON" and target.tag_ not in ("WDT", "WP"))
        if lemma in _OF_TRUTH and told:
            continue  # whether something is so is no question of being for it
        about, way = (target, value) if lemma in _OF_TRUTH else descend(target, value)
        if (lemma in _CHARGES and not small) or (lemma in _YIELDING and way != value):
            about, way = target, value
        words = " ".join((verb.text, *small))
        yield Claim(verb, way, about, holder, verb, SURE, f"{words!r} tells it", beside)


def _bargains(verb: Token) -> bool:
    """Whether the condition stands behind the verb: "if the talks failed, Kesta would oppose the loan" only guesses."""
    on = condition(verb)
    return on is not None and on[0] > verb.i


def _doer(verb: Token) -> Token | None:
    """By whom, or in which place ("not recognised in the West")."""
    by = agent(verb)
    if by is not None:
        return by
    for c in children(verb, "prep"):
        if c.lower_ in ("in", "by"):
            return next((o for o in children(c, "pobj") if o.pos_ == "PROPN"), None)
    return None


def _targets(verb: Token, lemma: str, small: tuple[str, ...], *, passive: bool) -> list[Token]:
    if passive and not small:
        return children(verb, "nsubjpass")[:1] if lemma not in ("accuse", "blame") else []
    if lemma in ("accuse", "blame", "criticise", "criticize", "condemn", "praise", "commend", "censure") and not small:
        for c in (*children(verb, "prep"), *(p for d in children(verb, "dobj") for p in children(d, "prep"))):
            for o in children(c, "pcomp") if c.head != verb else children(c, "pobj", "pcomp"):
                if c.lower_ in (("of", "for") if lemma in ("accuse", "blame") else ("for",)):
                    return [o]
        if lemma == "accuse":
            return []
    found = objects(verb, small)
    if not found:
        return []
    first = found[0]
    if first.dep_ == "ccomp" and lemma in _FACTS:
        return [t for t in found if t.dep_ == "dobj"]
    return [first]


def _is_measure(target: Token) -> bool:
    near = [target, *(o for c in children(target, "prep") for o in children(c, "pobj"))]
    return any(t.lemma_.lower() in signs("measured") for t in near)


def _raised(verb: Token) -> Iterator[Claim]:
    """ "Will continue to support", "voted to reject": only where what is done is itself a stance."""
    below = children(verb, "xcomp", "ccomp", "advcl")
    inner = next((c for c in below if c.i > verb.i and _has_stance(c)), None)
    holder = subject_of(verb)
    if inner is None or holder is None:
        return
    about, value = descend(inner, 1)
    if about != inner:
        value = -value if negations(verb) % 2 else value
        yield Claim(verb, value, about, holder, verb, LIKELY, f"'{verb.text} ... {inner.text}' tells it")


def _has_stance(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return lemma in phrasal("attitude")
