"""Verbs of denial: denied, rejected, disputed; with those that call, doubt and do not recognise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.called import as_false, called
from onrecord.read.denial.doubt import doubting
from onrecord.read.denial.found import Found
from onrecord.read.denial.object import Object, direct_object
from onrecord.read.denial.parts import PERSONAL, cue_of, holder_of
from onrecord.read.denial.recognised import not_recognised
from onrecord.read.denial.standing import asserted, negated
from onrecord.read.denial.such import such
from onrecord.read.denial.words import among
from onrecord.records import DenialKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DENYING = ("deny", "refuse", "dispute", "recognise", "accept")
Fits = Callable[[Object, "Token"], bool]
"""Whether a verb of denial with this object denies a proposition."""


def denying_verbs(doc: Doc) -> Iterator[Found]:
    """The denials that verbs tell, in the order of the Doc."""
    for verb in doc:
        if verb.tag_ in ("NN", "NNP", "JJ", "NNPS") or verb.pos_ not in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
            continue
        if verb.dep_ in ("amod", "compound"):
            continue
        made = called(verb) or _verb(verb)
        if made is not None:
            yield made


def _verb(verb: Token) -> Found | None:
    if not among(verb, *_DENYING):  # nearly all: one look for five
        return doubting(verb)
    if among(verb, "deny") and not negated(verb) and asserted(verb):
        return _with(verb, direct_object(verb), _deniable, "denied", "says that it is not so", 0.9)
    if among(verb, "refuse") and not negated(verb) and asserted(verb):
        of = direct_object(verb)
        if of is not None and of.head.lower_ in ("this", "that") and of.anaphor is not None and as_false(verb) is None:
            return Found(
                "rejected",
                cue_of(verb),
                "refuses it",
                0.75,
                holder_of(verb),
                (),
                of.anaphor,
                of.head,
                of.back,
                answering=True,
            )
        return _with(verb, of, _refusable, "rejected", "refuses a claim", 0.85)
    if among(verb, "dispute") and not negated(verb) and asserted(verb):
        return _with(verb, direct_object(verb), _disputable, "rejected", "calls it into question", 0.8)
    if among(verb, "recognise", "accept"):
        return not_recognised(verb)
    return doubting(verb)


def _with(verb: Token, of: Object | None, fits: Fits, kind: DenialKind, why: str, sure: float) -> Found | None:
    if of is None or not fits(of, verb):
        return None
    holder = holder_of(verb)
    if holder is not None and among(holder, "court") and (kind != "denied" or not (of.anaphor or of.clausal)):
        return None  # a court rules on claims
    return Found(kind, cue_of(verb), why, sure, holder, of.ranges, of.anaphor or such(of.head), of.head, of.back)


def _deniable(of: Object, verb: Token) -> bool:
    """What can be said to be untrue: no visa, no bail, no person."""
    head = of.head
    if of.clausal:
        return True
    if head.lower_ in PERSONAL and of.anaphor is not None:
        return head.lower_ == "them" and not grammar.children(verb, "dative", "prep")
    if of.anaphor is not None:
        return True
    if head.tag_ == "PRP" or head.ent_type_ == "PERSON":
        return False
    if among(head, "granted") and not among(head, "claim"):
        return False
    return not (head.ent_type_ in ("GPE", "NORP") and head.pos_ == "PROPN")


def _refusable(of: Object, verb: Token) -> bool:
    """What can be refused as untrue: a claim, not an offer; or anything that is refused "as false"."""
    head = of.head
    if of.clausal:
        return head.dep_ == "ccomp"
    if head.pos_ in ("PRON", "DET") and as_false(verb) is None:
        return False
    if as_false(verb) is not None:
        return True
    if among(head, "offered") or not among(head, "claim", "accusing"):
        return False
    for c in head.children:  # "the idea of talks", "a suggestion to meet": proposals
        if c.dep_ in ("acl", "relcl") and _infinitive(c):
            return False
    if head.lemma_.lower() in ("article", "post", "message", "tweet", "evidence", "document", "word", "email"):
        return False
    return head.lemma_.lower() not in (
        "idea",
        "notion",
        "suggestion",
        "view",
        "figure",
        "outcome",
        "concern",
        "fear",
        "worry",
    ) or _telling(head)


def _infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _telling(noun: Token) -> bool:
    """Whether a noun such as "idea" brings a clause: "the idea that", "suggestions of fraud"."""
    for c in noun.children:
        if c.dep_ in ("acl", "ccomp", "relcl") and any(x.lower_ == "that" for x in c.children):
            return True
        if c.dep_ == "acl" and c.i > noun.i and not _infinitive(c):
            return True
        if c.dep_ == "prep" and c.lower_ in ("of", "about", "in") and noun.lemma_.lower() != "idea":
            return True
    return noun.lemma_.lower() in ("suggestion", "notion") and noun.tag_ == "NNS"


def _disputable(of: Object, verb: Token) -> bool:
    head = of.head
    if of.clausal:
        return verb.lemma_.lower() != "contest"
    if verb.lemma_.lower() == "contradict" and (head.tag_ == "PRP" or grammar.own_subject(verb) is None):
        return False  # what contradicts is a fact or a film, not who did it
    if head.pos_ in ("PRON", "DET") and of.anaphor is not None:
        return verb.lemma_.lower() == "dispute" and head.lower_ not in PERSONAL
    if verb.lemma_.lower() == "contest" and head.lemma_.lower() in ("election", "vote", "poll", "referendum", "ballot"):
        return False  # stood in it
    return among(head, "claim", "accusing", "outcome") and not among(head, "person")
