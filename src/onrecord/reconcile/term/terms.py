"""Terms over articles that belong together: which wordings name one thing, in which voice, in whose place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.reconcile.term.aligned import by_slot
from onrecord.reconcile.term.beside import by_beside
from onrecord.reconcile.term.context import by_context, sentences
from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.given import given
from onrecord.reconcile.term.groups import groups
from onrecord.reconcile.term.likeness import by_score, by_words
from onrecord.reconcile.term.link import Link
from onrecord.reconcile.term.naming import by_naming
from onrecord.reconcile.term.object import named
from onrecord.reconcile.term.places import Place, Voices, places
from onrecord.reconcile.term.referent import Referent, referent, told_apart
from onrecord.reconcile.term.replaced import Replacements
from onrecord.reconcile.term.retold import by_name, by_place, by_speaker, tellings
from onrecord.reconcile.term.story import by_kind
from onrecord.records.ids import content_id
from onrecord.records.report import Report
from onrecord.records.story import Story
from onrecord.records.term import Term, TermPair
from onrecord.records.utterance import Utterance


def terms(
    reports: Sequence[Report], utterances: Sequence[Utterance], pairs: Sequence[TermPair], stories: Sequence[Story] = ()
) -> list[Term]:
    """What the articles call the things that they call differently, sorted by place; a place names one thing.

    `reports`: articles that belong together, each with its phrases; `utterances`: those of their statements; `pairs`:
    wordings that the user says name one thing, which come first; `stories`: those that the articles are in. Found are
    things with two wordings or more that differ beyond case, articles, plural and possessive, with every place of these
    wordings.
    """
    reports = sorted(reports, key=lambda r: r.article.id)
    voices = {r.article.id: Voices(r) for r in reports}
    stated = given(reports, pairs, voices)
    of = defaultdict[Form, list[Place]](list)
    for place in named(places(reports, voices), reports, stories):
        of[place.form].append(place)
    made = (referent(g, of) for g in groups(_links(of, reports, utterances, stories), of))
    found = told_apart([r for r in made if r.differs])
    referents = [*stated, *_renamed(found, stated)]
    return _lines(_one_each(referents), utterances)


def _links(
    of: dict[Form, list[Place]], reports: Sequence[Report], utterances: Sequence[Utterance], stories: Sequence[Story]
) -> list[Link]:
    telling = tellings(p for form in sorted(of) for p in of[form])
    links = [*by_words(of), *by_score(of), *by_kind(of, reports, utterances, stories), *by_speaker(telling)]
    told = sentences(of, reports)
    links += [*by_context(told, stories), *by_beside(of, stories), *by_naming(told)]
    for utterance in sorted(utterances, key=lambda u: u.id):
        links += [*by_place(utterance, telling), *by_name(utterance, telling), *by_slot(utterance, telling)]
    return links


def _renamed(found: Sequence[Referent], stated: Sequence[Referent]) -> Iterator[Referent]:
    """What is found, by the user's name where it has places of the user's; not where those are of two things."""
    names = {(p.article, p.span.start, p.span.end): r.name for r in stated for p in r.places}
    taken = {r.name for r in stated}
    for r in found:
        theirs = {n for p in r.places if (n := names.get((p.article, p.span.start, p.span.end))) is not None}
        if len(theirs) == 1:
            yield replace(r, name=theirs.pop())
        elif not theirs and r.name not in taken:
            yield r


def _one_each(referents: Sequence[Referent]) -> list[tuple[Referent, Place]]:
    """Every place with what it names: the user's word first, then the longer wording of two that overlap."""
    out, taken = list[tuple[Referent, Place]](), defaultdict[str, list[tuple[int, int]]](list)
    every = [(r, p) for r in referents for p in r.places]
    every.sort(
        key=lambda x: (not x[0].given, x[1].article, x[1].span.start - x[1].span.end, x[1].span.start, x[0].name)
    )
    for r, place in every:
        spans = taken[place.article]
        if not any(place.span.start < e and s < place.span.end for s, e in spans):
            spans.append((place.span.start, place.span.end))
            out.append((r, place))
    return out


def _lines(every: Sequence[tuple[Referent, Place]], utterances: Sequence[Utterance]) -> list[Term]:
    by_referent = defaultdict[str, list[Place]](list)
    for r, place in every:
        by_referent[r.name].append(place)
    every = [(r, p) for r, p in every if r.given or replace(r, places=tuple(by_referent[r.name])).differs]
    found = list[Term]()
    of = {r.name: r for r, _ in every}
    replacements = {name: Replacements(r, by_referent[name], utterances) for name, r in of.items()}
    for r, place in every:
        replaced, reasons = replacements[r.name].of(place)
        found.append(
            Term(
                id=content_id("term", place.article, place.span.start, place.span.end),
                referent=r.name,
                wording=place.span.exact,
                voice=place.voice,
                span=place.span,
                article=place.article,
                statement=place.statement.id if place.statement is not None else None,
                confidence=r.confidence(place),
                replaces=replaced,
                why=(*r.why(place), *reasons),
            )
        )
    return sorted(found, key=lambda t: (t.article, t.span.start, t.span.end, t.id))
