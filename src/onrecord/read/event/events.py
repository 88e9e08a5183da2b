"""Events of one article: what is told in its sentences, with parties, status, day, place, and whose claim it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.read.blocks import Block
from onrecord.read.event.candidates import Candidate
from onrecord.read.event.coding import coded
from onrecord.read.event.features import between, lemma
from onrecord.read.event.measure import measure
from onrecord.read.event.meeting import meeting
from onrecord.read.event.model import Model, trained
from onrecord.read.event.parties import parties
from onrecord.read.event.select import select
from onrecord.read.event.setting import place, when
from onrecord.read.event.status import status
from onrecord.read.event.strong import refuses
from onrecord.read.event.weigh import Weighed, weigh
from onrecord.read.grammar import children
from onrecord.read.namer import Namer
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.read.within import Within
from onrecord.records import Article, Event, Span, Statement, Time, content_id

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]
_GIVES = frozenset({"AGREE", "SUPPORT", "AID", "COOPERATE", "CONSULT", "YIELD"})
_LONGEST_TRIGGER = 4
"""Words from a light verb to its noun that make one trigger."""


def events(
    article: Article,
    parse: Parse,
    found: Sequence[Attribution],
    statements: Sequence[Statement],
    namer: Namer,
    times: Sequence[Time],
    model: Model | None = None,
) -> tuple[Event, ...]:
    """The events that an article tells, in its order. `found` and `statements` are parallel."""
    model = model or trained()
    told = Within([a.content for a in found])
    made = []
    for block, doc in parse.parsed:
        for sentence in doc.sents:
            for w in select(weigh(sentence, model)):
                made.append(_event(article, block, w, told, statements, namer, times))
    return tuple({e.id: e for e in made}.values())


def _event(
    article: Article,
    block: Block,
    w: Weighed,
    told: Within,
    statements: Sequence[Statement],
    namer: Namer,
    times: Sequence[Time],
) -> Event:
    c, base = w.chosen.candidate, block.start
    start, end = _trigger(c)
    trigger = article.span(base + start, base + end)
    actors, recipients = parties(w, base, namer)
    a, b = (p.head if p is not None else None for p in (w.chosen.actor, w.chosen.recipient))
    key = {t.i: t for t in [*between(a, b, c.core), c.trigger, c.core]}
    near = [lemma(t) for t in key.values()]
    near += [
        lemma(x) for t in key.values() for x in t.children if x.dep_ in ("dobj", "xcomp", "compound", "amod", "prt")
    ]
    root = "REJECT" if refuses(c) and w.type in _GIVES else w.type
    code = coded(root, near, (lemma(t) for t in _clause(c)))
    state = status(c.trigger, c.core, rejects=root == "REJECT")
    inside = told.at(base + c.core.idx)
    return Event(
        id=content_id("event", article.id, trigger.start, trigger.end),
        article=article.id,
        event_type=code.type,
        trigger=trigger,
        actors=actors,
        recipients=recipients,
        status=state.status,
        confidence=round(w.confidence, 4),
        mode=code.mode,
        context=code.context,
        cameo=code.cameo,
        when=when(c, base, times),
        place=place(c),
        intensity=code.intensity,
        statement=None if inside is None else statements[inside].id,
        status_basis=tuple(_words(article, base, t) for t in sorted(state.by, key=lambda t: t.i)),
        meeting=meeting(article, base, c, code.type, state),
        measure=measure(article, base, c, code.type),
        why=_why(w),
    )


def _why(w: Weighed) -> tuple[str, ...]:
    """In a sentence, what speaks for it."""
    x = w.chosen
    sure = f"the trigger counts {x.gate:.2f}, the actor {x.by:.2f}, the recipient {x.to:.2f}"
    return (f"“{x.candidate.core.text}” tells {w.type} with {w.types[w.type]:.2f}; {sure}.",)


def _clause(c: Candidate) -> list[Token]:
    return [t for t in c.core.subtree if abs(t.i - c.core.i) < 12]


def _words(article: Article, base: int, t: Token) -> Span:
    return article.span(base + t.idx, base + t.idx + len(t))


def _trigger(c: Candidate) -> Range:
    """The words of the trigger as offsets in the Doc: the verb with its particle, or to its noun."""
    t = c.trigger
    first, last = t.i, t.i
    for p in children(t, "prt"):
        if p.i == t.i + 1:
            last = p.i
    if c.noun is not None:
        a, b = min(first, c.noun.i), max(last, c.noun.i)
        if c.noun.i < t.i:
            first = last = c.noun.i  # "talks were held": the noun tells it
        elif b - a <= _LONGEST_TRIGGER and not any(x.ent_type_ for x in t.doc[a:b]):
            first, last = a, b
    doc = t.doc
    return doc[first].idx, doc[last].idx + len(doc[last])
