"""Kinds: what a change touches, the gravest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import get_args

from onrecord.names.spelling import spellings
from onrecord.reconcile.collate.likeness import family, kin
from onrecord.reconcile.collate.lexicon import Look, classes
from onrecord.reconcile.collate.tokens import Token
from onrecord.records import ChangeKind

Looks = list[Look]
_BACKSHIFT = {"can": "could", "may": "might", "shall": "should", "could": "can", "might": "may", "should": "shall"}


def kinds(was: Sequence[Token], now: Sequence[Token]) -> tuple[ChangeKind, ...]:
    """The kinds of a change of these words of the base into these of a witness; one of the two may have none.

    Where a whole clause is left out or put in, a "not" or "must" within it is no change of what the other rendering
    says: these count only with at most one word of meaning. A condition, hedge, number or name counts in any case.
    "number" is figures and days; "name" also a name or noun for a pronoun.
    """
    one, other = [t.look for t in was], [t.look for t in now]
    if one and other and "".join(x.key for x in one) == "".join(x.key for x in other):
        return ("spelling",)
    if all(_articles(x) for x in (one, other)):
        return ("article",)
    found = {kind for kind, touched in _CHECKS.items() if touched(one, other)}
    if _lack(_names(was), other) or _lack(_names(now), one) or _renamed(one, other) or _renamed(other, one):
        found.add("name")
    return tuple(kind for kind in _ORDER if kind in found) or ("other",)


def _names(words: Sequence[Token]) -> Looks:
    """Words with a capital that is not only that of the sentence."""
    later = [*(t.look.capital for t in words[1:]), False]
    return [
        t.look
        for t, go_on in zip(words, later, strict=False)
        if t.look.capital and not t.look.number and (not t.starts or go_on or t.look.acronym)
    ]


def _renamed(one: Looks, other: Looks) -> bool:
    """A pronoun on one side, and words of meaning for it on the other."""
    person = classes()["person"]
    here, there = {x.key for x in one} & person, {x.key for x in other} & person
    return bool(here - {"it"}) and bool(other) and not there and bool(_only(other, one, names=True))


def _articles(looks: Looks) -> bool:
    return all(x.does == "article" for x in looks)


def _whole(one: Looks, other: Looks) -> bool:
    """Whether a piece with more than one word of meaning was left out or put in."""
    return not (one and other) and sum(not x.does for x in (one or other)) > 1


def _differ(name: str, one: Looks, other: Looks) -> bool:
    return _count(name, one) != _count(name, other)


def _count(name: str, looks: Looks) -> int:
    """How many words or phrases of a class there are."""
    single, phrases = _forms(name)
    text = f" {' '.join(x.key for x in looks)} "
    return sum(x.key in single for x in looks) + sum(text.count(p) for p in phrases)


@cache
def _forms(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    words = classes()[name]
    return frozenset(w for w in words if " " not in w), tuple(f" {w} " for w in sorted(words) if " " in w)


def _negation(one: Looks, other: Looks) -> bool:
    return not _whole(one, other) and _differ("negation", one, other)


def _modality(one: Looks, other: Looks) -> bool:
    return not _whole(one, other) and any(
        bool(_count(name, one)) != bool(_count(name, other)) for name in ("possible", "must", "should")
    )


def _condition(one: Looks, other: Looks) -> bool:
    return bool(_count("condition", one)) != bool(_count("condition", other))


def _hedge(one: Looks, other: Looks) -> bool:
    return _count("hedge", one) != _count("hedge", other) or _about(one) != _about(other)


def _about(looks: Looks) -> bool:
    """Whether a number is said to be rough: "about 50"; or such a word stands where only it differs."""
    about = classes()["about"]
    near = any(x.plain in about and y.number for x, y in zip(looks, looks[1:], strict=False))
    return near or (bool(looks) and all(x.plain in about - {"most", "more", "some", "over", "under"} for x in looks))


def _number(one: Looks, other: Looks) -> bool:
    """Figures and days; "one" only against another figure, as it is often none."""
    here, there = _figures(one), _figures(other)
    if not (here and there):
        here, there = here - _ONE, there - _ONE
    return here != there


LONG = 10_000
"""Pairs of words in a change beyond which only words of one stem count as kindred."""
_ONE = Counter({"1": 99})


def _figures(looks: Looks) -> Counter[str]:
    return Counter(x.key for x in looks if x.number or (not x.does and x.plain in classes()["calendar"]))


def _lack(names: Looks, other: Looks) -> bool:
    """Whether the other side has none of some name, in no spelling or derived form."""
    return bool(_unmatched(names, other))


def _unmatched(some: Looks, other: Looks) -> Looks:
    words = [x for x in other if not x.does]
    stems = {x.stem for x in words}
    left = [x for x in some if x.stem not in stems]
    if len(left) * len(words) > LONG:
        return left
    return [x for x in left if not any(_one_word(x, y) for y in words)]


def _one_word(x: Look, y: Look) -> bool:
    if x.stem == y.stem or x.key == y.key:
        return True
    if x.capital and y.capital:
        return family(x.key, y.key) or not spellings(x.key).isdisjoint(spellings(y.key))
    return kin(x, y)


def _tense(one: Looks, other: Looks) -> bool:
    """The same verb in another form; another form of be, do, have or will; can for could."""
    if _whole(one, other):
        return False
    if any(_forms_of(name, one) != _forms_of(name, other) for name in ("be", "do", "have", "future")):
        return True
    there: dict[str, set[str]] = {}
    for y in other:
        there.setdefault(y.stem, set()).add(y.key)
    shifted = any(_BACKSHIFT.get(x.key) in there for x in one)
    return shifted or any(_other_form(x, there.get(x.stem, set())) for x in one)


def _forms_of(name: str, looks: Looks) -> Counter[str]:
    return Counter(x.key for x in looks if x.does == name)


def _other_form(x: Look, keys: set[str]) -> bool:
    """Whether a verb stands there in another form only, one of the two with an ending of verbs."""
    return not x.does and bool(keys) and x.key not in keys and any(k.endswith(("ed", "ing")) for k in (x.key, *keys))


def _term(one: Looks, other: Looks) -> bool:
    """A word of meaning on each side that the other has not."""
    return bool(_only(one, other)) and bool(_only(other, one))


def _only(one: Looks, other: Looks, names: bool = False) -> Looks:
    return _unmatched([x for x in one if not x.does and not x.number and (names or not x.capital)], other)


def _order(one: Looks, other: Looks) -> bool:
    return len(one) > 1 and Counter(x.stem for x in one) == Counter(x.stem for x in other)


_ORDER = get_args(ChangeKind)
_CHECKS: dict[ChangeKind, Callable[[Looks, Looks], bool]] = {
    "negation": _negation,
    "modality": _modality,
    "condition": _condition,
    "hedge": _hedge,
    "number": _number,
    "tense": _tense,
    "term": _term,
    "order": _order,
}
