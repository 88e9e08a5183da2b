"""Passed on: a house of the press that only passes on what somebody else says is no speaker, it is the relay.

"According to Interfax, Berg said ...", "..., the minister said, TASS reported", "Reuters, citing officials, reported":
Berg, the minister and the officials speak. "Interfax reported that troops arrived" stays Interfax's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.read.intervals import Intervals, merged
from onrecord.read.parse import Parse
from onrecord.read.quotes import Quotation
from onrecord.read.said.attribute import Attribution
from onrecord.read.said.candidates import RELAYS
from onrecord.read.said.press import Press, Relay
from onrecord.read.said.returned import returned
from onrecord.read.said.unrelayed import PASSING, unrelayed

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

_SPEECH = frozenset({"say", "deny", "accuse", "ask"})
_VOWS = frozenset({"promise", "vow", "pledge", "swear", "threaten", "offer", "guarantee"})
_SMALL = frozenset({"CCONJ", "SCONJ", "PART", "ADP", "ADV", "DET", "AUX", "PUNCT", "SPACE"})
_DEEP = 12
"""Steps up the parse from a word to the report it belongs to."""


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
    named: list[Range] = []
    for n, a in enumerate(found):
        alone = unrelayed(a, parse, press)
        house = _house(alone, parse, press)
        if house is None and not (a.lemma in RELAYS and a.source):
            out[n] = _around(alone, [found[k] for k in kids.get(n, ())], parse, press)
            if out[n].relay is not None and alone.relay is None and out[n].content != a.content:
                gone.update(kids[n])
            continue
        inner = [found[k] for k in kids.get(n, ()) if _same_voice(found[k], a, quoted) and _is_speech(found[k])]
        if house is not None and inner and _is_all(a, inner, parse):
            gone.add(n)
            relays |= dict.fromkeys(kids[n], house)
        elif house is not None and _names_only(a):
            gone.add(n)  # whom a house cites is no content
        else:
            out[n] = returned(a, house, parse, press, quoted, cues)
            named += out[n].source if out[n].source != a.source else ()
    taken = Intervals(merged(named))
    gone |= {n for n, a in enumerate(out) if _names_only(a) and any(taken.touching(*r) for r in a.content)}
    return _without(out, gone, relays)


def _names_only(a: Attribution) -> bool:
    """Cites a source, for content."""
    return a.lemma in RELAYS and not a.clausal and a.frame in "NGP"


def _house(a: Attribution, parse: Parse, press: Press) -> Relay | None:
    """The house that is the source of a statement with which it may pass words on."""
    if a.lemma not in PASSING or a.negated_cue or len(a.source) != 1:
        return None
    span = parse.span(*a.source[0])
    if span is None:
        return None
    beside = span.doc[span.end : span.end + 2]
    quotes = a.lemma in RELAYS or any(t.lemma_ in RELAYS for t in beside)
    return press.of(span, a.source[0][0] - parse.offset(a.source[0][0]), quotes=quotes)


def _around(a: Attribution, inner: Sequence[Attribution], parse: Parse, press: Press) -> Attribution:
    """A phrase around a house's report: "Interfax reported that X, according to the minister" is the minister's X."""
    if a.frame != "A" or len(inner) != 1 or not _is_all(a, inner, parse):
        return a
    house = _house(inner[0], parse, press)
    return a if house is None else replace(a, content=inner[0].content, relay=house)


def _is_speech(kid: Attribution) -> bool:
    """Not what somebody plans or refuses, which a house can tell in its own voice."""
    return bool(kid.classes & _SPEECH) or kid.lemma in _VOWS


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
