"""Utterances cut down to what the page shows of them.

A witness is told by its place among the utterance's statements. The words of a witness at a locus are
``[step, length, ...]``: a step leads from the end of the stretch before, whatever its locus, to the next one (code
points); nothing is ``0``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, get_args

from onrecord.present.report.places import Data, Line, Places, kept, known
from onrecord.records import ChangeKind, Op

OPS = get_args(Op)
CHANGES = get_args(ChangeKind)


def utterance(x: Line, places: Places, when: Callable[..., Any]) -> Data | None:
    """An utterance; None where fewer than two of its statements are on the page. `when` cuts a date down."""
    names = [id_ for id_ in x["statements"] if id_ in places.statement]
    if len(names) < 2:
        return None
    at = {id_: n for n, id_ in enumerate(names)}
    return known(
        id=x["id"],
        s=[places.statement[id_] for id_ in names],
        base=at.get(x["base"], 0),
        speaker=x.get("speaker"),
        name=x.get("speaker_name"),
        said=when(x.get("said"), "", ""),
        chains=x.get("independent_chains") or 1,
        confidence=x["confidence"],
        same=_among(x.get("same_words") or (), at),
        sources=_among(x.get("sources") or (), at),
        bonds=[
            [at[b["a"]], at[b["b"]], int(b["tier"] == "words"), b["score"], list(b.get("why") or ())]
            for b in x.get("bonds") or ()
            if b["a"] in at and b["b"] in at
        ],
        left=kept(_left_out(y, places, at) for y in x.get("left_out") or ()),
        loci=_loci(x.get("apparatus") or (), places, at, x["base"]) if x["base"] in at else None,
    )


def _loci(loci: Sequence[Line], places: Places, at: Mapping[str, int], base: str) -> list[Any] | None:
    """The collation; None where words do not stand in their articles: one of other words would mislead."""
    ends = dict[int, int]()

    def cell(spans: Iterable[Line | None], w: int) -> list[int] | int:
        found = list[int]()
        for x in spans:
            if x is not None:
                found += [x["start"] - ends.get(w, 0), x["end"] - x["start"]]
                ends[w] = x["end"]
        return found or 0

    out = list[Any]()
    for locus in loci:
        cells, notes = list[Any]([0] * len(at)), list[Any]()
        readings = [r for r in locus["readings"] if r["statement"] in at]
        for id_, spans in [(base, locus["lemma"]), *((r["statement"], [r["span"]]) for r in readings)]:
            if not all(x is None or places.stands(x) for x in spans):
                return None
            cells[at[id_]] = cell(spans, at[id_])
        for r in readings:
            if r["op"] != "same":
                kinds, of = [CHANGES.index(k) for k in r.get("kinds") or () if k in CHANGES], r.get("of")
                notes.append([at[r["statement"]], OPS.index(r["op"]), kinds, *([] if of is None else [of])])
        out.append([cells, notes] if notes else [cells])
    return out


def _left_out(x: Line, places: Places, at: Mapping[str, int]) -> Data | None:
    if x["article"] not in places.article or x["fullest"] not in at:
        return None
    return {"a": places.article[x["article"]], "of": at[x["fullest"]], "x": places.spans(x["clauses"])}


def _among(groups: Iterable[Iterable[str]], at: Mapping[str, int]) -> list[list[int]]:
    return [found for group in groups if (found := [at[id_] for id_ in group if id_ in at])]
