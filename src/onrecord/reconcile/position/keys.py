"""Keys: what a stance is about in a form that articles share: "to talk with Moscow" and "a dialogue with Russia"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from onrecord.data import rows
from onrecord.reconcile.occurrence.words import stem
from onrecord.reconcile.term.fold import FUNCTION, WORD, fold
from onrecord.records.stance import Stance

_VAGUE = frozenset("matter thing issue question point topic situation step move way idea plan proposal".split())
"""Heads that say nothing of what it is about without the words beside them."""
_ROLES = frozenset("countri country nation state parti party side neighbour neighbor both two between them".split())
"""Words for those who are named elsewhere in the article."""
_MINDING = frozenset({"forget", "ignore", "overlook", "neglect", "remember"})
_LEADING = re.compile(
    r"^(?:(?:to|the|an?|any|such|no|this|that|these|those|our|their|its|his|her|my|your)\s+)+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What it is about in one word of its family, its names, and its other words where no name tells it apart.

    `article`: the id of the article in which alone the key holds ("the deal"), "" where the words themselves tell.
    """

    about: str
    names: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    article: str = ""


@cache
def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    for first, others in rows("stance_families.tsv"):
        for word in (first, *others.split()):
            found.setdefault(word, first)
            found.setdefault(stem(word), first)
    return found


def family(word: str) -> str:
    """The word that stands for all of one family ("isolate": "isolation"), else its stem."""
    plain = word.casefold()
    return _families().get(plain) or _families().get(stem(plain)) or stem(plain)


def key(stance: Stance) -> Key:
    """The key of a stance."""
    small = [a for a in stance.about if a[:1].islower()]
    if small and small[0] in _MINDING:
        small = ["remember", *small[1:]]
    names = tuple(sorted({_name(a) for a in stance.about if not a[:1].islower()}))
    about = " ".join(family(a) for a in small)
    if not stance.about:
        return Key(" ".join(sorted(told(stance.evidence[0].exact))), article=stance.article)
    if names and not (small and small[0] in _VAGUE):
        return Key(about, names)
    more = tuple(sorted(told(stance.target.exact) - set(about.split()) - {w for n in names for w in told(n)}))
    alone = not names and not more and stance.target.exact[:1].isalpha() and _points(stance.target.exact)
    return Key(about, names, more, stance.article if alone else "")


def told(text: str) -> set[str]:
    """The words of a text that tell something, by family; names folded."""
    found = set[str]()
    for m in WORD.finditer(text):
        word = m.group()
        if word.casefold() in FUNCTION:
            continue
        found.add(family(word) if word.islower() else family(fold(word)))
    return found


def wording(text: str) -> str:
    """A target as a label: one line, no leading article or "to"."""
    return _LEADING.sub("", " ".join(text.split())) or " ".join(text.split())


def is_bare(k: Key) -> bool:
    """Whether only its article can tell which it is: "contacts", "the isolation of the country"."""
    return not k.names and bool(k.about) and all(w in _ROLES for w in k.more)


def _name(name: str) -> str:
    return " ".join(name.split()).casefold()


def _points(text: str) -> bool:
    """Whether it means a thing that only its article knows: "the deal", "this offer", "them"."""
    return (
        re.match(r"(?:the|this|that|these|those|such|its|their|his|her|it|they|them)\b", text, re.IGNORECASE)
        is not None
    )


def named_alike(keys: Iterable[Key]) -> dict[str, Key]:
    """By word: the one key of an article that has names, where there is exactly one of that word."""
    found: dict[str, set[Key]] = {}
    for k in keys:
        if k.names and not k.article:
            found.setdefault(k.about, set()).add(k)
    return {about: next(iter(ks)) for about, ks in found.items() if len(ks) == 1}
