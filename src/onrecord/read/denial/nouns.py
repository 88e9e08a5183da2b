"""Denials without a verb of denial: "the claims are false", "groundless accusations", "Kesta's denial", "No, ..."."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.found import Found
from onrecord.read.denial.object import Object, noun_object
from onrecord.read.denial.standing import asserted, negated
from onrecord.read.denial.such import none_such
from onrecord.read.denial.words import among

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TRUE = frozenset("true accurate correct factual".split())
_WEAKER = frozenset("false fake absurd ridiculous far-fetched".split())
_HEADS = frozenset("be remain denial refutation truth substance foundation basis".split())
_BACK = frozenset({"such", "that", "this"})
_CHARGES = frozenset("accusation allegation claim charge report rumour rumor assertion story".split())


def denying_nouns(doc: Doc) -> Iterator[Found]:
    """The denials that nouns and adjectives tell, in the order of the Doc."""
    back = any(t.lower_ in _BACK and (t.lower_ == "such" or t.dep_ == "det") for t in doc)
    for word in doc:
        if not _may_deny(word, back=back):
            continue
        made = _is_false(word) or _groundless(word) or _denial(word) or _no_truth(word) or _no(word) or none_such(word)
        if made is not None:
            yield made


def _may_deny(word: Token, *, back: bool) -> bool:
    """Whether a word can head such a denial: a cheap look before dear ones. `back`: the Doc says "such" or "that X"."""
    return word.dep_ in ("amod", "intj") or word.lemma_.lower() in _HEADS or (back and word.pos_ == "NOUN")


def _is_false(be: Token) -> Found | None:
    """A claim is false, is not true: a denial in somebody's words."""
    if be.lemma_ not in ("be", "remain") or be.pos_ not in ("AUX", "VERB"):
        return None
    said = next((c for c in be.children if c.dep_ in ("acomp", "attr") and c.i > be.i), None)
    noun = next((c for c in grammar.children(be, "nsubj") if c.i < be.i), None)
    if said is None or noun is None:
        return None
    no = negated(be)
    false = among(said, "false") and not no
    untrue = no and said.lower_ in _TRUE
    if not (false or untrue) or not asserted(be):
        return None
    if said.lower_ in ("wrong", "illegal", "illegitimate", "unjustified", "misleading") and noun.pos_ == "PRON":
        return None
    anaphor = noun.lower_ in ("this", "that", "it", "these", "all") and (
        untrue or said.lower_ not in ("wrong", "fiction")
    )
    if not anaphor and not (among(noun, "claim", "accusing") and not among(noun, "person")):
        return None
    if said.lower_ in ("wrong", "unjustified", "illegal", "illegitimate") and not among(noun, "accusing"):
        return None
    of = noun_object(noun)
    clause = next((c for c in grammar.children(be, "ccomp", "advcl") if c.i > said.i and _that(c)), None)
    if clause is not None and noun.lower_ == "it":
        first, stop = grammar.trim(be.doc, clause.left_edge.i, clause.right_edge.i + 1)
        of = Object(((first + 1, stop),), clause)
    first = next((c.i for c in be.children if c.dep_ == "neg"), be.i)
    why = f"says that it is “{'not ' if untrue else ''}{said.text}”"
    cue = (min(first, be.i), said.i + 1)
    return Found("rejected", cue, why, 0.75, None, of.ranges, of.anaphor, noun, voiced=True)


def _that(clause: Token) -> bool:
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _groundless(adjective: Token) -> Found | None:
    """Groundless accusations, false claims: a denial in the words of a speaker who is not the outlet."""
    if adjective.dep_ != "amod":
        return None
    noun = adjective.head
    if noun.i < adjective.i or not among(noun, "accusing"):
        return None
    strong = among(adjective, "strong") or (adjective.lower_ in _WEAKER and noun.lemma_ in _CHARGES)
    if not strong or negated(noun) or any(c.dep_ == "neg" for c in adjective.children):
        return None
    if any((c.dep_ == "det" and c.lower_ == "no") or c.tag_ == "PRP$" for c in noun.children):
        return None
    if noun.dep_ in ("dobj", "pobj") and noun.head.lemma_ in ("make", "file", "spread", "submit", "give"):
        strong = among(adjective, "strong")
    if not strong:
        return None
    of = noun_object(noun)
    first, stop = adjective.i, adjective.i + 1
    return Found(
        "rejected", (first, stop), f"“{adjective.text}” says", 0.65, None, of.ranges, of.anaphor, noun, voiced=True
    )


def _denial(noun: Token) -> Found | None:
    """Somebody's denial that, of: "Kesta's denial of involvement"."""
    if noun.lemma_.lower() not in ("denial", "refutation") or noun.pos_ != "NOUN" or noun.dep_ == "compound":
        return None
    holder = next((c for c in noun.children if c.dep_ in ("poss", "amod", "compound") and _names(c)), None)
    if holder is None:
        by = next((c for c in grammar.children(noun, "prep") if c.lower_ in ("by", "from")), None)
        holder = next(iter(grammar.children(by, "pobj")), None) if by is not None else None
    if holder is None and noun.dep_ == "dobj" and noun.head.lemma_ in ("issue", "repeat", "make", "renew", "reiterate"):
        if negated(noun.head) or not asserted(noun.head):
            return None
        holder = grammar.subject(noun.head)
    if holder is None:
        return None
    for c in noun.children:
        if c.i < noun.i:
            continue
        if c.dep_ in ("acl", "ccomp") and any(x.lower_ == "that" and x.dep_ == "mark" for x in c.children):
            first, stop = grammar.trim(noun.doc, c.left_edge.i, c.right_edge.i + 1)
            clause = (first + 1, stop)
            return Found("denied", (noun.i, noun.i + 1), "denies it", 0.8, holder, (clause,), None, c)
        if c.dep_ == "prep" and c.lower_ == "of":
            of = next(iter(c.children), None)
            if of is None or of.dep_ not in ("pobj", "pcomp") or among(of, "granted"):
                continue
            taken = noun_object(of) if of.dep_ == "pobj" else None
            ranges = taken.ranges if taken else (grammar.trim(noun.doc, of.left_edge.i, of.right_edge.i + 1),)
            anaphor = taken.anaphor if taken else None
            return Found("denied", (noun.i, noun.i + 1), "denies it", 0.75, holder, ranges, anaphor, of)
    return None


def _names(token: Token) -> bool:
    return token.ent_type_ in ("GPE", "NORP", "ORG", "PERSON", "LOC") or token.dep_ == "poss" or token.pos_ == "PROPN"


def _no_truth(noun: Token) -> Found | None:
    """There is no truth in the claims, no evidence for them."""
    if noun.lemma_ not in ("truth", "substance", "foundation", "basis") or noun.dep_ not in ("attr", "dobj", "nsubj"):
        return None
    if not any(c.dep_ == "det" and c.lower_ == "no" for c in noun.children) or not asserted(noun.head):
        return None
    over = noun.head
    for prep in (*grammar.children(noun, "prep"), *grammar.children(over, "prep")):
        if prep.lower_ in ("in", "to", "for", "behind"):
            for of in grammar.children(prep, "pobj"):
                if among(of, "claim", "accusing"):
                    taken = noun_object(of)
                    cue = (noun.left_edge.i, noun.i + 1)
                    why = "says that there is nothing in it"
                    return Found("rejected", cue, why, 0.75, None, taken.ranges, taken.anaphor, of, voiced=True)
    if over.lemma_ == "have" and (subject := grammar.own_subject(over)) is not None and among(subject, "accusing"):
        taken = noun_object(subject)
        cue = (over.i, noun.i + 1)
        return Found(
            "rejected",
            cue,
            "says that there is nothing in it",
            0.75,
            None,
            taken.ranges,
            taken.anaphor,
            subject,
            voiced=True,
        )
    return None


def _no(word: Token) -> Found | None:
    """An answer "No, our soldiers did not cross the border"."""
    if word.lower_ != "no" or word.dep_ != "intj" or word.i + 1 >= len(word.doc) or word.nbor(1).text not in (",", "."):
        return None
    verb = word.head
    if not any(c.dep_ == "neg" for c in verb.children) or not grammar.children(verb, *grammar.SUBJECTS):
        return None
    if word.i > word.sent.start + 1:
        return None
    stop = next((t.i for t in verb.doc[word.i + 2 : word.sent.end] if t.text in ('"', "''")), word.sent.end)
    clause = grammar.trim(verb.doc, word.i + 2, min(stop, verb.right_edge.i + 1))
    if clause[0] >= clause[1]:
        return None
    return Found("denied", (word.i, word.i + 1), "answers “no”", 0.7, None, (clause,), None, verb, voiced=True)
