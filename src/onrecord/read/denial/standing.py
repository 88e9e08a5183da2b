"""Standing: whether a verb of denial is asserted: not negated, not wished for, no condition, no question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.words import among

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOBODY = frozenset("nobody none neither no".split())
_NOT = frozenset("not n't never neither nor hardly cannot".split())
_WOULD = frozenset("would could should may might can must will shall".split())
_IF = frozenset("if whether unless until".split())
_WITHOUT = frozenset("without".split())


def negated(verb: Token) -> bool:
    """Whether a negation bears on the verb itself: "did not deny", "neither confirmed nor denied", "nobody denies"."""
    for c in verb.children:
        if c.dep_ == "neg" or (c.lower_ in _NOT and c.dep_ in ("advmod", "preconj", "cc") and c.i < verb.i):
            return True
        if c.dep_ in grammar.SUBJECTS and (c.lower_ in _NOBODY or (c.lower_ == "one" and _no(c)) or _no(c)):
            return True
    if _no(verb):
        return True  # "there is no denying that"
    if verb.i and verb.nbor(-1).lower_ in ("nor", "not", "never", "n't"):
        return True
    if verb.dep_ == "conj":
        joined = verb.head
        neither = any(c.lower_ in ("neither", "nor") for c in (*joined.children, *verb.children))
        if neither or (any(c.dep_ == "neg" for c in joined.children) and _or(joined)):
            return True  # "would not confirm or deny"
        return verb.tag_ in ("VB",) and joined.tag_ == "VB" and joined.lemma_ == "confirm"
    return False


def _no(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in ("no", "neither") for c in noun.children)


def _or(verb: Token) -> bool:
    return any(c.dep_ == "cc" and c.lower_ == "or" for c in verb.children)


def asserted(verb: Token, *, asks: bool = True) -> bool:
    """Whether the sentence says that it was done: no modal, condition, question, wish or order."""
    if _i_can(verb):
        return True
    at = verb
    for _ in range(3):  # what two verbs that share their helpers have is told at the first
        if any(c.dep_ in ("aux", "auxpass") and c.lower_ in _WOULD for c in at.children):
            return False
        if any(c.dep_ == "mark" and c.lower_ in _IF for c in at.children):
            return False
        if at.dep_ == "conj" and at.head.pos_ in ("VERB", "AUX") and not grammar.own_subject(at):
            at = at.head
            continue
        break
    if asks and verb.sent.text.rstrip(' "').endswith("?"):
        return False
    if at.dep_ == "pcomp" and at.head.lower_ in _WITHOUT | {"of", "for", "than"}:
        return False
    if at.tag_ == "VB" and not any(c.lower_ in ("did", "do", "does", "n't") for c in at.children):
        return _helped(at)
    return True


def _i_can(verb: Token) -> bool:
    """I can categorically deny this: who says so does it."""
    can = any(c.dep_ == "aux" and c.lower_ == "can" for c in verb.children)
    return can and any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in verb.children) and among(verb, "deny")


def _helped(verb: Token) -> bool:
    """An infinitive that tells a denial all the same: "rushed to deny", "was forced to deny"."""
    if not any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        return False
    over = verb.head
    return verb.dep_ in ("xcomp", "advcl", "conj") and among(over, "helped") and not negated(over) and asserted(over)
