"""What the dependency parse says: the subject of a verb, the words of a phrase, the reach of a clause.

Labels are those of the ClearNLP / OntoNotes scheme that the English models of spaCy use.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
PASSIVES = frozenset({"nsubjpass", "auxpass", "csubjpass"})
_CLAUSES_IN_NP = frozenset({"relcl", "acl", "advcl", "parataxis", "ccomp"})
_CLIMBS = frozenset({"conj", "xcomp", "pcomp", "advcl", "prep", "ccomp", "dep", "parataxis", "acl"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_ASIDE = frozenset({"which", "who"})
_EDGE = frozenset(
    {",", ";", ":", "-", "--", "–", "—", '"', "'", "(", ")", "[", "]", ".", "!", "?", "...", "…", "''", "``"}
)

Range = tuple[int, int]
"""Token numbers first..last+1 of a Doc."""


def children(token: Token, *labels: str) -> list[Token]:
    """The children with one of these labels."""
    return [c for c in token.children if c.dep_ in labels]


def by_label(token: Token) -> dict[str, list[Token]]:
    """All children by their label, where several labels are asked for."""
    found: dict[str, list[Token]] = {}
    for c in token.children:
        found.setdefault(c.dep_, []).append(c)
    return found


def is_passive(verb: Token) -> bool:
    """A passive with its subject or auxiliary."""
    return any(c.dep_ in PASSIVES for c in verb.children)


def agent(verb: Token) -> Token | None:
    """Who does it in a passive: the object of "by"."""
    for by in children(verb, "agent"):
        for obj in children(by, "pobj"):
            return obj
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with the verb itself; the antecedent for a relative pronoun."""
    for c in verb.children:
        if c.dep_ in SUBJECTS:
            if verb.dep_ == "relcl" and c.lower_ in _RELATIVE and verb.head != verb:
                return verb.head
            return c
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return verb.head
    return None


def subject(verb: Token) -> Token | None:
    """Who does it: the verb's own subject, or that of the verb it hangs on ("..., adding that", "went on to say")."""
    if is_bare_participle(verb):
        return None  # "Asked whether ..., X replied": X was asked
    at = verb
    for _ in range(5):
        found = own_subject(at)
        if found is not None:
            return found
        if at.dep_ not in _CLIMBS or at.head == at:
            return None
        if at.dep_ == "ccomp" and at.tag_ not in ("VBG", "VB"):
            return None
        if at.dep_ == "pcomp" and at.head.lower_ == "as":  # cited X as saying: X says it
            cited = next(iter(children(at.head.head, "dobj")), None)
            if cited is not None and cited.i < at.i:
                return cited
        at = at.head
        if at.pos_ in ("NOUN", "PROPN", "PRON"):
            return at if verb.dep_ == "acl" else None
    return None


def is_bare_participle(verb: Token) -> bool:
    """Asked, pressed, quoted at the head of a clause without a subject: the tagger takes some for a past tense."""
    if verb.tag_ != "VBN" and not (verb.tag_ == "VBD" and verb.dep_ == "advcl" and verb.i == verb.sent.start):
        return False
    return verb.dep_ != "conj" and own_subject(verb) is None and not children(verb, "aux", "auxpass")


def phrase(head: Token, *, whole: bool = False) -> Range:
    """The noun phrase of a head without edge punctuation; without clauses hanging on its end unless `whole`."""
    first, last = head.left_edge.i, head.right_edge.i
    if not whole and last > head.i:
        for c in head.subtree:
            if c.i > head.i and c.dep_ in _CLAUSES_IN_NP and c.head.i <= head.i and c.left_edge.i > head.i:
                if c.dep_ != "acl" or c.tag_ == "VBG":
                    last = min(last, c.left_edge.i - 1)
            elif c.i > head.i and c.dep_ == "punct" and c.text in ("-", "--", "–", "—", "(", '"', ":", ";"):
                last = min(last, c.i - 1)
    return trim(head.doc, first, last + 1)


def trim(doc: Doc, first: int, stop: int) -> Range:
    """The range without punctuation and space at its edges (an abbreviation keeps its full stop: it is one token)."""
    while first < stop and ((edge := doc[first]).text in _EDGE or edge.is_space):
        first += 1
    while stop > first and ((edge := doc[stop - 1]).text in _EDGE or edge.is_space):
        stop -= 1
    return first, stop


def code_points(doc: Doc, base: int, tokens: Range) -> Range:
    """Token numbers as code points of the article in which the Doc begins at `base`."""
    last = doc[tokens[1] - 1]
    return base + doc[tokens[0]].idx, base + last.idx + len(last)


def runs(doc: Doc, tokens: Iterable[int]) -> list[Range]:
    """Token numbers as ranges: punctuation between two numbers joins them, and so do up to two left-out words."""
    found: list[list[int]] = []
    for i in sorted(set(tokens)):
        if found and (i == found[-1][1] or all(doc[j].is_punct or doc[j].is_space for j in range(found[-1][1], i))):
            found[-1][1] = i + 1
        else:
            found.append([i, i + 1])
    trimmed = (trim(doc, a, b) for a, b in found)
    return [(a, b) for a, b in trimmed if b > a]


def reporting(verb: Token, content: Token, source: Token | None) -> set[int]:
    """The words that report and are no content: the verb, its helpers, its subject, its times and places."""
    words = {verb.i}
    for c in verb.children:
        if c == content:
            continue
        if c.dep_ in ("aux", "auxpass", "neg", "prt") or c.dep_ in SUBJECTS:
            words.update(t.i for t in c.subtree)
        elif c.dep_ in ("advmod", "npadvmod", "dobj", "dative", "prep", "agent", "advcl", "oprd", "prepc", "expl"):
            words.update(t.i for t in c.subtree)
        elif c.dep_ in ("cc", "conj", "preconj", "parataxis"):
            words.update(t.i for t in c.subtree)
    if source is not None:
        first, stop = phrase(source, whole=True)
        if not first <= content.i < stop:
            words.update(range(first, stop))
    return words


def without_that(doc: Doc, r: Range) -> Range:
    """The range without a conjunction "that" at its head."""
    first, stop = r
    if first < stop and doc[first].lower_ == "that" and doc[first].dep_ == "mark":
        first += 1
    return trim(doc, first, stop)


def with_name(doc: Doc, stop: int) -> int:
    """Where a phrase ends that a person's name follows at once: the parser hangs names after long titles elsewhere."""
    if not 0 < stop < len(doc) or doc[stop].ent_type_ != "PERSON" or doc[stop - 1].ent_type_ == "PERSON":
        return stop
    if doc[stop - 1].pos_ not in ("NOUN", "PROPN"):
        return stop
    while stop < len(doc) and doc[stop].ent_type_ == "PERSON":
        stop += 1
    return stop


def without_aside(doc: Doc, r: Range) -> Range:
    """A noun phrase without a relative clause after a comma at its end: that is in the reporter's own voice."""
    first, stop = r
    for t in doc[first + 1 : stop]:
        if (
            t.lower_ in _ASIDE
            and doc[t.i - 1].text == ","
            and t.head.dep_ == "relcl"
            and t.head.right_edge.i + 1 >= stop
        ):
            return trim(doc, first, t.i - 1)
    return r
