"""Control: who does what a verb without a subject of its own tells, where another verb's object or subject does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.event.lexicon import types_of
from onrecord.read.event.somebody import is_somebody
from onrecord.read.grammar import is_bare_participle, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_CLAUSES = 4
"""Clauses up from the verb."""
_CHARGED_WITH = frozenset({"of", "for", "from", "against", "with", "into"})
"""What stands between a verb with an object and a doing of that object."""
_OF_THE_SUBJECT = frozenset({"promise", "vow", "swear", "pledge", "threaten"})
"""Verbs whose subject does what follows, though an object stands between: "promised the king to leave"."""
_JUDGES = frozenset({"ACCUSE", "SUPPORT", "THREATEN", "REQUEST", "COERCE"})


def controller(verb: Token) -> Token | None:
    """Who does it: the object of "accused X of sending" and "urged X to leave", the subject shared over "and".

    None where a verb has nobody of its own, or only through a looser clause ("..., adding that").
    """
    if is_bare_participle(verb):
        return None
    at = verb
    for _ in range(MOST_CLAUSES):
        if at.head == at:
            return None
        if at.dep_ == "pcomp" and at.head.lower_ in _CHARGED_WITH:
            return _charged(at.head)
        if at.dep_ == "xcomp" and at.head.dep_ == "acomp":  # "is willing to withdraw"
            at = at.head
        elif at.dep_ not in ("xcomp", "conj") or at.head.pos_ not in ("VERB", "AUX"):
            return None
        shared, at = at.dep_ == "conj", at.head
        if not shared and at.lemma_ not in _OF_THE_SUBJECT:
            whom = patient(at)
            if whom is not None and (is_somebody(whom) or whom.dep_ == "nsubjpass"):
                return whom if whom.i < verb.i else None
        own = own_subject(at)
        if own is not None:
            return own
    return None


def patient(verb: Token) -> Token | None:
    """Whom a verb is about: its object, or the subject of a passive."""
    return next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)


def _charged(between: Token) -> Token | None:
    """The X of "accused X of sending", where the parser hangs "of" on the verb, on X, or on the day ("on Friday")."""
    above = between.head
    while above.dep_ == "pobj" and above.ent_type_ in ("DATE", "TIME"):
        above = above.head.head
    whom: Token | None = above
    if above.pos_ in ("NOUN", "PROPN", "PRON"):
        above = above.head
    else:
        whom = patient(above) if above.pos_ == "VERB" else None
    if whom is None or whom.dep_ not in ("dobj", "nsubjpass") or whom.i > between.i:
        return None
    judges = bool(_JUDGES & set(types_of(above.lemma_.lower(), "verb")))
    return whom if judges or is_somebody(whom) else None
