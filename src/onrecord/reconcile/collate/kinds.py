"""Kinds: what a change touches, the gravest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import get_args

from onrecord.names.spelling import spellings
from onrecord.reconcile.collate.lexicon import Look, classes
from onrecord.reconcile.collate.likeness import family, kin
from onrecord.reconcile.collate.side import Side
from onrecord.records import ChangeKind

LONG = 10_000
"""Pairs of words in a change beyond which only words of one stem count as kindred."""
_BACKSHIFT = {"can": "could", "may": "might", "shall": "should", "could": "can", "might": "may", "should": "shall"}


def kinds(was: Side, now: Side) -> tuple[ChangeKind, ...]:
    """The kinds of a change of these words of the base into these of a witness; one of the two may have none.

    Where a whole clause is left out or put in, a "not" or "must" within it is no change of what the other rendering
    says: these count only with at most one word of meaning. A condition, hedge, number or name counts in any case.
    "number" is figures and days; "name" also a name or noun for a pronoun.
    """
    both = bool(was.looks and now.looks)
    if both and "".join(x.key for x in was.looks) == "".join(x.key for x in now.looks):
        return ("spelling",)
    if all(x.does == "article" for s in (was, now) for x in s.looks):
        return ("article",)
    whole = not both and (was.several or now.several)
    found = {kind for kind, touched in _ANYHOW.items() if touched(was, now)}
    if not whole:
        found |= {kind for kind, touched in _WITHIN.items() if touched(was, now)}
    return tuple(kind for kind in get_args(ChangeKind) if kind in found) or ("other",)


def _negation(was: Side, now: Side) -> bool:
    return was.marks["negation"] != now.marks["negation"]


def _modality(was: Side, now: Side) -> bool:
    return any(bool(was.marks[name]) != bool(now.marks[name]) for name in ("possible", "must", "should"))


def _condition(was: Side, now: Side) -> bool:
    return bool(was.marks["condition"]) != bool(now.marks["condition"])


def _hedge(was: Side, now: Side) -> bool:
    return was.marks["hedge"] != now.marks["hedge"] or was.rough != now.rough


def _number(was: Side, now: Side) -> bool:
    if was.figures and now.figures:
        return was.figures != now.figures
    return was.sure_figures != now.sure_figures


def _name(was: Side, now: Side) -> bool:
    """A name that the other side has in no spelling or derived form; a pronoun for words of meaning."""
    return any(bool(_unmatched(a.names, b)) or _renamed(a, b) for a, b in ((was, now), (now, was)))


def _renamed(one: Side, other: Side) -> bool:
    person = classes()["person"]
    here, there = {x.key for x in one.looks} & person, {x.key for x in other.looks} & person
    return bool(here - {"it"}) and not there and bool(_unmatched(_terms(other, names=True), one))


def _tense(was: Side, now: Side) -> bool:
    """The same verb in another form; another form of be, do, have or will; can for could."""
    if was.forms != now.forms:
        return True
    there: dict[str, set[str]] = {}
    for y in now.looks:
        there.setdefault(y.stem, set()).add(y.key)
    return any(_BACKSHIFT.get(x.key) in there or _inflected(x, there.get(x.stem, set())) for x in was.looks)


def _inflected(x: Look, keys: set[str]) -> bool:
    """Whether a verb stands there in another form only, one of the two with an ending of verbs."""
    return not x.does and bool(keys) and x.key not in keys and any(k.endswith(("ed", "ing")) for k in (x.key, *keys))


def _term(was: Side, now: Side) -> bool:
    """A word of meaning on each side that the other has not."""
    return bool(_unmatched(_terms(was), now)) and bool(_unmatched(_terms(now), was))


def _order(was: Side, now: Side) -> bool:
    return len(was.looks) > 1 and Counter(x.stem for x in was.looks) == Counter(x.stem for x in now.looks)


def _terms(one: Side, names: bool = False) -> list[Look]:
    return [x for x in one.meaning if not x.number and (names or not x.capital)]


def _unmatched(some: Sequence[Look], other: Side) -> list[Look]:
    stems = {x.stem for x in other.meaning}
    left = [x for x in some if x.stem not in stems]
    if len(left) * len(other.meaning) > LONG:
        return left
    return [x for x in left if not any(_one_word(x, y) for y in other.meaning)]


def _one_word(x: Look, y: Look) -> bool:
    if x.key == y.key:
        return True
    if x.capital and y.capital:
        return family(x.key, y.key) or not spellings(x.key).isdisjoint(spellings(y.key))
    return kin(x, y)


_Check = Callable[[Side, Side], bool]
_ANYHOW: dict[ChangeKind, _Check] = {"condition": _condition, "hedge": _hedge, "number": _number, "name": _name}
_WITHIN: dict[ChangeKind, _Check] = {
    "negation": _negation,
    "modality": _modality,
    "tense": _tense,
    "term": _term,
    "order": _order,
}
