"""Slot: the word that a wording stands under, and in what role: "they armed ...", "... was lawful", "fall of ..."."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.read.language import english
from onrecord.reconcile.term.meaning import alike, opposite
from onrecord.reconcile.term.places import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AROUND = 400
"""Code points of the text on each side of the wording that are parsed."""
LIKE = 0.6
"""Cosine from which two verbs are taken for one act: "to resume", "to restart"."""
_LIGHT = frozenset(
    "be have do make take get give go come see say tell call know want use put keep let begin start continue accord "
    "become remain seem mean need 's 're 've 'm ’s ’re ’ve ’m".split()
)
"""Verbs under which anything can stand."""
_VAGUE = frozenset(
    "form kind sort number part half type lot majority most amount ton share series list case matter".split()
)
"""Nouns that anything can be "of"."""
_SUBJECT = frozenset({"nsubj"})
_OBJECT = frozenset({"nsubjpass", "dobj", "dative", "attr", "oprd"})
_WITHIN = frozenset("advcl relcl acl ccomp xcomp csubj".split())
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """What a noun stands under: `under` in the dictionary form, `role` ("subject", "object" or a preposition).

    The subject of a passive is an object, and who stands after its "by" a subject (de Marneffe and others, 2014: the
    relations of ClearNLP's scheme). With "is" it stands under what it is said to be. `topic`: the grammatical subject
    of a main clause. `denied`: what it stands under is. `listed`: it is one of a list. `nominal`: it is a noun.
    """

    under: str
    role: str
    topic: bool = False
    denied: bool = False
    listed: bool = False
    nominal: bool = False

    @property
    def light(self) -> bool:
        """Whether what it stands under tells nothing of it."""
        return self.under in (_VAGUE if self.nominal else _LIGHT)


def slot(place: Place) -> Slot | None:
    """The slot of a wording in its statement; None outside one, or where nothing governs it."""
    for c in place.statement.content if place.statement is not None else ():
        if c.start <= place.head[0] < c.end:
            return slot_in(c.exact, place.head[0] - c.start)
    return None


def slot_in(text: str, at: int) -> Slot | None:
    """The slot of the noun that begins at `at` (code points) of some text."""
    first = max(0, at - AROUND)
    doc = parsed(text[first : at + AROUND])
    token = next((t for t in doc if t.idx == at - first), None)
    return _slot(token) if token is not None else None


def same_slot(a: Slot | None, b: Slot | None) -> bool:
    """Whether two wordings stand under one word or verbs much alike, in one role, in no list; both denied or none."""
    if a is None or b is None or a.role != b.role or a.denied != b.denied or a.listed or b.listed:
        return False
    if a.nominal and a.light:
        return False
    if a.under == b.under:
        return True
    verbs = not (a.nominal or b.nominal or a.light or b.light)
    return verbs and not opposite(a.under, b.under) and alike(a.under, b.under) >= LIKE


@lru_cache(maxsize=1 << 10)
def parsed(text: str) -> Doc:
    """A text with its words and how they depend on each other; without names."""
    return english()(text, disable=["ner"])


def _slot(token: Token) -> Slot | None:
    listed = token.dep_ == "conj" or any(c.dep_ == "conj" for c in token.children)
    for _ in range(_STEPS):
        if token.dep_ != "conj":
            break
        token = token.head
    relation, head = token.dep_, token.head
    if relation in _SUBJECT or relation in _OBJECT:
        role = "subject" if relation in _SUBJECT else "object"
        under = next((c for c in head.children if c.dep_ in ("acomp", "attr") and c.i != token.i), None)
        is_ = head.lemma_ == "be" and under is not None and relation in _SUBJECT
        topic = relation in ("nsubj", "nsubjpass") and head.dep_ not in _WITHIN
        name = under if is_ and under is not None else head
        return Slot(name.lemma_.lower(), role, topic, _denied(head), listed)
    if relation == "pobj":
        by = head.dep_ == "agent"
        above = head.head
        if above.pos_ not in ("VERB", "AUX", "NOUN", "PROPN", "NUM", "ADJ"):
            return None  # "out of the fighting"
        return Slot(
            above.lemma_.lower(),
            "subject" if by else head.lower_,
            denied=_denied(above),
            listed=listed,
            nominal=above.pos_ in ("NOUN", "PROPN", "NUM"),
        )
    return None


def _denied(token: Token) -> bool:
    return any(c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ == "no") for c in token.children)
