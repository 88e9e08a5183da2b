"""Quoting: a person or body that quotes somebody speaks too, a house of the press only passes words on.

Of "Peskov quoted Putin as saying X" Putin's X stands in what Peskov says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.intervals import merged
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.read.said.candidates import RELAYS, source_kind
from onrecord.read.said.cited import speaks
from onrecord.read.said.press import Press
from onrecord.read.tables import bodies, body_names, institutions, states

if TYPE_CHECKING:
    pass


def with_quoting(found: Sequence[Attribution], parse: Parse, press: Press) -> list[Attribution]:
    """The attributions and, before each that a person or body quotes, that one's own, in which it stands."""
    outer = [_quoting(a, parse, press) for a in found]
    places: list[int] = []
    for o in outer:
        places.append((places[-1] + 1 if places else 0) + (o is not None))
    out: list[Attribution] = []
    for a, o in zip(found, outer, strict=True):
        above = None if a.parent is None else places[a.parent]
        if o is not None:
            out.append(replace(o, parent=above))
            above = len(out) - 1
        out.append(replace(a, parent=above))
    return out


def _quoting(a: Attribution, parse: Parse, press: Press) -> Attribution | None:
    """What whoever quotes the source of a statement says."""
    if a.relay is not None or len(a.cue) < 2 or len(a.source) != 1:
        return None
    span = parse.span(*a.cue[0])
    if span is None or span[0].lemma_ not in RELAYS or grammar.is_passive(span[0]) or span[0].tag_ == "VBN":
        return None
    verb, base = span[0], a.cue[0][0] - parse.offset(a.cue[0][0])
    who = grammar.own_subject(verb)
    if who is None or not speaks(who):
        return None
    first, stop = grammar.phrase(who)
    if who.pos_ == "PROPN" and who.ent_type_ != "PERSON" and not _is_body(verb.doc[first:stop].text):
        return None  # a name that no table has may be that of a paper
    if first <= verb.i < stop or press.of(verb.doc[first:stop], base, quotes=True) is not None:
        return None
    source = grammar.code_points(verb.doc, base, (first, stop))
    told = (a.source[0][0], a.cue[-1][1])
    if told[0] < a.cue[0][1] or any(s < source[1] and source[0] < e for s, e in (told, *a.content)):
        return None
    return replace(
        a,
        source=(source,),
        cue=(grammar.code_points(verb.doc, base, (verb.i, verb.i + 1)),),
        content=tuple(_joined(parse.text, [told, *a.content])),
        verb=base + verb.idx,
        lemma=verb.lemma_.lower(),
        frame="N",
        source_head=base + who.idx,
        who=source_kind(who),
        clausal=True,
        negated_cue=False,
    )


def _is_body(words: str) -> bool:
    """Whether a name is that of a state, its capital, an organ or an international body."""
    return words.lower().removeprefix("the ") in _bodies()


@cache
def _bodies() -> frozenset[str]:
    names = [n for i in institutions() for n in i.names]
    names += [n for s in states() for n in (*s.names, *s.capitals, *s.buildings)]
    return frozenset({*body_names(), *(b.lower() for x in bodies() for b in x.short), *map(str.lower, names)})


def _joined(text: str, ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges in order, those between which only "that" or a mark stands made one."""
    out: list[tuple[int, int]] = []
    for s, e in merged(ranges):
        between = text[out[-1][1] : s].strip(" ,") if out else None
        if between in ("", "that"):
            out[-1] = (out[-1][0], e)
        else:
            out.append((s, e))
    return out
