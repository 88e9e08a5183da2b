"""Side: what one rendering has at a place, as far as it tells what a change touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from onrecord.reconcile.collate.lexicon import Look, classes
from onrecord.reconcile.collate.tokens import Token

_TELLING = ("negation", "possible", "must", "should", "condition", "hedge")
_FORMS = frozenset({"be", "do", "have", "future"})
_ONE = Counter({"1": 1 << 20})


@dataclass(frozen=True, slots=True)
class Side:
    """`looks`: its words; `meaning`: those that are no small ones; `names`: those with a capital that is not only that
    of the sentence; `marks`: how many words or phrases of each class it has; `forms`: its forms of be, do, have, will;
    `figures`: numbers and days; `rough`: whether one of them is said to be rough ("about 50")."""

    looks: Sequence[Look]
    meaning: Sequence[Look]
    names: Sequence[Look]
    marks: Counter[str]
    forms: Counter[str]
    figures: Counter[str]
    rough: bool

    @property
    def several(self) -> bool:
        """Whether it has more than one word of meaning."""
        return len(self.meaning) > 1

    @property
    def sure_figures(self) -> Counter[str]:
        """Its figures but for "one", which is often none."""
        return self.figures - _ONE


def side(words: Sequence[Token]) -> Side:
    """These words of one rendering."""
    looks = [t.look for t in words]
    marks = Counter(name for x in looks for name in _classes().get(x.key, ()))
    firsts = _phrases()
    if any(x.key in firsts for x in looks):
        text = " ".join([*(x.key for x in looks), ""])
        for x in {x.key for x in looks}:
            for phrase, name in firsts.get(x, ()):
                marks[name] += f" {text}".count(f" {phrase} ")
    return Side(
        looks,
        [x for x in looks if not x.does],
        _names(words),
        marks,
        Counter(x.key for x in looks if x.does in _FORMS),
        Counter(x.key for x in looks if x.number or (not x.does and x.plain in classes()["calendar"])),
        _rough(looks),
    )


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    """Word to the classes that tell something."""
    found: dict[str, tuple[str, ...]] = {}
    for name in _TELLING:
        for word in classes()[name]:
            found[word] = (*found.get(word, ()), name)
    return found


@cache
def _phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    """First word to phrases of several words with their class."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for name in _TELLING:
        for phrase in sorted(p for p in classes()[name] if " " in p):
            first = phrase.split(" ", 1)[0]
            found[first] = (*found.get(first, ()), (phrase, name))
    return found


def _names(words: Sequence[Token]) -> list[Look]:
    later = [*(t.look.capital for t in words[1:]), False]
    return [
        t.look
        for t, go_on in zip(words, later, strict=False)
        if t.look.capital and not t.look.number and (not t.starts or go_on or t.look.acronym)
    ]


def _rough(looks: Sequence[Look]) -> bool:
    """Whether a number is said to be rough; or nothing but words of that kind stands here."""
    about = classes()["about"]
    if any(x.plain in about and y.number for x, y in pairwise(looks)):
        return True
    return bool(looks) and all(x.plain in _only_rough() for x in looks)


@cache
def _only_rough() -> frozenset[str]:
    """Words that say hardly anything else than that a number is rough."""
    return frozenset({"about", "around", "roughly", "approximately", "nearly", "almost"})
