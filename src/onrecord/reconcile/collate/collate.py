"""Collate: all renderings of an utterance against one of them (base and star alignment)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.reconcile.collate.columns import Column
from onrecord.reconcile.collate.kinds import kinds
from onrecord.reconcile.collate.moved import Move
from onrecord.reconcile.collate.side import Side, side
from onrecord.reconcile.collate.star import star
from onrecord.reconcile.collate.tokens import Token, tokens
from onrecord.reconcile.collate.units import equal
from onrecord.records import Locus, Op, Span, Statement, Variant

Words = Sequence[Token]


def collate(witnesses: Sequence[Statement], base: str) -> tuple[Locus, ...]:
    """The apparatus of these statements against the one whose id is `base`.

    Tokens are words and numbers; punctuation belongs to none. Every token of every witness stands in one locus, in
    order. Every locus lists every witness but the base, by id: one that has nothing where others put words in has op
    "same" and no span. The order of `witnesses` does not matter. ValueError when `base` is none of them.
    """
    said = {s.id: s for s in sorted(witnesses, key=lambda s: s.id)}
    if base not in said:
        raise ValueError(f"the base {base} is none of the witnesses")
    words = {name: tokens(s.content) for name, s in said.items()}
    columns, moves = star(words, base)
    loci = [_locus(column, said, words, base) for column in columns]
    for name, some in moves.items():
        for move in some:
            _mark(loci, columns, base, name, move)
    return tuple(loci)


def _locus(column: Column, said: Mapping[str, Statement], words: Mapping[str, Words], base: str) -> Locus:
    lemma = words[base][slice(*column.get(base, (0, 0)))]
    was = side(lemma)
    readings = (
        _variant(said[name], lemma, was, words[name][slice(*column.get(name, (0, 0)))])
        for name in words
        if name != base
    )
    return Locus(tuple(_spans(said[base].content, lemma)), tuple(readings))


def _variant(said: Statement, lemma: Words, was: Side, here: Words) -> Variant:
    span = next(iter(_spans(said.content, here)), None)
    if equal(lemma, here):
        return Variant(said.id, span, "same")
    op: Op = "addition" if not lemma else "omission" if not here else "substitution"
    return Variant(said.id, span, op, kinds(was, side(here)))


def _spans(content: Iterable[Span], words: Words) -> list[Span]:
    """Where these words stand: one span for each span of the content that they touch."""
    spans = sorted(content)
    ends: dict[int, tuple[int, int]] = {}
    for t in words:
        ends[t.part] = ends[t.part][0] if t.part in ends else t.start, t.end
    return [_cut(spans[part], start, end) for part, (start, end) in ends.items()]


def _cut(s: Span, start: int, end: int) -> Span:
    return Span(s.article, start, end, s.exact[start - s.start : end - s.start])


def _mark(loci: list[Locus], columns: Sequence[Column], base: str, name: str, move: Move) -> None:
    """Make a transposition of both ends of a move, where each is a locus of its own for this witness."""
    here, there = (move.i, move.i + move.size), (move.k, move.k + move.size)
    left = next((n for n, c in enumerate(columns) if c.get(base) == here and name not in c), None)
    put = next((n for n, c in enumerate(columns) if c.get(name) == there and base not in c), None)
    if left is not None and put is not None:
        for at, of in ((left, put), (put, left)):
            readings = (_moved(v, of) if v.statement == name else v for v in loci[at].readings)
            loci[at] = replace(loci[at], readings=tuple(readings))


def _moved(v: Variant, of: int) -> Variant:
    return replace(v, op="transposition", kinds=("order",), of=of)
