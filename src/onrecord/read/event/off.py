"""Off: what was to be and is taken back a clause later: "had planned to meet, but the meeting was called off"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.grammar import children

if TYPE_CHECKING:
    from spacy.tokens import Token

_GATHERING = {
    "meeting": "meet meeting session talk confer",
    "talk": "talk negotiate negotiation meet dialogue confer hold",
    "negotiation": "negotiate negotiation talk",
    "visit": "visit travel fly trip arrive",
    "trip": "visit travel fly trip arrive",
    "summit": "summit meet",
    "call": "call speak talk",
    "session": "session meet meeting",
}  # fmt: skip
"""The nouns that take up a gathering told before, and the words that told it."""
_TOLD = frozenset(word for words in _GATHERING.values() for word in words.split())
_OFF = frozenset({"cancel", "postpone", "scrap", "abandon", "shelve"})
_OTHER = frozenset({"with", "between", "of", "among"})
"""What says which gathering it is: perhaps another one."""
_DEFINITE = frozenset({"the", "that", "this", "his", "her", "their", "its"})


def called_off(trigger: Token, core: Token) -> Token | None:
    """The verb by which a gathering is called off in a later clause of the sentence, or in the next one."""
    told = {trigger.lemma_.lower(), core.lemma_.lower()}
    if not told & _TOLD:
        return None
    for noun in _later(trigger, max(trigger.i, core.i)):
        other = any(p.lower_ in _OTHER for p in children(noun, "prep"))
        same = bool(told & set(_GATHERING[noun.lemma_.lower()].split()))
        if noun.dep_ == "nsubjpass" and same and not other and _is_off(noun.head):
            return noun.head
    return None


def _later(trigger: Token, after: int) -> Iterator[Token]:
    """The definite nouns for gatherings later in the sentence, and the subject of the next one."""
    doc, sentence = trigger.doc, trigger.sent
    following = doc[sentence.end].sent.end if sentence.end < len(doc) else sentence.end
    for t in doc[after + 1 : following]:
        if t.lemma_.lower() in _GATHERING and any(d.lower_ in _DEFINITE for d in children(t, "det", "poss")):
            yield t


def _is_off(verb: Token) -> bool:
    if children(verb, "neg"):
        return False
    name = verb.lemma_.lower()
    return name in _OFF or (name == "call" and any(p.lower_ == "off" for p in children(verb, "prt", "advmod", "prep")))
