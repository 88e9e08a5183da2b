"""Back: what "the accusations" and "this" in a denial mean, and who is told to have said so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.names import plain_name
from onrecord.read import grammar
from onrecord.read.denial.organ import speaks_for, state
from onrecord.read.denial.words import among, words
from onrecord.read.namer import Namer
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.records import Party, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Range = tuple[int, int]
"""Code points start..end."""

NEAR, FAR = 1, 3
"""Sentences back in which "this" is looked for, and "the accusations"."""
_OF_NOUN = {
    "accusation": ("accuse", "blame", "charge"),
    "charge": ("accuse", "charge"),
    "blame": ("blame", "accuse"),
    "allegation": ("allege", "accuse"),
    "claim": ("claim", "accuse", "allege"),
    "report": ("report",),
    "assertion": ("assert",),
    "contention": ("contend",),
    "suggestion": ("suggest",),
    "insinuation": ("insinuate", "imply"),
    "criticism": ("criticize", "criticise", "blame", "accuse"),
}
_THIS = frozenset(("this", "that", "these", "those"))
_OBJECTS = frozenset({"dobj", "prep", "ccomp", "xcomp", "pcomp"})
_WILL = frozenset(("will", "would", "shall"))


@dataclass(frozen=True, slots=True)
class Told:
    """An accusation or a claim: where it begins in the text, its words, who makes it, by which verb."""

    at: int
    span: Range
    by: Party
    lemma: str


class Back:
    """The accusations and claims of one article, to be looked up from a denial."""

    def __init__(
        self, parse: Parse, found: Sequence[Attribution], statements: Sequence[Statement], namer: Namer
    ) -> None:
        self._parse, self._namer = parse, namer
        accused = list(self._accusing())
        taken = {t.at for t in accused}
        said = [
            t
            for a, s in zip(found, statements, strict=True)
            if (t := _said(a, s)) and t.at not in taken and self._clause(t.span)
        ]
        self._told = sorted([*accused, *said], key=lambda t: (t.span, t.at))
        self._starts = [t.span[0] for t in self._told]
        self._ends = sorted(b.start + s.end_char for b, d in parse.parsed for s in d.sents)

    def meant(self, anaphor: Token, at: int, holders: Sequence[Party]) -> Told | None:
        """What the anaphor of a denial at a code point stands for: the nearest claim against or about the denier.

        `holders`: who denies, and for whom he speaks.
        """
        verbs = _OF_NOUN.get(anaphor.lemma_.lower(), ())
        this = any(c.dep_ == "det" and c.lower_ in _THIS for c in anaphor.children)
        thing = anaphor.pos_ == "NOUN" and not among(anaphor, "claim", "accusing")  # "no such attack", "that plan"
        reach = NEAR if thing or anaphor.pos_ in ("PRON", "DET") else FAR
        for n in range(bisect_left(self._starts, at) - 1, -1, -1):
            told = self._before(self._told[n], at)
            if told.span[1] > at or told.at >= at:
                continue
            if self._apart(told.span[1], at) > reach:
                break
            if self._ahead(told.span, holders):
                continue
            if any(same(by, h) for by in (told.by, *speaks_for(told.by, self._namer)) for h in holders):
                continue
            if any(self._names(told.span, h) for h in holders):
                return told
            if this and self._apart(told.span[1], at) <= NEAR:
                return told  # "this claim" is the one before
            if told.lemma in verbs and self._anybody(holders):
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

    def _accusing(self) -> Iterator[Told]:
        """The verbs that accuse: "X accused Y of shelling the town"."""
        for block, doc in self._parse.parsed:
            for verb in doc:
                if not among(verb, "accuse") or verb.pos_ != "VERB" or any(c.dep_ == "neg" for c in verb.children):
                    continue
                passive = grammar.is_passive(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN")
                by = grammar.agent(verb) if passive else grammar.subject(verb)
                if by is None:
                    continue
                parts = [c for c in verb.children if c.dep_ in _OBJECTS and c.i > verb.i and c.lower_ != "by"]
                parts = [c for c in parts if not (among(c, "accusing") and c.left_edge.nbor(-1).text == ",")]
                if not parts:
                    continue
                stop = min([max(c.right_edge.i for c in parts) + 1, *(s for c in parts for s in _slips(c))])
                span = grammar.code_points(doc, block.start, _without_and(doc, grammar.trim(doc, verb.i, stop)))
                who = grammar.code_points(doc, block.start, grammar.phrase(by))
                yield Told(block.start + verb.idx, span, self._namer.party(*who), verb.lemma_)


def _slips(part: Token) -> Iterator[int]:
    """Where a parser's slip joins the next verb to what somebody is accused of: "of shelling X and imposed"."""
    for t in part.subtree:
        if t.dep_ == "conj" and t.tag_ in ("VBD", "VBZ", "VBP", "VBN") and t.head.tag_ in ("VBG", "NN", "NNS", "NNP"):
            yield t.left_edge.i


def _without_and(doc: Doc, r: Range) -> Range:
    """The range without an "and" at its end."""
    while r[1] > r[0] and doc[r[1] - 1].dep_ == "cc":
        r = grammar.trim(doc, r[0], r[1] - 1)
    return r


def _said(a: Attribution, s: Statement) -> Told | None:
    """A statement as a claim, where it affirms something and somebody is told to make it."""
    if s.negated or not s.content or not s.source:
        return None
    if a.classes and not a.classes & {"say", "accuse", "show", "think"} and a.lemma not in words("assert"):
        return None
    by = Party(s.naming, None, s.speaker_name or s.source[0].exact, s.source)
    last = s.content[-1]
    return Told(a.verb, (last.start, last.end), by, a.lemma)


def same(a: Party, b: Party) -> bool:
    """Whether two parties are one: by their naming, by their names, or as two names of one state."""
    if a.naming is not None and a.naming == b.naming:
        return True
    if plain_name(a.name).lower() == plain_name(b.name).lower():
        return a.naming is None or b.naming is None
    one = state(a.name)
    return one is not None and one == state(b.name)


def affirmer(noun: Token) -> Token | None:
    """Who is told to make a claim: the Kesta of "Kesta's accusation", "claims by Kesta", "Kestan claims"."""
    if noun.pos_ != "NOUN" or not among(noun, "claim", "accusing", "offered"):
        return None
    for c in noun.children:
        if c.dep_ == "poss" and c.tag_ != "PRP$":
            return c
        if c.dep_ == "prep" and c.lower_ in ("by", "from"):
            of = next(iter(grammar.children(c, "pobj")), None)
            if of is not None and (of.pos_ in ("PROPN",) or of.ent_type_ or among(of, "accuser") or of.pos_ == "NOUN"):
                return of
        if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in ("make", "level", "raise", "voice", "issue", "publish"):
            return grammar.agent(c)
    for c in noun.children:
        if c.dep_ in ("amod", "compound", "nmod") and c.ent_type_ in ("GPE", "NORP", "ORG") and c.i < noun.i:
            return c
    return None


def topic(word: Token) -> Token | None:
    """The claim or proposal of somebody that a sentence begins with: "As for Kesta's proposal, the idea of ..."."""
    sent = word.sent
    for t in sent.doc[sent.start : min(word.i, sent.start + 12)]:
        if t.pos_ == "NOUN" and among(t, "claim", "accusing", "offered") and t.dep_ == "pobj":
            opens = sent.doc[sent.start : t.i]
            if any(x.lower_ in ("for", "about", "regarding", "concerning", "on") for x in opens) and affirmer(t):
                return t
    return None


def earlier(noun: Token, by: Token, parse: Parse, at: int) -> Range | None:
    """What a claim or proposal named before says: the clause of the nearest noun of the same lemma and author."""
    found: Range | None = None
    for block, doc in parse.parsed:
        if block.start >= at:
            break
        for t in doc:
            if block.start + t.idx >= at:
                break
            if t.lemma_ != noun.lemma_ or t.pos_ != "NOUN":
                continue
            if not any(x.lower_ == by.lower_ for x in t.subtree):
                continue
            last = [c for x in t.subtree for c in x.children if c.dep_ in ("acl", "relcl", "ccomp") and c.i > t.i]
            clause = next((c for c in last if c.tag_ in ("VB", "VBD", "VBZ", "VBP", "VBG") and c.head.i >= t.i), None)
            if clause is not None:
                r = grammar.without_that(doc, grammar.trim(doc, clause.left_edge.i, clause.right_edge.i + 1))
                found = grammar.code_points(doc, block.start, r)
    return found
