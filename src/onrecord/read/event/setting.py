"""Setting: when and where an event takes place, where its own clause tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.read.event.candidates import Candidate
from onrecord.read.event.lexicon import is_light
from onrecord.read.grammar import children
from onrecord.records import Time, When

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHERE = frozenset({"in", "at", "near", "on", "along", "outside", "inside", "across", "around", "off", "over"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def when(c: Candidate, base: int, times: Sequence[Time]) -> When | None:
    """The days that the nearest time in the clause of an event tells. `times` in the order of the text."""
    sentence = c.trigger.sent
    first = bisect_left(times, base + sentence.start_char, key=lambda t: t.span.start)
    near = []
    stop = bisect_left(times, base + sentence.end_char, key=lambda t: t.span.start)
    for time in times[first:stop]:
        span = c.trigger.doc.char_span(time.span.start - base, time.span.end - base, alignment_mode="expand")
        if time.when is not None and span is not None and _governs(c, span.root):
            near.append((abs(span.root.i - c.core.i), time.span.start, time.when))
    return min(near, key=lambda x: x[:2])[2] if near else None


def _governs(c: Candidate, time: Token) -> bool:
    """Whether a time belongs to the doing: the first verb or event noun above it is the trigger or holds it."""
    at = time
    own = {c.trigger.i, c.core.i}
    while at.head != at:
        at = at.head
        if at.i in own:
            return True
        if at.pos_ in ("VERB", "AUX"):
            break
    if c.trigger.pos_ == "NOUN":
        verb = c.trigger.head
        return verb == at and is_light(verb.lemma_.lower())
    return False


def place(c: Candidate) -> str | None:
    """The place that stands in a locative role beside the doing, in its words."""
    for word in dict.fromkeys((c.core, c.trigger)):
        for prep in children(word, "prep"):
            if prep.lower_ in _WHERE:
                for o in children(prep, "pobj"):
                    if o.ent_type_ in _PLACES:
                        return _name(o)
    return None


def _name(head: Token) -> str:
    first = last = head.i
    while first > 0 and head.doc[first].ent_iob_ == "I":
        first -= 1
    while last + 1 < len(head.doc) and head.doc[last + 1].ent_iob_ == "I":
        last += 1
    words = head.doc[first : last + 1].text
    return words.removeprefix("the ").removeprefix("The ")
