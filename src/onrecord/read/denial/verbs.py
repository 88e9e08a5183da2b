"""Verbs of denial: denied, rejected, disputed, does not recognise, called it groundless."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.found import Found
from onrecord.read.denial.object import Object, direct_object, noun_object
from onrecord.read.denial.standing import asserted, negated
from onrecord.read.denial.words import among, words
from onrecord.records import DenialKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REFUSES = frozenset({"refuse", "decline", "fail"})
_LONGEST_CALL = 8
"""Words from "called" to "groundless" that are shown as one cue."""
_PERSONAL = frozenset("him her them us me you himself herself themselves".split())


def denying_verbs(doc: Doc) -> Iterator[Found]:
    """The denials that verbs tell, in the order of the Doc."""
    for verb in doc:
        if verb.pos_ not in ("VERB", "AUX", "ADJ", "NOUN", "PROPN") or verb.tag_ in ("NN", "NNP", "JJ", "NNPS"):
            continue
        if verb.dep_ in ("amod", "compound"):
            continue
        made = _called(verb) or _verb(verb)
        if made is not None:
            yield made


def _verb(verb: Token) -> Found | None:
    if among(verb, "deny") and not negated(verb) and asserted(verb):
        return _with(verb, direct_object(verb), _deniable, "denied", "says that it is not so", 0.9)
    if among(verb, "refuse") and not negated(verb) and asserted(verb):
        return _with(verb, direct_object(verb), _refusable, "rejected", "refuses a claim", 0.85)
    if among(verb, "dispute") and not negated(verb) and asserted(verb):
        return _with(verb, direct_object(verb), _disputable, "rejected", "calls it into question", 0.8)
    if among(verb, "recognise", "accept"):
        return _not_recognised(verb)
    return _doubting(verb)


def _with(verb: Token, of: Object | None, fits: object, kind: DenialKind, why: str, sure: float) -> Found | None:
    if of is None or not callable(fits) or not fits(of, verb):
        return None
    holder = _holder(verb)
    if holder is not None and among(holder, "court") and of.anaphor is None and not of.clausal:
        return None  # a court rules on claims
    if holder is not None and among(holder, "court") and kind != "denied":
        return None
    return Found(kind, _cue(verb), why, sure, holder, of.ranges, of.anaphor, of.head, of.back)


def _holder(verb: Token) -> Token | None:
    """Who denies; for a passive the agent."""
    if grammar.is_passive(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        return grammar.agent(verb)
    found = grammar.subject(verb)
    if found is None and verb.dep_ == "xcomp":
        found = grammar.subject(verb.head)
    return found


def _cue(verb: Token, last: int | None = None) -> tuple[int, int]:
    """The verb with its negation and its "as false"."""
    first = verb.i
    for c in verb.lefts:
        if c.dep_ == "neg" and first - c.i <= 2:
            first = min(first, c.i)
            aux = [a for a in verb.lefts if a.dep_ in ("aux", "auxpass") and a.i == c.i - 1]
            first = min([first, *(a.i for a in aux)])
    return first, (last if last is not None else verb.i) + 1


def _deniable(of: Object, verb: Token) -> bool:
    """What can be said to be untrue: no visa, no bail, no person."""
    head = of.head
    if of.clausal:
        return True
    if head.lower_ in _PERSONAL and of.anaphor is not None:
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
    if head.pos_ in ("PRON", "DET") and _as_false(verb) is None:
        return False
    if _as_false(verb) is not None:
        return True
    if among(head, "offered") or not among(head, "claim", "accusing"):
        return False
    if among(head, "outcome", "notion") and head.lemma_.lower() in ("election", "ballot", "vote"):
        return False
    for c in head.children:  # "the idea of talks", "a suggestion to meet": proposals
        if c.dep_ in ("acl", "relcl") and c.tag_ == "VB" and c.dep_ == "acl":
            return False
    if head.lemma_.lower() in ("article", "post", "message", "tweet", "evidence", "document", "word", "email"):
        return False
    return head.lemma_.lower() not in ("idea", "notion", "suggestion", "view", "figure", "outcome") or _telling(head)


def _telling(noun: Token) -> bool:
    """Whether a noun such as "idea" brings a clause: "the idea that", "suggestions of fraud"."""
    for c in noun.children:
        if c.dep_ in ("acl", "ccomp", "relcl") and any(x.lower_ == "that" for x in c.children):
            return True
        if c.dep_ == "acl" and c.i > noun.i and c.tag_ != "VB":
            return True
        if c.dep_ == "prep" and c.lower_ in ("of", "about", "as", "in") and noun.lemma_.lower() != "idea":
            return True
    return noun.lemma_.lower() in ("suggestion", "notion") and noun.tag_ == "NNS"


def _disputable(of: Object, verb: Token) -> bool:
    head = of.head
    if of.clausal:
        return verb.lemma_.lower() != "contest"
    if verb.lemma_.lower() == "contradict" and (head.tag_ == "PRP" or grammar.own_subject(verb) is None):
        return False  # what contradicts is a fact or a film, not who did it
    if head.pos_ in ("PRON", "DET") and of.anaphor is not None:
        return verb.lemma_.lower() == "dispute" and head.lower_ not in _PERSONAL
    if verb.lemma_.lower() == "contest" and head.lemma_.lower() in ("election", "vote", "poll", "referendum", "ballot"):
        return False  # stood in it
    return among(head, "claim", "accusing", "outcome") and not among(head, "person")


def _not_recognised(verb: Token) -> Found | None:
    """A fact that is not accepted as valid: "do not recognise the annexation", "refuses to recognise"."""
    refused = verb.dep_ == "xcomp" and verb.head.lemma_ in _REFUSES and asserted(verb.head) and not negated(verb.head)
    if not refused:
        negative = any(c.dep_ == "neg" for c in verb.children) or any(
            c.dep_ in grammar.SUBJECTS and (_none(c)) for c in verb.children
        )
        if not negative or not _plain(verb):
            return None
    of = direct_object(verb)
    if of is None or of.anaphor is not None and of.head.pos_ == "PRON" and of.head.lower_ in _PERSONAL:
        return None
    head = of.head
    if of.clausal:
        if not among(verb, "accept"):
            return None
    elif among(verb, "accept"):
        if not among(head, "claim", "outcome") or among(head, "offered") or head.lemma_.lower() == "responsibility":
            return None
    elif among(head, "person") or head.ent_type_ == "PERSON" or head.pos_ == "PRON":
        return None
    cue = _cue(verb)
    if refused:
        cue = (verb.head.i, verb.i + 1)
    holder = grammar.subject(verb.head) if refused else _holder(verb)
    if holder is None or grammar.is_passive(verb):
        holder = grammar.agent(verb) or _where(verb)
    if holder is not None and holder.lower_ in ("who", "which", "that"):
        holder = None
    ranges = of.ranges
    subject = next(iter(grammar.children(verb, "nsubjpass")), None)
    if subject is not None and any(t.lower_ == "which" for t in subject.subtree):
        ranges = _with_antecedent(verb, subject) or ranges
    return Found("not recognised", cue, "does not accept it as valid", 0.85, holder, ranges, of.anaphor, head)


def _none(noun: Token) -> bool:
    return noun.lower_ in ("nobody", "none") or any(c.lower_ == "no" and c.dep_ == "det" for c in noun.children)


def _plain(verb: Token) -> bool:
    """Neither a question, a condition nor somebody's mere ability ("could not recognise him")."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "mark")}
    return not helpers & {"could", "would", "should", "may", "might", "must", "if", "whether", "can", "unless"} and not (
        verb.sent.text.rstrip(' "').endswith("?")
    )


def _where(verb: Token) -> Token | None:
    """Who holds it in "not recognized in the West", "by the West"."""
    for c in verb.children:
        if c.dep_ == "prep" and c.lower_ in ("in", "by"):
            for of in c.children:
                if of.dep_ == "pobj" and of.pos_ == "PROPN" and of.ent_type_ in ("GPE", "LOC", "NORP", "ORG"):
                    return of
    return None


def _with_antecedent(verb: Token, subject: Token) -> tuple[tuple[int, int], ...]:
    """The noun before ", the results of which" and these words."""
    first = subject.left_edge.i
    if first < 2 or verb.doc[first - 1].text != ",":
        return ()
    noun = verb.doc[first - 2]
    if noun.pos_ not in ("NOUN", "PROPN"):
        return ()
    return (grammar.trim(verb.doc, min(noun.left_edge.i, noun.i), noun.i + 1), grammar.phrase(subject, whole=True))


def _as_false(verb: Token) -> Token | None:
    """The "false" of "dismissed the report as false"."""
    for c in verb.subtree:
        if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i:
            for d in c.subtree:
                if among(d, "false") and not any(x.dep_ == "neg" for x in d.children):
                    return d
    return None


def _called(verb: Token) -> Found | None:
    """Somebody gives something the name of an untruth: "called the accusations groundless", "rejected it as false"."""
    if not among(verb, "call") or negated(verb) or not asserted(verb):
        return None
    false = _as_false(verb)
    if false is None and not among(verb, "refuse"):
        direct = [c for c in verb.children if c.dep_ in ("oprd", "xcomp", "ccomp", "acomp", "attr", "dobj") and c.i > verb.i]
        false = next((c for c in direct if among(c, "false")), None)
        false = false or next((d for c in direct for d in c.subtree if among(d, "false") and d.dep_ == "amod"), None)
    if false is None:
        return None
    named = next((c for c in grammar.children(verb, "dobj", "nsubjpass") if c.i < false.i), None)
    if named is None:
        small = false.head if false.head != verb else false
        named = next((c for c in (*false.children, *small.children) if c.dep_ in ("nsubj",) and c.i > verb.i), None)
    if named is None or named.ent_type_ == "PERSON" or named.lower_ in _PERSONAL - {"them"}:
        return None
    if named.pos_ == "PROPN" and named.ent_type_ in ("GPE", "ORG", "NORP"):
        return None
    if among(named, "offered") and not among(named, "claim"):
        return None
    if named.tag_ in ("WDT", "WP"):
        of = direct_object(verb)
        if of is None:
            return None
    else:
        of = noun_object(named, whole=named.right_edge.i < false.i)
    cue = (verb.i, false.i + 1 if false.i - verb.i <= _LONGEST_CALL else verb.i + 1)
    kind: DenialKind = "rejected"
    return Found(kind, cue, f"calls it “{false.text}”", 0.85, _holder(verb), of.ranges, of.anaphor, named, of.back)


def _doubting(verb: Token) -> Found | None:
    """What is doubted: "doubts that", "cast doubt on the claims", "should be taken with caution"."""
    if verb.lemma_ == "doubt" and not negated(verb) and asserted(verb):
        of = direct_object(verb)
        if of is not None and (of.clausal or among(of.head, "claim", "accusing")) and of.head.tag_ != "PRP":
            return Found("doubted", _cue(verb), "doubts it", 0.7, _holder(verb), of.ranges, of.anaphor, of.head)
    if verb.lemma_ == "cast" and not negated(verb) and asserted(verb):
        doubt = next((c for c in grammar.children(verb, "dobj") if c.lemma_ == "doubt"), None)
        on = next((p for c in (verb, doubt) if c for p in grammar.children(c, "prep") if p.lower_ in ("on", "upon")), None)
        noun = next(iter(grammar.children(on, "pobj")), None) if on is not None else None
        if doubt is not None and noun is not None and among(noun, "claim", "accusing", "outcome"):
            of = noun_object(noun)
            cue = (verb.i, doubt.i + 1)
            return Found("doubted", cue, "casts doubt on it", 0.7, _holder(verb), of.ranges, of.anaphor, noun)
    if verb.lemma_ in ("take", "treat", "view", "regard"):
        return _with_caution(verb)
    return None


def _with_caution(verb: Token) -> Found | None:
    """Words that are to be taken with caution, with a grain of salt."""
    noun = next((c for c in grammar.children(verb, "nsubjpass", "dobj")), None)
    if noun is None or not among(noun, "claim", "accusing"):
        return None
    for c in grammar.children(verb, "prep"):
        if c.lower_ == "with":
            for of in grammar.children(c, "pobj"):
                salt = any(t.lemma_ == "salt" for t in of.subtree)
                if (of.lemma_.lower() in ("caution", "scepticism", "skepticism", "suspicion") or salt) and not (
                    negated(verb)
                ):
                    first, stop = grammar.phrase(noun, whole=noun.i < verb.i)
                    cue = (verb.i, of.right_edge.i + 1 if salt else of.i + 1)
                    why = "does not take it at its word"
                    return Found("doubted", cue, why, 0.7, None, ((first, stop),), None, noun, voiced=True)
    return None


def claims() -> frozenset[str]:
    """The nouns of claims."""
    return words("claim") | words("accusing")
