"""Back: what "the accusations" and "this" in a denial mean, and who is told to have said so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.names import plain_name
from onrecord.read import grammar
from onrecord.read.denial.anaphor import FAR, NEAR, Anaphor, tells
from onrecord.read.denial.organ import speaks_for, state
from onrecord.read.denial.told import Told, accusing, reporting, said
from onrecord.read.namer import Namer
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.records import Party, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]
"""Code points start..end."""

_WILL = frozenset(("will", "would", "shall"))


class Back:
    """The accusations and claims of one article, to be looked up from a denial."""

    def __init__(
        self, parse: Parse, found: Sequence[Attribution], statements: Sequence[Statement], namer: Namer
    ) -> None:
        self._parse, self._namer = parse, namer
        told = {t.at: t for t in reporting(parse, namer)}
        for a, s in zip(found, statements, strict=True):
            if (t := said(a, s)) and self._clause(t.span):
                told[t.at] = t
        told |= {t.at: t for t in accusing(parse, namer)}
        self._told = sorted(told.values(), key=lambda t: (t.span, t.at))
        self._starts = [t.span[0] for t in self._told]
        self._ends = sorted(b.start + s.end_char for b, d in parse.parsed for s in d.sents)

    def meant(self, anaphor: Token, at: int, holders: Sequence[Party]) -> Told | None:
        """What the anaphor of a denial at a code point stands for: the nearest claim against or about the denier.

        `holders`: who denies, and for whom he speaks.
        """
        way = Anaphor.of(anaphor)
        for n in range(bisect_left(self._starts, at) - 1, -1, -1):
            told = self._before(self._told[n], at)
            if told.span[1] > at or told.at >= at:
                continue
            if self._apart(told.span[1], at) > way.reach:
                break
            if self._ahead(told.span, holders):
                continue
            if any(same(by, h) for by in (told.by, *speaks_for(told.by, self._namer)) for h in holders):
                if way.alone:
                    break  # "..., he said. That is not true": of his own words, or of what he cites
                continue
            if self._fits(told, way, self._apart(told.span[1], at) <= NEAR, holders):
                return told
        return None

    def _fits(self, told: Told, way: Anaphor, near: bool, holders: Sequence[Party]) -> bool:
        """Whether a claim is what an anaphor means: it is about the denier, or is named by its own word, or is next."""
        if way.thing:
            tokens = self._parse.span(*told.span)
            if tokens is not None and tells(tokens, way.word):
                return True  # "had ordered them to leave" - "there was no such order"
            return (way.this and near) or (way.pointing and any(self._names(told.span, h) for h in holders))
        if any(self._names(told.span, h) for h in holders):
            return True
        if near and (way.this or (way.alone and holders)):
            return True  # "this claim" is the one before; "this", said next by another, what was said
        if near and told.lemma == way.word.lemma_ == "report":
            return True  # "The paper reported ... The report was false"
        return told.lemma in way.verbs and self._anybody(holders)

    def by(self, author: Party, at: int) -> Told | None:
        """The nearest claim before a code point that somebody makes, or who speaks for him."""
        for n in range(bisect_left(self._starts, at) - 1, -1, -1):
            told = self._told[n]
            if self._apart(told.span[1], at) > FAR:
                break
            if told.span[1] <= at and any(same(by, author) for by in (told.by, *speaks_for(told.by, self._namer))):
                return told
        return None

    def _before(self, told: Told, at: int) -> Told:
        """A claim up to the semicolon before a code point that its words reach over: "X says that ...; Y denies it"."""
        tokens = self._parse.span(*told.span) if at < told.span[1] else None
        if tokens is None:
            return told
        base = told.span[0] - self._parse.offset(told.span[0])
        stops = [base + t.idx for t in tokens if t.text == ";" and told.span[0] < base + t.idx < at]
        return replace(told, span=(told.span[0], stops[-1])) if stops else told

    def _anybody(self, holders: Sequence[Party]) -> bool:
        """Whether nothing tells for whom a person speaks who denies "the accusations": he may well be the accused."""
        if len(holders) != 1 or not holders[0].basis:
            return not holders
        known = self._namer.known(holders[0].basis[0].start, holders[0].basis[0].end)
        return known is not None and known.type == "person"

    def covering(self, span: Range) -> Told | None:
        """The claim whose words a stretch has, or lies in: the last one."""
        for told in reversed(self._told):
            if told.span[0] < span[1] and span[0] < told.span[1]:
                return told
        return None

    def _apart(self, first: int, second: int) -> int:
        """How many sentences end between two code points."""
        return bisect_left(self._ends, second) - bisect_left(self._ends, first)

    def _names(self, span: Range, holder: Party) -> bool:
        """Whether a stretch names the holder."""
        tokens = self._parse.span(*span)
        if tokens is None:
            return False
        base = span[0] - self._parse.offset(span[0])
        for t in tokens:
            if t.pos_ in ("PROPN", "PRON") or t.ent_type_ in ("GPE", "NORP", "ORG", "PERSON"):
                here = self._namer.party(base + t.idx, base + t.idx + len(t))
                if same(here, holder):
                    return True
            if t.dep_ in ("amod", "compound", "nmod") and t.head.i > t.i and t.text[:1].isupper():
                of = (state(f"{t.nbor(-1).text} {t.text}") if t.i else None) or state(t.text)
                if of is not None and of == state(holder.name):
                    return True  # "Kestan patrols": Kesta
        return False

    def _clause(self, span: Range) -> bool:
        """Whether what is said is a clause, which may be true or not: not "announced new restrictions"."""
        tokens = self._parse.span(*span)
        return tokens is None or tokens.root.pos_ in ("VERB", "AUX") or grammar.own_subject(tokens.root) is not None

    def _ahead(self, span: Range, holders: Sequence[Party]) -> bool:
        """Whether a claim is of what somebody else than the denier will do or would not do.

        That may be refused or regretted, and is not untrue: "Orlen said that it would not recognise the vote".
        """
        tokens = self._parse.span(*span)
        verb = tokens.root if tokens is not None else None
        if verb is None or not any(c.dep_ == "aux" and c.lemma_.lower() in _WILL for c in verb.children):
            return False
        base = span[0] - self._parse.offset(span[0])
        subject = next((c for c in verb.children if c.dep_ in grammar.SUBJECTS), None)
        if subject is None:
            return True
        doer = (base + verb.doc[subject.left_edge.i].idx, base + subject.idx + len(subject))
        return not any(self._names(doer, h) for h in holders)


def same(a: Party, b: Party) -> bool:
    """Whether two parties are one: by their naming, by their names, or as two names of one state."""
    if a.naming is not None and a.naming == b.naming:
        return True
    if plain_name(a.name).lower() == plain_name(b.name).lower():
        return a.naming is None or b.naming is None
    one = state(a.name)
    return one is not None and one == state(b.name)
