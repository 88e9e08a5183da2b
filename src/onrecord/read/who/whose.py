"""Whose: the state or body that "its" means in a title: "Arlen moved troops, and its defence minister said"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.read.grammar import children
from onrecord.read.named.known import Known
from onrecord.read.named.people import People
from onrecord.read.parse import Parse

if TYPE_CHECKING:
    from spacy.tokens import Span

Range = tuple[int, int]

_ITS = re.compile(r"its\s", re.IGNORECASE)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LOOK = 80
"""Words before a title in which a subject is looked for."""
_OWNERS = frozenset({"country", "body", "organisation"})


def whose(words: str, at: Range, people: People, parse: Parse) -> Known | None:
    """The state or body that a title at a place belongs to by "its": the last subject of this sentence or the last one.

    None where the title does not begin so, or where no state or body is such a subject.
    """
    here = parse.span(*at) if _ITS.match(words) else None
    if here is None:
        return None
    base = at[0] - parse.offset(at[0])
    found = _subject(here.sent, here.start, base, people)
    before = here.sent.start - 1
    if found is None and before >= 0:
        found = _subject(here.doc[before].sent, here.start, base, people)
    return found


def _subject(sentence: Span, before: int, base: int, people: People) -> Known | None:
    near = sentence.doc[max(sentence.start, before - _LOOK) : min(sentence.end, before)]
    for token in reversed([t for t in near if t.dep_ in _SUBJECTS]):
        first = min([token, *children(token, "compound")], key=lambda t: t.i)
        for last in (token, *children(token, "conj")):
            end = base + last.idx + len(last)
            known = people.other_ending_at(end)
            whole = last is token or (known is not None and (base + first.idx, end) in known.mentions)
            if known is not None and known.type in _OWNERS and whole:  # Trinidad and Tobago is one
                return known
    return None
