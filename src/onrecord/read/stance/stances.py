"""Stances: every stance that one article tells, from the words of its clauses.

Rules over the parse: what tells a stance (classes of data/stance_words.tsv), what negates it, what hands it on to its
object. A clause that no rule knows has no stance: silence gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.read.grammar import Range, code_points, trim
from onrecord.read.namer import Namer
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.read.stance.about import POINTING, about, stretch
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.claims import claims
from onrecord.read.stance.clause import evidence, is_clause
from onrecord.read.stance.condition import condition
from onrecord.read.stance.day import day
from onrecord.read.stance.holder import holder
from onrecord.read.stance.voices import Voices
from onrecord.records import Article, Party, Stance, StanceKind, Statement, Time, content_id

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_KINDS: dict[int, StanceKind] = {1: "for", -1: "against", 0: "neutral"}
_POINTING_BACK = 0.9
"""What is left of the confidence where "this" must be looked up."""


def stances(
    article: Article,
    parse: Parse,
    found: Sequence[Attribution],
    statements: Sequence[Statement],
    namer: Namer,
    times: Sequence[Time],
) -> tuple[Stance, ...]:
    """The stances of an article in the order of its text. `found` and `statements` are parallel."""
    voices = Voices(article, found, statements, namer)
    made: dict[str, Stance] = {}
    for block, doc in parse.parsed:
        last: tuple[int, tuple[str, ...]] | None = None  # the sentence and the target of the stance before
        for claim in claims(doc):
            stance = _stance(claim, block.start, article, voices, namer, times)
            if stance is None:
                continue
            if claim.target.lower_ in POINTING and not stance.about and last is not None:
                near = claim.target.sent.start - last[0] <= len(doc[last[0]].sent) + 1
                if near and claim.target.dep_ in ("dobj", "pobj"):
                    stance = replace(stance, about=last[1], confidence=round(stance.confidence * _POINTING_BACK, 4))
            elif not stance.about and claim.target.lower_ in ("they", "them"):
                continue
            elif len(stance.about) > 1:  # a bare word is too little to point back to
                last = (claim.target.sent.start, stance.about)
            made |= {one.id: one for one in _each(stance, namer) if one.id not in made}
    return tuple(sorted(made.values(), key=lambda s: (s.evidence[0].start, s.target.start, s.id)))


def _each(stance: Stance, namer: Namer) -> Iterator[Stance]:
    """The stance of each of those who take it together: "Arlen and Brenn reject the plan"."""
    for n, party in enumerate(namer.each(stance.holder)):
        one = content_id("stance", stance.id, party.naming or party.name) if n else stance.id
        yield replace(stance, id=one, holder=party)


def _stance(
    claim: Claim, base: int, article: Article, voices: Voices, namer: Namer, times: Sequence[Time]
) -> Stance | None:
    at = base + claim.trigger.idx
    whose = holder(claim, at, base, voices, namer)
    if whose is None:
        return None
    party, statement = whose
    doc = claim.trigger.doc
    on = condition(claim.clause)
    tokens = stretch(claim)
    if on is not None and tokens[0] < on[0] < tokens[1]:
        tokens = trim(doc, tokens[0], on[0])
    target = code_points(doc, base, tokens)
    if article.text[target[0] : target[1]].casefold() == party.name.casefold():
        return None
    words = evidence(claim.clause, claim.target)
    shown = code_points(doc, base, words)
    inside = voices.around(at)
    if inside is not None:
        shown = _clipped(shown, inside)
    spans = [shown]
    if claim.target in _further(claim, words):
        spans = [(shown[0], base + claim.trigger.idx + len(claim.trigger)), target]
    spans = [s for s in spans if s[0] < s[1]]
    if not spans:
        return None
    kind: StanceKind = "conditional" if on is not None and claim.sign else _KINDS[claim.sign]
    key = about(claim, base, namer)
    within = statement is inside
    return _made(article, party, kind, target, key, spans, claim, statement, on, base, doc, times, inside=within)


def _made(
    article: Article,
    party: Party,
    kind: StanceKind,
    target: Range,
    key: tuple[str, ...],
    spans: Sequence[Range],
    claim: Claim,
    statement: Statement | None,
    on: Range | None,
    base: int,
    doc: Doc,
    times: Sequence[Time],
    *,
    inside: bool,
) -> Stance:
    limits = (article.span(*code_points(doc, base, on)),) if on is not None else ()
    said = (claim.why, f"it is {'for' if claim.sign > 0 else 'against'} under that condition") if on else (claim.why,)
    return Stance(
        id=content_id("stance", article.id, party.naming or party.name, kind, list(target), [list(s) for s in spans]),
        article=article.id,
        holder=party,
        stance=kind,
        target=article.span(*target),
        about=key,
        evidence=tuple(article.span(*s) for s in spans),
        confidence=round(claim.confidence, 4),
        condition=limits,
        statement=statement.id if statement is not None else None,
        when=day(claim, base, article, statement, times, inside=inside),
        why=said,
    )


def _further(claim: Claim, words: Range) -> list[Token]:
    """Targets that stand behind another one in a list: their evidence leaves the others out."""
    word = claim.target
    if word.dep_ in ("conj", "appos") and words[0] <= word.head.i and word.i < words[1] and not is_clause(word):
        return [word]
    return []


def _clipped(shown: Range, inside: Statement) -> Range:
    """The evidence within the words of the statement that it stands in."""
    best = max(
        (
            (min(shown[1], c.end) - max(shown[0], c.start), max(shown[0], c.start), min(shown[1], c.end))
            for c in inside.content
        ),
        default=(0, *shown),
    )
    return (best[1], best[2]) if best[0] > 0 else shown
