"""Condition: the words on which a stance depends ("provided that ...", "but it depends on ...")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.grammar import Range, children, own_subject, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = frozenset({"if", "unless", "provided", "providing"})
_IF = frozenset({"if", "should", "unless", "were"})
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
    return _as_long(clause) or _below(clause) or _depends(clause)


def _below(clause: Token) -> Range | None:
    """ "Accepts access to its ports on condition that ...": it hangs on a noun inside the object."""
    for t in clause.subtree:
        if (
            t.i < clause.i
            or t.lower_ != "on"
            or not any(o.lemma_.lower() in _ON_CONDITION for o in children(t, "pobj"))
        ):
            continue
        over = next((a for a in t.ancestors if a == clause or (a.pos_ in ("VERB", "AUX") and own_subject(a))), clause)
        if over == clause:
            return trim(t.doc, t.i, t.right_edge.i + 1)
    return None


def supposed(verb: Token) -> bool:
    """Whether a clause only follows from an "if", its own or that of the one before: "if X, Y would and Z would"."""
    at = verb
    while not any(_IF & {m.lower_ for m in children(c, "mark")} for c in children(at, "advcl")):
        if at.dep_ != "conj" or at.head == at:
            return False
        at = at.head
    return True


def _as_long(clause: Token) -> Range | None:
    """ "As long as ...": the clause hangs on "long"."""
    for c in children(clause, "advmod"):
        for g in children(c, "advcl"):
            if c.lower_ == "long" and c.i > clause.i:
                return trim(c.doc, c.left_edge.i, g.right_edge.i + 1)
    return None


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
    clause = c.dep_ in ("advcl", "ccomp", "acl", "relcl", "pcomp", "conj") and c.pos_ in ("VERB", "AUX", "ADJ")
    found = _marked(c) if clause else None
    if found is not None or c.right_edge.i <= c.i:
        return found
    doc = c.doc
    if clause and c.lower_ == "assuming":
        return trim(doc, c.i, c.right_edge.i + 1)
    if c.lower_ in ("provided", "providing", "unless"):
        return trim(doc, c.i, c.right_edge.i + 1)
    on_condition = c.lower_ == "on" and any(o.lemma_.lower() in _ON_CONDITION for o in children(c, "pobj"))
    only = c.dep_ == "prep" and c.lower_ in _ONLY and c.i > 0 and doc[c.i - 1].lower_ == "only"
    subject_to = c.lower_ == "subject" and doc[c.i + 1].lower_ == "to"
    return trim(doc, c.i, c.right_edge.i + 1) if on_condition or only or subject_to else None


def _marked(c: Token) -> Range | None:
    """A clause with "if", "unless" or "only when" at its head."""
    doc = c.doc
    for m in children(c, "mark", "advmod", "prep"):
        if m.i >= c.i:
            continue
        before = doc[m.i - 1].lower_ if m.i else ""
        if m.lower_ in _MARKS:
            no_condition = before in ("even", "as", "what", "or") or (m.lower_ == "if" and _aim(c))
            return None if no_condition else trim(doc, c.left_edge.i, c.right_edge.i + 1)
        if m.lower_ in _ONLY and before == "only":
            return trim(doc, m.i, c.right_edge.i + 1)
        if m.lower_ == "as" and before == "long":
            return trim(doc, m.i - 1 - (doc[m.i - 2].lower_ in ("as", "so")), c.right_edge.i + 1)
    return None


def _aim(c: Token) -> bool:
    """ "If we want peace", "if necessary": no condition on the stance."""
    if c.pos_ == "ADJ" and not any(g.dep_ == "nsubj" for g in c.children):
        return True
    first = any(g.lower_ in ("we", "you", "one") for g in children(c, "nsubj"))
    return first and c.lemma_ in _AIMS


def _depends(clause: Token) -> Range | None:
    """ "But it depends on ..." behind the clause, in one sentence with it."""
    for t in clause.sent:
        if t.lemma_.lower() in ("depend", "hinge") and t.i > clause.i and t.pos_ == "VERB":
            subject = next(iter(children(t, "nsubj")), None)
            if subject is not None and subject.lower_ in ("it", "this", "that", "everything", "much"):
                return trim(t.doc, subject.left_edge.i, t.right_edge.i + 1)
    return None
