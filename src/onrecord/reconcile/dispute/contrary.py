"""Contrary: statements of different speakers that cannot both be true, by their words and by what a "not" bears on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.reconcile.dispute.case import Case
from onrecord.reconcile.dispute.index import Index
from onrecord.reconcile.dispute.match import PASTS, common, names_agree
from onrecord.reconcile.dispute.own import of_oneself
from onrecord.reconcile.dispute.units import Unit, telling
from onrecord.reconcile.utterance.alike.polarity import opposites
from onrecord.reconcile.utterance.alike.tokens import Token, cut, stem
from onrecord.records import Report, Side

SHARED, COVERED, OF_LONGER = 3, 0.6, 0.4
"""Content words in common, the share of the shorter clause and of the longer one that they must be."""
OFTEN = 3
"""Times that a noun stands in an article before a bare "there is no ..." is taken to be about what others say of it."""

_EXISTS = frozenset("there have has had see sees saw pose poses posed absence lack without".split())
_AFFIRMS = frozenset(
    "is are was were remains remain pose poses posed posing represent represents represented present presents "
    "constitute constitutes as face faces have has be exists exist".split()
)
_WEIGHT = frozenset(
    stem(w)
    for w in "real reality only just constantly simply really serious great big major actual immediate currently now "
    "today direct existential such any".split()
)
_VAGUE = frozenset(
    stem(w)
    for w in "way time need reason problem question doubt plan intention thing information comment place desire point "
    "choice hope wish chance sign answer solution alternative interest sense change progress".split()
)


def contraries(reports: Sequence[Report], index: Index) -> Iterator[Case]:
    """The cases that two statements make, each once."""
    often = _Often(reports)
    for unit in index.units:
        if unit.modal:
            continue
        if unit.borne or _absent(unit):
            yield from _negated(unit, index, often)
        yield from _opposite(unit, index)


class _Often:
    """How often the statements of an article have a stem; counted at need."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports, self._counts = reports, dict[int, Counter[str]]()

    def times(self, article: int, stem: str) -> int:
        """Of the article with this number."""
        if article not in self._counts:
            said = (c for s in self._reports[article].statements for c in s.content)
            self._counts[article] = Counter(t.stem for c in said for t in cut(c.exact) if telling(t))
        return self._counts[article][stem]


def _negated(unit: Unit, index: Index, often: _Often) -> Iterator[Case]:
    """Clauses of others that affirm what one clause negates."""
    nouns = _absent(unit)
    borne = (
        {unit.tokens[b[0]].stem for b in unit.borne if telling(unit.tokens[b[0]])} if len(unit.borne) == 1 else set()
    )
    for other in index.near(unit.article, unit.stems):
        if not other.voice.other(unit.voice) or other.borne or other.modal or _absent(other):
            continue
        shared = common(unit.stems, other.stems)
        if _same(unit, other, shared) and borne & shared and names_agree(unit.tokens, other.tokens):
            yield _case(other, unit, 0.7, f"{unit.voice.name} negates what {other.voice.name} affirms.")
            continue
        if len(unit.borne) == 1 and shared and of_oneself(unit, other):
            yield _case(other, unit, 0.65, f"{unit.voice.name} negates what {other.voice.name} says of it.")
            continue
        for noun in sorted(nouns & _present(other)):
            if _about_one(unit, other, noun, often):
                why = f"{unit.voice.name}: no “{noun}”; {other.voice.name}: there is."
                yield _case(other, unit, 0.6, why)
                break


def _same(one: Unit, two: Unit, shared: set[str]) -> bool:
    """Whether two clauses are about one thing, in the same words."""
    short, long = sorted((len(one.stems), len(two.stems)))
    return len(shared) >= SHARED and len(shared) >= COVERED * short and len(shared) >= OF_LONGER * long


def _absent(unit: Unit) -> set[str]:
    """What a clause says there is none of: "there is no threat", "the absence of threats"."""
    found = set[str]()
    for n, t in enumerate(unit.tokens):
        near = [x for x in unit.tokens[max(0, n - 3) : n] if x.low in _EXISTS]
        if (t.low == "no" and near) or (t.low in ("absence", "lack")):
            noun = _noun(unit.tokens[n + 1 : n + 5])
            if noun is not None:
                found.add(noun)
    return found - _VAGUE


def _present(unit: Unit) -> set[str]:
    """What a clause says something is or poses: "poses a real threat", "see us as a threat"."""
    found = set[str]()
    for n, t in enumerate(unit.tokens):
        if t.low in ("a", "an", "the") and n and any(x.low in _AFFIRMS for x in unit.tokens[max(0, n - 2) : n]):
            noun = _noun(unit.tokens[n + 1 : n + 4])
            if noun is not None:
                found.add(noun)
    return found


def _noun(tokens: Sequence[Token]) -> str | None:
    """The last of the content words that stand together, words of degree aside."""
    last = None
    for t in tokens:
        if t.low == "of" and last is None:
            continue
        if not telling(t):
            break
        last = last or (t.stem if t.stem not in _WEIGHT else None)
    return last


def _about_one(unit: Unit, other: Unit, noun: str, often: _Often) -> bool:
    """Whether the one and the other noun are of one thing: by what stands beside it, or by the article alone."""
    mine = {s for s in unit.stems if s not in _WEIGHT} - {noun, "absenc", "lack"}
    its = {s for s in other.stems if s not in _WEIGHT} - {noun, "pose", "repres", "present", "constitut", "remain"}
    if mine and its:
        shared = common(mine, its)
        return 2 * len(shared) >= min(len(mine), len(its)) and names_agree(unit.tokens, other.tokens)
    return unit.article == other.article and often.times(unit.article, noun) >= OFTEN


def _opposite(unit: Unit, index: Index) -> Iterator[Case]:
    """Clauses of others with a word of opposite meaning, all else alike."""
    if unit.borne:
        return
    for t in unit.tokens:
        for against in _against(t):
            for other in index.near(unit.article, unit.stems, least=2):
                if (
                    other.key <= unit.key
                    or not against & other.stems
                    or t.stem in other.stems
                    or other.borne
                    or other.modal
                ):
                    continue
                if against & unit.stems or not other.voice.other(unit.voice):
                    continue
                shared = common(unit.stems - {t.stem}, other.stems - against)
                rest = len(unit.stems) - 1, len(other.stems) - 1
                if len(shared) < SHARED or len(shared) < COVERED * min(rest) or len(shared) < 0.5 * max(rest):
                    continue
                if names_agree(unit.tokens, other.tokens):
                    first, second = sorted((unit, other), key=lambda u: (u.article, u.key))
                    why = f"“{t.text}” against its opposite, of the same thing."
                    yield _case(first, second, 0.6, why)


def _against(t: Token) -> tuple[frozenset[str], ...]:
    """The words of opposite meaning, in every form; none of a word of grammar."""
    found = opposites().get(PASTS.get(t.stem, t.stem), frozenset()) if telling(t) else frozenset()
    return (found | {past for past, present in PASTS.items() if present in found},) if found else ()


def _case(affirming: Unit, denying: Unit, confidence: float, why: str) -> Case:
    return Case(unit_side(affirming), unit_side(denying), affirming.span, confidence, why)


def unit_side(unit: Unit) -> Side:
    """A clause as a side."""
    return Side(unit.voice.actor, unit.voice.name, unit.span, unit.statement.id)
