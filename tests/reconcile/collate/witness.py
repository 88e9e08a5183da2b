"""Witnesses for tests, and what must be true of every apparatus."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from onrecord.reconcile.collate import collate
from onrecord.records import Locus, Mode, Rendering, Span, Statement, When


def statement(
    id_: str, *content: str, article: str = "", mode: Mode = "direct", speaker: str | None = None
) -> Statement:
    """A statement with these stretches of an article as its content."""
    spans, at = [], 0
    for text in content:
        if text:
            spans.append(Span(article or "in " + id_, at, at + len(text), text))
        at += len(text) + 5
    return Statement(
        id_,
        article or "in " + id_,
        mode,
        (),
        (),
        tuple(spans),
        speaker,
        speaker,
        None,
        None,
        None,
        None,
        None,
        False,
        1.0,
    )


def rendering(said: Statement, day: date | None = None) -> Rendering:
    when = None if day is None else When(day, day, "day", (), "metadata")
    return Rendering(said, said.article, published=when)


def spans_of(apparatus: Sequence[Locus], name: str, base: str) -> list[Span]:
    """What a witness has, locus by locus."""
    if name == base:
        return [span for locus in apparatus for span in locus.lemma]
    return [v.span for locus in apparatus for v in locus.readings if v.statement == name and v.span]


def checked(witnesses: Sequence[Statement], base: str) -> tuple[Locus, ...]:
    """The apparatus, after a look whether every letter and digit of every witness stands in it once and in order."""
    apparatus = collate(witnesses, base)
    others = sorted({w.id for w in witnesses} - {base})
    for locus in apparatus:
        assert [v.statement for v in locus.readings] == others
        assert locus.lemma or any(v.span for v in locus.readings)
        for v in locus.readings:
            lacks, adds = not v.span, not locus.lemma
            expected = (
                {"same"}
                if lacks and adds
                else {"omission"}
                if lacks
                else {"addition"}
                if adds
                else {"same", "substitution"}
            )
            assert v.op in expected | ({"transposition"} if lacks != adds else set())
            assert bool(v.kinds) == (v.op != "same")
            assert (v.of is not None) == (v.op == "transposition")
            if v.of is not None:
                end = next(x for x in apparatus[v.of].readings if x.statement == v.statement)
                assert (end.op, apparatus[end.of or 0]) == ("transposition", locus)
    for w in witnesses:
        whole(w, spans_of(apparatus, w.id, base))
    return apparatus


def whole(said: Statement, spans: Sequence[Span]) -> None:
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for part in said.content:
        inside = [s for s in spans if part.start <= s.start < part.end]
        assert all(s.exact == part.exact[s.start - part.start : s.end - part.start] for s in inside)
        covered = {n for s in inside for n in range(s.start - part.start, s.end - part.start)}
        assert all(n in covered for n, c in enumerate(part.exact) if c.isalnum())
    parts = {(p.start, p.end) for p in said.content}
    assert all(any(a <= s.start and s.end <= b for a, b in parts) for s in spans)
    for a, b in pairwise(spans):  # no word is cut in two
        text = next(p for p in said.content if p.start <= a.start < p.end)
        end, start = a.end - text.start, b.start - text.start
        seam = text.exact[end - 1 : start + 1]
        assert end != start or not (seam.isascii() and seam.isalnum())
