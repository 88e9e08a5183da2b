"""The apparatus as text, in the classical form: the base's words, a bracket, and what each other witness has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.records import ChangeKind, Locus, Span, Statement, Variant

_SENTENCE = re.compile("[.!?…][\"”’»']*\\s+")

GRAVE: tuple[ChangeKind, ...] = ("negation", "modality", "condition", "hedge", "number", "term")
"""What may change the sense."""


@dataclass(frozen=True, slots=True)
class Place:
    """A locus where somebody differs: its number among those, what differs, and the base's words just before it."""

    number: int
    locus: Locus
    differ: tuple[Variant, ...]
    before: str

    @property
    def grave(self) -> bool:
        """Whether a change here may change the sense."""
        return any(map(grave, self.differ))


def grave(v: Variant) -> bool:
    """Whether a change may change the sense."""
    return any(kind in GRAVE for kind in v.kinds)


def places(apparatus: Sequence[Locus]) -> dict[int, Place]:
    """By index in the apparatus, the loci where somebody differs, numbered from 1."""
    found, before = dict[int, Place](), ""
    for n, locus in enumerate(apparatus):
        differ = tuple(v for v in locus.readings if v.op != "same")
        if differ:
            found[n] = Place(len(found) + 1, locus, differ, before)
        before = said(locus.lemma) or before
    return found


def entries(apparatus: Sequence[Locus], sigla: Mapping[str, str]) -> Iterator[str]:
    """Each place as "3 the seizure] the incorporation C (term); left out D"; `sigla` by statement."""
    numbered = places(apparatus)
    for place in numbered.values():
        groups = dict[tuple[str, str, int | None], list[Variant]]()
        for v in place.differ:
            groups.setdefault((v.op, said([v.span] if v.span else []).casefold(), v.of), []).append(v)
        readings = (_reading(some, sigla, numbered) for some in groups.values())
        words = said(place.locus.lemma)
        lemma = (
            words or f"after “{' '.join(place.before.split()[-2:])}”" if place.before or words else "at the beginning"
        )
        yield f"{place.number} {lemma}] {'; '.join(readings)}"


def said(spans: Sequence[Span]) -> str:
    """The words of some spans on one line."""
    return " ".join(" ".join(span.exact.split()) for span in spans)


def shared(apparatus: Sequence[Locus], base: Statement) -> str:
    """The sentences of the base from the first to the last place where others have words too.

    The rest of a long statement is of no other; all of it where that is unknown. Never less than a sentence: without
    its "not" it would say the contrary.
    """
    lemmata = [x.lemma for x in apparatus if x.lemma and any(v.span for v in x.readings)]
    if not lemmata:
        return said(base.content)
    first, last = lemmata[0][0].start, lemmata[-1][-1].end
    words, start, end = "", 0, 0
    for span in sorted(base.content):
        words += " … " if words else ""
        if span.start <= first < span.end:
            start = len(words) + first - span.start
        if span.start < last <= span.end:
            end = len(words) + last - span.start
        words += span.exact
    edges = [0, *(m.end() for m in _SENTENCE.finditer(words)), len(words)]
    cut = words[max(x for x in edges if x <= start) : min(x for x in edges if x >= end)]
    return " ".join(cut.split())


def _reading(some: Sequence[Variant], sigla: Mapping[str, str], numbered: Mapping[int, Place]) -> str:
    (v, *_), by = some, " ".join(sorted(sigla.get(v.statement, "?") for v in some))
    words = said([v.span]) if v.span else ""
    if v.op == "omission":
        words = "left out"
    elif v.op == "addition":
        words = f"adds “{words}”"
    elif v.op == "transposition":
        where = f", see {numbered[v.of].number}" if v.of is not None and v.of in numbered else ""
        words = f"moved{where}{f': “{words}”' if words else ''}"
    told = ", ".join(kind for kind in v.kinds if kind != "other")
    kinds = f" ({told})" if told else ""
    return f"{words} {by}{kinds}"
