"""Never: denials told by a phrase: "this never happened", "there was no attack", "nothing to do with it"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.found import Found
from onrecord.read.denial.liar import lying, made_up
from onrecord.read.denial.object import noun_object
from onrecord.read.denial.parts import cue_of
from onrecord.read.denial.standing import asserted, negated
from onrecord.read.denial.words import among

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TOLD = re.compile(
    r"\b(?:happen|occurr?|t(?:ake|ook|aken) place|nothing to do with|of truth|[dD]enial|l(?:ying|ied|ies?)\b"
    r"|(?:fabricat|invent|concoct)ed|(?:spread|invent|fabricat|peddl|disseminat|tell)ing"
    r"|[tT]here (?:is|was|were|are|had been|has been|have been) no)"
)
"""What stands in every text that has such a phrase."""
_POINTING = frozenset(("this", "that", "it"))
_KIND = frozenset(("kind", "sort"))
_BIT = frozenset("word grain shred ounce iota bit".split())
_DRAWN = frozenset("draw bring prompt provoke trigger elicit".split())
_MADE = frozenset("issue repeat make renew reiterate release publish".split())
_LYING = frozenset("lie lying lied spreading telling inventing fabricating peddling disseminating".split())
_MADE_UP = frozenset(("fabricated", "invented", "concocted"))
_TELLS_OF = frozenset(("of", "that", "about"))


def denying_phrases(doc: Doc) -> Iterator[Found]:
    """The denials of a Doc by such phrases, in its order; to be asked where TOLD finds something in the text."""
    for word in doc:
        lower = word.lower_
        if lower in ("happen", "happened", "occur", "occurred", "take", "took", "taken"):
            made = _never(word)
        elif lower == "no" and word.dep_ == "det":
            made = _none(word.head)
        elif lower == "nothing":
            made = _unlinked(word)
        elif lower in _BIT:
            made = _no_bit(word)
        elif lower in ("denial", "denials"):
            made = _denial(word)
        elif lower in _MADE_UP:
            made = made_up(word)
        elif lower in _LYING:
            made = lying(word)
        else:
            continue
        if made is not None:
            yield made


def _never(verb: Token) -> Found | None:
    """This never happened, nothing of the kind took place, the attack did not take place."""
    if verb.lemma_ == "take" and not any(c.lower_ == "place" for c in grammar.children(verb, "dobj")):
        return None
    subject = next(iter(grammar.children(verb, "nsubj", "nsubjpass")), None)
    if subject is None or not asserted(verb):
        return None
    nothing = subject.lower_ == "nothing" and any(t.lower_ in _KIND for t in subject.subtree)
    if not nothing and not negated(verb):
        return None
    the = subject.pos_ == "NOUN" and any(c.lower_ == "the" and c.dep_ == "det" for c in subject.lefts)
    if not nothing and not the and subject.lower_ not in _POINTING:
        return None
    object_ = (grammar.phrase(subject),) if the else ()
    last = max([verb.i, *(c.i for c in grammar.children(verb, "dobj"))])
    cue = (subject.left_edge.i if nothing else cue_of(verb)[0], last + 1)
    why = "says that it did not happen"
    return Found("denied", cue, why, 0.75, None, object_, subject, subject, voiced=True, answering=the)


def _none(noun: Token) -> Found | None:
    """There was no attack; of no such attack another tells."""
    over = noun.head
    there = over.lemma_ == "be" and any(c.dep_ == "expl" for c in over.children)
    such = any(c.lower_ == "such" for c in noun.lefts)
    if noun.pos_ != "NOUN" or noun.dep_ != "attr" or not there or such or not asserted(over):
        return None
    words = grammar.phrase(noun, whole=True)
    cue, why = (words[0], words[0] + 1), "says that there is none"
    return Found("denied", cue, why, 0.7, None, (words,), noun, noun, voiced=True, answering=True)


def _unlinked(nothing: Token) -> Found | None:
    """We had nothing to do with the attack: a denial of involvement."""
    doc, at = nothing.doc, nothing.i
    with_ = doc[at + 3] if at + 4 < len(doc) and doc[at + 1 : at + 4].text.lower() == "to do with" else None
    over = nothing.head
    if with_ is None or over.lemma_ != "have" or not asserted(over):
        return None
    of = next(iter(grammar.children(with_, "pobj")), None)
    if of is None or of.ent_type_ == "PERSON" or of.pos_ == "PROPN":
        return None
    taken = noun_object(of)
    why = "denies involvement"
    cue = (at, with_.i + 1)
    return Found("denied", cue, why, 0.75, None, taken.ranges, taken.anaphor, of, voiced=True)


def _no_bit(word: Token) -> Found | None:
    """There is not a word of truth in the claims."""
    doc = word.doc
    if doc[word.i + 1 : word.i + 3].text.lower() != "of truth" or not _not_a(word):
        return None
    after = doc[word.i + 3] if word.i + 3 < len(doc) else None
    of = (
        next(iter(grammar.children(after, "pobj")), None)
        if after is not None and after.lower_ in ("in", "to")
        else None
    )
    if of is None or not (among(of, "claim", "accusing") or of.lower_ in _POINTING):
        return None
    taken = noun_object(of)
    why = "says that there is nothing in it"
    return Found("rejected", (word.i, word.i + 3), why, 0.75, None, taken.ranges, taken.anaphor, of, voiced=True)


def _not_a(word: Token) -> bool:
    """Whether there is not a word, not one word, no word."""
    before = {t.lower_ for t in word.doc[max(word.sent.start, word.i - 4) : word.i]}
    return bool(before & {"not", "n't", "no"}) and asserted(word.head)


def _denial(noun: Token) -> Found | None:
    """Kesta's denial came at once, issued a denial, drew a denial from Kesta: of what it was accused of."""
    if noun.dep_ == "compound" or any(
        c.dep_ in ("prep", "acl", "ccomp") and c.lower_ in _TELLS_OF for c in noun.rights
    ):
        return None
    over = noun.head
    holder = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if holder is not None and not (noun.dep_ == "nsubj" and over.pos_ == "VERB"):
        return None
    if noun.dep_ == "dobj" and over.lemma_ in _MADE:
        holder = grammar.subject(over)
    elif noun.dep_ == "dobj" and over.lemma_ in _DRAWN:
        at = next((c for n in (noun, over) for c in grammar.children(n, "prep") if c.lower_ == "from"), None)
        holder = next(iter(grammar.children(at, "pobj")), None) if at is not None else None
    if holder is None or negated(over) or not asserted(over):
        return None
    return Found("denied", (noun.i, noun.i + 1), "denies it", 0.75, holder, (), noun, noun, answering=True)
