"""Naming: sentences that say that one wording is another's: "the war, which Velia calls a special operation"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.reconcile.term.aligned import comparable, kindred
from onrecord.reconcile.term.context import Sentence
from onrecord.reconcile.term.link import Link, link
from onrecord.reconcile.term.places import Place
from onrecord.reconcile.term.slot import parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

CALLED = 0.85
"""Two nouns of one kind of which a sentence says that somebody calls the one the other; set by judgement."""
LONGEST = 600
"""Code points of a sentence that is asked."""
_CUE = re.compile(r"\b(?:call|describ|term|dub|label|brand|refer|style)(?:s|es|ed|bed|led|ing|e|red)?\b", re.IGNORECASE)
_VERBS = frozenset("call describe term dub label brand refer style".split())
_RELATIVE = frozenset("which that what whom who".split())


def by_naming(of: Mapping[str, Sequence[Sentence]]) -> Iterator[Link]:
    """Forms of which an article says that somebody calls what the one names by the other; their nouns are kindred."""
    for _, found in sorted(of.items()):
        for s in found:
            if len(s.text) <= LONGEST and _CUE.search(s.text) and any(_can(p, q) for p, q in combinations(s.places, 2)):
                yield from _in(s)


def _can(p: Place, q: Place) -> bool:
    return comparable(p, q) and kindred(p, q)


def _in(sentence: Sentence) -> Iterator[Link]:
    at = {p.head[0] - sentence.start: p for p in sorted(sentence.places, key=lambda p: p.span.end - p.span.start)}
    for verb in parsed(sentence.text):
        if verb.lemma_.lower() not in _VERBS or any(c.dep_ == "neg" for c in verb.children):
            continue
        thing, name = _both(verb)
        p, q = (at.get(t.idx) if t is not None else None for t in (thing, name))
        if p is not None and q is not None and _can(p, q):
            why = f"the article says that “{p.span.exact}” is called “{q.span.exact}”"
            yield link(p.form, q.form, CALLED, why, told=True, at=(p.article,))


def _both(verb: Token) -> tuple[Token | None, Token | None]:
    """What a verb of naming says is named, and by what; "which" is what it stands for."""
    thing = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "nsubj") and c.i > verb.i), None)
    thing = thing or next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    name = next((c for c in verb.children if c.dep_ in ("oprd", "attr") and c.i > verb.i), None)
    as_ = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"), None)
    if as_ is not None:
        name = next((c for c in as_.children if c.dep_ == "pobj"), name)
    to = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "to"), None)
    if verb.lemma_.lower() == "refer" and to is not None:
        thing = next((c for c in to.children if c.dep_ == "pobj"), None)
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    if name is None and clause is not None and clause.pos_ in ("NOUN", "PROPN"):
        name = clause  # "calls the war an operation": a small clause
        thing = next((c for c in clause.children if c.dep_ == "nsubj"), thing)
    before = verb.head if verb.dep_ in ("relcl", "acl") and verb.head.i < verb.i else None
    if before is not None:
        if name is None and thing is not None and thing.i > verb.i:
            name = thing
        if name is not None and (thing is None or thing.i == name.i or thing.lower_ in _RELATIVE):
            thing = before
    return thing, name
