"""Object: what a verb of denial denies, and whether that is something that can be true or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.words import among, words

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

_COMPLEMENTS = frozenset({"acl", "relcl", "prep", "ccomp", "appos"})
_TELLING = frozenset({"of", "about", "that", "against", "on", "in", "over", "to", "for", "regarding", "concerning"})
_EVENTS = frozenset({"events", "things", "facts", "affairs"})
_CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "advcl"})


@dataclass(frozen=True, slots=True)
class Object:
    """The words of an object, its head, and the anaphor where it tells nothing of its own."""

    ranges: tuple[Range, ...]
    head: Token
    anaphor: Token | None = None
    back: Range | None = None

    @property
    def clausal(self) -> bool:
        """Whether it is a clause."""
        return self.head.dep_ in _CLAUSAL and self.head.pos_ in ("VERB", "AUX") and self.anaphor != self.head


def direct_object(verb: Token) -> Object | None:
    """What a verb has for its object: a clause, a noun phrase, the antecedent of a relative clause; else None."""
    if grammar.is_passive(verb):
        subject = next(iter(grammar.children(verb, "nsubjpass", "csubjpass")), None)
        if subject is None or grammar.children(verb, "dobj", "dative"):
            return None  # "was denied entry"
        return _of(subject, verb)
    nouns = [c for c in grammar.children(verb, "dobj", "dative") if c.dep_ == "dobj" or c.pos_ != "ADP"]
    if len(nouns) == 2 and nouns[0].i + 1 == nouns[1].i and nouns[0].ent_type_ == "NORP" and among(nouns[1], "claim"):
        del nouns[0]  # a parser's slip: "rejected Kestan claims that"
    if len(nouns) > 1 or grammar.children(verb, "dative"):
        return None  # "denied him a visa"
    clause = next((c for c in grammar.children(verb, "ccomp") if c.i > verb.i), None)
    if clause is not None and (taken := _that_noun(clause, verb)) is not None:
        return taken
    if clause is not None:
        subject = next(iter(grammar.children(clause, "nsubj")), None)
        if clause.pos_ in ("VERB", "AUX") or subject is not None:
            return Object((_clause(clause, verb),), clause)
    if nouns:
        return _of(nouns[0], verb)
    doing = next((c for c in grammar.children(verb, "xcomp") if _doing(c)), None)
    if doing is not None:
        return Object((_clause(doing, verb),), doing)
    if verb.dep_ == "relcl" and verb.head.i < verb.i:
        return _antecedent(verb)
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.pos_ in ("NOUN", "PROPN"):
        return _antecedent(verb)
    return None


def _doing(verb: Token) -> bool:
    """Whether it is what somebody denies doing, or "having done"."""
    return verb.tag_ == "VBG" or (verb.tag_ == "VBN" and any(c.lower_ == "having" for c in verb.children))


def _that_noun(word: Token, verb: Token) -> Object | None:
    """ "Disputes that account": the parser takes the noun for a verb."""
    that = word.i == verb.i + 2 and verb.nbor(1).lower_ in ("that", "this")
    if that and word.pos_ == "NOUN":
        return noun_object(word)
    if not that or not among(word, "claim") or any(c.i > word.i and c.dep_ != "punct" for c in word.children):
        return None
    return Object(((verb.i + 1, word.i + 1),), word, word)


def _of(noun: Token, verb: Token) -> Object | None:
    opens = noun.lower_ == "which" and noun.i == verb.left_edge.i and noun.i > 0 and noun.nbor(-1).text == ","
    if opens and verb.dep_ in ("advcl", "ccomp", "conj", "parataxis"):  # the parser hangs the clause on a verb
        return Object((), noun, noun, grammar.trim(verb.doc, _clause_start(verb, noun.i - 1), noun.i - 1))
    relative = noun.tag_ in ("WDT", "WP") or noun.lower_ == "that"
    if relative and verb.dep_ in ("relcl", "acl") and noun.i < verb.i:
        return _antecedent(verb)
    return noun_object(noun)


def noun_object(noun: Token, *, whole: bool = True) -> Object:
    """A noun phrase as an object: an anaphor where it only points back ("this", "the accusations")."""
    first, stop = grammar.phrase(noun, whole=whole)
    ends = [c.i for c in noun.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > noun.i]
    if ends:  # "rejected the criticism as unfair": not a part of it
        first, stop = grammar.trim(noun.doc, first, min(stop, *ends))
    if noun.pos_ in ("PRON", "DET"):
        return Object((), noun, noun)
    if points_back(noun):
        return Object(((first, stop),), noun, noun)
    return Object(((first, stop),), noun)


def points_back(noun: Token) -> bool:
    """Whether a noun phrase names a claim and does not tell it: "the accusations", "such claims", "Kesta's charge"."""
    if not among(noun, "claim", "accusing"):
        return False
    told = noun.lemma_.lower() in ("account", "version") and any(c.lower_ in ("that", "this") for c in noun.lefts)
    if among(noun, "outcome") and noun.lemma_.lower() != "claim" and not told:
        return False
    for c in noun.children:
        if c.lower_ == "of" and any(o.lower_ in _EVENTS for o in c.children):
            continue  # "that version of events"
        if c.dep_ in _COMPLEMENTS and c.i > noun.i and (c.dep_ != "prep" or c.lower_ in _TELLING):
            return c.dep_ == "prep" and c.lower_ in ("by", "from")
    return not any(c.dep_ in ("compound", "amod") and among(c, "outcome", "granted") for c in noun.lefts)


def _antecedent(verb: Token) -> Object | None:
    """The head of a relative clause: a noun phrase, or the clause that "a charge" or "something" stands for."""
    noun = verb.head
    if noun.i > verb.i:
        return None
    clause_like = any(c.lower_ == "which" and c.i > 0 and verb.doc[c.i - 1].text == "," for c in verb.subtree)
    first = noun.left_edge.i
    before = verb.doc[first - 1] if first > verb.sent.start else None
    set_off = before is not None and before.text in (",", "-", "--", "–", "—", "(")
    light = noun.lower_ in words("light")
    told = among(noun, "claim", "accusing")
    if (light or told) and set_off:
        stop = first - 1
        back = grammar.trim(verb.doc, _clause_start(verb, stop), stop)
        return Object(() if light else (grammar.trim(verb.doc, first, noun.i + 1),), noun, noun, back)
    if clause_like and not told and verb.left_edge.i > noun.i:
        comma = verb.left_edge.i
        back = grammar.trim(verb.doc, _clause_start(verb, comma), comma)
        which = next(c for c in verb.subtree if c.lower_ == "which")
        return Object((), which, which, back)
    if light:
        return None
    first, stop = first, verb.left_edge.i
    return Object((grammar.trim(verb.doc, first, stop),), noun, noun if told and stop - first <= 2 else None)


def set_off(verb: Token) -> Object | None:
    """The charge that a relative clause without an object of its own is about: "..., a charge Kesta calls absurd"."""
    if verb.dep_ not in ("relcl", "acl") or not among(verb.head, "accusing") or grammar.own_subject(verb) is None:
        return None
    of = _antecedent(verb)
    return of if of is not None and of.back is not None else None


def _clause_start(verb: Token, stop: int) -> int:
    """Where the clause begins that ends at `stop`: after the words that report it."""
    doc, start = verb.doc, verb.sent.start
    told = next((t for t in doc[start:stop] if among(t, "assert") and t.pos_ == "VERB"), None)
    if told is not None:
        clause = next((c for c in told.children if c.dep_ == "ccomp" and told.i < c.i < stop), None)
        if clause is not None:
            first = clause.left_edge.i
            return first + 1 if doc[first].lower_ == "that" else first
    return start


def _clause(head: Token, verb: Token) -> Range:
    """The words of a clause without "that" and without what its end only seems to govern."""
    doc = head.doc
    left = max(head.left_edge.i, verb.i + 1) if head.i > verb.i else head.left_edge.i
    first, stop = grammar.trim(doc, left, head.right_edge.i + 1)
    if first < stop and doc[first].lower_ in ("that", "the", "having") and doc[first].dep_ == "mark":
        first += 1
    return first, stop
