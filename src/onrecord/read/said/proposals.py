"""Proposals: every way to read a cue of a paragraph, from the parse, from the marks and from the encoder.

Each one is whole (source, cue and content in code points, trimmed as they would be printed), so that what is weighed is
what is written. The encoder's view of a cue is offered beside that of the parse, and so is each mixed with the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.said.candidates import PHRASES, RELAYED, Candidate, candidates, source_kind
from onrecord.read.said.evidence import Evidence, Numbers
from onrecord.read.said.extents import clipped, trimmed, whole_quotations, with_own_words
from onrecord.read.said.quoted import announced, spoken

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from onrecord.read.blocks import Block
    from onrecord.read.quotes import Quotation
    from onrecord.read.said.tags import Tags

Range = tuple[int, int]
QUOTED, TAGGED = "Q", "G"
"""The frames of a quotation with its report, and of a cue that the encoder alone found."""

_OF_SOURCE = ("source", "source_tag", "source_fit", "both")
_BY_KIND = ("content_fit", "source_fit", "cue")
"""Numbers that count otherwise for a quotation, for a construction and for the encoder's own cue."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A candidate with its spans in code points, its features and the encoder's numbers."""

    candidate: Candidate
    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    features: tuple[str, ...]
    numbers: Numbers


class Constructions:
    """The candidates of a Doc that the parse offers, by the token number of their cue's head."""

    def __init__(self, doc: Doc) -> None:
        self.of_verb: dict[int, list[Candidate]] = {}
        for c in candidates(doc):
            if c.content:
                self.of_verb.setdefault(c.verb, []).append(c)
        self.relays = _relays(self.of_verb)
        _without_rivals_of(self.relays, self.of_verb)
        cues = [(c.cue, c.verb) for cs in self.of_verb.values() for c in cs if c.cue]
        self.cued = {i for cue, _ in cues for a, b in cue for i in range(a, b)}
        self._begins = sorted((cue[0][0], verb) for cue, verb in cues)

    def beginning(self, first: int, stop: int) -> set[int]:
        """The heads of the cues that begin in tokens first..stop."""
        a, b = (bisect_left(self._begins, (at, 0)) for at in (first, stop))
        return {verb for _, verb in self._begins[a:b]}


def proposals(
    block: Block,
    doc: Doc,
    quotes: Sequence[Quotation],
    tags: Tags,
    *,
    made: Constructions | None = None,
    within: Range | None = None,
) -> dict[int, list[Proposal]]:
    """All proposals of a block by the token number of their cue's head; `quotes` are those of the block.

    `made`: its constructions, where they are found already; `within`: the tokens in which a cue has to begin.
    """
    local = [(q.start - block.start, q.end - block.start, q.closed) for q in quotes]
    heard = {c.verb: c for c in announced(doc, spoken(doc, local))}
    made = made or Constructions(doc)
    found: dict[int, list[Candidate]] = {verb: [c] for verb, c in heard.items()}
    for verb in sorted({*heard, *(made.of_verb if within is None else made.beginning(*within))}):
        found.setdefault(verb, []).extend(made.of_verb.get(verb, ()))
    _without_rivals_of(made.relays | _relays(found), found)
    evidence = Evidence(tags, block, doc)
    cued = {i for cs in found.values() for c in cs for a, b in c.cue for i in range(a, b)}
    if within is not None:
        cued |= made.cued
    for c in _tagged_cues(doc, evidence, cued):
        found.setdefault(c.verb, []).append(c)
    if within is not None:
        first, stop = within
        found = {v: cs for v, cs in found.items() if any(c.cue and first <= c.cue[0][0] < stop for c in cs)}
    makers = _Maker(block, doc, quotes, evidence, {v: evidence.absolute(c.content) for v, c in heard.items()})
    return {verb: list(makers.of_cue(cs)) for verb, cs in sorted(found.items())}


def _relays(found: Mapping[int, Sequence[Candidate]]) -> set[int]:
    """The words that relay: cited X as saying."""
    return {i for cs in found.values() for c in cs if RELAYED in c.features for a, b in c.cue for i in range(a, b)}


def _without_rivals_of(relays: set[int], found: dict[int, list[Candidate]]) -> None:
    """A word that relays is read in no other way."""
    for verb in relays & found.keys():
        found[verb] = [c for c in found[verb] if RELAYED in c.features]


def _tagged_cues(doc: Doc, evidence: Evidence, cued: set[int]) -> Iterator[Candidate]:
    """Cues that no construction offers; the encoder says what goes with them."""
    for a, b in evidence.cues():
        if cued.isdisjoint(range(a, b)):
            head = doc[a:b].root
            features = ("frame=G", "name=G", f"lemma={head.lemma_.lower()}|G", f"pos={head.pos_}|G", f"long={b - a}|G")
            yield Candidate(TAGGED, head.i, head.lemma_.lower(), None, (), ((a, b),), (), features)


class _Maker:
    """Makes the proposals of one block."""

    def __init__(
        self,
        block: Block,
        doc: Doc,
        quotes: Sequence[Quotation],
        evidence: Evidence,
        heard: dict[int, tuple[Range, ...]],
    ) -> None:
        self._block, self._doc, self._quotes, self._evidence, self._heard = block, doc, quotes, evidence, heard

    def of_cue(self, cs: Sequence[Candidate]) -> Iterator[Proposal]:
        """The proposals of one cue: each candidate's own, with what the encoder says in place of either part."""
        seen: set[tuple[tuple[Range, ...], tuple[Range, ...]]] = set()
        for c in cs:
            cue = self._evidence.absolute(c.cue)
            if not cue:  # the parser put the verb inside its own subject
                continue
            # the source of a second report stands with the first one's cue
            first = self._evidence.absolute([c.joined]) if c.joined else ()
            heard = self._evidence.heard((*first, *cue))
            source, content = self._evidence.tagged(heard, c.cue)
            said = list(self._contents(c, cs, content))
            for who in self._sources(c, source):
                spoken_by = self._evidence.absolute(who.source)
                speaking = self._evidence.pieces(spoken_by)
                for extent, words in said:
                    # nobody says his own name: the encoder takes the cited one for content now and then
                    spans = tuple((a, b) for a, b in words if not any(a < e and s < b for s, e in spoken_by))
                    if not spans or (spoken_by, spans) in seen:
                        continue
                    seen.add((spoken_by, spans))
                    numbers = heard.numbers(speaking, self._evidence.pieces(spans))
                    if RELAYED in c.features:  # that somebody says it counts; the construction knows who
                        relay = self._evidence.pieces(self._evidence.absolute(source))
                        other = heard.numbers(relay, self._evidence.pieces(spans))
                        numbers |= {name: max(numbers[name], other[name]) for name in _OF_SOURCE}
                    kind = who.frame if who.frame in (QUOTED, TAGGED) else "parsed"
                    numbers["taken"] = self._taken(spans, c.verb)
                    numbers |= {f"{name}|{kind}": numbers[name] for name in _BY_KIND}
                    features = (*who.features, *((extent, f"{extent}|{c.frame}") if extent else ()))
                    yield Proposal(who, spoken_by, cue, spans, features, numbers)

    def _sources(self, c: Candidate, tagged: tuple[Range, ...]) -> Iterator[Candidate]:
        """The candidate with its own source, and with the one that the encoder gives it."""
        yield c
        if tagged == c.source or (c.source and RELAYED in c.features):
            return
        if grammar.is_bare_participle(self._doc[c.verb]):
            return  # "Asked whether ..., X replied": the parse knows that X did not ask
        head = self._doc[tagged[0][0] : tagged[0][1]].root if tagged else None
        kind = source_kind(head)
        features = [f for f in c.features if not f.startswith(("who=", "noun="))]
        features += ["who=" + kind, f"who={kind}|{c.frame}", "source=tagged"]
        if head is not None and head.pos_ == "NOUN":
            features.append("noun=" + head.lemma_.lower())
        at = head.i if head is not None else None
        yield replace(c, source=tagged, source_head=at, who=kind, features=tuple(features))

    def _contents(
        self, c: Candidate, beside: Sequence[Candidate], tagged: tuple[Range, ...]
    ) -> Iterator[tuple[str, tuple[Range, ...]]]:
        """The extents a content may have, each with a feature that says where it comes from."""
        at = self._doc[c.verb].idx + self._block.start
        own = list(self._evidence.absolute(c.content))
        if c.frame == QUOTED:
            yield "", self._trim(own)
            for other in beside:
                if other.frame not in (QUOTED, TAGGED):
                    words = self._evidence.absolute(other.content)
                    yield "content=own", self._trim(with_own_words(own, words, self._quotes))
                    break
        elif own:
            yield "", self._whole(own, c.verb, at)
        if tagged and not c.joined:
            tagged = tuple((a, min(b, c.until or b)) for a, b in tagged if a < (c.until or b))
            tagged = tuple(grammar.without_that(self._doc, r) for r in tagged)
            if c.frame in PHRASES:
                tagged = tuple(grammar.without_aside(self._doc, r) for r in tagged)
            yield "content=tagged", self._whole(list(self._evidence.absolute(tagged)), c.verb, at)

    def _taken(self, content: Sequence[Range], verb: int) -> float:
        """The share of a content that stands in quotations beside which somebody else's report stands."""
        if not self._heard:
            return 0.0
        others = [r for v, rs in self._heard.items() if v != verb for r in rs]
        common = sum(max(0, min(b, e) - max(a, s)) for a, b in content for s, e in others)
        return common / max(1, sum(b - a for a, b in content))

    def _whole(self, content: list[Range], verb: int, at: int) -> tuple[Range, ...]:
        taken = [r for v, rs in self._heard.items() if v != verb for r in rs]
        return self._trim(whole_quotations(clipped(content, self._quotes, at), self._quotes, taken, at))

    def _trim(self, content: list[Range]) -> tuple[Range, ...]:
        return tuple(trimmed(self._block.shadow, self._block.start, content))
