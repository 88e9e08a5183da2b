"""Passed on: a house of the press that only passes on what somebody else says is no speaker, it is the relay.

"According to Interfax, Berg said ...", "..., the minister said, TASS reported", "Reuters, citing officials, reported":
Berg, the minister and the officials speak. "Interfax reported that troops arrived" stays Interfax's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.attribute import Attribution
from onrecord.read.candidates import RELAYS, source_kind
from onrecord.read.cited import Cited, cited, cited_as_saying
from onrecord.read.intervals import Intervals, merged
from onrecord.read.parse import Parse
from onrecord.read.press import Press, Relay
from onrecord.read.quotes import Quotation
from onrecord.read.reports import beside, within

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Range = tuple[int, int]

_PASSING = frozenset(
    "accord according say report write add note inform recall reveal disclose announce state specify relate cite quote "
    "mention claim explain publish carry post".split()
)
"""Cues with which a house passes words on; what it denies, demands or tells somebody is its own."""

_SMALL = frozenset({"CCONJ", "SCONJ", "PART", "ADP", "ADV", "DET", "AUX", "PUNCT", "SPACE"})
_DEEP = 12
"""Steps up the parse from a word to the report it belongs to."""

_WINDOW = 90
"""Tokens of a sentence looked at on either side of the cue."""


def passed_on(
    found: Sequence[Attribution], parse: Parse, quotes: Sequence[Quotation], press: Press
) -> list[Attribution]:
    """The attributions, each with its speaker as the source: what a house passes on has the house as its `relay`.

    The house's own statement goes where somebody speaks in all of it, and what stood in it stands alone.
    """
    quoted = Intervals(merged((q.start, q.end) for q in quotes))
    kids: dict[int, list[int]] = {}
    for n, a in enumerate(found):
        if a.parent is not None:
            kids.setdefault(a.parent, []).append(n)
    cues = {r[0] for a in found if not _names_only(a) for r in a.cue}
    out = list(found)
    gone: set[int] = set()
    relays: dict[int, Relay] = {}
    for n, a in enumerate(found):
        alone = _without_relay(a, parse, press)
        house = _house(alone, parse, press)
        if house is None and not (a.lemma in RELAYS and a.source):
            out[n] = _around(alone, [found[k] for k in kids.get(n, ())], parse, press)
            if out[n].relay is not None and alone.relay is None and out[n].content != a.content:
                gone.update(kids[n])
            continue
        inner = [found[k] for k in kids.get(n, ()) if _same_voice(found[k], a, quoted)]
        if house is not None and inner and _is_all(a, inner, parse):
            gone.add(n)
            relays |= dict.fromkeys(kids[n], house)
        elif house is not None and _names_only(a):
            gone.add(n)  # whom a house cites is no content
        else:
            out[n] = _given_back(a, house, parse, press, quoted, cues)
    return _without(out, gone, relays)


def _names_only(a: Attribution) -> bool:
    """Cites a source, for content."""
    return a.lemma in RELAYS and not a.clausal and a.frame in "NGP"


def _house(a: Attribution, parse: Parse, press: Press) -> Relay | None:
    """The house that is the source of a statement with which it may pass words on."""
    if a.lemma not in _PASSING or a.negated_cue or len(a.source) != 1:
        return None
    span = parse.span(*a.source[0])
    if span is None:
        return None
    beside = span.doc[span.end : span.end + 2]
    quotes = a.lemma in RELAYS or any(t.lemma_ in RELAYS for t in beside)
    return press.of(span, a.source[0][0] - parse.offset(a.source[0][0]), quotes=quotes)


def _without_relay(a: Attribution, parse: Parse, press: Press) -> Attribution:
    """A source without who passes it on: the minister, quoted by Interfax; Berg, Interfax reported, said."""
    span = parse.span(*a.source[0]) if len(a.source) == 1 and a.source_head is not None else None
    if span is None:
        return a
    doc, base = span.doc, a.source[0][0] - parse.offset(a.source[0][0])
    for t in span:
        if t.lemma_ in RELAYS and t.tag_ == "VBN" and grammar.agent(t) is not None and t.left_edge.i > span.start:
            return _until(a, grammar.trim(doc, span.start, t.left_edge.i), doc, base, None)
    comma = next((t.i for t in reversed(span) if t.text == ","), span.start)
    after = doc[span.end] if span.end < len(doc) else None
    if span.start < comma < span.end - 1 and after is not None and after.lemma_.lower() in _PASSING:
        house = press.of(doc[comma + 1 : span.end], base)
        if house is not None and after.i + 1 < len(doc) and doc[after.i + 1].text == ",":
            return _until(a, grammar.trim(doc, span.start, comma), doc, base, house)
    return a


def _until(a: Attribution, words: Range, doc: Doc, base: int, house: Relay | None) -> Attribution:
    first, stop = words
    if stop <= first:
        return a
    head = doc[first:stop].root
    source = ((base + doc[first].idx, _end(base, doc[stop - 1])),)
    return replace(a, source=source, source_head=base + head.idx, who=source_kind(head), relay=house or a.relay)


def _around(a: Attribution, inner: Sequence[Attribution], parse: Parse, press: Press) -> Attribution:
    """A phrase around a house's report: "Interfax reported that X, according to the minister" is the minister's X."""
    if a.frame != "A" or len(inner) != 1 or not _is_all(a, inner, parse):
        return a
    house = _house(inner[0], parse, press)
    return a if house is None else replace(a, content=inner[0].content, relay=house)


def _same_voice(kid: Attribution, a: Attribution, quoted: Intervals) -> bool:
    """Not what somebody says in the very words of the house, inside marks."""
    return all(s <= a.verb < e for s, e in quoted.touching(kid.verb, kid.verb + 1))


def _is_all(a: Attribution, inner: Sequence[Attribution], parse: Parse) -> bool:
    """Whether what a house says is what others say and no more: each word is theirs or goes with their cue."""
    theirs = Intervals(merged(r for k in inner for r in (*k.source, *k.cue, *k.content)))
    for piece in a.content:
        span = parse.span(*piece)
        if span is None:
            return False
        base = piece[0] - parse.offset(piece[0])
        if not all(t.pos_ in _SMALL or _goes_with(t, theirs, base) for t in span):
            return False
    return True


def _goes_with(t: Token, theirs: Intervals, base: int) -> bool:
    for _ in range(_DEEP):
        if theirs.covers(base + t.idx):
            return True
        if t.head == t or (t.dep_ == "conj" and t.pos_ in ("VERB", "AUX")):
            return False
        t = t.head
    return False


def _given_back(
    a: Attribution, house: Relay | None, parse: Parse, press: Press, quoted: Intervals, cues: set[int]
) -> Attribution:
    """A house's statement as that of who says it in the same sentence, where somebody does."""
    span = parse.span(a.verb, a.verb + 1) if a.cue else None
    if span is None:
        return a
    base = a.verb - span[0].idx
    saying = cited_as_saying(span[0], base, a)
    if saying is not None:
        return _told_by(a, saying, base, house)
    if house is None:
        return a
    sentence = span[0].sent
    near = span[0].doc[max(sentence.start, span[0].i - _WINDOW) : min(sentence.end, span[0].i + _WINDOW)]
    mine = {r[0] for r in a.cue}

    def is_taken(t: Token) -> bool:
        at = base + t.idx
        return quoted.covers(at) or (at in cues and at not in mine)

    told = next(_others(a, near, base, press, is_taken), None) or cited(a, near, base, is_taken)
    return a if told is None else _told_by(a, told, base, house)


def _others(a: Attribution, near: Span, base: int, press: Press, is_taken: Callable[[Token], bool]) -> Iterator[Cited]:
    """The reports of people and bodies beside the house's and in it."""
    for t in near:
        told = beside(a, t, base) or within(a, t, base)
        if told is not None and not is_taken(t) and press.of(t.doc[slice(*told.phrase)], base) is None:
            yield told


def _told_by(a: Attribution, told: Cited, base: int, house: Relay | None) -> Attribution:
    """The statement with another source; what names the source is no content."""
    doc = told.who.doc
    verb = doc[told.cue[0][0]]
    own = [(base + doc[s].idx, _end(base, doc[e - 1])) for s, e in told.cue]
    first, stop = told.phrase
    content = a.content
    if told.content is not None:
        content = tuple((base + doc[s].idx, _end(base, doc[e - 1])) for s, e in told.content)
    elif told.words is not None:
        content = tuple(r for piece in a.content for r in _cut(piece, told.words, told.who, base))
    if not content:
        return a
    return replace(
        a,
        source=((base + doc[first].idx, _end(base, doc[stop - 1])),),
        cue=tuple(own if told.alone else merged((*a.cue, *own))),
        content=content,
        verb=base + verb.idx if told.alone else a.verb,
        lemma=verb.lemma_.lower() if told.alone else a.lemma,
        source_head=base + told.who.idx,
        who=source_kind(told.who),
        relay=house,
    )


def _cut(piece: Range, words: Range, who: Token, base: int) -> list[Range]:
    """A piece of content without the words that name its source."""
    doc = who.doc
    start, end = base + doc[words[0]].idx, _end(base, doc[words[1] - 1])
    if not (start < piece[1] and piece[0] < end):
        return [piece]
    span = doc.char_span(piece[0] - base, piece[1] - base, alignment_mode="expand")
    left = [grammar.without_that(doc, grammar.trim(doc, span.start, words[0]))] if span is not None else []
    left += [grammar.without_that(doc, grammar.trim(doc, words[1], span.end))] if span is not None else []
    return [(base + doc[s].idx, _end(base, doc[e - 1])) for s, e in left if e > s]


def _end(base: int, t: Token) -> int:
    return base + t.idx + len(t)


def _without(found: Sequence[Attribution], gone: set[int], relays: dict[int, Relay]) -> list[Attribution]:
    """The attributions that stay, their parents numbered anew; what stood in one that goes stands where it stood."""
    place = {n: k for k, n in enumerate(n for n in range(len(found)) if n not in gone)}
    out = []
    for n in place:
        parent = found[n].parent
        while parent in gone:
            parent = found[parent].parent
        relay = relays.get(n, found[n].relay)
        out.append(replace(found[n], parent=None if parent is None else place[parent], relay=relay))
    return out
