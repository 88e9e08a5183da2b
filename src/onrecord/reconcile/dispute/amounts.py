"""Amounts: different numbers of one thing, by different speakers, in the same words otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reconcile.dispute.case import Case
from onrecord.reconcile.dispute.contrary import unit_side
from onrecord.reconcile.dispute.index import Index
from onrecord.reconcile.dispute.match import common, names_agree
from onrecord.reconcile.dispute.units import Unit, telling
from onrecord.reconcile.utterance.alike.numbers import ABOUT, TOLERANCE
from onrecord.reconcile.utterance.alike.tokens import stem

_NOT_COUNTED = frozenset(
    stem(w)
    for w in "year month week day hour minute second century decade january february march april may june july august "
    "september october november december percent percentage point time page age am pm other more "
    "current former new".split()
)
SHARED, COVERED, OF_LONGER = 2, 0.5, 0.4
"""Words in common (names and numbers aside) beside what is counted; what share of each clause they must be."""
BESIDE = 1
"""Other words of the longer clause, at most, where only so few are in common."""
_DAYS = frozenset(
    stem(w)
    for w in "sunday monday tuesday wednesday thursday friday saturday january february march april may june july "
    "august september october november december".split()
)
"""Stems of names that tell no place."""
YEARS = range(1800, 2100)


def amounts(index: Index) -> Iterator[Case]:
    """The cases in which two speakers give different numbers of one thing."""
    for unit in index.units:
        mine = _counts(unit)
        if not mine or unit.modal:
            continue
        for other in index.near(unit.article, unit.stems, least=2):
            if other.key <= unit.key or not other.voice.other(unit.voice) or other.modal:
                continue
            its = _counts(other)
            for thing in sorted(mine.keys() & its.keys()):
                if _differ(mine[thing], its[thing]) and _one(unit, other, thing):
                    first, second = sorted((unit, other), key=lambda u: (u.article, u.key))
                    why = f"Different numbers: “{mine[thing][2]}”, “{its[thing][2]}”."
                    yield Case(unit_side(first), unit_side(second), first.span, 0.6, why, "quantity")
                    break


def _counts(unit: Unit) -> dict[str, tuple[float, bool, str]]:
    """By the stem of what is counted: the number, whether it is told as about so many, and the words."""
    found = dict[str, tuple[float, bool, str]]()
    for n, t in enumerate(unit.tokens):
        if t.number is None or (t.number in YEARS and t.low.isdigit() and "," not in t.text):
            continue
        thing = next((x for x in unit.tokens[n + 1 : n + 2] if telling(x)), None)
        part = any(x.low == "of" for x in (*unit.tokens[max(0, n - 4) : n], *unit.tokens[n + 1 : n + 2]))
        if thing is None or thing.number is not None or thing.name or thing.stem in _NOT_COUNTED or part:
            continue  # "21 of the more than 200 girls" are two counts
        about = any(x.low in ABOUT for x in unit.tokens[max(0, n - 3) : n])
        found.setdefault(thing.stem, (t.number, about, f"{t.text} {thing.text}"))
    return found


def _differ(a: tuple[float, bool, str], b: tuple[float, bool, str]) -> bool:
    if a[1] or b[1]:
        return abs(a[0] - b[0]) > 3 * TOLERANCE * max(a[0], b[0])
    return a[0] != b[0]


def _one(unit: Unit, other: Unit, thing: str) -> bool:
    """Whether both tell of one count: the same words beside it, no other names."""
    mine, its = (
        {t.stem for t in u.tokens if telling(t) and t.number is None and not t.name} - {thing} for u in (unit, other)
    )
    short, long = sorted((len(mine), len(its)))
    shared = len(common(mine, its))
    most = long - shared <= BESIDE if shared == SHARED else shared >= OF_LONGER * long
    if mine == its and mine and _named(unit) == _named(other) and _named(unit) - _DAYS:
        return bool(unit.borne) == bool(other.borne)  # the same words with another number
    alike = shared >= SHARED and shared >= COVERED * short and most
    return alike and names_agree(unit.tokens, other.tokens) and bool(unit.borne) == bool(other.borne)


def _named(unit: Unit) -> set[str]:
    return {t.stem for t in unit.tokens if t.name}
