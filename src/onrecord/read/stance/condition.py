"""Condition: the words on which a stance depends ("provided that ...", "but it depends on ...")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.grammar import Range, children, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = frozenset({"if", "unless", "provided", "providing"})
_ONLY = frozenset({"when", "after", "once", "under", "with", "on"})
_AIMS = frozenset({"want", "wish", "be", "have", "need"})
_ON_CONDITION = frozenset({"condition", "proviso", "understanding", "terms"})


def condition(clause: Token) -> Range | None:
    """The tokens of the condition on what a clause says; None where there is none."""
    for base in _bases(clause):
        for c in base.children:
            found = _of_child(c)
            if found is not None:
                return found
    return _depends(clause)


def _bases(clause: Token) -> list[Token]:
    """The clause, what it is embedded in as an opinion, and its own infinitive."""
    found = [clause, *children(clause, "xcomp", "ccomp", "dobj", "prep", "acomp")]
    found += [g for c in found[1:] for g in children(c, "pobj", "pcomp", "xcomp", "prep", "advcl", "acl", "relcl")]
    at = clause
    while at.dep_ in ("xcomp", "conj") and at.head != at and not children(at, "nsubj", "nsubjpass", "expl"):
        at = at.head
        found.append(at)
    return found


def _of_child(c: Token) -> Range | None:
    doc = c.doc
    if c.dep_ in ("advcl", "ccomp", "acl", "relcl", "pcomp", "conj") and c.pos_ in ("VERB", "AUX", "ADJ"):
        for m in children(c, "mark", "advmod", "prep"):
            if m.i < c.i and m.lower_ in _MARKS:
                if m.i and doc[m.i - 1].lower_ in ("even", "as", "what", "or"):
                    return None
                if m.lower_ == "if" and _aim(c):
                    return None
                return trim(doc, c.left_edge.i, c.right_edge.i + 1)
            if m.i < c.i and m.lower_ in _ONLY and m.i and (doc[m.i - 1].lower_ == "only"):
                return trim(doc, m.i, c.right_edge.i + 1)
            if m.i < c.i and m.lower_ == "as" and m.i > 1 and doc[m.i - 1].lower_ == "long":
                return trim(doc, m.i - 1 - (doc[m.i - 2].lower_ in ("as", "so")), c.right_edge.i + 1)
        if c.lower_ in ("provided", "providing", "assuming"):
            return trim(doc, c.i, c.right_edge.i + 1)
    if c.dep_ == "prep" or c.lower_ in _MARKS:
        if c.lower_ == "on" and any(o.lemma_.lower() in _ON_CONDITION for o in children(c, "pobj")):
            return trim(doc, c.i, c.right_edge.i + 1)
        if c.lower_ in _ONLY and c.i and doc[c.i - 1].lower_ == "only" and c.right_edge.i > c.i:
            return trim(doc, c.i, c.right_edge.i + 1)
        if c.lower_ in ("provided", "providing", "unless") and c.right_edge.i > c.i:
            return trim(doc, c.i, c.right_edge.i + 1)
    if c.lower_ == "subject" and c.right_edge.i > c.i + 1 and doc[c.i + 1].lower_ == "to":
        return trim(doc, c.i, c.right_edge.i + 1)
    return None


def _aim(c: Token) -> bool:
    """"If we want peace", "if necessary": no condition on the stance."""
    if c.pos_ == "ADJ" and not any(g.dep_ == "nsubj" for g in c.children):
        return True
    first = any(g.lower_ in ("we", "you", "one") for g in children(c, "nsubj"))
    return first and c.lemma_ in _AIMS


def _depends(clause: Token) -> Range | None:
    """"But it depends on ..." behind the clause, in one sentence with it."""
    for t in clause.sent:
        if t.lemma_.lower() in ("depend", "hinge") and t.i > clause.i and t.pos_ == "VERB":
            subject = next(iter(children(t, "nsubj")), None)
            if subject is not None and subject.lower_ in ("it", "this", "that", "everything", "much"):
                return trim(t.doc, subject.left_edge.i, t.right_edge.i + 1)
    return None
