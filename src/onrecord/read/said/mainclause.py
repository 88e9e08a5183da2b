"""Mainclause: reports whose source is the subject of the main clause, not the noun that stands nearest to the cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.read.grammar import code_points, is_passive, phrase
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.read.said.candidates import RELAYS

if TYPE_CHECKING:
    from spacy.tokens import Token


_HEARD = RELAYS | frozenset("hear interview meet see find show film record call phone ask tell".split())
"""Verbs whose object may be the one who goes on to speak: "quoted the minister, saying"."""


def of_the_subject(found: Sequence[Attribution], parse: Parse) -> list[Attribution]:
    """The attributions with the subject of the main clause as their source where another noun was taken for it.

    So with a participle behind a comma ("Arlen expelled two envoys, accusing them of"): in English the subject that it
    leaves out is that of its main clause (Quirk et al., 1985, 15.58). And in headlines with two verbs ("Arlen rejects
    'absurd' claim, recalls envoy"): whom it calls home says nothing.
    """
    return [_corrected(a, parse) for a in found]


def _corrected(a: Attribution, parse: Parse) -> Attribution:
    span = parse.span(a.verb, a.verb + 1) if a.source else None
    verb = span[0] if span is not None else None
    taken = parse.span(a.source[0][0], a.source[-1][1]) if verb is not None else None
    if verb is None or taken is None or verb.head == verb or verb.head.i > verb.i or is_passive(verb.head):
        return a
    subject = next((c for c in verb.head.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN") or taken.start <= verb.head.i:
        return a
    base = a.verb - verb.idx
    own = replace(a, source=(code_points(verb.doc, base, phrase(subject)),), source_head=base + subject.idx)
    if _is_participle(verb) and taken.end <= verb.i and verb.head.lemma_.lower() not in _HEARD:
        return own
    if _is_second(verb) and taken.start == verb.i + 1 and a.content and a.content[-1][1] <= a.verb:
        first = verb.head
        cue = (base + first.idx, base + first.idx + len(first))
        content = tuple((max(s, cue[1] + 1), e) for s, e in a.content if e > cue[1] + 1)
        return replace(own, cue=(cue,), verb=cue[0], lemma=first.lemma_.lower(), content=content) if content else a
    return a


def _is_participle(verb: Token) -> bool:
    """Whether a verb is a participle that begins a clause behind a comma."""
    first = verb.left_edge.i
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and first > 0 and verb.doc[first - 1].text == ","


def _is_second(verb: Token) -> bool:
    """Whether a verb is the second of a headline, joined by a comma alone, and calls somebody home."""
    joined = verb.lemma_ == "recall" and verb.dep_ == "conj" and verb.doc[verb.i - 1].text == ","
    return joined and verb.tag_ == verb.head.tag_ == "VBZ" and not any(c.dep_ == "cc" for c in verb.head.children)
