"""Retold: forms that stand for each other in two tellings of one act of saying."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.reconcile.term.fold import words
from onrecord.reconcile.term.link import Link, compatible, link
from onrecord.reconcile.term.meaning import alike, of_one_kind, spelled_alike
from onrecord.reconcile.term.places import Place
from onrecord.reconcile.term.slot import same_slot, slot
from onrecord.records.statement import Statement
from onrecord.records.utterance import Locus, Utterance, Variant

ALIKE_AT_PLACE = 0.35
"""Cosine of two head nouns that stand at the same place of renderings that go on in the same words."""
ALIKE_ALONE = 0.6
"""The same where no name stands in both: two nouns at one place are often two things."""
ALIKE_IN_TELLING = 0.55
"""Cosine of two head nouns that are all that two renderings say of one name."""
SHARED_WORDS = 2
"""Further words that the reported and the quoted words of a speaker must share to be tellings of one thing."""
LONGEST = 8
"""Words of a place of the apparatus that is one replacement; longer ones are another sentence."""
MOST = 24
"""Tellings of one utterance that are compared with each other; others are the same by what they name, or wait."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement with its wordings."""

    statement: Statement
    places: tuple[Place, ...]


def tellings(places: Iterable[Place]) -> dict[str, Telling]:
    """The statements by id, each with the wordings whose innermost statement it is."""
    found = defaultdict[str, list[Place]](list)
    for place in places:
        if place.statement is not None:
            found[place.statement.id].append(place)
    return {id_: Telling(ps[0].statement, tuple(ps)) for id_, ps in found.items() if ps[0].statement is not None}


def by_place(utterance: Utterance, of: Mapping[str, Telling]) -> Iterator[Link]:
    """Forms at the same place of the apparatus of an utterance."""
    base = of.get(utterance.base)
    if base is None:
        return
    same_words = {frozenset((b.a, b.b)) for b in utterance.bonds if b.tier == "words"}
    for n, locus in enumerate(utterance.apparatus):
        for reading in locus.readings:
            other = of.get(reading.statement)
            if other is None or reading.span is None or reading.op not in ("same", "substitution"):
                continue
            a, b = _one(base, [(s.start, s.end) for s in locus.lemma]), _one(other, [_range(reading)])
            if a is None or b is None or a.form == b.form or not compatible(a.form, b.form):
                continue
            if reading.op == "same" and a.form.head == b.form.head:
                why = (
                    f"“{a.span.exact}” and “{b.span.exact}” stand at the same place of two renderings of one utterance"
                )
                yield link(a.form, b.form, 0.9, why, told=True, at=(a.article, b.article))
            elif spelled_alike(a.form.head, b.form.head) and not of_one_kind(a.form.head, b.form.head):
                continue  # an error of alignment, or one noun in two spellings
            elif reading.op == "substitution" and _short(locus, reading) and _flanked(utterance, n, reading.statement):
                near, shared = alike(a.form.head, b.form.head), set(a.form.names) & set(b.form.names)
                surely = frozenset((base.statement.id, other.statement.id)) in same_words
                if near >= ALIKE_AT_PLACE if shared else near >= ALIKE_ALONE and same_slot(slot(a), slot(b)):
                    why = f"“{b.span.exact}” stands where another rendering of the utterance has “{a.span.exact}”"
                    at = () if shared else (a.article, b.article)
                    yield link(a.form, b.form, 0.9 if surely else 0.8, why, told=True, at=at)


def _range(reading: Variant) -> tuple[int, int]:
    return (reading.span.start, reading.span.end) if reading.span else (0, 0)


def _one(telling: Telling, ranges: Sequence[tuple[int, int]]) -> Place | None:
    """The one wording whose head noun stands there; None where there are more or none."""
    found = [p for p in telling.places if any(s <= p.head[0] and p.head[1] <= e for s, e in ranges)]
    heads = {p.head for p in found}
    return max(found, key=lambda p: (p.span.end - p.span.start, p.span)) if len(heads) == 1 else None


def _short(locus: Locus, reading: Variant) -> bool:
    lemma = sum(len(s.exact.split()) for s in locus.lemma)
    return lemma <= LONGEST and reading.span is not None and len(reading.span.exact.split()) <= LONGEST


def _flanked(utterance: Utterance, n: int, statement: str) -> bool:
    """Whether both renderings go on in the same words before or after the place."""
    near = [utterance.apparatus[i] for i in (n - 1, n + 1) if 0 <= i < len(utterance.apparatus)]
    return any(r.statement == statement and r.op == "same" for locus in near for r in locus.readings)


def by_name(utterance: Utterance, of: Mapping[str, Telling]) -> Iterator[Link]:
    """Forms that are all that two renderings of one utterance say of one name, one of them in the speaker's words."""
    mine = [of[s] for s in sorted(utterance.statements) if s in of]
    different = {tuple(sorted((p.form, p.voice) for p in t.places)): t for t in mine}
    for a, b in combinations([different[k] for k in sorted(different)][:MOST], 2):
        yield from _all_said(a, b, "one rendering of the utterance has {} and another has {}", 0.8, ALIKE_IN_TELLING)


def by_speaker(of: Mapping[str, Telling]) -> Iterator[Link]:
    """The same within one article: what it reports of a speaker against what it quotes of the same speaker."""
    mine = defaultdict[tuple[str, str], list[Telling]](list)
    for _, telling in sorted(of.items()):
        s = telling.statement
        if s.speaker or s.speaker_name:
            mine[s.article, s.speaker or s.speaker_name or ""].append(telling)
    for _, group in sorted(mine.items()):
        reported = [t for t in group if any(p.voice == "reported" for p in t.places)][:MOST]
        quoted = [t for t in group if any(p.voice == "quoted" for p in t.places)][:MOST]
        for a in reported:
            for b in quoted:
                if a.statement.id != b.statement.id and _share(a, b):
                    yield from _all_said(a, b, "the article reports {} and quotes the same speaker with {}", 0.75, 0.7)


def _share(a: Telling, b: Telling) -> bool:
    """Whether two statements share enough words to be tellings of one thing."""
    one, other = ({w for s in t.statement.content for w in words(s.exact)} for t in (a, b))
    return len(one & other) > SHARED_WORDS


def _all_said(a: Telling, b: Telling, how: str, score: float, least: float) -> Iterator[Link]:
    for name in sorted(_names(a) & _names(b)):
        one, other = _only(a, name), _only(b, name)
        if one is None or other is None or one.form.head == other.form.head or one.voice == other.voice == "reported":
            continue
        near = alike(one.form.head, other.form.head)
        if one.form.of != other.form.of or near < least or not compatible(one.form, other.form):
            continue
        had = how.format(f"“{one.span.exact}”", f"“{other.span.exact}”")
        why = f"of “{name}”, {had}, each that alone"
        yield link(one.form, other.form, score, why, told=True)


def _names(telling: Telling) -> set[str]:
    return {name for p in telling.places for name in p.form.names}


def _only(telling: Telling, name: str) -> Place | None:
    """The wording of the one thing that is said of a name; None where there are more."""
    found = [p for p in telling.places if name in p.form.names]
    outer = [p for p in found if not any(q.span != p.span and _inside(p, q) for q in found)]
    return outer[0] if len({p.form for p in outer}) == 1 else None


def _inside(p: Place, q: Place) -> bool:
    return q.span.start <= p.span.start and p.span.end <= q.span.end
