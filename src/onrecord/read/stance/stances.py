"""Stances: every stance that one article tells, from the words of its clauses.

Rules over the parse: what tells a stance (classes of data/stance_words.tsv), what negates it, what hands it on to its
object. A clause that no rule knows has no stance: silence gives nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.read.grammar import Range, code_points
from onrecord.read.namer import Namer
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.read.stance.about import POINTING, about, listed, stretch
from onrecord.read.stance.attitudes import attitudes
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import evidence, is_asserted, is_clause
from onrecord.read.stance.condition import condition
from onrecord.read.stance.day import day
from onrecord.read.stance.deontic import deontic
from onrecord.read.stance.harm import harm
from onrecord.read.stance.holder import holder
from onrecord.read.stance.judged import judged
from onrecord.read.stance.neutral import is_neither, neutral
from onrecord.read.stance.nouns import nouns
from onrecord.read.stance.quality import quality
from onrecord.read.stance.raising import raised
from onrecord.read.stance.voices import Voices
from onrecord.records import Article, Party, Stance, StanceKind, Statement, Time, content_id

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RULES: tuple[Callable[[Token], Iterator[Claim]], ...] = (
    neutral, attitudes, deontic, quality, judged, nouns, harm
)  # fmt: skip
"""The surest first: of two that tell of one target in one clause the first counts."""
_KINDS: dict[int, StanceKind] = {1: "for", -1: "against", 0: "neutral"}
_PERSONS = frozenset({"i", "we", "you", "he", "she", "me", "us", "him", "her", "who", "what", "something", "someone"})
"""Words that name no target that could be compared."""
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
        for claim in _claims(doc):
            stance = _stance(claim, block.start, article, voices, namer, times)
            if stance is None:
                continue
            if claim.target.lower_ in POINTING and not stance.about and last is not None:
                near = claim.target.sent.start - last[0] <= len(doc[last[0]].sent) + 1
                if near and claim.target.dep_ in ("dobj", "pobj"):
                    stance = replace(stance, about=last[1], confidence=round(stance.confidence * _POINTING_BACK, 4))
            elif stance.about:
                last = (claim.target.sent.start, stance.about)
            made.setdefault(stance.id, stance)
    return tuple(sorted(made.values(), key=lambda s: (s.evidence[0].start, s.target.start, s.id)))


def _claims(doc: Doc) -> Iterator[Claim]:
    """The claims of a paragraph; one for each target in a clause."""
    taken = set[tuple[int, int]]()
    for word in doc:
        if not (word.pos_ in ("NOUN", "PROPN") or is_clause(word)):
            continue
        for rule in _RULES:
            if rule is not neutral and is_clause(word) and is_neither(word):
                continue
            for claim in rule(word):
                claim = _pointed(raised(claim))
                if claim.target.lower_ in _PERSONS:
                    continue
                key = (claim.clause.i, claim.target.i)
                if key in taken or not is_asserted(claim.clause):
                    continue
                taken.add(key)
                yield claim
                for other in listed(claim.target) if not is_clause(claim.target) else ():
                    if (claim.clause.i, other.i) not in taken:
                        taken.add((claim.clause.i, other.i))
                        yield replace(claim, target=other)


def _pointed(claim: Claim) -> Claim:
    """The claim with the antecedent of a relative pronoun as its target."""
    word = claim.target
    at = word
    while word.tag_ in ("WDT", "WP") and at.dep_ != "relcl" and at.head != at:
        at = at.head
    return replace(claim, target=at.head) if at.dep_ == "relcl" and word.tag_ in ("WDT", "WP") else claim


def _stance(
    claim: Claim, base: int, article: Article, voices: Voices, namer: Namer, times: Sequence[Time]
) -> Stance | None:
    at = base + claim.trigger.idx
    whose = holder(claim, at, base, voices, namer)
    if whose is None:
        return None
    party, statement = whose
    doc = claim.trigger.doc
    target = code_points(doc, base, stretch(claim))
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
    on = condition(claim.clause)
    kind: StanceKind = "conditional" if on is not None and claim.sign else _KINDS[claim.sign]
    return _made(article, party, kind, target, about(claim, base, namer), spans, claim, statement, on, base, doc, times)


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
        when=day(claim, base, article, statement, times),
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
        ((min(shown[1], c.end) - max(shown[0], c.start), max(shown[0], c.start), min(shown[1], c.end)) for c in inside.content),
        default=(0, *shown),
    )
    return (best[1], best[2]) if best[0] > 0 else shown
