"""Attributions of one article: for each cue the best proposal, and a second look inside what somebody says.

The corpus behind the weights is flat: the words of one speaker hold no other speaker. What is reported inside a content
is found by reading that content again, alone, as if it were an article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.read.blocks import Block
from onrecord.read.grammar import subject
from onrecord.read.intervals import Intervals, merged
from onrecord.read.quotes import Quotation
from onrecord.read.said.candidates import NEGATED, PLACE
from onrecord.read.said.choose import Weighed, chosen, clash, holds
from onrecord.read.said.cues import DENYING, classes_of
from onrecord.read.said.encoder import Encoder
from onrecord.read.said.press import Relay
from onrecord.read.said.proposals import QUOTED, Constructions, Proposal, proposals
from onrecord.read.said.turns import Turn
from onrecord.read.said.weigh import Weights
from onrecord.records import Scores

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Range = tuple[int, int]
Parsed = Sequence[tuple[Block, "Doc"]]

THRESHOLD = 0.35
"""Least probability of an attribution: near the best F1 on PolNeAR dev (see training/linker.py)."""

QUOTED_THRESHOLD = 0.3
"""The same for a quotation with reporting words beside it: the marks alone speak for a statement."""

OPEN_THRESHOLD = 0.2
"""Least probability of what is left open: not told as a statement, and shown as such."""

CLEAR = 0.8
"""Least probability of an attribution whose cue stands after an opening mark that is never closed."""

TURN_PROBABILITY = 0.95
"""Of a labelled turn: set, not trained, since the corpus holds few transcripts."""

NESTED_THRESHOLD = 0.5
"""Least probability of an attribution inside what somebody else says."""

_OTHERS = frozenset(
    {"noun:role", "noun:collective"}
    | {f"pron:{p}" for p in ("he", "she", "they", "him", "her", "them", "everyone", "everybody", "someone", "somebody")}
)
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NESTING = frozenset({"say", "deny", "accuse", "ask", "promise"})
_ANNOUNCING = frozenset({"VERB", "ADP", "SCONJ"})
_SPEAKING = frozenset({"i", "me", "we", "us", "you"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of one article in code points, before its speaker is known.

    `verb` is where the head of the cue begins; `parent` an index into the same list; `relay` a house that only passes
    the words on, where the sentence names one as such.
    """

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    verb: int
    lemma: str
    frame: str
    source_head: int | None
    who: str
    probability: float
    scores: Scores | None = None
    clausal: bool = True
    negated_cue: bool = False
    parent: int | None = None
    relay: Relay | None = None

    @property
    def classes(self) -> frozenset[str]:
        """The classes of the cue."""
        return classes_of(self.lemma)

    @property
    def denies(self) -> bool:
        """Whether the cue denies its content: "did not deny" does not."""
        return DENYING in self.classes and not self.negated_cue


def attributions(
    parsed: Parsed, quotes: Sequence[Quotation], spoken_turns: Sequence[Turn], weights: Weights, encoder: Encoder
) -> tuple[list[Attribution], list[Attribution]]:
    """The attributions of an article in the order of their cues, and those too unlikely to be told as such.

    In a transcript each turn is one, and what is reported in it stands inside it.
    """
    look = _Look(parsed, quotes, weights, encoder)
    if spoken_turns:
        return _nested([*map(_turn, spoken_turns), *look.inside(list(map(_turn, spoken_turns)))]), []
    outer, left = look.outer()
    return _nested([*outer, *look.inside(outer)]), left


class _Look:
    """Looks over one article: once for all of it, and again inside what was found."""

    def __init__(self, parsed: Parsed, quotes: Sequence[Quotation], weights: Weights, encoder: Encoder) -> None:
        self._parsed, self._quotes, self._weights, self._encoder = parsed, quotes, weights, encoder
        self._starts = [q.start for q in quotes]
        self._made: dict[int, Constructions] = {}

    def outer(self) -> tuple[list[Attribution], list[Attribution]]:
        """The attributions that no other one holds, and those left open."""
        tags = self._encoder.read([b for b, _ in self._parsed], self._quotes)
        closed, loose = (Intervals((q.start, q.end) for q in self._quotes if q.closed is c) for c in (True, False))
        told: list[Attribution] = []
        left: list[Attribution] = []
        last: int | None = None  # the quotation that a wholly quoted paragraph would continue
        more: dict[int, list[Range]] = defaultdict(list)
        for block, doc in self._parsed:
            mine = self._in_block(block)
            offers = [
                [w for w in self._weighed(ps) if not _hidden(w, closed, loose)]
                for ps in proposals(block, doc, mine, tags, made=self._constructions(block, doc)).values()
            ]
            taken = chosen([[w for w in ws if _stands(w)] for ws in offers])
            unsure = [ws[0] for ws in offers if ws and ws[0].probability >= OPEN_THRESHOLD and not _stands(ws[0])]
            left += [
                _attribution(block, doc, w) for w in unsure if not any(clash(w.proposal, t.proposal) for t in taken)
            ]
            new = [_attribution(block, doc, w) for w in taken]
            told += new
            if last is not None and _all_quoted(block, mine):
                more[last] += [(q.start, q.end) for q in mine]
                continue
            heard = [i for i in range(len(told) - len(new), len(told)) if told[i].frame == QUOTED]
            same = heard and (told[-1].frame == QUOTED or told[-1].source == told[heard[-1]].source)
            last = heard[-1] if same else None
        for i, ranges in more.items():
            told[i] = replace(told[i], content=(*told[i].content, *ranges))
        return told, left

    def inside(self, outer: Sequence[Attribution]) -> list[Attribution]:
        """What is reported inside the contents, each read alone, and inside quotations that nobody announces."""
        held = Intervals(merged([r for a in outer for r in a.content] + [(q.start, q.end) for q in self._quotes]))
        found: list[Attribution] = []
        for block, doc in self._parsed:
            held_here = held.touching(block.start, block.end)
            starts = [t.idx for t in doc] if held_here else []
            for start, end in held_here:
                start, end = max(start, block.start), min(end, block.end)
                tokens = bisect_left(starts, start - block.start), bisect_left(starts, end - block.start)
                if _may_report(doc[tokens[0] : tokens[1]]):
                    found += self._inside(block, doc, (start, end), tokens)
        return found

    def _constructions(self, block: Block, doc: Doc) -> Constructions:
        """What the parse of a block offers, found once for both looks."""
        if block.start not in self._made:
            self._made[block.start] = Constructions(doc)
        return self._made[block.start]

    def _inside(self, block: Block, doc: Doc, stretch: Range, tokens: Range) -> Iterator[Attribution]:
        """The attributions with their cue in a stretch, by tags of these words alone; `tokens` are the same words."""
        start, end = stretch
        alone = Block(start, end, block.shadow[start - block.start : end - block.start])
        within = [q for q in self._in_block(alone) if start < q.start and q.end < end]
        tags = self._encoder.read([alone], within)
        offers = []
        made = self._constructions(block, doc)
        for ps in proposals(block, doc, within, tags, made=made, within=tokens).values():
            mine = [p for p in ps if start <= min(p.cue[0][0], p.content[0][0]) and p.content[-1][1] <= end]
            offers.append([w for w in self._weighed(mine, nested=True) if w.probability >= NESTED_THRESHOLD])
        for w in chosen(offers):
            a = _attribution(block, doc, w)
            if _can_nest(a):
                yield a

    def _weighed(self, ps: Sequence[Proposal], *, nested: bool = False) -> list[Weighed]:
        """Proposals, the likeliest first; the place of what is nested in its sentence does not count against it."""
        weighed = []
        for p in ps:
            features = [f for f in p.features if not f.startswith(PLACE)] if nested else p.features
            weighed.append(Weighed(self._weights.probability(features, p.numbers), p))
        return sorted(weighed, key=lambda w: -w.probability)

    def _in_block(self, block: Block) -> list[Quotation]:
        """The quotations of a block; one that runs over the cut of a very long paragraph is cut with it."""
        quotes, starts = self._quotes, self._starts
        first, stop = bisect_left(starts, block.start), bisect_left(starts, block.end)
        first -= first > 0 and quotes[first - 1].end > block.start
        return [
            q
            if block.start <= q.start and q.end <= block.end
            else replace(
                q,
                start=max(q.start, block.start),
                end=min(q.end, block.end),
                opened=q.opened and q.start >= block.start,
                closed=q.closed and q.end <= block.end,
            )
            for q in quotes[first:stop]
        ]


def _turn(turn: Turn) -> Attribution:
    """A turn of a transcript: the label is its source, the colon its cue."""
    return Attribution(
        source=(turn.name,),
        cue=(turn.colon,),
        content=turn.content,
        verb=turn.colon[0],
        lemma=":",
        frame=QUOTED,
        source_head=turn.name[0],
        who="name:other",
        probability=TURN_PROBABILITY,
    )


def _all_quoted(block: Block, quotes: Sequence[Quotation]) -> bool:
    """Whether a paragraph is one quotation without reporting words: it continues the one before it."""
    return len(quotes) == 1 and quotes[0].start <= block.start + 2 and quotes[0].end >= block.end - 2


def _has_finite_verb(block: Block, doc: Doc, content: Sequence[Range]) -> bool:
    return any(
        t.tag_ in _FINITE
        for a, b in content
        for t in doc.char_span(a - block.start, b - block.start, alignment_mode="expand") or ()
    )


def _attribution(block: Block, doc: Doc, w: Weighed) -> Attribution:
    p, c = w.proposal, w.proposal.candidate
    return Attribution(
        source=p.source,
        cue=p.cue,
        content=p.content,
        verb=block.start + doc[c.verb].idx,
        lemma=c.lemma,
        frame=c.frame,
        source_head=None if c.source_head is None else block.start + doc[c.source_head].idx,
        who=c.who,
        probability=w.probability,
        scores=Scores(*(round(p.numbers[x], 4) for x in ("source", "cue", "content"))),
        negated_cue=NEGATED in c.features,
        clausal=c.frame == QUOTED or _has_finite_verb(block, doc, p.content),
    )


def _hidden(w: Weighed, closed: Intervals, loose: Intervals) -> bool:
    """Whether a cue stands inside a quotation; a lost mark may hide the report itself, so a clear one there counts."""
    at = w.proposal.cue[0][0]
    return closed.covers(at) or (loose.covers(at) and w.probability < CLEAR)


def _stands(w: Weighed) -> bool:
    return w.probability >= (QUOTED_THRESHOLD if w.proposal.candidate.frame == QUOTED else THRESHOLD)


def _may_report(words: Span) -> bool:
    """Whether a stretch holds a verb or "according" that can announce speech: else it is not read again, alone."""
    return any(classes_of(t.lemma_.lower()) & _NESTING and t.pos_ in _ANNOUNCING and _by_another(t) for t in words)


def _by_another(cue: Token) -> bool:
    """Whether somebody else than the speaker can be the source of a verb: not "as I said", not "the so called"."""
    who = subject(cue) if cue.pos_ == "VERB" else cue
    return cue.tag_ != "VBN" if who is None else who.lower_ not in _SPEAKING


def _can_nest(a: Attribution) -> bool:
    """Inside somebody's words only clear speech by somebody else counts: not "as I said", not "the figures say"."""
    return bool(a.classes & _NESTING) and bool(a.source) and (a.who.startswith("name:") or a.who in _OTHERS)


def _nested(found: Sequence[Attribution]) -> list[Attribution]:
    """Each attribution with the smallest content that holds its cue as its parent."""
    found = sorted(found, key=lambda a: (a.verb, a.content))
    covers = sorted((s, e, i) for i, a in enumerate(found) for s, e in a.content)
    begun = 0
    opened: list[tuple[int, int, int]] = []  # what has begun and is not over where the cue stands
    made = []
    for i, a in enumerate(found):
        while begun < len(covers) and covers[begun][0] <= a.verb:
            opened.append(covers[begun])
            begun += 1
        opened = [c for c in opened if a.verb < c[1]]
        around = [c for c in opened if c[2] != i and not holds(a.content, found[c[2]].verb)]
        made.append(replace(a, parent=min(around, key=lambda c: c[1] - c[0])[2] if around else None))
    return made
