"""Clause: which words make the evidence, and whether a clause is asserted at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.grammar import SUBJECTS, Range, children, own_subject, trim

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_IF = frozenset({"if", "unless", "whether", "lest", "suppose", "supposing"})
_ASKING = frozenset({"ask", "wonder", "inquire", "question"})
_WRY_OPENINGS = frozenset({"oh", "sure", "yeah", "yep", "wow", "bravo", "ah"})
_LEFT_OUT = frozenset({"advcl", "parataxis", "relcl"})
_STEPS = 12
_OPENERS = frozenset({"that", "and", "but", "or", "so", "because", "as", "since", "while", "although", "though", ","})


def is_clause(word: Token) -> bool:
    """Whether a word heads a clause of its own."""
    return word.pos_ in ("VERB", "AUX") and word.dep_ not in ("aux", "auxpass", "amod", "compound")


def is_asserted(word: Token) -> bool:
    """Whether what a clause says is said to be so: no question, no condition, nothing in mockery."""
    sent = word.sent
    closing = next((t for t in reversed(list(sent)) if not t.is_space and t.text not in ('"', "”", "'", "’")), None)
    if closing is not None and closing.text == "?":
        return False
    if _mocking(sent.doc, sent.start, sent.end):
        return False
    at = word
    for _ in range(_STEPS):
        if any(c.dep_ in ("mark", "advmod") and c.lower_ in _IF and c.i < at.i for c in at.children):
            return False
        head = at.head
        if head == at:
            return True
        if at.dep_ in ("ccomp", "xcomp") and head.lemma_.lower() in _ASKING:
            return False
        at = head
    return True


def _mocking(doc: Doc, first: int, stop: int) -> bool:
    words = [t for t in doc[first:stop] if not t.is_punct and not t.is_space][:1]
    return bool(words) and words[0].lower_ in _WRY_OPENINGS


def evidence(clause: Token, keep: Token | None = None) -> Range:
    """The words of a clause as one range of tokens: with its subject and objects, without clauses beside it.

    `keep`: a word that must stay inside (the target).
    """
    out: set[int] = set()
    for c in clause.children:
        beside = c.dep_ in _LEFT_OUT or (c.dep_ == "conj" and is_clause(c)) or (c.dep_ == "ccomp" and c.i < clause.i)
        beside = beside or (c.dep_ == "ccomp" and not children(c, "mark") and _quoted_before(c, clause))
        if beside and not (keep is not None and (keep == c or c.is_ancestor(keep))):
            out.update(t.i for t in c.subtree)
    words = [t.i for t in clause.subtree if t.i not in out]
    apart = _according(clause)
    if apart is not None:
        words = [i for i in words if i >= apart.left_edge.i]
    first, stop = _around(words, clause.i)
    doc = clause.doc
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS and c.i < clause.i), None)
    if subject is not None:  # "Oslo. March 3. AGENCY - The minister wants ..."
        dashes = [t.i for t in doc[first : subject.left_edge.i + 1] if t.text in ("-", "–", "—", "--")]
        dashes += [t.i for t in subject.lefts if t.text in ("-", "–", "—", "--")]
        first = max([first, *(i + 1 for i in dashes)])
    while first < clause.i and (doc[first].lower_ in _OPENERS or doc[first].dep_ in ("mark", "cc", "punct")):
        first += 1
    while stop - 1 > clause.i and doc[stop - 1].dep_ in ("cc", "punct", "mark"):
        stop -= 1
    return trim(doc, first, stop)


def _around(words: list[int], at: int) -> Range:
    """The run of words about a place, over gaps of a few tokens (a dropped aside)."""
    have = set(words)
    first = last = at
    while first - 1 in have or first - 2 in have:
        first -= 1 if first - 1 in have else 2
    while last + 1 in have or last + 2 in have:
        last += 1 if last + 1 in have else 2
    return first, last + 1


def _quoted_before(c: Token, clause: Token) -> bool:
    return c.i < clause.i


def subject_of(verb: Token) -> Token | None:
    """Who does it, over conjoined verbs and what is controlled ("decided to support")."""
    at = verb
    for _ in range(5):
        found = own_subject(at) or _according(at)
        if found is not None:
            return found
        if at.dep_ not in ("conj", "xcomp", "advcl", "acl") or at.head == at or at.head.pos_ not in ("VERB", "AUX"):
            return None
        at = at.head
    return None


def _according(verb: Token) -> Token | None:
    """ "According to X, the idea is ...": the parser may hang the subject on X."""
    for c in children(verb, "prep"):
        if c.i < verb.i and c.lower_ in ("according", "for"):
            for o in (o for p in (c, *children(c, "prep")) for o in children(p, "pobj")):
                return next((a for a in children(o, "appos") if a.i < verb.i and a.pos_ == "NOUN"), None)
    return None


def modal(verb: Token) -> str:
    """The modal verb of a clause, "" without one; a conjoined verb without helpers has that of the first."""
    at = verb
    for _ in range(4):
        for c in children(at, "aux"):
            if c.tag_ == "MD" or c.lower_ in ("ought",):
                return {"ca": "can", "wo": "will", "'ll": "will", "’ll": "will", "'d": "would"}.get(c.lower_, c.lower_)
        if at.dep_ != "conj" or children(at, "aux", "auxpass") or any(c.dep_ in SUBJECTS for c in at.children):
            return ""
        if at.tag_ in ("VBZ", "VBD") or at.head.pos_ not in ("VERB", "AUX"):
            return ""
        at = at.head
    return ""


def is_finite(verb: Token) -> bool:
    """Whether a verb tells what is, was or will be."""
    helpers = children(verb, "aux", "auxpass")
    if modal(verb):
        return True
    if verb.tag_ in ("VBZ", "VBP", "VBD"):
        return True
    if any(h.lemma_ in ("do", "have", "be") and h.tag_ in ("VBZ", "VBP", "VBD") for h in helpers):
        return True
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and not helpers and verb.tag_ == verb.head.tag_:
        return is_finite(verb.head)
    if verb.tag_ == "VB" and not helpers and not any(c.tag_ == "TO" for c in verb.children):
        many = any(c.tag_ in ("NNS", "NNPS", "PRP") for c in children(verb, "nsubj"))
        return many and verb.dep_ in ("ROOT", "ccomp", "conj", "advcl", "relcl")  # a present tense that is not marked
    return verb.tag_ == "VBN" and not helpers and bool(children(verb, "nsubj")) and verb.dep_ not in ("acl", "relcl")
