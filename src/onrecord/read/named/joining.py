"""Joining: which persons of an article are one, printed in two spellings, orders or scripts, or with initials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.names import person_keys, persons
from onrecord.names.script import latin
from onrecord.names.surnames import surname_forms
from onrecord.read.named.known import Known
from onrecord.read.named.lexicon import known_surnames
from onrecord.read.named.sound import begins_with_particle

_INITIAL = 2
"""Letters up to which a word is an initial."""
_FATHERS = re.compile(r"[A-Z][a-z]{2,}(?:[oe]vich|[oe]vych|[iy]ch|ovna|[iy]vna|evna|ichna)\Z")
_MOST = 12
"""Persons who share a key and are compared with each other; more of them tell nothing."""


def joined(named: Sequence[Known], others: Sequence[Known] = ()) -> Iterator[tuple[Known, Known]]:
    """Pairs (gone, kept): the first is the second under another form of the name; never a guess between two.

    `others`: what the tagger takes for a place or body and may be a surname alone.
    """
    full = [p for p in named if " " in p.name and not begins_with_particle(p.name)]
    gone: set[Known] = set()
    for one, other in _pairs(full):
        if one in gone or other in gone:
            continue
        if persons(one.name, other.name).same:
            kept, lost = (one, other) if _rank(one) >= _rank(other) else (other, one)
            gone.add(lost)
            yield lost, kept
    left = [p for p in full if p not in gone]
    yield from _initials(left, gone)
    yield from _patronymics([p for p in left if p not in gone], gone)
    bare = [p for p in (*named, *others) if " " not in p.name]
    yield from _alone(bare, [p for p in left if p not in gone])


def _rank(person: Known) -> tuple[bool, int, int]:
    return (
        person.name.isascii() or any(ord(c) < 0x250 for c in person.name if c.isalpha()),
        len(person.mentions),
        len(person.name),
    )


def _pairs(full: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """The pairs of names that share a key, each once."""
    by_key: dict[str, list[Known]] = {}
    for p in full:
        for key in person_keys(p.name):
            by_key.setdefault(key, []).append(p)
    seen: set[tuple[int, int]] = set()
    for several in by_key.values():
        for one, other in combinations(several[:_MOST], 2):
            if one is not other and (pair := (id(one), id(other))) not in seen:
                seen.add(pair)
                yield one, other


def _is_short(name: str) -> bool:
    """Whether the given names are initials: S.V. Orlov, Orlov S.V."""
    words = name.split()
    initials = [w for w in words if "." in w or len(w) == 1]
    return 0 < len(initials) == len(words) - 1


def _is_turned(short: str, long: str) -> bool:
    """A. Orlova, of "Orlova Anna Ivanovna", whose last word tells that the first one is the surname."""
    words, initials = long.split(), short.split()
    return len(words) > 2 and _is_fathers(words[2]) and initials == [f"{words[1][0]}.", words[0]]


def _initials(full: Sequence[Known], gone: set[Known]) -> Iterator[tuple[Known, Known]]:
    """Initials mean the one person whom the article names in full and whom they fit."""
    found: dict[Known, list[Known]] = {}
    for one, other in _pairs(full):
        for short, long in ((one, other), (other, one)):
            if not _is_short(short.name) or _is_short(long.name):
                continue
            if persons(short.name, long.name).same is not False or _is_turned(short.name, long.name):
                found.setdefault(short, []).append(long)
    for short, fitting in found.items():
        if len(fitting) == 1:
            gone.add(short)
            yield short, fitting[0]


def _patronymics(full: Sequence[Known], gone: set[Known]) -> Iterator[tuple[Known, Known]]:
    """Ivan Petrovich, after Ivan Orlov or Ivan Petrovich Orlov: a surname would have a title, or stand alone."""
    short = [p for p in full if len(w := p.name.split()) == 2 and _is_fathers(w[1]) and not p.offices]
    for p in short[:_MOST]:
        given, father = p.name.split()
        found = [
            q
            for q in full
            if q is not p
            and q not in gone
            and not _is_fathers(q.name.split()[-1])
            and persons(f"{given} {father} {q.name.split()[-1]}", q.name).same
            and min(q.mentions) < min(p.mentions)
            and _is_told(father, q)
        ]
        alone = any(len(form.split()) == 1 for form in p.aliases)
        if len(found) == 1 and not alone:
            gone.add(p)
            yield p, found[0]


def _is_told(father: str, person: Known) -> bool:
    """Whether a name of the article has the father's name, or its initial: Roman Abramovich may be another Roman."""
    initial = re.compile(rf"[^\W\d_]\. ?{father[0]}\.")
    return any(father in form.split() or initial.search(form) for form in (person.name, *person.aliases))


def _is_fathers(word: str) -> bool:
    return _FATHERS.match(latin(word)) is not None


def _alone(bare: Sequence[Known], full: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """A surname alone, spelt otherwise than that of the one person who can be meant; or the given name of one."""
    bearers: dict[str, list[Known]] = {}
    for p in full:
        for word in dict.fromkeys(w for w in p.name.split() if len(w) > _INITIAL):
            for form in _forms(word):
                bearers.setdefault(form, []).append(p)
    for short in bare:
        found: dict[int, Known] = {}
        for form in _forms(short.name):
            found.update((id(p), p) for p in bearers.get(form, ()))
        if len(found) != 1:
            continue
        (meant,) = found.values()
        given = latin(meant.name.split()[0]).lower() == latin(short.name).lower()
        if given and (short.polite or short.offices or short.name in known_surnames()):
            continue
        if persons(short.name, meant.name).same is None or given:
            yield short, meant


def _forms(word: str) -> frozenset[str]:
    return surname_forms(latin(word).casefold())
