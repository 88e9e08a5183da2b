"""Attributions of one article: candidates weighed, quotations made whole, and each put into its parent."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.read.blocks import Block
from onrecord.read.candidates import NEGATED, PLACE, Candidate, candidates
from onrecord.read.cues import DENYING, classes_of
from onrecord.read.intervals import Intervals
from onrecord.read.quoted import announced, spoken
from onrecord.read.quotes import Quotation
from onrecord.read.turns import Turn
from onrecord.read.weigh import Weights

if TYPE_CHECKING:
    from spacy.tokens import Doc

Range = tuple[int, int]

THRESHOLD = 0.4
"""Least probability of an outer attribution: near the best F1 on PolNeAR dev (see training/candidates.py)."""

QUOTED_THRESHOLD = 0.25
"""Least probability that the words beside a quotation announce it: the marks alone speak for a statement."""

TURN_PROBABILITY = 0.95
"""Of a labelled turn: set, not trained, since the corpus holds few transcripts."""

NESTED_THRESHOLD = 0.6
"""Least probability of an attribution inside what somebody else says."""

_OTHERS = frozenset(
    {"noun:role", "noun:collective"}
    | {f"pron:{p}" for p in ("he", "she", "they", "him", "her", "them", "everyone", "everybody", "someone", "somebody")}
)
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NESTING = frozenset({"say", "deny", "accuse", "ask", "promise"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of one article in code points, before its speaker is known."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    verb: int
    lemma: str
    frame: str
    source_head: int | None
    who: str
    addressee: Range | None
    probability: float
    nested: float = 0.0
    clausal: bool = True
    negated_cue: bool = False
    parent: int | None = None

    @property
    def classes(self) -> frozenset[str]:
        """The classes of the cue."""
        return classes_of(self.lemma)

    @property
    def denies(self) -> bool:
        """Whether the cue denies its content: "did not deny" does not."""
        return DENYING in self.classes and not self.negated_cue


def attributions(
    parsed: Sequence[tuple[Block, Doc]],
    quotes: Sequence[Quotation],
    weights: Weights,
    spoken_turns: Sequence[Turn] = (),
) -> list[Attribution]:
    """The attributions of an article in the order of their cues; `parent` is an index into the same list.

    In a transcript (`spoken_turns`) each turn is one, and what is reported in it stands inside it.
    """
    if spoken_turns:
        inside = [a for block, doc in parsed for a in _of_block(block, doc, (), weights)]
        return _nest([*map(_turn, spoken_turns), *inside], quotes)
    found: list[Attribution] = []
    starts = [q.start for q in quotes]
    last: int | None = None  # the quotation that a wholly quoted paragraph would continue
    for block, doc in parsed:
        mine = _in_block(quotes, starts, block)
        new = _of_block(block, doc, mine, weights)
        found += new
        if last is not None and _all_quoted(block, mine):
            found[last] = replace(found[last], content=(*found[last].content, *((q.start, q.end) for q in mine)))
            continue
        quoted = [i for i in range(len(found) - len(new), len(found)) if found[i].frame == "Q"]
        same = quoted and (found[-1].frame == "Q" or found[-1].source == found[quoted[-1]].source)
        last = quoted[-1] if same else None
    return _nest(found, quotes)


def _in_block(quotes: Sequence[Quotation], starts: Sequence[int], block: Block) -> list[Quotation]:
    """The quotations of a block; one that runs over the cut of a very long paragraph is cut with it."""
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
        frame="Q",
        source_head=turn.name[0],
        who="name:other",
        addressee=None,
        probability=TURN_PROBABILITY,
    )


def _all_quoted(block: Block, quotes: Sequence[Quotation]) -> bool:
    """Whether a paragraph is one quotation without reporting words: it continues the one before it."""
    return len(quotes) == 1 and quotes[0].start <= block.start + 2 and quotes[0].end >= block.end - 2


def _of_block(block: Block, doc: Doc, quotes: Sequence[Quotation], weights: Weights) -> list[Attribution]:
    local = [(q.start - block.start, q.end - block.start, q.closed) for q in quotes]
    heard = [c for c in announced(doc, spoken(doc, local)) if weights.probability(c.features) >= QUOTED_THRESHOLD]
    announced_by = {c.verb for c in heard}
    best: dict[int, tuple[float, Candidate]] = {c.verb: (weights.probability(c.features), c) for c in heard}
    beside: dict[int, Candidate] = {}
    for c in candidates(doc):
        if not c.content:
            continue
        if c.verb in announced_by:
            beside.setdefault(c.verb, c)
            continue
        p = weights.probability(c.features)
        if max(p, _nested(c, weights)) >= THRESHOLD and p > best.get(c.verb, (0.0,))[0]:
            best[c.verb] = (p, c)
    taken = [r for c in heard for r in _absolute(block, doc, c.content)]
    made = []
    for verb in sorted(best):
        p, c = best[verb]
        content = list(_absolute(block, doc, c.content))
        if c.frame == "Q" and verb in beside:
            begins = block.shadow[content[0][0] - block.start]
            if beside[verb].frame in "CASM" or begins.islower():
                content = _with_own_words(content, _absolute(block, doc, beside[verb].content), quotes)
        elif c.frame != "Q":
            at = doc[verb].idx + block.start
            content = _whole_quotations(_clipped(content, quotes, at), quotes, taken, at)
        content = _trimmed(block.shadow, block.start, content)
        if not content:
            continue
        made.append(
            Attribution(
                source=_absolute(block, doc, c.source),
                cue=_absolute(block, doc, c.cue),
                content=tuple(content),
                verb=block.start + doc[verb].idx,
                lemma=c.lemma,
                frame=c.frame,
                source_head=None if c.source_head is None else block.start + doc[c.source_head].idx,
                who=c.who,
                addressee=_absolute(block, doc, [c.addressee])[0] if c.addressee else None,
                probability=p,
                nested=_nested(c, weights),
                negated_cue=NEGATED in c.features,
                clausal=c.frame == "Q" or _has_finite_verb(block, doc, content),
            )
        )
    return made


def _has_finite_verb(block: Block, doc: Doc, content: Sequence[Range]) -> bool:
    return any(
        t.tag_ in _FINITE
        for a, b in content
        for t in doc.char_span(a - block.start, b - block.start, alignment_mode="expand") or ()
    )


def _absolute(block: Block, doc: Doc, ranges: Iterable[Range]) -> tuple[Range, ...]:
    return tuple((block.start + doc[a].idx, block.start + doc[b - 1].idx + len(doc[b - 1])) for a, b in ranges if b > a)


def _with_own_words(quoted: list[Range], clause: Sequence[Range], quotes: Sequence[Quotation]) -> list[Range]:
    """A quotation and the reporter's own words of the same clause: he stressed that A, but "B"."""
    own = [r for r in clause if not _inside(r, quotes)]
    return _join(quoted + own)


def _inside(r: Range, quotes: Sequence[Quotation]) -> bool:
    return any(q.start - 1 <= r[0] and r[1] <= q.end + 1 for q in quotes)


def _clipped(content: list[Range], quotes: Sequence[Quotation], verb: int) -> list[Range]:
    """A cue inside a quotation announces nothing outside it."""
    for q in quotes:
        if q.start <= verb < q.end:
            return [(max(a, q.start), min(b, q.end)) for a, b in content if a < q.end and b > q.start]
    return content


def _whole_quotations(
    content: list[Range], quotes: Sequence[Quotation], taken: Sequence[Range], verb: int
) -> list[Range]:
    """Content that runs into a quotation takes all of it, unless somebody else says it or the cue stands inside it."""
    grown = list(content)
    for q in quotes:
        if q.start <= verb < q.end or any(q.start < b and a < q.end for a, b in taken):
            continue
        for a, b in content:
            if q.start < b and a < q.end:
                grown.append((q.start, q.end))
    return _join(grown)


_OPENERS, _CLOSERS = frozenset("([<$€£#@…"), frozenset(")]>%!?…$€£")


def _trimmed(text: str, start: int, ranges: Iterable[Range]) -> list[Range]:
    """Ranges without marks and punctuation at their edges; `text` begins at code point `start`."""
    found = []
    for a, b in ranges:
        while a < b and not (text[a - start].isalnum() or text[a - start] in _OPENERS):
            a += 1
        while b > a and not (text[b - start - 1].isalnum() or text[b - start - 1] in _CLOSERS):
            b -= 1
        if b > a:
            found.append((a, b))
    return found


def _join(ranges: Iterable[Range]) -> list[Range]:
    joined: list[Range] = []
    for a, b in sorted(ranges):
        if joined and a <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], b))
        else:
            joined.append((a, b))
    return joined


def _nest(found: list[Attribution], quotes: Sequence[Quotation]) -> list[Attribution]:
    """Put each attribution whose cue stands in another one's content under the smallest such; drop weak ones there."""
    found = sorted(found, key=lambda a: (a.verb, a.content))
    covers = sorted((s, e, i) for i, a in enumerate(found) if _stands(a) for s, e in a.content)
    begins = [c[0] for c in covers]
    longest = max((e - s for s, e, _ in covers), default=0)
    parents: list[int | None] = []
    for i, a in enumerate(found):
        first, last = bisect_left(begins, a.verb - longest), bisect_right(begins, a.verb)
        around = [c for c in covers[first:last] if c[0] <= a.verb < c[1] and c[2] != i]
        around = [c for c in around if not any(s <= found[c[2]].verb < e for s, e in a.content)]
        around = [c for c in around if a.frame != "Q" or _overlap(a.content, found[c[2]].content)]
        parents.append(min(around, key=lambda c: c[1] - c[0])[2] if around else None)
    quoted = Intervals((q.start, q.end) for q in quotes if q.closed)
    loose = Intervals((q.start, q.end) for q in quotes if not q.closed)  # a lost mark may hide the report itself
    inner = [
        p is not None or quoted.covers(a.verb) or (loose.covers(a.verb) and a.probability < NESTED_THRESHOLD)
        for a, p in zip(found, parents, strict=True)
    ]
    keep = [
        _can_nest(a) if inside and (a.frame != "Q" or p is not None) else _stands(a)
        for a, inside, p in zip(found, inner, parents, strict=True)
    ]
    number = {old: new for new, old in enumerate(i for i, k in enumerate(keep) if k)}
    return [
        replace(a, parent=_kept_parent(parents, i, number), probability=a.nested if inner[i] else a.probability)
        for i, a in enumerate(found)
        if keep[i]
    ]


def _overlap(a: Sequence[Range], b: Sequence[Range]) -> bool:
    return any(s < y and x < e for s, e in a for x, y in b)


def _stands(a: Attribution) -> bool:
    """Whether an attribution stands on its own; a quotation with its report has passed its own threshold."""
    return a.frame == "Q" or a.probability >= THRESHOLD


def _can_nest(a: Attribution) -> bool:
    """Inside somebody's words only clear speech by somebody else counts: not "as I said", not "the figures say"."""
    return (
        a.nested >= NESTED_THRESHOLD
        and bool(a.classes & _NESTING)
        and bool(a.source)
        and (a.who.startswith("name:") or a.who in _OTHERS)
    )


def _nested(c: Candidate, weights: Weights) -> float:
    """The probability of a candidate inside another one: the corpus is flat, so its place must not tell against it."""
    return weights.probability(f for f in c.features if not f.startswith(PLACE))


def _kept_parent(parents: Sequence[int | None], i: int, number: dict[int, int]) -> int | None:
    p = parents[i]
    for _ in range(16):
        if p is None or p in number:
            return None if p is None else number[p]
        p = parents[p]
    return None
