"""Words: what the trigger of an event says is done, and which of several it says that it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from onrecord.data import rows

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d,.]*(?:st|nd|rd|th)?")
_EMPTY = frozenset(
    "a an the of on in at to for with by from into against between over about as its his her their our some any this "
    "that these those be is are was were been being am have has had having will would shall should can could may might "
    "must do does did not never no n't it they he she we you i who which and or but then also again already out up off "
    "hold held holding make made making take took taken taking give gave given giving launch launched carry carried "
    "conduct conducted place part come came go went get got put set begin began begun start started end ended continue "
    "plan plans planned planning hope hopes hoped want wants wanted intend intends intended expect expected ready "
    "new fresh another further first second third fourth fifth sixth seventh eighth ninth tenth last next final".split()
)
"""Words that do not tell what is done."""
_IRREGULAR = dict(
    pair.split("-")
    for pair in "met-meet struck-strike shot-shoot slain-slay froze-freeze frozen-freeze lent-lend sent-send "
    "left-leave withdrew-withdraw withdrawn-withdraw fought-fight fled-flee sought-seek bought-buy sold-sell "
    "broke-break broken-break gave-give given-give took-take taken-take held-hold overran-overrun overthrew-overthrow "
    "fell-fall fallen-fall won-win spoke-speak spoken-speak flew-fly built-build drew-draw drawn-draw "
    "led-lead rose-rise strikes-strike spent-spend paid-pay".split()
)
_ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_FRESH = frozenset(("another", "further", "renewed", "again"))
_PRONOUNS = frozenset(
    "i me we us you he him she her it they them himself herself itself themselves each other one another who whom "
    "which that this these those both all some many others someone somebody everyone everybody nobody there".split()
)
_DETERMINERS = frozenset("a an the its his her their our my your this that these those some several".split())


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What the forms of a word have in common (Porter 2001, the Snowball stemmer of English)."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    return str(_stemmer().stemWord(_IRREGULAR.get(plain, plain)))


@cache
def _stemmer():  # type: ignore[no-untyped-def]  # noqa: ANN202 - it has no types
    from snowballstemmer import stemmer

    return stemmer("english")


def words(text: str) -> list[str]:
    """The words and numbers of a text, casefolded."""
    return [m.group().casefold() for m in WORD.finditer(text)]


def done(trigger: str) -> frozenset[str]:
    """The stems of the words of a trigger that tell what is done; all of them where none tells more than the others."""
    every = [w for w in words(trigger) if not w[0].isdigit()]
    telling = [w for w in every if w not in _EMPTY]
    return frozenset(map(stem, telling or every))


def kinds(stems: Iterable[str]) -> frozenset[str]:
    """The kinds of doing that stems tell: rows of doings.tsv."""
    table = _doings()
    return frozenset(kind for s in stems for kind in table.get(s, ()))


@cache
def _doings() -> dict[str, tuple[str, ...]]:
    found = dict[str, tuple[str, ...]]()
    for kind, listed in rows("doings.tsv"):
        for s in dict.fromkeys(map(stem, listed.split())):
            found[s] = (*found.get(s, ()), kind)
    return found


def ordinals(text: str) -> frozenset[int]:
    """Which ones in a row a text names: 2 of "the second round of talks"."""
    found = words(text)
    figures = (w for w in found if w[0].isdigit() and w[-2:] in ("st", "nd", "rd", "th"))
    return frozenset(
        [_ORDINALS[w] for w in found if w in _ORDINALS] + [int(w[:-2]) for w in figures if w[:-2].isdecimal()]
    )


def is_fresh(text: str) -> bool:
    """Whether a text says that it is not the one told of before: "another attack"."""
    return not _FRESH.isdisjoint(words(text))


def holds(a: str, b: str) -> bool:
    """Whether the one of two names has all words of the other."""
    return set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())


def differ(a: str, b: str) -> bool:
    """Whether two names name two places. A city may lie in a country or region: these do not differ."""
    places = _places()
    return not holds(a, b) and (places.get(a, "") == "city") == (places.get(b, "") == "city")


@cache
def _places() -> dict[str, str]:
    found = dict[str, str]()
    for name, kind, *others in rows("places.tsv"):
        for printed in (name, *(o for cell in others for o in cell.split("|"))):
            if key := named(printed):
                found.setdefault(key, kind)
    return found


def named(name: str) -> str:
    """The words of somebody's name to compare: without determiners and case; empty for a pronoun."""
    found = [w.removesuffix("'s").removesuffix("’s") for w in words(name)]
    while found and found[0] in _DETERMINERS:
        found = found[1:]
    return "" if all(w in _PRONOUNS for w in found) else " ".join(found)
